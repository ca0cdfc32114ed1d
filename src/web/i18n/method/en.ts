/** Every sentence of the view “Method and limits” in English. */
export const METHOD_EN = {
  title: (out: string, facts: string): string =>
    `Scored on ${facts} facts, the model was clearly off on ${out}`,
  titleLow: (out: string, facts: string): string =>
    `Scored on ${facts} facts, the model was clearly off on ${out}, and too low on every one`,
  titleHigh: (out: string, facts: string): string =>
    `Scored on ${facts} facts, the model was clearly off on ${out}, and too high on every one`,
  lead: (judged: string, all: string, points: string): string =>
    `${judged} of its ${all} named numbers are judgement, and ${points} weak points are known. Counts are of simulated worlds under these assumptions; they are not odds and not a forecast.`,
  contents: 'Contents',
  top: 'Back to the contents',
  loading: 'The stored record of the method is being read.',
  failed: 'The stored record of the method could not be read',
  again: 'Try again',
  yes: 'yes',
  no: 'no',
  sections: {
    limits: 'What it cannot say',
    judgement: 'What is judgement',
    matching: 'What worlds are matched to',
    misses: 'What it gets wrong',
    forecast: 'Forecast from the end of 2024',
    episodes: 'Earlier booms',
    drivers: 'What drives the answer',
    variance: 'Who owns the variance',
    readings: 'What the definition does',
    data: 'How old the data are',
    worlds: 'Worlds, seeds and units',
    matrix: 'Where every dollar adds up',
    changes: 'Changes of the numbers',
  },
  limits: {
    intro:
      'Known weaknesses of the model and of its results, with the numbers that show them. A result that leans on one of them is weak.',
    notes: 'Remarks on the run shown',
  },
  judgement: {
    intro:
      'Each named number says where it comes from. Judgement means that no source states it; the reason is given, and nobody is asked to believe it. Numbers with a prior differ from world to world.',
    title: (judged: string, all: string, share: string): string =>
      `${judged} of ${all} numbers (${share}) are judgement`,
    unit: 'Named numbers of the model by kind of evidence. Dark part: those with a prior',
    description: (parts: readonly string[]): string => `Numbers by kind: ${parts.join('; ')}.`,
    part: (kind: string, all: string, drawn: string): string =>
      `${kind} ${all}, of which ${drawn} with a prior`,
    kind: 'Kind of evidence',
    all: 'Numbers',
    drawn: 'With a prior',
    list: (count: string): string => `All ${count} judged numbers with their reasons`,
    number: 'Number',
    what: 'What it is',
    why: 'Why this value',
    prior: 'Prior',
  },
  matching: {
    intro:
      'Scenario “now” keeps the worlds that came near to what was observed. Matching removes worlds that history has refuted; it does not make the rest right.',
  },
  misses: {
    title: (off: string, all: string, level: string, low: string): string =>
      `${off} of ${all} facts are missed by more than ${level}, ${low} of them from below`,
    unit: 'Central world over the fact, largest miss first. Bar: range of the fact. Hollow dot: a fact that the model was set to meet',
    description: (parts: readonly string[]): string => `Largest misses: ${parts.join('; ')}.`,
    part: (about: string, miss: string): string => `${about} ${miss}`,
    inside: 'in range',
    fact: 'Fact',
    model: 'Model',
    miss: 'Miss',
    about: 'Compared',
    target: 'Set to it',
    worst: (count: string): string => `Chart: the ${count} largest misses. Table: all facts.`,
  },
  forecast: {
    title: (inside: string, all: string, above: string): string =>
      `${inside} of ${all} facts lie within 80% of worlds; ${above} lie above the middle world`,
    unit: 'Worlds over the fact: 1 is the fact. Bar: 10 to 90% of worlds. Dot: middle world, full where the fact is in the bar',
    description: (parts: readonly string[]): string =>
      `Middle world over the fact, with 10 and 90% of worlds: ${parts.join('; ')}.`,
    part: (about: string, middle: string, low: string, high: string): string =>
      `${about} ${middle} (${low} to ${high})`,
    about: 'Compared',
    fact: 'Fact',
    low: '10%',
    middle: '50%',
    high: '90%',
    below: 'Worlds below',
    inside: 'In the band',
    score: 'Score',
    note: (score: string): string =>
      `Score: continuous ranked probability score over the fact, 0 is perfect; its mean is ${score}.`,
    missing: 'Tests that do not exist',
  },
  episodes: {
    title: (share: string, year: string, calm: string, calmYear: string): string =>
      `The telecom boom bursts in ${share} of 10 worlds by the end of ${year}, the cloud build-out in ${calm} by ${calmYear}`,
    intro:
      'The same behaviour and priors with the inputs of another boom. The model’s own telecom premium moves too little and too late; with the real one imposed it bursts in time, but what moved it is then outside the model.',
    unit: 'Worlds of 10 with a burst by the end of the year',
    boom: 'Boom',
    happened: 'What happened',
    year: 'End of',
    share: 'Worlds of 10',
    description: (parts: readonly string[]): string => `Worlds of 10: ${parts.join('; ')}.`,
  },
  variance: {
    intro:
      'A correlation says what goes with a burst. The variance says how much of the difference between worlds each kind of input explains by itself, and how much nobody owns alone.',
    base: 'These shares are stored for the base case and do not follow changed levers.',
  },
  drivers: {
    intro: 'Computed from the worlds shown, so it follows what you change.',
  },
  readings: {
    intro:
      'The answer depends on what is called a burst, on how strongly people extrapolate and on how often events come. All readings use the same worlds where they can.',
  },
  data: {
    intro: (figures: string, tables: string): string =>
      `${figures} published figures in ${tables} tables stand behind values, observations and checks. A year after the data date is a projection that somebody published.`,
    modelDate: (month: string): string => `The model holds data to ${month}.`,
    caption: 'Tables of figures',
    table: 'Table',
    figures: 'Figures',
    span: 'Years',
    undated: 'no date',
    said: 'Said by',
    gaps: 'Without a number',
    conflicts: (count: string): string => `${count} places where sources disagree`,
    conflictsIntro: 'Such figures stand side by side and are never averaged.',
    sides: (count: string): string => `${count} figures`,
    sources: (count: string): string =>
      `${count} sources of the model’s numbers, and what of each was read`,
    source: 'Source',
    year: 'Year',
    kind: 'Kind',
    used: 'Numbers',
    read: 'What was read',
    readNote: '',
    kinds: {
      filing: 'filing',
      survey: 'survey',
      paper: 'paper',
      'data set': 'data set',
      press: 'press',
      'project data': 'project data',
      model: 'model',
    } as Readonly<Record<string, string>>,
  },
  worlds: {
    items: [
      [
        'World',
        'One run of the model with one draw of every uncertain number, of the monthly noise and of the events. A share of worlds counts such runs; it is no probability of the real world.',
      ],
      [
        'Seed',
        'Each draw comes from seed, world number, name and month by a counter, not from a stream. World 7 is the same in any number of threads, in the browser and on the command line, and two scenarios of one seed differ only by what was changed.',
      ],
      [
        'Error of sampling',
        'With 2,000 worlds a share of one half has a standard error of about one point in a hundred. It is small beside the range over readings, which no number of worlds makes smaller.',
      ],
      [
        'Same bits',
        'Elementary functions are the program’s own, so every machine gives the same digits. The hash in the record of a run covers model and scenario.',
      ],
      [
        'Units',
        'Every number and equation has a unit that is checked: flows are USD bn a year, stocks USD bn, shares 0 to 1, a month is a twelfth of a year. Dollars are those of the year; prices of goods do not move.',
      ],
      [
        'Burst',
        'AI shares at least 40% below their twelve-month high, and AI capital spending at least 25% below a year earlier, from nine months before to a year and a half after.',
      ],
    ] as readonly (readonly [string, string])[],
    record: 'Record of the run shown',
    command: 'The same on the command line',
  },
  matrix: {
    text: 'Every payment has a payer and a payee, every claim a holder and an issuer. The balance-sheet and transaction-flow matrices of any month stand in “Who pays whom”, with the check that columns sum to zero.',
    open: 'Open the matrices',
    half: 'The price of Nvidia moves by up to 10% with steps of half a month; other paths by 6% at most.',
  },
  changes: {
    intro:
      'What moved the numbers, newest version first. Counts are worlds of 10 with a burst, as recorded after each step with 400 worlds; no step was taken for its effect on them.',
    version: (version: string): string => `Version ${version}`,
    published: (date: string): string => `published ${date}`,
    title: (
      first: string,
      last: string,
      calmFirst: string,
      calmLast: string,
      year: string,
    ): string =>
      `From ${first} to ${last} of 10 by the end of ${year} with events, from ${calmFirst} to ${calmLast} without`,
    unit: (year: string): string =>
      `Worlds of 10 with a burst by the end of ${year} after each step. Full dot: with events. Hollow dot: without`,
    description: (parts: readonly string[]): string => `After each step: ${parts.join('; ')}.`,
    step: 'Step',
    leftOut: (step: string): string => `${step} (left out)`,
    calm: (year: string): string => `Without, ${year}`,
    article: (year: string): string => `With, ${year}`,
    source: 'Written down in',
  },
}

/** The catalogue of the view: a second language must have every string. */
export type MethodWords = typeof METHOD_EN
