import { describe, expect, it } from 'vitest'
import type { VarianceShares } from '../study/variance-record.ts'
import type { VarianceStudy } from '../study/variance-record.ts'
import { exampleReport } from './boom-report.test-fixture.ts'
import { varianceOwners } from './chart/variance.ts'
import { renderHtml } from './html.ts'
import { ENGLISH as en, FRENCH as fr } from './messages.ts'
import { varianceFor } from './reader-report.ts'
import { renderScreen } from './screen.ts'
import { briefText, provenanceText, shareText, varianceSentence } from './share-text.ts'

const of = (share: number, error: number) => ({ share, error })

// Invented numbers, for tests of the words only.
const SHARES: VarianceShares = {
  outcome: 'burst-by-2028',
  about: 'Burst by the end of 2028',
  unit: 'share',
  mean: 0.3,
  variance: 0.21,
  worlds: 4000,
  leftOut: 0,
  bins: 13,
  kinds: [
    { kind: 'judgement', parameters: 2, ...of(0.2, 0.011) },
    { kind: 'derived', parameters: 1, ...of(0.1, 0.01) },
    { kind: 'calibrated', parameters: 0, ...of(0, 0) },
    { kind: 'measured', parameters: 1, ...of(-0.004, 0.005) },
  ],
  parameters: of(0.4, 0.02),
  noise: of(0.1, 0.02),
  events: of(0.304, 0.02),
  amongParameters: of(0.104, 0.03),
  acrossGroups: of(0.196, 0.05),
  interactions: of(0.3, 0.06),
  byParameter: [
    { name: 'pull', kind: 'judgement', ...of(0.19, 0.01) },
    { name: 'rate[A]', kind: 'derived', ...of(0.1, 0.01) },
    { name: 'other', kind: 'judgement', ...of(0.01, 0.01) },
    { name: 'seen', kind: 'measured', ...of(-0.004, 0.005) },
  ],
  chance: 0.02,
}
const STUDY: VarianceStudy = {
  manifest: exampleReport().manifest,
  runs: ['a', 'b', 'c', 'd'].map((id) => ({ id, worldsRun: 1000, worldsAsked: 1000 })),
  shares: [SHARES],
}
const COUNTS = {
  parameters: 5,
  drawn: 4,
  kinds: [{ kind: 'judgement', parameters: 3, drawn: 2 }],
  sources: 2,
  resolved: 2,
  unresolved: [],
}

describe('words about shares', () => {
  it('write one line for a gate in both languages', () => {
    expect(briefText(SHARES, en)).toBe(
      'Burst by the end of 2028: judgement 20.0%, derived 10.0%, calibrated 0.0%, measured about 0, noise 10.0%, events 30.4%, interactions 30.0% (± 0.0 to 6.0)',
    )
    expect(briefText(varianceFor(fr, STUDY, null).shares[0]!, fr)).toBe(
      'Éclatement d’ici à la fin de 2028\u202f: jugement 20,0\u202f%, dérivé 10,0\u202f%, calé 0,0\u202f%, mesuré environ 0, bruit 10,0\u202f%, chocs 30,4\u202f%, interactions 30,0\u202f% (± 0,0 à 6,0)',
    )
  })

  it('call what chance pushed below zero about nothing, but hide no clear fault', () => {
    expect(shareText(of(-0.01, 0.02), en)).toBe('about 0')
    expect(shareText(of(-0.05, 0.02), en)).toBe('\u22125.0%')
    expect(shareText(of(NaN, NaN), en)).toBe('-')
  })

  it('name only parameters above the level of chance', () => {
    const text = provenanceText(COUNTS, STUDY, en)

    expect(text).toContain('pull 19.0% ± 1.0, rate[A] 10.0% ± 1.0\n')
    expect(text).not.toContain('other')
    expect(text).toContain('4 runs, 4,000 worlds in all, seed 1')
    expect(text).not.toContain('Incomplete')
  })

  it('say that a study was stopped, that nothing varies, and that nothing is drawn', () => {
    const stopped = { ...STUDY, manifest: { ...STUDY.manifest, complete: false } }
    const still = { ...STUDY, shares: [{ ...SHARES, variance: 0 }] }
    const fixed = { ...STUDY, shares: [{ ...SHARES, byParameter: [] }] }

    expect(provenanceText(COUNTS, stopped, fr)).toContain('Incomplet')
    expect(provenanceText(COUNTS, still, en)).toContain('the same in all worlds')
    expect(provenanceText(COUNTS, fixed, en)).toContain('parameters own nothing')
  })
})

describe('the figure of variance', () => {
  it('has a row for each owner, bars to scale and a column for each outcome', () => {
    const figure = varianceOwners(STUDY, en)!
    const bars = [
      ...figure.draw(560).body.matchAll(/<rect class="b50"[^>]* width="([\d.]+)"/g),
    ].map((match) => Number(match[1]))

    expect(figure.title).toContain('30.4%, lies with events; judgement alone owns 20.0%')
    expect(figure.tables[0]!.rows.map(({ cells }) => cells)).toContainEqual([
      'judgement',
      '20.0% ± 1.1',
    ])
    expect(bars).toHaveLength(8)
    expect(bars[0]! / bars[1]!).toBeCloseTo(2, 1)
  })

  it('stands in the page and on the screen where there is a study, and nowhere else', () => {
    const report = exampleReport({ variance: STUDY })
    const screen = renderScreen(report, { columns: 100, colour: false })

    expect(renderHtml(report)).toContain('id="variance"')
    expect(renderHtml(exampleReport())).not.toContain('id="variance"')
    expect(screen).toContain('Variance of “Burst by the end of 2028”, all worlds: judgement 20.0%,')
    expect(varianceSentence(null, en)).toBe('')
    expect(varianceOwners(null, en)).toBeNull()
    expect(varianceOwners({ ...STUDY, shares: [] }, en)).toBeNull()
  })

  it('survives shares that were not run, as numbers or as null from JSON', () => {
    const none = of(NaN, NaN)
    const partial = { ...SHARES, noise: none, events: none, interactions: none }
    const study = { ...STUDY, shares: [{ ...partial, amongParameters: none, acrossGroups: none }] }
    const json = JSON.parse(JSON.stringify(study)) as VarianceStudy

    for (const one of [study, json]) {
      expect(varianceOwners(one, en)!.draw(300).body).not.toContain('NaN')
      expect(varianceSentence(one, en)).not.toMatch(/noise|NaN/)
    }
  })
})
