/**
 * What a world is drawn from, in three independent groups: its parameters, the normal numbers of its noise streams, and
 * the uniform numbers that decide whether, how large and how long its random events are.
 */
export type DrawGroup = 'parameters' | 'noise' | 'events'

/** All groups of draws. */
export const DRAW_GROUPS: readonly DrawGroup[] = ['parameters', 'noise', 'events']
