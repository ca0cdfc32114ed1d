/** What a scenario or `--set` may give a parameter: a number in its declared unit, an equation, a prior, or a map by element. */
export type SetValue = number | string | Readonly<Record<string, number | string>>

/** One event that a scenario pins to a date, or a hazard that it fixes. */
export interface ShockPin {
  /** Month of the event, such as `2027-01`. */
  readonly at?: string
  /** Size in the shock's unit; the median of its prior without. */
  readonly size?: number
  /** Months, a time such as `2 years`, or `permanent`; the median of its prior without. */
  readonly duration?: number | string
  /** Only this element of a shock over a dimension. */
  readonly element?: string
  /** Replaces the yearly hazard; 0 switches the random event off. */
  readonly hazard?: number
}

/** A scenario as written: named settings on top of a model. Everything but the name may be left out. */
export interface ScenarioSpec {
  readonly scenario: string
  readonly about?: string
  /** First month with noise and random shocks; the model's `time.now` without. */
  readonly start?: string
  readonly set?: Readonly<Record<string, SetValue>>
  readonly replace?: Readonly<Record<string, string>>
  readonly shocks?: Readonly<Record<string, ShockPin | readonly ShockPin[]>>
  /** False: no random shocks. Default true. */
  readonly random?: boolean
  /** False: leaves out the dated history of shocks. Default true. */
  readonly history?: boolean
  readonly note?: string
  readonly source?: string | readonly string[]
}
