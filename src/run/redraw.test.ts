import { describe, expect, it } from 'vitest'
import { NO_IDENTITY, QUICK_JOB, QUICK_MODEL } from '../../test/quick-model.ts'
import type { DrawGroup } from './draw-group.ts'
import { DRAW_GROUPS } from './draw-group.ts'
import { InlineRunner } from './inline-runner.ts'
import type { RunResult } from './result.ts'

const JOB = { ...QUICK_JOB, worlds: 60, keepDraws: true }
const runner = new InlineRunner(QUICK_MODEL, NO_IDENTITY)
const run = (...redraw: DrawGroup[]): Promise<RunResult> => runner.run({ ...JOB, redraw })

/** What a run drew, by group. */
function drawn({ draws }: RunResult): Record<DrawGroup, unknown> {
  return { parameters: draws!.parameters, noise: draws!.noise, events: draws!.events }
}

describe('groups drawn afresh', () => {
  it('change, and the others keep their bits', async () => {
    const usual = drawn(await run())
    for (const group of DRAW_GROUPS) {
      const found = drawn(await run(group))
      for (const other of DRAW_GROUPS)
        if (other === group) expect(found[other]).not.toEqual(usual[other])
        else expect(found[other]).toEqual(usual[other])
    }
  })

  it('give the same numbers whatever else is drawn afresh', async () => {
    const some = drawn(await run('noise', 'events'))
    const all = drawn(await run(...DRAW_GROUPS))

    expect(all.noise).toEqual(some.noise)
    expect(all.events).toEqual(some.events)
    expect(all.parameters).not.toEqual(some.parameters)
  })

  it('change nothing where the list is empty or left out', async () => {
    const { redraw: _none, ...job } = { ...JOB, redraw: [] }

    expect(drawn(await run())).toEqual(drawn(await runner.run(job)))
  })
})
