import type { BreakWords } from './en.ts'

/** Every sentence of the view “Break it” in French. */
export const BREAK_FR = {
  eyebrow: (shocks: string, worlds: string, runs: string): string =>
    `${shocks} · ${worlds} mondes, rejoués ${runs} avec les mêmes hasards · aucun autre événement tiré au sort`,
  shocks: (count: string): string => (count === '1' ? 'Un choc' : `${count} chocs`),
  runs: (count: string): string => `${count} fois`,
  pending: (shocks: string): string => `${shocks} : les mondes tournent.`,
  empty: 'Aucun choc pour l’instant. En poser un, ou essayer un choc d’efficacité en janvier 2027.',
  emptyAction: 'Essayer',
  emptyLead:
    'Un choc est posé sur des mondes qui tournent aussi sans lui. L’écart entre les deux est son œuvre : sur l’éclatement, et sur ceux qui le sentent d’abord.',
  sentence: (together: string, year: string, without: string): string =>
    `Avec lui, ${together} éclatent d’ici fin ${year} ; sans lui, ${without}.`,
  sentenceMany: (together: string, year: string, without: string): string =>
    `Avec ces chocs, ${together} éclatent d’ici fin ${year} ; sans eux, ${without}.`,
  ofTen: (value: string): string => `${value} mondes sur 10`,
  leadOne: (change: string, error: string): string =>
    `L’écart est de ${change} mondes sur 10, à ${error} près : c’est l’erreur type de ces paires.`,
  leadMany: (alone: string, together: string, beyond: string, error: string): string =>
    `Seuls : ${alone}. Ensemble : ${together}. Au-delà de la somme : ${beyond} sur 10, à ${error} près.`,
  failures: {
    openai_failed: (now: string, was: string): string =>
      `OpenAI fait défaut dans ${now} mondes sur 10, sans les chocs dans ${was}.`,
    neocloud_failed: (now: string, was: string): string =>
      `Les néo-clouds font défaut dans ${now} mondes sur 10, sans les chocs dans ${was}.`,
  },
  leftOut: (count: string): string => `${count} mondes écartés : un chiffre n’y est pas fini.`,
  computing: (share: string): string => `Les mondes tournent : ${share}`,
  coarse: (worlds: string): string => `ébauche : ${worlds} mondes`,
  stopped: 'Les mondes n’ont pas pu tourner',
  again: 'Réessayer',
  drop: {
    title: 'Poser des chocs sur les années à venir',
    how: 'Glisser, ou choisir un choc et saisir un mois',
    add: (name: string): string => `Ajouter : ${name}`,
    timeline: 'Frise des chocs, de 2026 à 2032',
    lanes: {
      technology: 'Technique',
      demand: 'Demande et actions',
      money: 'Crédit et État',
      supply: 'Offre et échanges',
    },
    history: 'passé',
    yours: 'à modifier',
    inAll: (events: string): string => `Déjà dans tous les mondes : ${events}.`,
    mark: (name: string, size: string, month: string): string => `${name} ${size}, ${month}`,
    keys: 'Gauche et Droite déplacent d’un mois, Page précédente et Page suivante d’un an, Suppr retire, Entrée ouvre les champs.',
    lasts: (months: string): string => `${months} mois`,
    fades: (months: string): string => `s’efface en ${months} mois`,
    lasting: 'durable',
    moved: (name: string, month: string): string => `Choc déplacé : ${name}, ${month}.`,
    added: (name: string, month: string): string => `Choc posé : ${name}, ${month}.`,
    removed: (name: string): string => `Choc retiré : ${name}.`,
  },
  form: {
    title: (name: string): string => `Champs de : ${name}`,
    month: 'Mois',
    year: 'Année',
    duration: 'Durée, en mois',
    breadth: 'Part des dépenses d’IA touchée, %',
    remove: 'Retirer',
    removeAll: 'Tout retirer',
    range: (low: string, high: string): string => `9 cas sur 10 vont de ${low} à ${high}`,
    bad: 'Ce n’est pas un nombre.',
    rate: 'Fréquence quand il vient de lui-même',
    unknown: 'Un choc du modèle que cette page ne connaît pas par son nom.',
  },
  size: {
    factor: (value: string): string => `×${value}`,
    points: (value: string): string => `+${value} points`,
    trillions: (value: string): string => `${value} par an`,
  },
  chain: {
    title: 'Enchaînement',
    middle: (worlds: string): string => `Milieu de ${worlds}`,
    one: 'Un monde',
    world: 'Numéro du monde',
    show: 'Montrer',
    note: 'Les montants sont des écarts aux mêmes mondes sans les chocs. Médianes de chaque mois ; aucun monde ne les suit toutes.',
    noteWorld: 'Les montants sont des écarts au même monde sans les chocs.',
    furthest: (change: string, month: string): string => `${change} en ${month}`,
    now: 'à ce stade',
    lowest: (names: string): string => `Au plus loin : ${names}`,
    burst: (world: string, now: string, was: string): string =>
      `Monde ${world} : ${now} ; sans les chocs, ${was}.`,
    burstIn: (month: string): string => `il éclate en ${month}`,
    noBurst: 'pas d’éclatement d’ici fin 2032',
    copy: 'Copier le texte',
    copied: 'Copié',
  },
  names: {
    efficiency: [
      'Efficacité',
      'Un résultat de pointe pour une fraction du coût, comme DeepSeek-R1 en janvier 2025',
      'Coût divisé par',
    ],
    breakthrough: [
      'Percée',
      'Une IA bien plus utile aux acheteurs',
      'Croissance des dépenses en plus, %',
    ],
    demand: ['Panne de demande', 'Les acheteurs cessent de s’étendre', 'Croissance perdue, %'],
    guidance: [
      'Prévisions',
      'Des ventes d’actions après l’annonce d’une entreprise',
      'Baisse des actions d’IA, %',
    ],
    accounting: [
      'Comptes',
      'La durée d’amortissement des puces est réduite ; rien de réel ne change',
      'Amortissement annuel en plus, %',
    ],
    credit: [
      'Crise du crédit',
      'Banques et prêteurs privés se retirent',
      'Offre de crédit perdue, %',
    ],
    monetary: [
      'Taux d’intérêt',
      'Le taux directeur est tenu au-dessus de sa règle',
      'Points par an',
    ],
    crypto: ['Crypto', 'Les cryptoactifs des ménages s’effondrent', 'Perte, %'],
    fiscal: [
      'Austérité',
      'La dépense fédérale est réduite pendant trois ans',
      'Milliers de milliards de dollars par an',
    ],
    taiwan: ['Taïwan', 'Invasion ou blocus de l’île', 'Puces avancées perdues, %'],
    power: [
      'Électricité',
      'Les nouveaux raccordements de centres de données sont bloqués',
      'Raccordements perdus, %',
    ],
    export: [
      'Contrôles à l’export',
      'Règles plus dures sur les ventes de puces à l’étranger',
      'Demande étrangère perdue, %',
    ],
    trade: [
      'Guerre commerciale',
      'Des droits de douane qui s’effacent sur la durée donnée',
      'Droit moyen, %',
    ],
  },
  rows: {
    'ai-shares': [
      'Actions d’IA',
      'toutes les cotées de l’IA',
      'les actions d’IA baissent',
      'les actions d’IA montent',
    ],
    'nvidia-value': [
      'Valeur de Nvidia',
      'pour ses actionnaires',
      'Nvidia perd de la valeur',
      'Nvidia gagne en valeur',
    ],
    'index-funds': [
      'Fonds indiciels',
      'leurs actifs',
      'les fonds indiciels se vident',
      'les fonds indiciels grossissent',
    ],
    pensions: [
      'IA des retraites',
      'par transparence',
      'les retraites perdent',
      'les retraites gagnent',
    ],
    households: [
      'IA des ménages',
      'par transparence',
      'les ménages perdent',
      'les ménages gagnent',
    ],
    'token-price': [
      'Prix du jeton',
      'à qualité égale',
      'le prix du jeton baisse',
      'le prix du jeton monte',
    ],
    'openai-revenue': ['Recettes d’OpenAI', 'par an', 'OpenAI vend moins', 'OpenAI vend plus'],
    'openai-margin': [
      'Marge brute d’OpenAI',
      'après le service, avant l’entraînement',
      'la marge d’OpenAI se réduit',
      'la marge d’OpenAI s’élargit',
    ],
    credit: [
      'Offre de crédit',
      'banques, prêteurs privés',
      'les prêteurs se retirent',
      'les prêteurs prêtent plus',
    ],
    'private-money': [
      'Argent privé pour l’IA',
      'labos et jeunes pousses, par an',
      'les levées se tarissent',
      'les levées gonflent',
    ],
    orders: [
      'Commandes',
      'puces et sites, par an',
      'les bâtisseurs réduisent leurs commandes',
      'les bâtisseurs commandent plus',
    ],
    'credit-losses': [
      'Pertes de crédit',
      'cumul',
      'les prêteurs perdent moins',
      'les prêteurs perdent',
    ],
    'nvidia-revenue': [
      'Ventes d’IA de Nvidia',
      'par an',
      'les ventes de Nvidia baissent',
      'les ventes de Nvidia montent',
    ],
    capex: [
      'Investissement en IA',
      'tous les bâtisseurs, par an',
      'l’investissement baisse',
      'l’investissement monte',
    ],
    output: ['Production', '% de la tendance', 'la production fléchit', 'la production monte'],
  },
  record: {
    title: (first: string, firstMonth: string, last: string, lastMonth: string): string =>
      `En premier : ${first}, dès ${firstMonth} ; en dernier : ${last}, dès ${lastMonth}`,
    titleOne: (name: string, month: string): string =>
      `Une seule grandeur bouge : ${name}, dès ${month}`,
    unit: 'Écart aux mêmes mondes sans les chocs, mois par mois. Lignes dans l’ordre où elles bougent ; chacune a son échelle',
    description: (rows: readonly string[]): string =>
      `Plus grand écart, ligne par ligne : ${rows.join(' ; ')}.`,
    together: 'tous les chocs, milieu et 80 %',
    alone: (name: string): string => `${name} isolément`,
    first: 'premier dixième de l’effet',
    low: (month: string): string => `creux ${month}`,
    high: (month: string): string => `pic ${month}`,
    range: (low: string, high: string): string => `80 % : ${low} à ${high}`,
    note: (worlds: string): string =>
      `Médianes des écarts mensuels sur ${worlds} paires de mondes ; elles ne s’ajoutent pas d’une ligne à l’autre.`,
    still: (names: string): string => `Ne bouge pas : ${names}.`,
    columns: {
      quantity: 'Grandeur',
      first: 'Premier dixième',
      when: 'Au plus loin',
      most: 'Monde du milieu',
      p10: 'Point à 10 %',
      p90: 'Point à 90 %',
      month: 'Mois',
    },
    monthly: 'Médianes, mois par mois',
  },
  sum: {
    titleMore: (value: string): string =>
      `Ensemble, ils font plus que la somme : ${value} sur 10 au-delà`,
    titleLess: (value: string): string => `Ensemble, ils font moins que la somme : ${value} sur 10`,
    titleEven: 'Ensemble, ils font à peu près la somme de chacun',
    titleOne: (value: string, year: string): string =>
      `${value} mondes sur 10 éclatent d’ici fin ${year} à cause de lui`,
    titleNone: (worlds: string): string =>
      `Amène-t-il des éclatements ? ${worlds} mondes ne le disent pas`,
    unit: (year: string): string => `Mondes sur 10 qui éclatent d’ici fin ${year}`,
    description: (rows: readonly string[]): string =>
      `Mondes sur 10 avec un éclatement : ${rows.join(' ; ')}.`,
    nothing: 'Rien de posé',
    alone: (name: string): string => `${name} isolément`,
    together: 'Tous ensemble',
    withIt: (name: string): string => `Avec : ${name}`,
    ifAdded: (value: string): string => `si les effets s’ajoutaient : ${value}`,
    note: 'Mondes par paires : mêmes paramètres, mêmes hasards, avec et sans. Des chocs aussi forts sont choisis, non probables.',
    columns: {
      events: 'Chocs',
      worlds: 'Mondes sur 10',
      change: 'Écart',
      error: 'Erreur type',
    },
    beyond: 'Au-delà de la somme',
  },
} satisfies BreakWords
