const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What every text of letters, digits and paths of charts is made of; nothing in it needs a second look. */
const PLAIN = /^[\w\s.,:;()[\]/+=%#-]*$/

const ODD_SPACE = /[\v\f]/

/** Escape text for HTML or SVG, in elements and in quoted attributes; characters that XML forbids or that turn the direction of text are dropped. */
export function escapeText(text: string): string {
  if (PLAIN.test(text) && !ODD_SPACE.test(text)) return text
  return Array.from(text)
    .filter((character) => isAllowed(character.codePointAt(0) ?? 0))
    .map((character) => ENTITIES[character] ?? character)
    .join('')
}

/** Escape text and turn its http and https addresses into links; nothing else becomes a link. */
export function linkAddresses(text: string): string {
  return text
    .split(/(https?:\/\/[^\s;,<>"']+[^\s;,<>"'.)])/)
    .map((part, index) => (index % 2 === 1 ? link(part) : escapeText(part)))
    .join('')
}

function link(address: string): string {
  const shown = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return `<a href="${escapeText(address)}" rel="noreferrer">${escapeText(shown)}</a>`
}

function isAllowed(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13
  if (isDirectionMark(code)) return false
  return code !== 127 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** Tell whether a character turns the direction of the text around it. */
export function isDirectionMark(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
}
