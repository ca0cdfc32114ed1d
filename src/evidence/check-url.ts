import type { IssueList } from '../language/issue.ts'

/** List what is no address of a page: anything but a whole http or https URL with a host that has a dot. */
export function checkUrl(
  text: string,
  path: string,
  issues: IssueList,
  hint: string = 'Write it whole, such as https://example.org/page.',
): void {
  if (isUrl(text)) return
  issues.add('bad-url', path, `'${text.slice(0, 80)}' is not the address of a page`, hint)
}

function isUrl(text: string): boolean {
  if (/[\s<>"]/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && /^[^.]+\..*[^.]$/.test(hostname)
}
