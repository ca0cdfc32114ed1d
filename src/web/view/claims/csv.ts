/** Write rows as CSV. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
