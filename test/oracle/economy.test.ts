import { describe, expect, it } from 'vitest'
import { compileModel } from '../../src/compile/compile-model.ts'
import { interpretWorld } from '../../src/compile/interpreter.ts'
import { applyScenario } from '../../src/language/apply-scenario.ts'
import { IssueList } from '../../src/language/issue.ts'
import { centralSource } from '../../src/run/central-source.ts'
import type { GivenDraws } from '../../src/run/given-draws.ts'
import { InlineRunner } from '../../src/run/inline-runner.ts'
import { sampledSource } from '../../src/run/sampled-source.ts'
import { ECONOMY, golden, goldenRows, scenario, worstGap } from '../economy.ts'

const runner = new InlineRunner(ECONOMY.model, ECONOMY.identity)

describe('central runs agree with the independent evaluator to 1e-9', () => {
  it.each(['base', 'deepseek-2027', 'taiwan', 'telecom-1996', 'cloud-2012'])(
    '%s: every variable, stock, claim and payment, every month, and every outcome',
    async (name) => {
      const [head = [], ...rows] = goldenRows(`${name}.csv.gz`)
      const record = head.slice(1)

      const result = await runner.run({ scenario: scenario(name), worlds: 1, seed: 1, mode: 'central', record, strict: true })

      expect(result.months).toEqual(rows.map((r) => r[0]))
      const bad = record.flatMap((label, j) => {
        const { gap, at } = worstGap(rows.map((r) => Number(r[j + 1])), result.series.get(label) ?? [])
        return gap <= 1e-9 ? [] : [`${label} in ${result.months[at]}: ${gap}`]
      })
      expect(bad).toEqual([])
      for (const [outcome = '', value] of goldenRows(`${name}-outcomes.csv`).slice(1)) {
        const found = result.outcomes.get(outcome)?.[0]
        if (value === 'nan') expect(found, outcome).toBeNaN()
        else expect(worstGap([Number(value)], [found ?? NaN]).gap, outcome).toBeLessThanOrEqual(1e-9)
      }
      expect(result.faults).toEqual([])
    },
  )
})

describe('sampled worlds on given draws agree with the independent evaluator to 1e-7', () => {
  it.each(['article', 'now'])('%s: all paths and all outcomes', async (name) => {
    const draws = JSON.parse(golden(`${name}-draws.json.gz`)) as GivenDraws
    const [head = [], ...rows] = goldenRows(`${name}-paths.csv.gz`)
    const record = head.slice(2)

    const result = await runner.run({ scenario: scenario(name), worlds: draws.world.length, seed: 1, record, draws, strict: true })

    const bad = record.flatMap((label, j) => {
      const { gap, at } = worstGap(rows.map((r) => Number(r[j + 2])), result.series.get(label) ?? [])
      return gap <= 1e-7 ? [] : [`${label} in row ${at}: ${gap}`]
    })
    expect(bad).toEqual([])
    for (const [outcome = '', ...values] of goldenRows(`${name}-outcomes.csv`).slice(1))
      values.forEach((value, w) => {
        const found = result.outcomes.get(outcome)?.[w] ?? Infinity
        if (value === 'nan') expect(found, `${outcome} ${w}`).toBeNaN()
        else expect(worstGap([Number(value)], [found]).gap, `${outcome} ${w}`).toBeLessThanOrEqual(1e-7)
      })
    expect(result.faults).toEqual([])
  })
})

describe('generated code and interpreter', () => {
  it('give the same bits for every value of sampled worlds with noise and events', async () => {
    const { model, settings } = applyScenario(ECONOMY.model, scenario('article'), new IssueList())
    const record = [...model.variables, ...model.stocks, ...model.claims, ...model.payments, ...model.capital].map((d) => d.name)
    const { program } = compileModel(model, { record, strict: false })
    const worlds = 4
    const result = await runner.run({ scenario: scenario('article'), worlds, seed: 7, record })
    const source = sampledSource(model, settings, 7)

    const different: string[] = []
    for (let w = 0; w < worlds; w++) {
      const { values } = interpretWorld(program, source, w)
      for (const { label, node, element, scale } of program.columns)
        for (let k = 0; k <= program.time.steps; k++) {
          const a = (values[node]?.[k]?.[element] ?? NaN) / scale
          if (!Object.is(a, result.series.get(label)?.[k * worlds + w])) different.push(`${label} ${w} ${k}`)
        }
    }

    expect(different.slice(0, 5)).toEqual([])
  })

  it('agree on the central world too', async () => {
    const { model, settings } = applyScenario(ECONOMY.model, scenario('base'), new IssueList())
    const { program } = compileModel(model, { record: ['net_worth', 'price'], strict: true })
    const { values } = interpretWorld(program, centralSource(settings), 0)
    const result = await runner.run({ scenario: scenario('base'), worlds: 1, seed: 1, mode: 'central', record: ['net_worth', 'price'], strict: true })

    for (const { label, node, element } of program.columns)
      for (let k = 0; k <= program.time.steps; k++)
        expect(result.series.get(label)?.[k]).toBe(values[node]?.[k]?.[element])
  })
})
