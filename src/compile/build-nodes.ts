import type { Formula, Model, Shock, StockRules } from '../language/model.ts'
import { STATIC_TIME, yearOfStep } from '../language/calendar.ts'
import type { DataSeries } from '../language/model.ts'
import type { StockParts } from './ir.ts'
import { PROGRAM_LIMITS } from './limits.ts'
import type { NodeTable } from './lower.ts'
import { tooLarge } from './too-large.ts'

const NO_PARTS: StockParts = {
  change: null,
  writeOffs: null,
  cash: null,
  when: null,
  to: null,
  floor: null,
  ceiling: null,
}

/** Build the nodes of every declaration of a model. */
export function buildNodes(model: Model, table: NodeTable): void {
  const builder = new NodeBuilder(model, table)
  builder.reserveNames()
  builder.fillNames()
}

class NodeBuilder {
  readonly #model: Model
  readonly #table: NodeTable
  /** Values of the data series so far. */
  #dataValues = 0

  constructor(model: Model, table: NodeTable) {
    this.#model = model
    this.#table = table
  }

  /** Every name gets its node first, so that equations can name each other in any order. */
  reserveNames(): void {
    const { names } = this.#table.symbols
    const tables = new Map(this.#model.tables.map((t) => [t.name, t]))
    for (const clock of ['time', 'years', 'dt'] as const)
      this.#table.add({ kind: 'clock', name: clock, shape: [], clock })
    for (const symbol of names.values())
      if (symbol.section === 'tables') {
        const found = tables.get(symbol.name)
        if (!found) continue
        const y = found.points.map((p) => p[1] * found.scale)
        this.#table.addTable(
          found.name,
          found.points.map((p) => p[0]),
          y,
        )
      } else if (this.#table.find(symbol.name) === undefined)
        this.#table.reserve(symbol.name, symbol.shape)
    for (const payment of this.#model.payments)
      for (const direction of ['received', 'paid'] as const)
        this.#table.reserve(`#${direction}:${payment.name}`, [
          this.#members(direction === 'received' ? payment.to : payment.from),
        ])
  }

  fillNames(): void {
    const model = this.#model
    for (const p of model.parameters) {
      const shape = this.#table.shapeOfDims(p.dims)
      const pieces = this.#table.pieces(p.value, shape, p.scale)
      this.#table.fill(this.#table.get(p.name), { kind: 'parameter', name: p.name, shape, pieces })
    }
    for (const d of model.data) this.#data(d)
    for (const v of model.variables) this.#equation(v.name, v.equation, v.dims, v.scale)
    for (const p of model.payments) {
      this.#equation(p.name, p.amount, p.dims, p.scale)
      this.#side('received', p.name, p.to, p.dims)
      this.#side('paid', p.name, p.from, p.dims)
    }
    for (const s of model.stocks) this.#stock(s.name, s, s.dims, s.scale, {})
    for (const a of model.accounts)
      this.#stock(
        a.name,
        { initial: a.initial, change: null, floor: null, ceiling: null, jump: null },
        a.dims,
        a.scale,
        { cash: this.#netCash(a.dims) },
      )
    for (const c of model.claims) {
      this.#value(c.name, c.value, c.dims)
      this.#stock(c.name, c, c.dims, c.scale, {
        writeOffs: this.#part(`#write_offs:${c.name}`, c.writeOffs, c.dims, c.scale),
        cash: c.cash ? this.#netCash(c.dims) : null,
      })
    }
    for (const c of model.capital) {
      this.#value(c.name, c.value, c.dims)
      this.#stock(c.name, c, c.dims, c.scale, {})
    }
    for (const s of model.shocks) this.#shock(s)
    const variables = new Map(model.variables.map((v) => [v.name, v]))
    for (const group of model.solves)
      for (const unknown of group.unknowns) {
        const variable = variables.get(unknown)
        if (!variable) continue
        const key = { previous: variable.first, above: variable.upper, below: variable.lower }
        this.#part(`#start:${unknown}`, key[group.start], variable.dims, variable.scale)
      }
  }

  #members(end: string): readonly string[] {
    return this.#table.symbols.dimensions.get(end) ?? [end]
  }

  #equation(name: string, formula: Formula, dims: readonly string[], scale: number): number {
    const shape = this.#table.shapeOfDims(dims)
    const id = this.#table.find(name) ?? this.#table.reserve(name, shape)
    const pieces = this.#table.pieces(formula, shape, scale)
    this.#table.fill(id, { kind: 'equation', name, shape, pieces })
    return id
  }

  #part(
    name: string,
    formula: Formula | null | undefined,
    dims: readonly string[],
    scale: number,
  ): number | null {
    return formula ? this.#equation(name, formula, dims, scale) : null
  }

  #value(name: string, formula: Formula | null, dims: readonly string[]): void {
    this.#part(`#value:${name}`, formula, dims, 1)
  }

  #stock(
    name: string,
    rules: StockRules,
    dims: readonly string[],
    scale: number,
    more: Partial<StockParts>,
  ): void {
    const shape = this.#table.shapeOfDims(dims)
    const id = this.#table.get(name)
    const parts: StockParts = {
      ...NO_PARTS,
      change: this.#part(`#change:${name}`, rules.change, dims, scale),
      when: this.#part(`#when:${name}`, rules.jump?.when, dims, 1),
      to: this.#part(`#to:${name}`, rules.jump?.to, dims, scale),
      floor: this.#part(`#floor:${name}`, rules.floor, dims, scale),
      ceiling: this.#part(`#ceiling:${name}`, rules.ceiling, dims, scale),
      ...more,
    }
    const pieces = this.#table.pieces(rules.initial, shape, scale)
    this.#table.fill(id, { kind: 'stock', name, shape, pieces, parts })
  }

  /** Total of a payment per receiver or payer: its other axes are summed. */
  #side(
    direction: 'received' | 'paid',
    payment: string,
    end: string,
    dims: readonly string[],
  ): void {
    const name = `#${direction}:${payment}`
    const shape = [this.#members(end)]
    const own = dims.indexOf(end)
    const sizes = this.#table.shapeOfDims(dims).map((s) => s.length)
    const others = sizes.map((_, i) => i).filter((i) => i !== own)
    let stride = sizes.reduce((n, s) => n * s, 1)
    let next = 1
    const axes = sizes.map((size, i) => {
      stride /= size
      const step = stride
      return {
        axis: i === own ? 0 : next++,
        offsets: Array.from({ length: size }, (_, j) => j * step),
      }
    })
    const read = { op: 'read', node: this.#table.get(payment), base: 0, axes } as const
    const body =
      others.length > 0
        ? ({
            op: 'reduce',
            fn: 'sum',
            sizes: others.map((i) => sizes[i] ?? 1),
            body: read,
          } as const)
        : read
    const count = shape[0]?.length ?? 1
    const piece = { sizes: [count], targets: Array.from({ length: count }, (_, i) => i), body }
    this.#table.fill(this.#table.get(name), { kind: 'equation', name, shape, pieces: [piece] })
  }

  /** Received minus paid, all payments in order, for each holder of money. */
  #netCash(dims: readonly string[]): number | null {
    const payments = this.#model.payments.map((p) => p.name)
    const shape = this.#table.shapeOfDims(dims)
    const width = shape.slice(1).reduce((n, s) => n * s.length, 1)
    const pieces = (shape[0] ?? []).map((holder, i) => {
      const terms = payments.flatMap((payment) => [
        ...this.#table.flowTerms('received', [payment], holder),
        ...this.#table
          .flowTerms('paid', [payment], holder)
          .map((a) => ({ op: 'unary', fn: '-', a }) as const),
      ])
      return { sizes: [], targets: [i * width], body: { op: 'terms', terms } as const }
    })
    return this.#table.add({ kind: 'equation', name: '#net_cash', shape, pieces })
  }

  #data(data: DataSeries): void {
    const shape = this.#table.shapeOfDims(data.dims)
    const time = this.#model.time ?? STATIC_TIME
    const elements = shape[0] ?? ['']
    this.#dataValues += elements.length * (time.steps + 1)
    if (this.#dataValues > PROGRAM_LIMITS.dataValues)
      throw tooLarge(
        `the data series up to '${data.name}'`,
        this.#dataValues,
        'values',
        PROGRAM_LIMITS.dataValues,
        'Take fewer or longer steps, or series over fewer elements.',
      )
    const years = Array.from({ length: time.steps + 1 }, (_, k) => yearOfStep(time, k))
    const values = elements.map((e) =>
      years.map((year) => valueAt(data, data.points[e] ?? [], year) * data.scale),
    )
    this.#table.fill(this.#table.get(data.name), { kind: 'data', name: data.name, shape, values })
  }

  #shock(shock: Shock): void {
    const shape = this.#table.shapeOfDims(shock.dims)
    const labels = shape.reduce<string[]>(
      (all, set) => all.flatMap((l) => set.map((e) => (l ? `${l},${e}` : e))),
      [''],
    )
    const { dims, name } = shock
    const size = 'formula' in shock.size ? shock.size.formula : null
    const duration =
      shock.duration !== 'permanent' && 'formula' in shock.duration ? shock.duration.formula : null
    const onset = this.#table.get(`${name}_onset`)
    const active = this.#table.get(`${name}_active`)
    const shockNode = this.#table.add({
      kind: 'shock',
      name: `#shock:${name}`,
      shape,
      shock,
      labels,
      hazard: this.#part(`#hazard:${name}`, shock.hazard, dims, 1) ?? 0,
      sizeNode: this.#part(`#size:${name}`, size, dims, 1),
      durationNode: this.#part(`#duration:${name}`, duration, dims, 1),
      onset,
      active,
    })
    for (const [id, part] of [
      [onset, '_onset'],
      [active, '_active'],
    ] as const)
      this.#table.fill(id, { kind: 'event', name: name + part, shape, shockNode })
  }
}

/** Half a month of slack: dates are decimal years. */
const SAME_DATE_YEARS = 1e-6

function valueAt(
  data: DataSeries,
  points: readonly (readonly [number, number])[],
  year: number,
): number {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return Number.NaN
  if (
    data.outside === 'nan' &&
    (year < first[0] - SAME_DATE_YEARS || year > last[0] + SAME_DATE_YEARS)
  )
    return Number.NaN
  if (data.interpolation === 'step') {
    let value = first[1]
    for (const [x, y] of points) if (x <= year + SAME_DATE_YEARS) value = y
    return value
  }
  if (year <= first[0]) return first[1]
  if (year >= last[0]) return last[1]
  const next = points.findIndex(([x]) => x > year)
  const [x0, y0] = points[next - 1] ?? first
  const [x1, y1] = points[next] ?? last
  return y0 + ((y1 - y0) * (year - x0)) / (x1 - x0)
}
