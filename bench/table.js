// Rows of the bench, as lines of text or of JSON.

/**
 * @typedef {object} Row
 * @property {string} name What is compared, its unit, and whether the ratio counts times faster or times the peer's time.
 * @property {number | null} ours
 * @property {number | null} peer
 * @property {number | null} ratio
 * @property {string} bar
 * @property {boolean} ok
 * @property {string} [skipped] Why there is no figure.
 */

/** Takes rows and prints each as it comes. */
export class Table {
  #json
  #only

  /** @param {{ json: boolean, only: string | null }} options */
  constructor({ json, only }) {
    this.#json = json
    this.#only = only === null ? null : new RegExp(only, 'i')
  }

  /** Is anything of this group or name wanted? */
  wants(name) {
    return this.#only === null || this.#only.test(name)
  }

  /** A line that is no row: what was found, flags, the machine. Not part of the JSON. */
  note(text) {
    if (!this.#json) process.stdout.write(`  ${text}\n`)
  }

  /** How many times faster ours is: the peer's time over ours. */
  faster(name, ours, peer, atLeast = 0, bar = atLeast === 0 ? '' : `>= ${atLeast}x`) {
    const ratio = peer / ours
    this.#add({
      name: `${name} (times faster)`,
      ours,
      peer,
      ratio,
      bar,
      ok: ratio >= atLeast,
    })
  }

  /** Ours over the peer's: how many times its time, or its memory, we take. */
  share(name, ours, peer, atMost = Infinity, bar = atMost === Infinity ? '' : `<= ${atMost}x`) {
    const ratio = ours / peer
    this.#add({
      name: `${name} (ours / peer)`,
      ours,
      peer,
      ratio,
      bar,
      ok: ratio <= atMost,
    })
  }

  /** A figure without a peer. */
  figure(name, ours, bar = '', ok = true) {
    this.#add({ name, ours, peer: null, ratio: null, bar, ok })
  }

  /** A row that cannot be had here. */
  skip(name, skipped, bar = '') {
    this.#add({ name, ours: null, peer: null, ratio: null, bar, ok: true, skipped })
  }

  #add(row) {
    if (this.#json) {
      process.stdout.write(`${JSON.stringify(row)}\n`)
      return
    }
    const said = row.skipped
      ? `skipped: ${row.skipped}`
      : [
          short(row.ours),
          row.peer === null ? '' : `peer ${short(row.peer)}  ratio ${row.ratio.toFixed(2)}`,
          row.bar && `[${row.bar}]`,
          row.ok ? '' : 'MISSED',
        ]
          .filter(Boolean)
          .join('  ')
    process.stdout.write(`${row.name.padEnd(96)} ${said}\n`)
  }
}

function short(x) {
  return x >= 1000 ? x.toFixed(0) : x >= 1 ? x.toFixed(2) : x.toPrecision(3)
}
