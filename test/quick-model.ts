import { loadSound } from '../src/language/model-text.test-fixture.ts'
import type { Model } from '../src/language/model.ts'
import type { RunIdentity } from '../src/run/collect.ts'
import type { Job } from '../src/run/job.ts'

/** Quick to run, with random events, noise and a check. */
export const QUICK_MODEL: Model = loadSound(`model: small
time: { start: 2024-01, end: 2033-12, step: 1 month, unit: year }
dimensions: { firm: [A, B, C] }
parameters:
  pull: { about: x, unit: share, over: firm, value: 0.4, prior: "uniform(-1, 2)", because: x }
  chance: { about: x, unit: 1/year, value: 0.5, because: x }
shocks:
  blow: { about: x, unit: share, over: firm, hazard: chance, size: "uniform(0.5, 1)", duration: "uniform(1, 9)", profile: fade }
stocks:
  level: { about: x, unit: share, over: firm, initial: "pull[firm]", change: "(exp(blow_active[firm]) - 1 - level[firm]) / 1 year" }
variables:
  seen: { about: x, unit: share, equation: "mean[firm](tanh(level[firm])) + 0.1 * noise(common)" }
outcomes:
  last: { about: x, unit: share, equation: final(seen) }
checks:
  holds: { about: x, condition: "seen <= 9" }
`)

/** An identity for runs that nobody keeps. */
export const NO_IDENTITY: RunIdentity = { modelHash: '', engine: '', dataDate: '', hash: () => '' }

/** 500 worlds in 16 blocks: strict runs have blocks of 32 worlds. */
export const QUICK_JOB: Job = {
  scenario: { scenario: 'base' },
  worlds: 500,
  seed: 5,
  record: ['seen', 'level'],
  strict: true,
}
