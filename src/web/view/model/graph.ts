import type { Atlas, AtlasName } from '../../engine/model-questions.ts'

/** A block of the model with how many names it has. */
export interface Block {
  readonly name: string
  readonly names: number
}

/** How many names of block `from` the equations of block `to` read. */
export interface BlockLink {
  readonly from: string
  readonly to: string
  readonly count: number
}

/** What reads what: names, blocks, and both ways of each name. */
export interface Graph {
  readonly byName: ReadonlyMap<string, AtlasName>
  readonly users: ReadonlyMap<string, readonly string[]>
  readonly blocks: readonly Block[]
  /** Between different blocks, the largest first. */
  readonly links: readonly BlockLink[]
}

/** Build the graph of an atlas. */
export function graphOf({ names }: Atlas): Graph {
  const byName = new Map(names.map((one) => [one.name, one]))
  const users = new Map<string, string[]>(names.map(({ name }) => [name, []]))
  const read = new Map<string, Set<string>>()
  const sizes = new Map<string, number>()
  for (const { name, block, reads } of names) {
    sizes.set(block, (sizes.get(block) ?? 0) + 1)
    for (const input of reads) {
      users.get(input)?.push(name)
      const from = byName.get(input)?.block
      if (from === undefined || from === block) continue
      const key = `${from}\0${block}`
      read.set(key, (read.get(key) ?? new Set()).add(input))
    }
  }
  const links = [...read].map(([key, inputs]): BlockLink => {
    const [from = '', to = ''] = key.split('\0')
    return { from, to, count: inputs.size }
  })
  return {
    byName,
    users,
    blocks: [...sizes]
      .map(([name, count]) => ({ name, names: count }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    links: links.toSorted((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1)),
  }
}

/** Names that a name rests on (`reads`), or that rest on it (`users`), at any remove; without itself. */
export function reachOf(graph: Graph, name: string, way: 'reads' | 'users'): ReadonlySet<string> {
  const next = (one: string): readonly string[] =>
    (way === 'reads' ? graph.byName.get(one)?.reads : graph.users.get(one)) ?? []
  const seen = new Set(next(name))
  for (const one of seen) for (const other of next(one)) seen.add(other)
  seen.delete(name)
  return seen
}

/** Blocks that a block reads, and that read it. */
export function neighboursOf(
  { links }: Graph,
  block: string,
): { readonly sources: readonly string[]; readonly readers: readonly string[] } {
  return {
    sources: links.filter(({ to }) => to === block).map(({ from }) => from),
    readers: links.filter(({ from }) => from === block).map(({ to }) => to),
  }
}

/** The block that most other blocks read; of equals the one that gives most names. */
export function mostRead(graph: Graph): { readonly block: string; readonly readers: number } {
  let best = { block: '', readers: -1, given: -1 }
  for (const { name } of graph.blocks) {
    const out = graph.links.filter(({ from }) => from === name)
    const given = out.reduce((sum, { count }) => sum + count, 0)
    const isMore = out.length > best.readers || (out.length === best.readers && given > best.given)
    if (isMore) best = { block: name, readers: out.length, given }
  }
  return { block: best.block, readers: best.readers }
}
