import type { MomentSummary } from './moments.ts'
import { addMoments, emptyMoments, MOMENTS, momentsOf, readMoments } from './moments.ts'
import type { Estimate } from './sketch.ts'
import { keysOf, Sketch } from './sketch.ts'

/** Values of equal bins: `counts[i]` from `low + i * width` on. */
export interface Histogram {
  readonly low: number
  readonly width: number
  readonly counts: readonly number[]
  /** Values below the first and above the last bin, infinities included. */
  readonly below: number
  readonly above: number
}

/** Distribution of a quantity over worlds, read from counts that do not grow with them. */
export interface Distribution extends MomentSummary {
  /** Values that are numbers, infinities included. */
  readonly count: number
  readonly nan: number
  /**
   * Estimate quantiles as definition 7 of Hyndman and Fan does from the values themselves.
   *
   * @param shares From 0 to 1.
   * @returns Each with the most by which it may be off; NaN when there is no value.
   */
  quantiles(shares: readonly number[]): Estimate[]
  /** Share of the values below x plus half of those in its bucket; NaN when there is no value. */
  rank(x: number): number
  /** Count values by equal bins; a value may be counted one bucket of the sketch away from its bin. */
  histogram(bins: number, low?: number, high?: number): Histogram
}

/** Distributions of many cells, filled block by block. */
export class Distributions {
  /** Counts alone; values added here miss in the moments. */
  readonly sketch: Sketch
  readonly #moments: Float64Array

  /** @param bits Bits of the mantissa that tell values apart: relative error 2^-(bits + 1). */
  constructor(cells: number, bits: number, isTagged = false) {
    this.sketch = new Sketch(cells, bits, isTagged)
    this.#moments = emptyMoments(cells)
  }

  /** Bytes of all arrays: fixed from the start. */
  get bytes(): number {
    return this.sketch.bytes + this.#moments.byteLength
  }

  /**
   * Add a block.
   *
   * @param moments Of the block, by cell.
   * @param keys Of the block's values, shape [cell, stride]; the first `count` of each cell are set.
   */
  add(moments: Float64Array, keys: Uint32Array, stride: number, count: number): void {
    const { cells } = this.sketch
    addMoments(this.#moments, moments, cells)
    for (let c = 0; c < cells; c++) this.sketch.add(c, keys, c * stride, c * stride + count)
  }

  /**
   * Add rows of values, shape [cell, value], each value with a tag.
   *
   * @param tags Of the values of a row; only in a tagged sketch they are kept.
   */
  addRows(rows: Float64Array, tags: readonly number[]): void {
    const { cells, bits } = this.sketch
    const n = tags.length
    const moments = new Float64Array(cells * MOMENTS)
    const keys = new Uint32Array(rows.length)
    for (let c = 0; c < cells; c++) momentsOf(rows, c * n, (c + 1) * n, moments, c * MOMENTS)
    keysOf(rows, 0, cells * n, bits, keys, 0)
    addMoments(this.#moments, moments, cells)
    for (let c = 0; c < cells; c++) this.sketch.addTagged(c, keys, tags, c * n)
  }

  /** The distribution of one cell as it stands. */
  cell(cell: number): Distribution {
    const { sketch } = this
    const moments = readMoments(this.#moments, cell)
    const count = sketch.countOf(cell)
    return {
      ...moments,
      count,
      nan: sketch.nanOf(cell),
      quantiles: (shares) =>
        shares.map((share) => quantileOf(bucketsWithin(sketch, cell, moments), count, share)),
      rank: (x) => rankOf(sketch, cell, count, x),
      histogram: (bins, low = moments.min, high = moments.max) =>
        histogramOf(bucketsWithin(sketch, cell, moments), bins, low, high),
    }
  }
}

interface CountedBucket {
  readonly low: number
  readonly high: number
  readonly count: number
}

/** Buckets cut to the lowest and highest value: constant values come out as they are. */
function bucketsWithin(sketch: Sketch, cell: number, { min, max }: MomentSummary): CountedBucket[] {
  return Array.from(sketch.bucketsOf(cell), ({ low, high, count }) => ({
    low: Math.min(max, Math.max(low, min)),
    high: Math.max(min, Math.min(high, max)),
    count,
  }))
}

/** Middle of a bucket; its half width is the error. */
function estimateOf({ low, high }: CountedBucket): Estimate {
  if (low === high) return { value: low, error: 0 }
  return { value: low + (high - low) / 2, error: (high - low) / 2 }
}

function quantileOf(buckets: readonly CountedBucket[], count: number, share: number): Estimate {
  if (count === 0) return { value: NaN, error: NaN }
  const position = (count - 1) * share
  const lower = Math.floor(position)
  const low = estimateOf(bucketOf(buckets, lower))
  const high = estimateOf(bucketOf(buckets, Math.min(lower + 1, count - 1)))
  const weight = position - lower
  if (weight === 0 || low.value === high.value) return low
  return {
    value: low.value * (1 - weight) + high.value * weight,
    error: low.error * (1 - weight) + high.error * weight,
  }
}

/** Bucket of the value with so many below it. */
function bucketOf(buckets: readonly CountedBucket[], below: number): CountedBucket {
  let seen = 0
  for (const bucket of buckets) {
    seen += bucket.count
    if (below < seen) return bucket
  }
  return { low: NaN, high: NaN, count: 0 }
}

function rankOf(sketch: Sketch, cell: number, count: number, x: number): number {
  let below = 0
  for (const { low, high, count: here } of sketch.bucketsOf(cell)) {
    // A bucket of negative values holds its upper end, one of positive values its lower end.
    const isNegative = low < 0
    const endsBelow = isNegative || low === high ? high < x : high <= x
    if (endsBelow) below += here
    else {
      const holds = low === high ? x === low : isNegative ? x > low : x >= low
      return (below + (holds ? here / 2 : 0)) / count
    }
  }
  return count === 0 ? NaN : below / count
}

function histogramOf(
  buckets: readonly CountedBucket[],
  bins: number,
  low: number,
  high: number,
): Histogram {
  const width = (high - low) / bins
  const counts = Array.from({ length: bins }, () => 0)
  let below = 0
  let above = 0
  for (const bucket of buckets) {
    const { value } = estimateOf(bucket)
    const bin = width > 0 ? Math.floor((value - low) / width) : 0
    if (value < low) below += bucket.count
    else if (value > high) above += bucket.count
    else counts[Math.min(bin, bins - 1)] = (counts[Math.min(bin, bins - 1)] ?? 0) + bucket.count
  }
  return { low, width, counts, below, above }
}
