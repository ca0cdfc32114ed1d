/** Tell whether text is a decimal number such as `-1`, `.5` or `1e3`. */
export function isDecimal(text: string): boolean {
  return text.length <= 400 && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)
}
