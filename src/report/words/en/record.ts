/** What the model cannot say. */
export const LIMITS = {
  heading: 'What this cannot say',
  short: 'Limits',
  none: 'The model names no weak points, which is itself a reason for doubt.',
}

/** The list of sources. */
export const SOURCES = {
  heading: 'Sources',
  short: 'Sources',
  none: 'No sources are listed.',
}

/** How the report was made. */
export const MANIFEST = {
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
}
