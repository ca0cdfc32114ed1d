import { FaultlineError } from '../../language/error.ts'
import type { Hooks } from './hooks.ts'
import type { FromEngine, QuestionName, ToEngine } from './protocol.ts'
import { Engine, issuesOf } from './questions.ts'

const engine = new Engine()
const waiting = new Map<number, AbortController>()
const tell = (message: FromEngine): void => postMessage(message)

onmessage = ({ data }: MessageEvent<ToEngine>) => {
  if (data.kind === 'stop') waiting.get(data.id)?.abort()
  else {
    if (data.name !== 'open') engine.stopWarming()
    void answer(data.id, data.name, data.ask)
  }
}

async function answer(id: number, name: QuestionName, ask: unknown): Promise<void> {
  const control = new AbortController()
  waiting.set(id, control)
  const hooks: Hooks = {
    onProgress: (stage, share) => tell({ kind: 'progress', id, stage, share }),
    signal: control.signal,
  }
  try {
    // The page's client pairs each name with its kind of question.
    const question = engine[name].bind(engine) as (ask: unknown, hooks: Hooks) => Promise<unknown>
    tell({ kind: 'answer', id, answer: await question(ask, hooks) })
  } catch (fault) {
    const code = fault instanceof FaultlineError ? fault.code : 'fault'
    const message = fault instanceof Error ? fault.message : String(fault)
    tell({ kind: 'fault', id, code, message, issues: issuesOf(fault) })
  } finally {
    waiting.delete(id)
  }
}
