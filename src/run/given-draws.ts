/**
 * What worlds drew, in declared units, so that one engine's worlds can be run by another.
 * Elements are labels: '' for a scalar, 'A' or 'A,B' for one or two dimensions.
 */
export interface GivenDraws {
  readonly seed?: number
  /** World numbers; arrays below follow this order and events name worlds by position in it. */
  readonly world: readonly number[]
  /** parameters[name][element][position]. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  /** noise[stream][element][position][step], standard normal. */
  readonly noise: Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>>
  readonly events: readonly GivenEvent[]
}

/** An event of one world; `months` null never ends. */
export interface GivenEvent {
  readonly world: number
  readonly shock: string
  readonly element: string
  readonly step: number
  readonly size: number
  readonly months: number | null
}
