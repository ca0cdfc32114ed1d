import type { ProvenanceCounts } from '../evidence/provenance.ts'

/** Languages of what is said about provenance. */
export type Language = 'en' | 'fr'

/** Every word about who owns the variance of an outcome, in one language. */
export interface ShareWords {
  /** Kinds of evidence by id; '' is none stated. */
  readonly kinds: Readonly<Record<string, string>>
  readonly noise: string
  readonly events: string
  readonly amongParameters: string
  readonly acrossGroups: string
  readonly interactions: string
  readonly nearZero: string
  readonly unknown: string
  /** Names of outcomes by id, where the model's own text will not do. */
  readonly outcome: (id: string, about: string) => string
  readonly percent: (tenths: number) => string
  readonly plain: (tenths: number) => string
  readonly count: (value: number) => string
  readonly counts: (counts: ProvenanceCounts) => string
  readonly kindLine: (kind: string, all: number, drawn: number) => string
  readonly tableHead: string
  readonly tableUnit: (runs: string, worlds: string, seed: string) => string
  readonly topHead: string
  readonly top: (outcome: string, rows: readonly string[]) => string
  readonly none: (level: string) => string
  readonly notes: (bins: string, level: string) => readonly string[]
  readonly noDraws: string
  readonly constant: (outcome: string) => string
  readonly incomplete: (run: string, asked: string) => string
  readonly brief: (outcome: string, rows: readonly string[], least: string, most: string) => string
  readonly stage: string
  readonly chart: {
    /** Owners by id as the subject of the title; others stand by their names. */
    readonly owners: Readonly<Record<string, string>>
    readonly title: (outcome: string, first: string, firstShare: string, judged: string) => string
    readonly unit: string
    readonly description: (parts: readonly string[]) => string
    readonly note: (worlds: string, draws: string) => string
    readonly part: (name: string, share: string, error: string) => string
    readonly owner: string
    readonly caption: string
    readonly sentence: (outcome: string, rows: readonly string[], most: string) => string
  }
}

const MINUS = '\u2212'
const NARROW = '\u202f'

function decimal(tenths: number, point: string): string {
  const size = Math.abs(tenths)
  return `${tenths < 0 ? MINUS : ''}${Math.floor(size / 10)}${point}${size % 10}`
}

function grouped(value: number, gap: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, gap)
}

const ENGLISH: ShareWords = {
  kinds: {
    judgement: 'judgement',
    derived: 'derived',
    calibrated: 'calibrated',
    measured: 'measured',
    '': 'no kind stated',
  },
  noise: 'noise',
  events: 'events',
  amongParameters: 'interactions of parameters',
  acrossGroups: 'interactions with the rest',
  interactions: 'interactions',
  nearZero: 'about 0',
  unknown: '-',
  outcome: (_id, about) => about,
  percent: (tenths) => `${decimal(tenths, '.')} %`,
  plain: (tenths) => decimal(tenths, '.'),
  count: (value) => grouped(value, ','),
  counts: ({ parameters, drawn, sources, resolved, unresolved }) =>
    `${parameters} parameters, ${drawn} with a prior; ${resolved} of ${sources} source ids resolve` +
    (unresolved.length === 0 ? '.' : `, not ${unresolved.join(', ')}.`),
  kindLine: (kind, all, drawn) => `${kind} ${all}, of which ${drawn} with a prior`,
  tableHead: 'Who owns the variance, % of it',
  tableUnit: (runs, worlds, seed) =>
    `${runs} runs, ${worlds} worlds in all, seed ${seed}; after ± one Monte-Carlo standard error`,
  topHead: 'Single parameters that stand out',
  top: (outcome, rows) => `${outcome}: ${rows.join(', ')}`,
  none: (level) => `none above ${level}, the level of chance`,
  notes: (bins, level) => [
    `Kinds: sums of the first-order shares of their parameters, from means in ${bins} bins of equal count; a single share of nothing stays below ${level} in 95 of 100 tries.`,
    'Noise: the normal numbers of the monthly streams. Events: the numbers that decide whether, how large and how long an event is; how often they come is a matter of parameters. Interactions: what no single draw and neither noise nor events own alone.',
    'All worlds count, whether they match observations or not: among chosen worlds draws are no longer independent.',
  ],
  noDraws: 'No parameter differs between worlds, so parameters own nothing.',
  constant: (outcome) => `${outcome}: the same in all worlds; there is nothing to share out.`,
  incomplete: (run, asked) =>
    `Incomplete: stopped after ${run} of ${asked} worlds; a dash stands for what was not run.`,
  brief: (outcome, rows, least, most) => `${outcome}: ${rows.join(', ')} (± ${least} to ${most})`,
  stage: 'Variance',
  chart: {
    owners: {
      judgement: 'judged parameters',
      derived: 'derived parameters',
      calibrated: 'calibrated parameters',
      measured: 'measured parameters',
      '': 'parameters of no stated kind',
      among: 'interactions among parameters',
      across: 'interactions with noise or events',
    },
    title: (outcome, first, firstShare, judged) =>
      `${outcome}: the largest part of the variance, ${firstShare}, lies with ${first}; judgement alone owns ${judged}`,
    unit: 'Share of the variance over worlds, %. Bar: the share. Line: two Monte-Carlo standard errors each way',
    description: (parts) => `Shares of the variance: ${parts.join('; ')}.`,
    note: (worlds, draws) =>
      `${worlds} worlds in four runs that share their parameters, their noise or their events alone; ${draws} independent draws of parameters. Parameters count by their first-order shares; interactions with the rest are those in which noise or events take part. All worlds count, whether they match observations or not.`,
    part: (name, share, error) => `${name} ${share} (± ${error})`,
    owner: 'Owner',
    caption: 'Share of the variance, %, with one Monte-Carlo standard error',
    sentence: (outcome, rows, most) =>
      `Variance of “${outcome}”, all worlds: ${rows.join(', ')} (± ${most} at most).`,
  },
}

const FRENCH_OUTCOMES: Readonly<Record<string, string>> = {
  worst_ai_fall: 'Plus forte baisse des actions de l’IA en deux ans',
  worst_market_fall: 'Plus forte baisse du S&P 500 en deux ans',
  ai_wealth_lost: 'Plus forte perte de patrimoine IA en deux ans, tous épargnants',
  worst_gap: 'Écart de production le plus bas',
  credit_lost: 'Pertes de crédit sur toute la période',
  bill: 'Facture 2025-2029 : les quatre grands, capital-risque, électricité',
}

function frenchOutcome(id: string, about: string): string {
  const year = /^burst[-_]by[-_](\d{4})$/.exec(id)?.[1]
  return year === undefined ? (FRENCH_OUTCOMES[id] ?? about) : `Éclatement d’ici fin ${year}`
}

const FRENCH: ShareWords = {
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
  outcome: frenchOutcome,
  percent: (tenths) => `${decimal(tenths, ',')}${NARROW}%`,
  plain: (tenths) => decimal(tenths, ','),
  count: (value) => grouped(value, NARROW),
  counts: ({ parameters, drawn, sources, resolved, unresolved }) =>
    `${parameters} paramètres, dont ${drawn} munis d’une loi a priori${NARROW}; ${resolved} identifiants de source sur ${sources} trouvés` +
    (unresolved.length === 0 ? '.' : `, mais pas ${unresolved.join(', ')}.`),
  kindLine: (kind, all, drawn) => `${kind} ${all}, dont ${drawn} avec une loi a priori`,
  tableHead: 'À qui revient la variance, en %',
  tableUnit: (runs, worlds, seed) =>
    `${runs} séries, ${worlds} mondes en tout, graine ${seed}${NARROW}; après ±, une erreur type de Monte-Carlo`,
  topHead: 'Paramètres qui se détachent',
  top: (outcome, rows) => `${outcome}${NARROW}: ${rows.join('; ')}`,
  none: (level) => `aucun au-dessus de ${level}, le niveau du hasard`,
  notes: (bins, level) => [
    `Par nature de preuve${NARROW}: somme des parts de premier ordre des paramètres, tirées des moyennes de ${bins} classes d’effectif égal${NARROW}; sans aucun effet, une part isolée reste sous ${level} 95 fois sur 100.`,
    `Bruit${NARROW}: les tirages normaux des flux mensuels. Chocs${NARROW}: les tirages qui décident si un choc survient, avec quelle ampleur et pour combien de temps${NARROW}; leur fréquence, elle, relève des paramètres. Interactions${NARROW}: ce que n’expliquent seuls ni un paramètre, ni le bruit, ni les chocs.`,
    `Tous les mondes comptent, qu’ils concordent ou non avec les observations${NARROW}: dans un choix de mondes, les tirages ne sont plus indépendants.`,
  ],
  noDraws: 'Aucun paramètre ne varie d’un monde à l’autre : aucune part ne leur revient.',
  constant: (outcome) => `${outcome}${NARROW}: même valeur dans tous les mondes, rien à partager.`,
  incomplete: (run, asked) =>
    `Incomplet${NARROW}: arrêté après ${run} mondes sur ${asked}${NARROW}; un tiret marque ce qui n’a pas été calculé.`,
  brief: (outcome, rows, least, most) =>
    `${outcome}${NARROW}: ${rows.join(', ')} (± ${least} à ${most})`,
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
      `${outcome}${NARROW}: première part de la variance, ${first} (${firstShare})${NARROW}; le jugement seul en porte ${judged}`,
    unit: `Part de la variance entre mondes, en %. Barre${NARROW}: la part. Trait${NARROW}: deux erreurs types de Monte-Carlo de chaque côté`,
    description: (parts) => `Parts de la variance${NARROW}: ${parts.join('; ')}.`,
    note: (worlds, draws) =>
      `${worlds} mondes en quatre séries qui n’ont en commun que les paramètres, le bruit ou les chocs${NARROW}; ${draws} tirages de paramètres indépendants. Les paramètres comptent par leurs parts de premier ordre${NARROW}; les interactions avec le reste sont celles où entrent le bruit ou les chocs. Tous les mondes comptent, qu’ils concordent ou non avec les observations.`,
    part: (name, share, error) => `${name} ${share} (± ${error})`,
    owner: 'Part de',
    caption: 'Part de la variance, en %, avec une erreur type de Monte-Carlo',
    sentence: (outcome, rows, most) =>
      `Variance de «${NARROW}${outcome}${NARROW}», tous mondes confondus${NARROW}: ${rows.join(', ')} (± ${most} au plus).`,
  },
}

/** Words about provenance and shares of variance, by language. */
export const SHARE_WORDS: Readonly<Record<Language, ShareWords>> = { en: ENGLISH, fr: FRENCH }
