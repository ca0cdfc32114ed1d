/** Words of the frame of the page. */
export const PAGE = {
  skip: 'Skip to the answer',
  contents: 'Contents',
  scenario: 'Report · scenario',
  dataTo: (month: string): string => `data to ${month}`,
  title: (answer: string): string => `${answer} · Faultline`,
  end: (model: string, month: string, seed: string): string =>
    `Faultline · model ${model} · data to ${month} · seed ${seed}`,
  offline: 'This page is one file. It loads nothing and sends nothing.',
}

/** What a reader must know before the answer. */
export const BANNER = {
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
}
