import { LINKS_FR } from '../../../report/words/fr/links.ts'
import { several } from '../../../report/words/fr/frequency-words.ts'
import type { Errors } from '../en/errors.ts'

const SHOCK = "l'écrire NOM@2027-01:TAILLE ou NOM[ÉLÉMENT]@2027-01:TAILLE:MOIS"

/** Texts of faults of the command line, by kind, in French. */
export const ERRORS_FR: Errors = {
  'not-whole': (d) =>
    `--${d.name} vaut « ${d.text} » ; il faut un nombre entier de ${d.least} à ${d.most}`,
  'not-a-setting': (d) => `--set « ${d.option} » n'a pas la forme nom=valeur`,
  'unread-shock': (d) => `--shock « ${d.option} » est illisible ; ${SHOCK}`,
  'shock-number': (d) =>
    `--shock « ${d.option} » contient « ${d.text} » au lieu d'un nombre ; ${SHOCK}`,
  'no-language': (d) => `--lang vaut « ${d.text} » ; il y a en et fr`,
  'no-scenario': (d) => `il n'y a ni scénario « ${d.name} », ni fichier de ce nom.${hint(d.near)}`,
  'no-model': (d) => `il n'y a pas de dossier de modèle « ${d.folder} »`,
  'unknown-name': (d) => `le modèle n'a pas de « ${d.name} ».${hint(d.near)}`,
  'unknown-answer': (d) => `il n'y a ni résultat ni série « ${d.label} ».${hint(d.near)}`,
  'too-large': (d) => `${d.path} dépasse ${d.characters} caractères`,
  unreadable: (d) => `${d.path} est illisible : ${d.cause}`,
  'not-json': (d) => `${d.path} n'est pas du JSON : ${d.cause}`,
  'disk-full': (d) =>
    `impossible d'écrire ${d.path} : le disque est plein. Libérer de la place, ou choisir un autre dossier avec --out.`,
  'unwritable-output': (d) =>
    `impossible d'écrire ${d.path} (${d.cause}). Choisir un autre dossier avec --out.`,
  'no-world': (d) =>
    `les tirages ne contiennent pas le monde ${d.world} ; ils contiennent ${d.held}`,
  'stream-keeps-none': (d) =>
    `--stream ne garde aucun monde et ne va donc pas avec ${d.option} ; retirer l'un des deux`,
  cancelled: () => "interrompu avant qu'un monde soit achevé ; rien n'a été écrit",
  'no-observations': () =>
    "--match demande evidence/observations.yaml à côté du modèle ; il n'y en a pas",
  'no-matrix': (d) => `« ${d.which} » n'est pas une matrice ; il y a balance et flows`,
  'no-books': (d) => `« ${d.model} » n'a ni comptes, ni créances, ni capital`,
  'not-a-month': (d) => `--at « ${d.at} » n'est pas un mois, tel que 2025-12`,
  'outside-run': (d) => `--at ${d.at} est hors du calcul, de ${d.first} à ${d.last}`,
  'trace-without-world': () => '--trace demande un monde : ajouter --world et son numéro',
  'csv-without-world': () => '--csv demande --world et un numéro, ainsi que --trace',
  'csv-without-trace': () => '--csv demande --trace',
  'csv-and-json': () => "--csv et --json ne vont pas ensemble ; retirer l'un des deux",
  'one-world': (d) => `--world calcule un seul monde ; ${d.option} en veut plusieurs, le retirer`,
  'world-of-draws': () =>
    '--world est un monde de la graine ; pour un monde de tirages donnés : faultline trace --draws FICHIER --world K',
  'no-citations': (d) => `il n'y a pas de chiffres cités dans « ${d.folder} »`,
  'no-citation': (d) => `il n'y a pas de chiffre « ${d.id} ».${hint(d.near)}`,
  'no-input': (d) => `le chiffre « ${d.id} » n'a pas d'entrée « ${d.name} ».${hint(d.near)}`,
  'no-input-of-target': (d) =>
    `le chiffre « ${d.id} » n'a pas d'entrée « ${d.name} » : simple cible, il n'a rien à calculer`,
  'out-of-domain': (d) =>
    `hors de ce qui peut être :\n${d.faults.map((one) => `  ${one}`).join('\n')}`,
  'no-group': (d) => `« ${d.name} » n'est ni une dimension, ni un acteur.${hint(d.near)}`,
  'set-without-citation': () => "--set change une entrée d'un chiffre ; le nommer",
  'no-claims': (d) =>
    `il n'y a pas de registre d'affirmations à côté de « ${d.model} » : aucun evidence/claims/*.yaml`,
  'no-claim': (d) => `il n'y a pas d'affirmation « ${d.id} ».${hint(d.near)}`,
  'no-verdict': (d) => `--verdict vaut « ${d.text} » ; il y a ${d.known}.${hint(d.near)}`,
  'no-experiment-finished': () => "interrompu avant qu'une expérience soit achevée",
  'cost-without-preset': () => '--compare et --set demandent un cas : faultline cost CAS',
  'no-preset': (d) =>
    `il n'y a pas de cas « ${d.name} ».${d.near === '' ? ` Il y a ${d.known}.` : hint(d.near)}`,
  'no-figure': (d) => `il n'y a pas de chiffre « ${d.id} ».${hint(d.near)}`,
  'no-figure-found': (d) => `aucun chiffre ne contient tout « ${d.words} »`,
  'no-dataset': (d) => `il n'y a pas de table « ${d.name} ».${hint(d.near)}`,
  'no-source': (d) => `il n'y a pas de source « ${d.id} ».${hint(d.near)}`,
  'no-source-kind': (d) =>
    `« ${d.kind} » n'est pas un genre de source.${d.near === '' ? ` Il y a ${d.known}.` : hint(d.near)}`,
  'one-source': () => "une source ne va ni avec --kind ni avec --unused ; retirer l'un des deux",
  'no-outcomes': (d) => `le modèle « ${d.model} » ne déclare aucun résultat à regarder`,
  'no-outcome': (d) => `il n'y a pas de résultat « ${d.name} ».${hint(d.near)}`,
  'bad-link': (d) => `le lien ne se lit pas : ${LINKS_FR.faults[d.why](d.part)}`,
  'link-and': (d) => `un lien dit ce que dirait ${d.option} ; laisser l'un des deux`,
  'no-site': () => "l'application n'est pas construite ; lancer d'abord « npm run build:site »",
  'port-taken': (d) =>
    `le port ${d.port} est pris ; en choisir un autre par --port, ou 0 pour un port libre`,
  'cannot-serve': (d) => `l'application ne peut pas être servie : ${d.cause}`,
  faults: (d) => `${d.count} ${several(d.count, 'défaut trouvé', 'défauts trouvés')} :\n${d.list}`,
}

function hint(near: string): string {
  return near === '' ? '' : ` Plutôt « ${near} » ?`
}
