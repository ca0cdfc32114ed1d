import type { EvidenceWords } from './en.ts'

/** Every sentence of the view “Claims and citations” in French, before it is set in type. */
export const EVIDENCE_FR = {
  eyebrow: 'Chaque nombre est une affirmation, avec une source, une date et un verdict',
  parts: 'Que regarder',
  claims: (count: string): string => `Affirmations de l'article, ${count}`,
  figures: (count: string): string => `Chiffres publiés, ${count}`,
  claimsFinding: (all: string, hold: string, differ: string): readonly [string, string, string] => [
    `Sur ${all} affirmations de l'article, ${hold} sont confirmées et `,
    `${differ} démenties`,
    '.',
  ],
  claimsLead: (parts: readonly string[]): string =>
    parts.length === 0 ? '' : `Parmi les autres, ${listed(parts)}.`,
  others: {
    misattributed: (n: number): string =>
      n < 2 ? `${n} est mal attribuée` : `${n} sont mal attribuées`,
    overtaken: (n: number): string =>
      n < 2 ? `${n} est dépassée par les faits` : `${n} sont dépassées par les faits`,
    conditional: (n: number): string =>
      n < 2
        ? `${n} porte sur un cas qui ne s'est pas présenté`
        : `${n} portent sur un cas qui ne s'est pas présenté`,
    unverified: (n: number): string =>
      n < 2 ? `${n} n'a pu être vérifiée` : `${n} n'ont pu être vérifiées`,
  },
  figuresFinding: (all: string, hold: string, fail: string): readonly [string, string, string] => [
    `Sur ${all} chiffres vedettes, ${hold} suivent de leurs propres entrées et `,
    `${fail} ne tombent pas juste`,
    '.',
  ],
  figuresLead: (needs: number, partly: number, targets: number): string =>
    `${needs} exigent une hypothèse que personne n'a publiée ; cette page dit laquelle. ${partly} ne tiennent qu'en partie, et ${targets} sont de simples cibles, qui ne peuvent ni réussir ni échouer.`,
  backFitted: (outputs: number): string =>
    outputs < 2
      ? `${outputs} nombre repose sur une entrée tirée du résultat. Vrai par construction, il est compté à part et jamais comme validation.`
      : `${outputs} nombres reposent sur une entrée tirée du résultat. Vrais par construction, ils sont comptés à part et jamais comme validation.`,
  loading: 'Lecture du registre.',
  failed: "Le registre n'a pu être lu",
  again: 'Réessayer',
  all: 'Tout',
  filter: 'Montrer par verdict',
  findClaim: 'Chercher une affirmation',
  findFigure: 'Chercher un chiffre',
  shown: (shown: string, all: string): string => `${shown} sur ${all}`,
  nothing: 'Rien ne correspond.',
  showAll: 'Tout montrer',
  export: { csv: 'CSV', json: 'JSON', link: 'Copier le lien', copied: 'Lien copié' },
  heads: {
    claim: 'Affirmation',
    saidBy: 'Auteur',
    claimed: 'Avancé',
    found: 'Constaté',
    verdict: 'Verdict',
    figure: 'Chiffre',
    published: 'Publié',
    computed: 'Calculé',
    off: 'Écart',
  },
  saidBy: {
    article: "l'article",
    'McKinsey via article': "McKinsey, cité par l'article",
    'analysts, via article': "analystes, cités par l'article",
  } as Readonly<Record<string, string>>,
  dates: {
    scenario: 'un scénario',
    usual: "l'habitude",
    '5 years': 'cinq ans',
    '2024 on': '2024 et après',
    'after 2024': "l'après-2024",
    'to 2025': "jusqu'à 2025",
    'to 2025-03': "jusqu'à mars 2025",
    'to 2030': "jusqu'à 2030",
    'next five years': 'les cinq ans à venir',
  } as Readonly<Record<string, string>>,
  claim: {
    record: 'Ce que disent les données',
    why: 'Pourquoi ce verdict',
    about: (date: string): string => `période : ${date}`,
    confidence: (word: string): string => `confiance dans la vérification : ${word}`,
    sources: 'Sources',
    noSources: 'Aucune source trouvée.',
    page: (host: string): string => `page de ${host}`,
    model: 'Ce qui la représente dans le modèle',
    outside: 'Hors du modèle',
    scenarios: 'Scénarios',
    experiments: "Expériences qui l'éprouvent",
    noExperiments: "Rien dans le modèle ne l'éprouve.",
    numbers: 'Noms lus',
  },
  run: {
    run: 'Lancer les expériences',
    runOne: "Lancer l'expérience",
    none: 'Chiffres relevés ailleurs : il n’y a rien à lancer.',
    worlds: 'Mondes',
    withLevers: (count: number): string =>
      count < 2 ? 'avec le levier changé' : `avec les ${count} leviers changés`,
    cancel: 'Interrompre',
    progress: (share: string): string => `Calcul : ${share}`,
    failed: "Les expériences n'ont pu être lancées",
    same: 'Les mêmes nombres que ceux en réserve, au chiffre près.',
    differs: "D'autres nombres qu'en réserve : d'autres mondes, ou des leviers changés.",
    stopped: 'Interrompu avant la fin des mondes.',
    command: 'La même chose en ligne de commande :',
    said: (id: string, result: string): string => `${id} : ${result}`,
  },
  experiment: {
    reads: 'Lit',
    runs: 'Lance',
    supportedIf: 'Étayé si',
    falsifier: 'Ce qui la réfuterait',
    stored: (worlds: string, seed: string): string =>
      `En réserve : ${worlds} mondes, graine ${seed}`,
    storedCentral: 'En réserve : monde central',
    storedFigure: 'Chiffre relevé',
    live: (worlds: string, seed: string): string => `Lancé ici : ${worlds} mondes, graine ${seed}`,
    liveCentral: 'Lancé ici : monde central',
    levers: 'leviers changés',
    interval: (low: string, high: string): string => `intervalle à 95 % : ${low} à ${high}`,
    found: (low: string, high: string): string => `chiffres de ${low} à ${high}`,
    picture: (bound: string, stored: string, live: string): string =>
      `Étayé ${bound}. En réserve : ${stored}.${live === '' ? '' : ` Lancé ici : ${live}.`}`,
    means:
      "« Étayé » signifie que le modèle donne ce que dit l'affirmation sous ses lois a priori, non qu'elle est vraie.",
  },
  figure: {
    by: (by: string, date: string): string => `${by}, ${date}`,
    more: (count: number): string => (count < 2 ? '1 autre nombre' : `${count} autres nombres`),
    formula: 'Formule',
    nothing: 'Rien à calculer : une cible sans calcul public.',
    inputs: 'Entrées',
    inputsHow: 'Changer une entrée déplace aussitôt le résultat.',
    outputs: 'Nombres',
    value: 'Valeur',
    unit: 'Unité',
    from: 'Origine',
    was: (value: string): string => `était ${value}`,
    reset: 'rétablir',
    resetOne: (name: string): string => `Rétablir ${name}`,
    resetAll: 'Rétablir toutes les entrées',
    changed: (count: number): string =>
      count < 2 ? '1 entrée changée' : `${count} entrées changées`,
    slide: (name: string): string => `${name}, curseur`,
    own: 'valeur de la famille',
    solved: 'tiré du résultat',
    badNumber: "Ce n'est pas un nombre. Écrire 600, 6e11 ou 0,25.",
    failed: "Le calcul n'a pas abouti",
    warning:
      'Une entrée a été changée : le verdict porte sur ce calcul-ci et non plus sur ce qui a été publié.',
    needsImplied: "Ce qui doit être vrai, sans que personne l'ait publié",
    needsFitted: 'Tiré du résultat, donc vrai par construction',
    needsFailing: "Ce qu'il faudrait",
    needsFailingHow:
      "Une entrée à la fois, les autres telles que publiées. Cela mesure l'écart ; seule une source peut le lever.",
    needed: (input: string, value: string, was: string): string =>
      `${input} : ${value} au lieu de ${was}`,
    tolerance: (share: string): string => `tolérance ${share}`,
    exact: 'aux arrondis près',
    notes: 'Remarques',
    sources: 'Sources',
    command: 'En ligne de commande :',
    now: (verdict: string): string => `Maintenant : ${verdict}`,
    said: (output: string, value: string, status: string): string =>
      `${output} : ${value}. ${status}.`,
  },
  legend: {
    title: 'Ce que disent les verdicts',
    reproduces: 'La formule et les entrées publiées donnent le résultat publié.',
    partly: 'Certains de ses nombres suivent, d’autres non.',
    'needs-assumption':
      'Juste seulement si quelque chose de non publié est vrai ; la page dit quoi.',
    'target-only': 'Un résultat sans formule : gardé pour comparer, jamais réussi ni manqué.',
    'does-not-add-up': 'Le résultat publié ne suit pas des entrées publiées.',
  },
} satisfies EvidenceWords

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} et ${last}`
}
