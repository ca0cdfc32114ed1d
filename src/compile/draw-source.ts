import type { StreamKey } from '../numeric/stream-key.ts'
import type { DatedEvent } from '../language/scenario-settings.ts'

/** Where the numbers of a world come from: drawn by seed, given by a file, or none in the central world. */
export interface DrawSource {
  /**
   * Value of one element of a parameter in a world, base units.
   *
   * @param base Value without any draw, base units.
   */
  parameter(name: string, element: number, base: number, world: number): number
  /** Standard normal number of a stream and label; 0 before the scenario's start. */
  noise(stream: string, label: string, world: number, step: number): number
  /** Uniform number for an event: does it start, how large, how long. Null: no random events. */
  readonly uniform:
    ((shock: string, label: string, what: EventDraw, world: number, step: number) => number) | null
  /** Where noise and onsets follow from keys alone and no event is given; null or left out elsewhere. */
  readonly keys?: DrawKeys | null
  /** First step in which random events may start. */
  readonly firstRandomStep: number
  /** Yearly hazards that replace the model's, by shock. */
  readonly hazards: Readonly<Record<string, number>>
  /** Events of history and pins, by shock. */
  readonly dated: Readonly<Record<string, readonly DatedEvent[]>>
  /** Events given for a world. */
  given(shock: string, label: string, world: number, step: number): readonly GivenEventAt[]
}

/** Keys of the numbers of a seed: an engine that has them may draw by itself, the same numbers as `numeric/draws.ts`. */
export interface DrawKeys {
  readonly seed: number
  /** Key of a noise stream and label. */
  noise(stream: string, label: string): StreamKey
  /** Key of the number that decides whether an event starts. */
  onset(shock: string, label: string): StreamKey
}

/** What is drawn for an event. */
export type EventDraw = 'onset' | 'size' | 'duration'

/** A given event: months Infinity never ends. */
export interface GivenEventAt {
  readonly size: number
  readonly months: number
}
