/** Flags of a step: random events may start; the module draws noise; the module draws the numbers of onsets. */
export const FLAG = { events: 1, noise: 2, draws: 4 } as const
