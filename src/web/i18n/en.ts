/** Every sentence of the app in English; charts take theirs from the report's catalogue. */
export const EN = {
  language: 'en',
  views: {
    overview: 'Overview',
    'break-it': 'Break it',
    'who-pays-whom': 'Who pays whom',
    model: 'Model',
    claims: 'Claims and citations',
    cost: 'Cost of intelligence',
    method: 'Method and limits',
  },
  bar: {
    views: 'Views',
    language: 'Language',
    share: 'Share',
    copied: 'Link copied',
    help: 'Help and keys',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    skip: 'Skip to the answer',
    undo: 'Undo',
    redo: 'Redo',
  },
  status: {
    computing: (done: string, of: string): string => `${done} of ${of} worlds`,
    cancel: 'Cancel',
    coarse: (worlds: string): string => `coarse: ${worlds} worlds`,
    failed: 'The engine stopped',
    retry: 'Try again',
    again: 'Go back to the last result',
    loading: 'The engine is starting; the result shown is the stored one.',
    offline: 'Runs in your browser. Nothing you enter leaves it.',
    standIn: 'This is the base case; the scenario of this link is being run.',
    oldLink: (was: string, now: string): string =>
      `This link was made with model ${was}; this page has ${now}. Its changes are applied to the newer model, so the numbers may differ.`,
    badLink: (why: string): string =>
      `This link cannot be used, so the page shows the base case: ${why}.`,
  },
  edited: {
    mark: (count: number): string =>
      count === 1 ? 'Edited model: 1 equation' : `Edited model: ${count} equations`,
    see: 'See the equation',
    revert: (count: number): string => (count === 1 ? 'Revert it' : 'Revert all'),
    broken: (count: number): string =>
      count === 1
        ? 'The edited equation has a fault, so the result shown is one without it:'
        : 'The edited equations have a fault, so the result shown is one without them:',
  },
  overview: {
    delta: (now: string, was: string): string => `now ${now}, was ${was} of 10`,
    changed: (count: number): string =>
      count === 1 ? '1 lever changed' : `${count} levers changed`,
    worlds: 'What the worlds look like',
    charts: 'Charts',
    table: 'Table',
    samples: 'Show 12 sample worlds',
    ways: 'Three ways in',
    wayBreak: 'What would break it?',
    wayBreakText: 'Drop shocks on a timeline, alone and together',
    wayPays: 'Who pays whom?',
    wayPaysText: '29 accounts; every payment has a payer and a payee',
    wayTrue: 'Is this number true?',
    wayTrueText: 'Claims and headline figures, worked out again',
  },
  record: {
    title: 'The same run on the command line',
    text: 'Same seed, same bits: this command gives the numbers of this page.',
    copy: 'Copy the command',
    numbers: 'All numbers (JSON)',
  },
  scenario: {
    stance: 'Stance',
    base: 'Base',
    bull: 'Bull',
    bear: 'Bear',
    stanceText:
      'Each lever half-way to that end of its prior at which fewer (bull) or more (bear) worlds burst. Same engine, same worlds.',
    reset: (count: number): string => (count === 1 ? 'Reset 1 change' : `Reset ${count} changes`),
    scenario: 'Scenario',
    against: 'Compare with',
    nothing: 'nothing',
    changed: (name: string, count: number): string =>
      `${name}, ${count} ${count === 1 ? 'change' : 'changes'}`,
    keep: 'Compare with this one from here on',
    stop: 'End comparison',
    working: 'Both scenarios are being run on the same worlds.',
  },
  levers: {
    title: 'Change the assumptions',
    curve: 'Each curve: worlds of 10 that burst by 2028, along the lever’s range',
    reset: 'reset',
    resetAll: 'Reset all',
    was: (value: string): string => `was ${value}`,
    find: (count: string): string => `Find any of ${count} numbers`,
    found: (count: number): string => (count === 1 ? '1 number found' : `${count} numbers found`),
    kinds: {
      measured: 'measured',
      derived: 'derived',
      calibrated: 'calibrated',
      judgement: 'judgement',
    },
    marks: { measured: 'M', derived: 'D', calibrated: 'C', judgement: 'J' },
    outside: 'outside the range of its prior',
    badNumber: 'This is no number. Write 3, or a range such as 3 to 6.',
    names: {
      'rate[EFFICIENCY]': [
        'Efficiency shocks',
        'A frontier result at a fraction of its cost, as in January 2025',
      ],
      rebound_elasticity: [
        'Rebound (Jevons)',
        'Extra use for each 1% fall in price, in the long run',
      ],
      frontier_lead: [
        'Technical lead',
        'Closed labs ahead of open weights; sets their pricing power',
      ],
      spending_growth: ['Growth of AI demand', 'Spending on AI services, far from saturation'],
      connection_delay: [
        'Power connection',
        'From start of work to connected power, US sites only',
      ],
      appetite_slope: ['Venture appetite', 'How strongly investors’ appetite follows momentum'],
      true_gain: [
        'Productivity gain',
        'Lasting gain on exposed work; buyers learn it in about three years',
      ],
      hedge_leverage: ['Leverage of hedge funds', 'Shares held per dollar of their own'],
      extrapolation_premium: ['Extrapolation', 'How far hot returns lift AI shares above value'],
    },
  },
  print: {
    changed: 'Changed',
    shocks: 'Events in the scenario',
    replaced: 'Equations replaced',
  },
  embed: {
    open: 'Open in Faultline',
    computing: 'The worlds of this link are being run.',
    unknown: 'There is no chart of this name to show.',
    failed: 'The chart could not be drawn',
    again: 'Try again',
  },
  chart: {
    table: 'Table',
    chart: 'Chart',
    sources: 'Sources',
    ground: {
      model: 'Worked out by the model; equation, unit, inputs and their sources open with a name:',
      facts: 'Observed figures drawn over it:',
    },
    csv: 'CSV',
    json: 'JSON',
    svg: 'SVG',
    png: 'PNG',
    embed: 'Embed',
    embedTitle: 'Put this chart on a page of yours',
    embedText:
      'Copy this into the page. The chart runs in the reader’s browser; nothing is sent anywhere.',
    embedLook: 'Look at it',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
    origin: (
      scenario: string,
      model: string,
      worlds: number,
      seed: number,
      dataDate: string,
    ): string =>
      [
        'Faultline',
        scenario,
        `model ${model}`,
        ...(worlds > 0 ? [worlds === 1 ? '1 world' : `${worlds} worlds`] : []),
        `seed ${seed}`,
        `data to ${dataDate}`,
      ].join(' · '),
  },
  help: {
    title: 'Help and keys',
    keysOn: 'Single-key shortcuts',
    close: 'Close',
    keys: {
      '?': 'this help',
      '/': 'find a number',
      'u U': 'undo, redo (also Ctrl+Z, Ctrl+Y)',
      r: 'reset all levers',
      t: 'tables or charts',
      w: 'sample worlds',
      c: 'compare with the base case',
      '1 … 7': 'views',
      Esc: 'cancel the run',
    },
    not: 'Faultline counts simulated worlds under stated assumptions. It is not a forecast and not advice.',
  },
}

/** The app’s catalogue: a second language must have every string. */
export type AppWords = typeof EN
