/** Set a plain English text in type: a true minus before a number, no space before a per cent sign. */
export function englishText(text: string): string {
  return text.replace(/(^|[\s(])-(?=\d)/g, '$1\u2212').replace(/(\d) %/g, '$1%')
}
