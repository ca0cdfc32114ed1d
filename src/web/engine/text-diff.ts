/** Lines around a change that a patch shows. */
const CONTEXT = 3

interface Change {
  /** First line of it, from 0, in each text. */
  readonly at: number
  readonly put: number
  readonly old: readonly string[]
  readonly now: readonly string[]
}

/**
 * Write the change of a text as a patch that `git apply` and `patch` read; '' without a change.
 *
 * Texts of as many lines are compared line by line; of others, all between the first and the last line that differ is one
 * change.
 */
export function textDiff(path: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)]
  const changes = old.length === now.length ? inPlace(old, now) : [inOne(old, now)]
  const hunks = grouped(changes)
  if (before === after) return ''
  const head = `--- a/${path}\n+++ b/${path}\n`
  return head + hunks.map((hunk) => hunkText(hunk, old)).join('')
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n')
}

function inPlace(old: readonly string[], now: readonly string[]): Change[] {
  return old.flatMap((line, k) =>
    line === now[k] ? [] : [{ at: k, put: k, old: [line], now: [now[k] ?? ''] }],
  )
}

function inOne(old: readonly string[], now: readonly string[]): Change {
  let first = 0
  while (first < Math.min(old.length, now.length) && old[first] === now[first]) first++
  let same = 0
  const most = Math.min(old.length, now.length) - first
  while (same < most && old.at(-1 - same) === now.at(-1 - same)) same++
  return {
    at: first,
    put: first,
    old: old.slice(first, old.length - same),
    now: now.slice(first, now.length - same),
  }
}

/** Changes whose surroundings touch stand in one hunk. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1)
    const isNear = last !== undefined && change.at - (last.at + last.old.length) <= 2 * CONTEXT
    if (isNear) groups.at(-1)?.push(change)
    else groups.push([change])
  }
  return groups
}

function hunkText(changes: readonly Change[], old: readonly string[]): string {
  const [first, last] = [changes[0], changes.at(-1)]
  if (!first || !last) return ''
  const from = Math.max(0, first.at - CONTEXT)
  const to = Math.min(old.length, last.at + last.old.length + CONTEXT)
  const lines: string[] = []
  let at = from
  let added = 0
  const keep = (until: number): void => {
    for (; at < until; at++) lines.push(` ${old[at] ?? ''}`)
  }
  for (const change of changes) {
    keep(change.at)
    lines.push(...change.old.map((line) => `-${line}`), ...change.now.map((line) => `+${line}`))
    at += change.old.length
    added += change.now.length - change.old.length
  }
  keep(to)
  const put = from + (first.put - first.at)
  return `@@ -${from + 1},${to - from} +${put + 1},${to - from + added} @@\n${lines.join('\n')}\n`
}
