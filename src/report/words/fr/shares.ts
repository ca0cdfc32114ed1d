import type { SHARES } from '../en/shares.ts'

/** Where the numbers come from, and who owns the variance of an outcome. */
export const SHARES_FR: typeof SHARES = {
  kinds: {
    judgement: 'jugement',
    derived: 'dérivé',
    calibrated: 'calé',
    measured: 'mesuré',
    '': 'non précisé',
  },
  noise: 'bruit',
  events: 'chocs',
  amongParameters: 'interactions de paramètres',
  acrossGroups: 'interactions avec le reste',
  interactions: 'interactions',
  nearZero: 'environ 0',
  unknown: '-',
  burstBy: (year) => `Éclatement d'ici à la fin de ${year}`,
  counts: ({ parameters, drawn, sources, resolved, unresolved }) =>
    `${parameters} paramètres, dont ${drawn} munis d'une loi a priori ; ${resolved} identifiants de source sur ${sources} trouvés` +
    (unresolved.length === 0 ? '.' : `, mais pas ${unresolved.join(', ')}.`),
  kindLine: (kind, all, drawn) => `${kind} ${all}, dont ${drawn} avec une loi a priori`,
  tableHead: 'À qui revient la variance, en %',
  tableUnit: (runs, worlds, seed) =>
    `${runs} séries, ${worlds} mondes en tout, graine ${seed} ; après ±, une erreur type de Monte-Carlo`,
  topHead: 'Paramètres qui se détachent',
  top: (outcome, rows) => `${outcome} : ${rows.join(' ; ')}`,
  none: (level) => `aucun au-dessus de ${level}, le niveau du hasard`,
  notes: (bins, level) => [
    `Par nature de preuve : somme des parts de premier ordre des paramètres, tirées des moyennes de ${bins} classes d'effectif égal ; sans aucun effet, une part isolée reste sous ${level} 95 fois sur 100.`,
    "Bruit : les tirages normaux des flux mensuels. Chocs : les tirages qui décident si un choc survient, avec quelle ampleur et pour combien de temps ; leur fréquence, elle, relève des paramètres. Interactions : ce que n'expliquent seuls ni un paramètre, ni le bruit, ni les chocs.",
    "Tous les mondes comptent, qu'ils concordent ou non avec les observations : dans un choix de mondes, les tirages ne sont plus indépendants.",
  ],
  noDraws: "Aucun paramètre ne varie d'un monde à l'autre : aucune part ne leur revient.",
  constant: (outcome) => `${outcome} : même valeur dans tous les mondes, rien à partager.`,
  incomplete: (run, asked) =>
    `Incomplet : arrêté après ${run} mondes sur ${asked} ; un tiret marque ce qui n'a pas été calculé.`,
  brief: (outcome, rows, least, most) => `${outcome} : ${rows.join(', ')} (± ${least} à ${most})`,
  stage: 'Variance',
  chart: {
    owners: {
      judgement: 'paramètres de jugement',
      derived: 'paramètres dérivés',
      calibrated: 'paramètres calés',
      measured: 'paramètres mesurés',
      '': 'paramètres sans preuve précisée',
      noise: 'le bruit',
      events: 'les chocs',
      among: 'interactions entre paramètres',
      across: 'interactions avec le bruit ou les chocs',
    },
    title: (outcome, first, firstShare, judged) =>
      `${outcome} : première part de la variance, ${first} (${firstShare}) ; le jugement seul en porte ${judged}`,
    unit: 'Part de la variance entre mondes, en %. Barre : la part. Trait : deux erreurs types de Monte-Carlo de chaque côté',
    description: (parts) => `Parts de la variance : ${parts.join(' ; ')}.`,
    note: (worlds, draws) =>
      `${worlds} mondes en quatre séries qui n'ont en commun que les paramètres, le bruit ou les chocs ; ${draws} tirages de paramètres indépendants. Les paramètres comptent par leurs parts de premier ordre ; les interactions avec le reste sont celles où entrent le bruit ou les chocs. Tous les mondes comptent, qu'ils concordent ou non avec les observations.`,
    part: (name, share, error) => `${name} ${share} (± ${error})`,
    owner: 'Part de',
    caption: 'Part de la variance, en %, avec une erreur type de Monte-Carlo',
    sentence: (outcome, rows, most) =>
      `Variance de « ${outcome} », tous mondes confondus : ${rows.join(', ')} (± ${most} au plus).`,
  },
}
