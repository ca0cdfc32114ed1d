import type { Frequency, FrequencyRange } from './frequency.ts'
import { list } from './format.ts'
import { SHARE_WORDS, type ShareWords } from './share-words.ts'

function worldsPhrase(share: Frequency): string {
  const counted = `${share.count} of ${share.of}`
  switch (share.kind) {
    case 'none':
      return 'none'
    case 'all':
      return 'all'
    case 'below':
      return `fewer than ${counted}`
    case 'above':
      return `more than ${counted}`
    case 'unknown':
      return 'an unknown number'
    case 'about':
      return counted
  }
}

function inWorlds(share: Frequency): string {
  if (share.kind === 'all') return 'In every world'
  return `In ${share.kind === 'about' ? 'about ' : ''}${worldsPhrase(share)} worlds`
}

function rangePhrase(range: FrequencyRange): string {
  const { low, high } = range
  if (low.kind === high.kind && low.count === high.count) return worldsPhrase(low)
  if (high.kind === 'all' || high.kind === 'above') {
    return `${worldsPhrase(low)} to ${worldsPhrase(high)}`
  }
  if (low.kind === 'none') return `none to ${worldsPhrase(high)}`
  return `${low.kind === 'below' ? 'fewer than 1' : low.count} to ${worldsPhrase(high)}`
}

/** Every sentence, title and label of the report in English. A second language has the same type. */
export const ENGLISH = {
  language: 'en',
  shares: SHARE_WORDS.en as ShareWords,
  common: {
    name: 'Faultline',
    worldsPhrase: (share: Frequency): string => worldsPhrase(share),
    rangePhrase: (range: FrequencyRange): string => rangePhrase(range),
    table: 'Table',
    withEvents: 'With random events',
    withoutEvents: 'Without random events',
    inEight: (low: string, high: string): string => `${low} to ${high}`,
    foot: (model: string, worlds: string, seed: string): string =>
      `Model ${model} · ${worlds} worlds · seed ${seed}`,
  },
  page: {
    skip: 'Skip to the answer',
    contents: 'Contents',
    scenario: 'Report · scenario',
    dataTo: (month: string): string => `data to ${month}`,
    title: (answer: string): string => `${answer} · Faultline`,
    end: (model: string, month: string, seed: string): string =>
      `Faultline · model ${model} · data to ${month} · seed ${seed}`,
    offline: 'This page is one file. It loads nothing and sends nothing.',
  },
  banner: {
    incomplete: (run: string, asked: string): string =>
      `Incomplete run: ${run} of ${asked} worlds. All counts below are of the worlds that ran.`,
    stopped:
      'Incomplete study: it was stopped before all its runs were done. The notes say which, and what is missing below is missing for that reason.',
    noMatch: (worlds: string): string =>
      `None of ${worlds} worlds agrees with what was observed. All counts below are of all worlds.`,
    unsolved: (unsolved: string, run: string): string =>
      `No answer: ${unsolved} of ${run} worlds have no solution in some month or broke a condition of the model. Above 2 of 100 no headline is shown.`,
    faults: (unconverged: string, failed: string, run: string): string =>
      `Of ${run} worlds, ${unconverged} had no solution in some month and ${failed} broke a condition of the model.`,
  },
  answer: {
    sentence: (share: Frequency, year: string): string =>
      share.kind === 'none'
        ? `In no world does the AI boom burst by the end of ${year}.`
        : `${inWorlds(share)}, the AI boom bursts by the end of ${year}.`,
    range: (range: FrequencyRange): string =>
      range.low.kind === range.high.kind && range.low.count === range.high.count
        ? `All readings round to ${rangePhrase(range)}.`
        : `The range is ${rangePhrase(range)}.`,
    ends: (low: string, lowReading: string, high: string, highReading: string): string =>
      `The lowest reading is “${lowReading}” with ${low} of 10, the highest “${highReading}” with ${high}.`,
    calm: (share: string, low: string, high: string): string =>
      `Without random events the count is ${share} of 10, from ${low} to ${high}.`,
    eyebrow: (worlds: string): string => `Counted in ${worlds} simulated worlds`,
    eyebrowMatched: (kept: string, worlds: string): string =>
      `Counted in ${kept} of ${worlds} simulated worlds: those that agree with what was observed`,
    burstHead: 'A burst',
    burst:
      'is both: AI shares at least 40% below their twelve-month high, and AI capital spending at least 25% below a year earlier, from nine months before to seventeen months after. Milder and stricter numbers are among the readings.',
    oddsHead: 'Not a forecast.',
    odds: 'Frequencies count worlds under stated assumptions. They are not odds, and this is not advice.',
    strip: {
      title: (count: string, year: string): string =>
        `Ten worlds in the order of their burst: ${count} burst by the end of ${year}`,
      unit: (first: string, last: string): string =>
        `Base case. Each line runs from ${first} to the end of ${last} and slips where the burst comes; each stands for a tenth of the worlds. Orange: by the year of the headline`,
      description: (dates: readonly string[], calm: number): string =>
        `Ten lines. Bursts: ${dates.length > 0 ? list(dates) : 'none'}. Without a burst: ${calm}.`,
      noBurst: 'no burst',
      range: (range: string): string => `range over all readings: ${range}`,
      world: 'World',
      burst: 'Burst',
    },
  },
  when: {
    heading: 'When it bursts',
    short: 'When',
    byYearTitle: (year: string, base: string, low: string, high: string): string =>
      `By the end of ${year} the base case counts ${base} of 10; the readings run from ${low} to ${high}`,
    calmTitle: (year: string, base: string, low: string, high: string): string =>
      `Without random events it is ${base} of 10 by the end of ${year}, from ${low} to ${high}`,
    byYearUnit:
      'Worlds of 10 with a burst by the end of the year. Light bar: all readings. Dark bar: hazards halved to doubled. Dot: base case',
    byYearUnitPlain:
      'Worlds of 10 with a burst by the end of the year. Light bar: all readings. Dot: base case',
    byYearDescription: (parts: readonly string[]): string =>
      `Base case with the range over all readings by year: ${parts.join('; ')}.`,
    yearPart: (year: string, base: string, low: string, high: string): string =>
      `${year}: ${base} (${low} to ${high})`,
    byYear: 'worlds of 10 with a burst by the end of the year',
    axisTop: '10 of 10 worlds',
    year: 'End of',
    base: 'Base case',
    lowest: 'Lowest',
    highest: 'Highest',
    hazardLow: 'Hazards, low',
    hazardHigh: 'Hazards, high',
    tableTitle: 'Every reading of the question',
    tableUnit: (year: string): string =>
      `Worlds of 10 with a burst by the end of the year. Sampling error: one standard error in ${year}`,
    reading: 'Reading',
    worlds: 'Worlds',
    error: 'Sampling error',
    confirmed: (label: string): string => `${label}, counted when both conditions have been seen`,
    datesTitle: (median: string): string => `Half of the bursts come before ${median}`,
    datesTitleBoth: (median: string, calm: string): string =>
      `Half of the bursts come before ${median}, without random events before ${calm}`,
    datesTitleNone: 'No world has a burst with random events',
    datesUnit: (year: string): string =>
      `Worlds of 100 that burst in each half-year. Orange: up to the end of ${year}. Dashed line: without random events`,
    datesDescription: (top: string, share: string): string =>
      `Histogram of burst dates by half-year. The fullest half-year is ${top} with ${share} of 100 worlds.`,
    by: (count: string, year: string): string => `${count} of 10 by the end of ${year}`,
    byShort: (count: string): string => `${count} of 10`,
    median: 'middle burst',
    calmMedian: 'middle without events',
    halfYear: 'Half-year',
  },
  losses: {
    heading: 'Who loses when it bursts',
    short: 'Who loses',
    given: (worlds: string, share: string): string =>
      `Counted in the ${worlds} worlds with a burst (${share} of 10).`,
    givenCalm: (worlds: string): string =>
      `Thin outline: the ${worlds} worlds with a burst without random events.`,
    title: (holder: string, middle: string, low: string, high: string): string =>
      `${holder}: ${middle} lost in the middle world, ${low} to ${high} in 8 of 10`,
    unit: 'Loss by final holder, largest two-year fall. Bar: 8 of 10 worlds with a burst. Line: middle world',
    fallsTitle: (label: string, fall: string, least: string, leastFall: string): string =>
      `The deepest fall in the middle world: ${label} ${fall}; the least: ${least} ${leastFall}`,
    fallsTitleOne: (label: string, fall: string): string =>
      `The fall in the middle world: ${label} ${fall}`,
    fallsUnit: 'Fall from the high, %. Bar: 8 of 10 worlds with a burst. Line: middle world',
    description: (parts: readonly string[]): string =>
      `Middle world and range: ${parts.join('; ')}.`,
    part: (label: string, middle: string, low: string, high: string): string =>
      `${label} ${middle} (${low} to ${high})`,
    holder: 'Final holder',
    what: 'What is lost',
    measure: 'Measure',
    middle: 'Middle',
    range: '8 of 10 worlds',
    shareOfHigh: 'Share of its high',
    failuresTitle: (label: string, share: string): string =>
      `${label}: in ${share} of these worlds`,
    failuresUnit: 'Failures within the run, worlds of 10 among those with a burst',
    firm: 'Failure',
    output: (middle: string, low: string, high: string): string =>
      `The output gap falls by ${middle} points from high to low in the middle world, by ${low} to ${high} in 8 of 10.`,
    startups: (middle: string, low: string, high: string): string =>
      `Of the start-ups of 2023, ${middle} are still alive three years after the burst, ${low} to ${high} in 8 of 10 worlds.`,
    credit: (middle: string, low: string, high: string, mean: string): string =>
      `Credit written off over three years: ${middle} in the middle world, ${low} to ${high} in 8 of 10, ${mean} on average.`,
    none: 'No world has a burst, so nobody loses by one.',
  },
  paths: {
    heading: 'How it may unfold',
    short: 'Paths',
    lead: 'The range of all worlds through time, with the facts drawn over it. Bands hide that a single world jumps: the thin lines are single worlds. Titles speak of the middle world.',
    keyTitle: 'How to read these',
    keyUnit: 'A sketch, no data',
    keyDescription:
      'Sketch of a fan chart: black facts up to the dotted line of the present month, then a middle line inside a dark band of half the worlds and a light band of eight in ten.',
    keyToday: (month: string): string => month,
    keyOuter: '8 of 10 worlds',
    keyInner: '5 of 10',
    keyMiddle: 'middle world',
    keySample: 'single worlds',
    keyFacts: 'facts',
    keyPeriod: 'bar: a period',
    keyRange: 'whisker: a range',
    titlePeak: (label: string, value: string, year: string): string =>
      `${label}: a top near ${value} in ${year}`,
    titleEnd: (label: string, value: string, low: string, high: string, date: string): string =>
      `${label}: ${value} in ${date}, ${low} to ${high} in 8 of 10 worlds`,
    titleEmpty: (label: string): string => label,
    description: (label: string, first: string, last: string, facts: string): string =>
      `Fan chart of ${label} from ${first} to ${last}: bands of 5 and 8 worlds of 10, middle world, single worlds and ${facts} facts.`,
    month: 'Month',
    middle: 'Middle',
    fact: 'Fact',
    value: 'Value',
    low: 'Low',
    high: 'High',
    source: 'Source',
    period: 'Date',
    factsCaption: (label: string): string => `Facts: ${label}`,
    noFacts: 'No fact to compare with.',
  },
  drivers: {
    heading: 'What matters',
    short: 'What matters',
    title: (first: string, second: string, clear: string, shown: string): string =>
      `${first} and ${second} go with the date most; ${clear} of ${shown} stand out from chance`,
    titleOne: (first: string): string => `${first} goes with the date most`,
    titleNone: 'No input was looked at',
    unit: 'Rank correlation of an input with an early burst. Right: a higher value comes with an earlier burst. Grey: what chance gives',
    unitFifths: (year: string): string =>
      `Circles: worlds of 10 with a burst by the end of ${year} in the lowest fifth (hollow) and the highest fifth (full) of the input`,
    description: (parts: readonly string[]): string =>
      `Correlation and count in the lowest and highest fifth: ${parts.join('; ')}.`,
    part: (name: string, correlation: string, low: string, high: string): string =>
      `${name} ${correlation} (${low} to ${high} of 10)`,
    note: (parameters: string, worlds: string, noise: string): string =>
      `${parameters} inputs in ${worlds} worlds; by chance alone the largest of so many stays below ${noise} in 95 of 100 tries. Rank correlations hide inputs that work together.`,
    later: 'later burst',
    earlier: 'earlier burst',
    chance: 'chance',
    lowestFifth: 'lowest fifth',
    highestFifth: 'highest fifth',
    fifths: (low: string, high: string): string => `${low} → ${high} of 10`,
    input: 'Input',
    meaning: 'What it is',
    evidence: 'Evidence',
    correlation: 'Correlation',
  },
  shocks: {
    heading: 'What one large shock does',
    short: 'Shocks',
    lead: (worlds: string): string =>
      `Each event is dropped into the same ${worlds} worlds without other random events; the change is against those worlds without it. One date must not be quoted alone.`,
    title: (label: string, change: string, date: string): string =>
      `The strongest event, “${label}” in ${date}: ${change} of 10 worlds within 18 months`,
    titleDate: (label: string, low: string, high: string): string =>
      `The date matters most for “${label}”: from ${low} to ${high} of 10 worlds.`,
    unit: 'Change in worlds of 10 with a burst within 18 months of the event, by its date. Grey: within two standard errors of nothing',
    description: (parts: readonly string[]): string => `Change by date: ${parts.join('; ')}.`,
    part: (label: string, values: string): string => `${label} ${values}`,
    event: 'Event',
    within: (date: string): string => `18 months, ${date}`,
    by2030: (date: string): string => `by 2030, ${date}`,
    aiShares: 'AI shares, low',
    market: 'S&P 500, low',
    capex: 'AI spending, second year',
    output: 'Output, low, points',
    mediansNote: (date: string): string =>
      `Table: worlds of 10; the last four columns are middle changes for the event of ${date}.`,
    pairsTitle: (label: string, beyond: string, date: string): string =>
      `“${label}” in ${date}: ${beyond} of 10 worlds beyond the sum of the two`,
    pairsTitleLess: (label: string, beyond: string, date: string): string =>
      `“${label}” in ${date}: ${beyond} of 10 worlds against the sum of the two`,
    pairsTitleNone: 'No pair differs from the sum of its parts by more than sampling error',
    pairsUnit:
      'Change in worlds of 10 with a burst within 18 months. Bar: both together. Black mark: what the two add up to alone',
    sum: 'sum',
    together: 'Together',
    sumOf: 'Sum of parts',
    beyond: 'Beyond',
    pair: 'Pair',
    date: 'Date',
    parts: 'Parts',
    missing: 'This run has no study of single shocks.',
  },
  noBurst: {
    heading: 'Worlds without a burst',
    short: 'No burst',
    title: (share: Frequency, year: string, calm: Frequency): string => {
      const main =
        share.kind === 'none'
          ? `Every world has a burst by the end of ${year}`
          : `${inWorlds(share)}, no burst comes by the end of ${year}`
      return calm.kind === 'unknown'
        ? main
        : `${main}; without random events, none comes in ${calm.kind === 'none' ? 'no world' : worldsPhrase(calm)}`
    },
    lead: (worlds: string): string => `${worlds} worlds. What sets them apart most:`,
    chance: (noise: string): string =>
      `By chance alone the largest of so many separations stays below ${noise} in 95 of 100 tries.`,
    unit: 'Middle values in worlds without and with a burst. Separation: 0 not at all, 1 or −1 wholly; positive when worlds without a burst have the higher value',
    without: 'Without a burst',
    with: 'With a burst',
    separation: 'Separation',
    nothing: 'Nothing was compared.',
  },
  matching: {
    heading: 'What the worlds were matched to',
    short: 'Matching',
    title: (kept: string, worlds: string): string =>
      `${kept} of ${worlds} worlds agree with what was observed`,
    most: (about: string, share: string): string =>
      `The observation that rejects most, in ${share} of 10 worlds: ${about}.`,
    rule: (bound: string): string =>
      `A world is kept when every observation lies within ${bound} relative standard deviations of its value and no burst has come too early.`,
    early: (month: string, count: string): string =>
      `Worlds left out for a burst before ${month}: ${count}.`,
    compare: (matched: string, all: string, year: string): string =>
      `Matched worlds: ${matched} of 10 with a burst by the end of ${year}; all worlds: ${all}.`,
    unit: 'Worlds of 10 that miss the observation by more than the bound; a world may miss several',
    observation: 'Observation',
    share: 'Worlds of 10',
    none: 'The worlds of this run were not matched to observations.',
  },
  limits: {
    heading: 'What this cannot say',
    short: 'Limits',
    none: 'The model names no weak points, which is itself a reason for doubt.',
  },
  sources: {
    heading: 'Sources',
    short: 'Sources',
    none: 'No sources are listed.',
  },
  manifest: {
    heading: 'How this was made',
    short: 'How made',
    model: 'Model',
    modelHash: 'Model hash',
    scenario: 'Scenario',
    scenarioHash: 'Scenario hash',
    seed: 'Seed',
    engine: 'Engine',
    backend: 'Back-end',
    dataDate: 'Data to',
    worlds: 'Worlds run',
    worldsValue: (run: string, asked: string): string => `${run} of ${asked} asked for`,
    failed: 'Failed a condition',
    unconverged: 'Without a solution in some month',
    workers: 'Workers',
    complete: 'Complete',
    yes: 'yes',
    no: 'no',
    again: 'Run it again',
    notes: 'Notes',
  },
  screen: {
    head: (scenario: string, month: string, seed: string): string =>
      `Scenario ${scenario} · data to ${month} · seed ${seed}`,
    odds: 'Counts of simulated worlds under stated assumptions: not odds, not advice.',
    byYear: 'Worlds of 10, burst by the end of',
    base: 'base case',
    lowest: 'lowest reading',
    highest: 'highest reading',
    scale: (year: string): string => `By the end of ${year}`,
    events: 'with random events',
    calm: 'without',
    losses: (worlds: string): string => `Who loses, in the ${worlds} worlds with a burst`,
    falls: 'Falls from the high',
    middle: 'middle',
    eight: '8 of 10 worlds',
    failures: (parts: readonly string[]): string =>
      `Failures in worlds with a burst, of 10: ${list(parts)}.`,
    output: (middle: string, low: string, high: string): string =>
      `Output gap, high to low: ${middle} points, ${low} to ${high} in 8 of 10.`,
    drivers: (year: string): string =>
      `What matters: rank correlation with an early burst, worlds of 10 by ${year}`,
    chance: (noise: string): string => `chance: below ${noise}`,
    lowFifth: 'lowest fifth',
    highFifth: 'highest fifth',
    correlation: 'correlation',
    rejects: (about: string): string => `Most worlds are rejected by: ${about}.`,
    weak: (count: string, first: string): string =>
      `What this cannot say (${count} weak points, all in the report). The first: ${first}`,
  },
}

/** A catalogue of every sentence in one language. */
export type Messages = typeof ENGLISH
