import { escapeText } from '../../../report/escape.ts'
import type { Group, Node } from './actors.ts'
import { columnX, GROUPS, PICTURE } from './actors.ts'
import type { DrawnLink } from './books.ts'
import type { LinkKind } from './kinds.ts'

/** How the line of a kind is drawn: colour and dash, never one of them alone. */
export const LINES: Readonly<Record<LinkKind, readonly [colour: string, dash: string]>> = {
  services: ['var(--gbuild)', ''],
  goods: ['var(--gsupp)', '7 3'],
  shares: ['var(--glab)', '2 3'],
  credit: ['var(--gfund)', '1 3'],
  income: ['var(--ghold)', '9 3 2 3'],
  economy: ['var(--axis)', '4 4'],
  listed: ['var(--gbuild)', ''],
  labs: ['var(--glab)', '2 3'],
  funds: ['var(--gsupp)', '7 3'],
  loans: ['var(--gfund)', '1 3'],
  government: ['var(--ghold)', '9 3 2 3'],
  money: ['var(--axis)', '4 4'],
  capital: ['var(--axis)', ''],
}

/** Colour of a group of actors. */
export const GROUP_COLOURS: Readonly<Record<Group, string>> = {
  holders: 'var(--ghold)',
  funds: 'var(--gfund)',
  labs: 'var(--glab)',
  builders: 'var(--gbuild)',
  suppliers: 'var(--gsupp)',
}

/** Links drawn beside those of the selected actor, the largest first. */
const MOST_OTHERS = 110
const WIDEST = 9

/** Half the size of a mark from what an actor has, on a log scale. */
export function markSize(assets: number): number {
  return Math.max(6, Math.min(16, 2 + 3.2 * Math.log10(Math.max(1, assets))))
}

/** Outline of a mark around 0 0: circle, pill, diamond, square, triangle. */
export function markPath(group: Group, r: number): string {
  const n = (value: number): string => value.toFixed(1)
  if (group === 'holders')
    return `M${n(-r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`
  if (group === 'funds') {
    const [w, h] = [r * 0.45, r * 0.85]
    return `M${n(-w)} ${n(-h)}h${n(2 * w)}a${n(h)} ${n(h)} 0 0 1 0 ${n(2 * h)}h${n(-2 * w)}a${n(h)} ${n(h)} 0 0 1 0 ${n(-2 * h)}Z`
  }
  if (group === 'labs') return `M0 ${n(-r)}L${n(r)} 0L0 ${n(r)}L${n(-r)} 0Z`
  if (group === 'builders')
    return `M${n(-r * 0.85)} ${n(-r * 0.85)}h${n(r * 1.7)}v${n(r * 1.7)}h${n(-r * 1.7)}Z`
  return `M0 ${n(-r)}L${n(r)} ${n(r * 0.8)}L${n(-r)} ${n(r * 0.8)}Z`
}

/** Draw the links: those of the selected actor in their own lines, the rest thin and grey behind them. */
export function drawLinks(
  links: readonly DrawnLink[],
  nodes: readonly Node[],
  selected: string,
): string {
  const places = new Map(nodes.map((node) => [node.actor, node]))
  const touches = (link: DrawnLink): boolean => link.from === selected || link.to === selected
  const others = links
    .filter((link) => !touches(link) && link.kind !== 'income' && link.kind !== 'economy')
    .slice(0, MOST_OTHERS)
  const most = Math.max(1e-9, ...others.map(({ amount }) => amount))
  const own = links.filter(touches)
  const ownMost = Math.max(1e-9, ...own.map(({ amount }) => amount))
  // Several kinds between two actors lie side by side.
  const lanes = new Map<string, number>()
  const draw = (link: DrawnLink, isOwn: boolean): string => {
    const [a, b] = [places.get(link.from), places.get(link.to)]
    if (!a || !b) return ''
    const pair = [link.from, link.to].toSorted().join()
    const lane = isOwn ? (lanes.get(pair) ?? 0) : 0
    if (isOwn) lanes.set(pair, lane + 1)
    const [colour, dash] = LINES[link.kind]
    const share = Math.sqrt(link.amount / (isOwn ? ownMost : most))
    const width = Math.max(isOwn ? 1.2 : 0.5, share * (isOwn ? WIDEST * 0.7 : WIDEST * 0.6))
    const look = isOwn
      ? `stroke="${colour}" stroke-opacity=".9"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}`
      : 'stroke="var(--rule)"'
    return `<path d="${linkPath(a, b, lane)}" fill="none" stroke-width="${width.toFixed(1)}" ${look}/>`
  }
  return [...others.toReversed().map((l) => draw(l, false)), ...own.map((l) => draw(l, true))].join(
    '',
  )
}

/** Draw marks, names and heads of columns, for pictures that stand alone. */
export function drawNodes(
  nodes: readonly Node[],
  assets: (actor: string) => number,
  name: (actor: string) => string,
  groupName: (group: Group) => string,
): string {
  const heads = GROUPS.map(
    (group) =>
      `<text class="b t-ink2" x="${columnX(group)}" y="14" text-anchor="middle">${escapeText(groupName(group))}</text>`,
  )
  const marks = nodes.map(({ actor, group, x, y }) => {
    const r = markSize(assets(actor))
    return `<g transform="translate(${x} ${y})"><path d="${markPath(group, r)}" fill="${GROUP_COLOURS[group]}" stroke="var(--surface)" stroke-width="2"/><text class="t-ink halo" y="${(r + 13).toFixed(1)}" text-anchor="middle">${escapeText(name(actor))}</text></g>`
  })
  return [...heads, ...marks].join('')
}

function linkPath(a: Node, b: Node, lane: number): string {
  const shift = (lane % 2 === 0 ? 1 : -1) * Math.ceil(lane / 2) * 6
  const [y1, y2] = [a.y + shift, b.y + shift]
  if (a.x === b.x) {
    const out =
      (a.x > PICTURE.width - 200 ? 1 : a.x < 200 ? -1 : 1) * (40 + Math.abs(y1 - y2) * 0.14)
    return `M${a.x} ${y1}C${a.x + out} ${y1} ${b.x + out} ${y2} ${b.x} ${y2}`
  }
  const bend = (b.x - a.x) * 0.45
  return `M${a.x} ${y1}C${a.x + bend} ${y1} ${b.x - bend} ${y2} ${b.x} ${y2}`
}
