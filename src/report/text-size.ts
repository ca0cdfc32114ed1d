const NARROW = /[ijlI.,:;'’|!ft()[\] ]/
const WIDE = /[mwMW%–—@]/
const TALL = /[A-HJ-LN-VX-Z]/

/** Estimate the width of a text in px in the report's sans-serif type, generously, without measuring it. */
export function textWidth(text: string, sizePx: number = 11.5, isBold: boolean = false): number {
  let ems = 0
  for (const letter of text) {
    if (NARROW.test(letter)) ems += 0.31
    else if (WIDE.test(letter)) ems += 0.87
    else if (TALL.test(letter)) ems += 0.7
    else ems += 0.56
  }
  return ems * sizePx * (isBold ? 1.06 : 1)
}

/** Cut a text with an ellipsis so that it is no wider than `widthPx`. */
export function shorten(text: string, widthPx: number, sizePx: number = 11.5): string {
  if (textWidth(text, sizePx) <= widthPx) return text
  const letters = Array.from(text)
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, sizePx) > widthPx) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
