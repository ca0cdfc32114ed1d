import type { Ast } from './ast.ts'
import { dateOf } from './bind.ts'
import { monthLabel } from './calendar.ts'
import type { Written } from './equation-level.ts'
import { LEVEL, levelOfOperator, levelsOfSides, TIGHT, within } from './equation-level.ts'
import type { EquationWords } from './equation-speech.ts'
import { ENGLISH_EQUATION, wordsOfName } from './equation-speech.ts'

/**
 * Say an equation in plain words: `max(0, sum[b](wages[b]) - rent)` becomes
 * `the larger of 0 and (the sum over b of wages) minus rent`.
 *
 * Underscores become spaces. Of the indices only those in `kept` are said: elements and aliases, not the plain names of
 * dimensions, which the reader knows from the declaration.
 */
export function wordsOfEquation(
  ast: Ast,
  kept: ReadonlySet<string>,
  words: EquationWords = ENGLISH_EQUATION,
): string {
  return new Speaker(kept, words).say(ast).text
}

/** Arguments of folds that are dates, by position. */
const DATES: Readonly<Record<string, readonly number[]>> = { at: [1], within: [1, 2], date: [] }

class Speaker {
  readonly #kept: ReadonlySet<string>
  readonly #words: EquationWords

  constructor(kept: ReadonlySet<string>, words: EquationWords) {
    this.#kept = kept
    this.#words = words
  }

  say(ast: Ast): Written {
    const words = this.#words
    switch (ast.kind) {
      case 'number':
        return { text: words.number(ast.value, ast.unit), level: TIGHT }
      case 'name': {
        const said = ast.index.map((i) => i.word).filter((w) => this.#kept.has(w))
        return { text: words.named(ast.name, said), level: TIGHT }
      }
      case 'unary':
        return ast.op === '-'
          ? { text: words.negative(within(this.say(ast.a), LEVEL.times)), level: LEVEL.times }
          : { text: words.not(within(this.say(ast.a), LEVEL.power)), level: LEVEL.not }
      case 'binary': {
        const [left, right] = levelsOfSides(ast.op)
        const a = within(this.say(ast.a), left)
        const b = within(this.say(ast.b), right)
        return { text: `${a} ${words.operators[ast.op]} ${b}`, level: levelOfOperator(ast.op) }
      }
      case 'if': {
        const then = within(this.say(ast.then), LEVEL.or)
        const text = words.choice(this.say(ast.when).text, then, this.say(ast.otherwise).text)
        return { text, level: LEVEL.loose }
      }
      case 'reduce': {
        const over = words.list(ast.over.map((i) => wordsOfName(i.word)))
        const body = within(this.say(ast.body), LEVEL.power)
        return { text: words.reductions[ast.op](over, body), level: LEVEL.loose }
      }
      case 'call':
        return this.#call(ast.name, ast.args)
      case 'flow': {
        const what = ast.payments.map((p) => words.named(p.word, []))
        return {
          text: words.flow(ast.direction, ast.actor.word, words.list(what)),
          level: LEVEL.times,
        }
      }
    }
  }

  #call(name: string, args: readonly Ast[]): Written {
    const words = this.#words
    const dates = DATES[name] ?? []
    if (name === 'date') {
      const year = dateOf({ kind: 'call', name, args, start: 0, end: 0 })
      return { text: year === null ? name : words.month(monthLabel(year)), level: TIGHT }
    }
    const said = args.map((arg, i) => {
      const year = dates.includes(i) ? dateOf(arg) : null
      return year === null ? within(this.say(arg), LEVEL.power) : words.month(monthLabel(year))
    })
    const write = Object.hasOwn(words.functions, name) ? words.functions[name] : undefined
    return {
      text: write ? write(said) : words.other(name, words.list(said)),
      level: LEVEL.loose,
    }
  }
}
