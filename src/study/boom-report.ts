import type { Manifest } from '../run/result.ts'
import type { Note } from './note.ts'
import type { VarianceStudy } from './variance-record.ts'

/**
 * Everything the screen, `out/report.html` and `out/result.json` say about the boom: computed, never typed.
 * Shares are 0..1; money is USD bn; falls are shares of the high; dates are decimal years. JSON-serialisable.
 */
export interface BoomReport {
  readonly manifest: Manifest
  readonly headline: Headline
  /** Years of the frequency table, ascending; `headline.year` is one of them. */
  readonly years: readonly number[]
  /** One row per reading of the question; the first is the base case. */
  readonly readings: readonly Reading[]
  readonly dates: DateDistribution
  readonly matching: Matching | null
  /** Given a burst, for worlds with events first, then without. */
  readonly given: readonly GivenBurst[]
  readonly paths: readonly Path[]
  readonly drivers: Drivers
  /** Who owns the variance of the main outcomes over all worlds; null where nobody asked or it was not run. */
  readonly variance?: VarianceStudy | null
  readonly shocks: ShockStudy | null
  readonly noBurst: NoBurst
  readonly weakPoints: readonly string[]
  readonly sources: readonly SourceLine[]
  /** What the reader must know about how it was made: fewer side worlds, worlds left out, incomplete runs. */
  readonly notes: readonly string[]
  /** The same as data, in the same order, for other languages. */
  readonly noteData?: readonly Note[]
}

/** The answer in one line. `low` and `high` are the ends over all readings with the scenario's events. */
export interface Headline {
  readonly year: number
  readonly share: number
  readonly low: number
  readonly high: number
  readonly lowReading: string
  readonly highReading: string
  /** Shares without random events: base, low, high. */
  readonly calm: { readonly share: number; readonly low: number; readonly high: number }
  readonly worlds: number
}

/** Share of worlds with a burst by the end of each year, under one definition and one set of assumptions. */
export interface Reading {
  readonly id: string
  readonly group: 'base' | 'worlds' | 'definition' | 'premium' | 'hazard'
  readonly label: string
  readonly events: boolean
  /** When the burst counts: at its price condition, or when both conditions have been seen. */
  readonly dated: 'dated' | 'confirmed'
  readonly worlds: number
  /** Shape [year], same order as `years`. */
  readonly shareByYear: readonly number[]
  /** Monte-Carlo standard error at the headline year. */
  readonly standardError: number
}

/** When bursts happen, in worlds that have one. */
export interface DateDistribution {
  /** Starts of half-years, decimal. */
  readonly from: readonly number[]
  /** Shares of all worlds, with events and without. */
  readonly share: readonly number[]
  readonly calmShare: readonly number[]
  readonly median: number
  readonly calmMedian: number
}

/** How many worlds agree with what was observed. */
export interface Matching {
  readonly worlds: number
  readonly kept: number
  readonly bound: number
  /** Share of worlds beyond the bound of each observation, largest first; a world may miss several. */
  readonly rejections: readonly {
    readonly observation: string
    readonly about: string
    readonly share: number
  }[]
  /** Worlds with a burst before `noBurstBefore`. */
  readonly earlyBursts: number
  readonly noBurstBefore: string
}

/** 10, 50 and 90 per cent of worlds. */
export interface Band3 {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** What bursts cost. */
export interface GivenBurst {
  readonly scenario: string
  readonly events: boolean
  readonly worlds: number
  readonly shareOfWorlds: number
  /** By final holder, largest first; `share` is of that holder's AI wealth (or of loans and fund values) at its high. */
  readonly losses: readonly {
    readonly holder: string
    readonly label: string
    readonly usdBn: Band3
    readonly share: Band3 | null
    readonly what: string
  }[]
  /** AI shares, Nvidia, S&P 500, AI capital spending: falls from the high, 0..1. */
  readonly falls: readonly { readonly id: string; readonly label: string; readonly fall: Band3 }[]
  /** Fall of the output gap from high to low, percentage points. */
  readonly outputPoints: Band3
  /** OpenAI, Anthropic, other labs, neoclouds, Oracle. */
  readonly failures: readonly {
    readonly id: string
    readonly label: string
    readonly share: number
  }[]
  /** Share of the start-ups of 2023 alive three years after the burst. */
  readonly startupsAlive: Band3
  /** Credit written off over three years, banks and credit funds together; the mean, because most worlds lose little. */
  readonly credit?: { readonly usdBn: Band3; readonly meanUsdBn: number }
}

/** One quantity through time with the facts to 2026. All arrays over time have the length of `times`. */
export interface Path {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly times: readonly number[]
  /** 2.5 and 97.5 per cent. */
  readonly p025?: readonly number[]
  readonly p975?: readonly number[]
  readonly p10: readonly number[]
  readonly p25: readonly number[]
  readonly p50: readonly number[]
  readonly p75: readonly number[]
  readonly p90: readonly number[]
  /** A few worlds, each over `times`. */
  readonly samples: readonly (readonly number[])[]
  readonly facts: readonly Fact[]
}

/** One observed figure. A period figure is drawn from `from` to `to`, a figure with a range from `low` to `high`. */
export interface Fact {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly low?: number
  readonly high?: number
  readonly label: string
  readonly source: string
}

/** Rank correlations of parameters with an early burst. */
export interface Drivers {
  /** Strongest first; positive means a higher value comes with an earlier burst. */
  readonly rows: readonly {
    readonly name: string
    /** Name for readers, where it is not made of the name itself. */
    readonly label?: string
    readonly about: string
    readonly unit: string
    readonly evidence: string
    readonly correlation: number
    /** Share of worlds with a burst by the headline year in the lowest and highest fifth of the parameter. */
    readonly lowFifth: number
    readonly highFifth: number
  }[]
  /** Two-sided 95 % level of a correlation by chance among as many parameters as were looked at. */
  readonly noise: number
  readonly parameters: number
  readonly worlds: number
}

/** What one large event does alone, and pairs against the sum of their parts. */
export interface ShockStudy {
  readonly worlds: number
  readonly dates: readonly string[]
  readonly events: readonly ShockEffect[]
  readonly pairs: readonly (ShockEffect & {
    readonly parts: readonly [string, string]
    /** Change within 18 months minus the sum of its parts, by date. */
    readonly beyondSum: readonly number[]
  })[]
  /** Largest Monte-Carlo standard error of a change within 18 months, over events, pairs and dates. */
  readonly standardError: number
}

/** Changes against the same worlds without the event, by date of the event. */
export interface ShockEffect {
  readonly id: string
  readonly label: string
  readonly within18Months: readonly number[]
  readonly by2030: readonly number[]
  /** For the event at the first date: medians of relative changes. */
  readonly aiSharesLow: number
  readonly marketLow: number
  readonly capexSecondYear: number
  /** Lowest difference of the output gap within two years, percentage points. */
  readonly outputLowPoints: number
}

/** Worlds without any burst and what sets them apart. */
export interface NoBurst {
  readonly worlds: number
  readonly share: number
  readonly calmShare: number
  readonly until: number
  /** Medians in worlds without and with a burst, most telling first. */
  readonly apart: readonly {
    readonly name: string
    readonly label?: string
    readonly about: string
    readonly unit: string
    readonly medianWithout: number
    readonly medianWith: number
    /** Probability that a world without has the higher value, minus one half, times two. */
    readonly separation: number
  }[]
  /** Two-sided 95 % level of the largest separation by chance among as many parameters as were looked at. */
  readonly noise?: number
}

/** A source named in the report. */
export interface SourceLine {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly year: string
  readonly url: string
}
