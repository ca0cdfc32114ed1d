/** Make a test of whether a text holds every word of a query, capitals and accents aside. */
export function matcher(query: string): (texts: readonly string[]) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return (texts) => {
    const all = plain(texts.join(' '))
    return words.every((word) => all.includes(word))
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
