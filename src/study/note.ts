/** One thing that a reader must know about how a report was made, as data; `sayNote` says it in English. */
export type Note =
  | {
      readonly kind: 'stopped'
      readonly stage: string
      readonly worldsRun: number
      readonly worldsAsked: number
    }
  | { readonly kind: 'unmatched' | 'chosen' | 'dating' }
  | { readonly kind: 'none-match'; readonly worlds: number }
  | {
      readonly kind: 'base-case'
      readonly kept: number
      readonly worlds: number
      readonly observations: number
    }
  | {
      readonly kind: 'side-worlds'
      readonly sideWorlds: number
      readonly worlds: number
      /** Null where single events were not studied. */
      readonly shockWorlds: number | null
    }
  | {
      readonly kind: 'left-out' | 'failed' | 'unconverged'
      readonly scenario: string
      readonly worlds: number
    }

/** Say a note in a plain English sentence. */
export function sayNote(note: Note): string {
  switch (note.kind) {
    case 'stopped':
      return `Incomplete: the study was stopped in run '${note.stage}' after ${note.worldsRun} of ${note.worldsAsked} worlds; what later runs would say is missing.`
    case 'unmatched':
      return 'No world was compared with observations; all count.'
    case 'none-match':
      return `None of ${note.worlds} worlds agrees with the observations: every figure here counts all worlds.`
    case 'base-case':
      return `The base case is the ${note.kept} of ${note.worlds} worlds that agree with ${note.observations} observations; rows without events count all their worlds unless they say otherwise.`
    case 'chosen':
      return 'Up to the last observation the paths lie near the facts because worlds were chosen so; this tests nothing.'
    case 'side-worlds':
      return (
        `Rows with other priors or hazards rest on ${note.sideWorlds} worlds each instead of ${note.worlds}` +
        (note.shockWorlds === null
          ? '.'
          : `, single events on ${note.shockWorlds} without random events.`)
      )
    case 'dating':
      return 'Spending alone is counted in the month in which it has fallen; a dated burst counts when shares have fallen, up to seventeen months before spending has.'
    case 'left-out':
      return `Scenario ${note.scenario}: ${note.worlds} worlds left out because prices or spending are not finite.`
    case 'failed':
      return `Scenario ${note.scenario}: ${note.worlds} worlds kept although a value, a condition or the ledger failed.`
    case 'unconverged':
      return `Scenario ${note.scenario}: ${note.worlds} worlds kept although equations did not converge at some step.`
  }
}
