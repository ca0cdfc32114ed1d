import { escapeText } from './escape.ts'

/** Attributes of an SVG element. Numbers are written with at most two decimals. */
type Attributes = Readonly<Record<string, string | number>>

/** One drawing at one width: its height and what is inside it. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly body: string
}

/**
 * Write one SVG element; `children` are markup already.
 *
 * @throws {RangeError} When a coordinate is not finite, so that no chart can hide a broken number.
 */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) =>
      ` ${key}="${typeof value === 'number' ? coordinate(value, name) : escapeText(value)}"`,
  )
  const open = `<${name}${pairs.join('')}`
  return children.length > 0 ? `${open}>${children.join('')}</${name}>` : `${open}/>`
}

/** Draw a straight line with a class. */
export function line(kind: string, x1: number, y1: number, x2: number, y2: number): string {
  return tag('line', { class: kind, x1, y1, x2, y2 })
}

/** Draw a rectangle with a class; a negative width or height is drawn the other way round. */
export function box(
  kind: string,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number = 0,
): string {
  const place = {
    class: kind,
    x: Math.min(x, x + width),
    y: Math.min(y, y + height),
    width: Math.abs(width),
    height: Math.abs(height),
  }
  return tag('rect', radius > 0 ? { ...place, rx: Math.min(radius, place.width / 2) } : place)
}

/** Draw a disc with a class. */
export function disc(kind: string, cx: number, cy: number, r: number): string {
  return tag('circle', { class: kind, cx, cy, r })
}

/** Draw a path with a class. */
export function path(kind: string, d: string): string {
  return tag('path', { class: kind, d })
}

/** Write escaped text at a point; `anchor` is the end of the text that stands there. */
export function label(
  kind: string,
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const place: Attributes = anchor === 'start' ? { x, y } : { x, y, 'text-anchor': anchor }
  return tag('text', kind === '' ? place : { class: kind, ...place }, escapeText(text))
}

/** Wrap a drawing as an image with a name and a description that belong to it alone. */
export function picture(id: string, title: string, description: string, drawing: Drawing): string {
  const key = `${id}-${drawing.width}`
  return tag(
    'svg',
    {
      class: `w${drawing.width}`,
      viewBox: `0 0 ${drawing.width} ${Math.ceil(drawing.height)}`,
      role: 'img',
      'aria-labelledby': `${key}-t ${key}-d`,
    },
    tag('title', { id: `${key}-t` }, escapeText(title)),
    tag('desc', { id: `${key}-d` }, escapeText(description)),
    drawing.body,
  )
}

function coordinate(value: number, name: string): string {
  if (!Number.isFinite(value)) throw new RangeError(`A coordinate of <${name}> is not finite.`)
  return String(Math.round(value * 100) / 100)
}
