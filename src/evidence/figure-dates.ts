const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Words that say which part or reading of a date is meant. */
const WORDS = new Set(
  'fy cy ytd cum end peak early late best quarter quarters summer last sunday projected forecast close announced to after on mid vs'.split(
    ' ',
  ),
)
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/**
 * Tell what is wrong with a date or period; '' when nothing is. Read are `2025`, `2025-03`, `2025-03-14`, `2025Q3`,
 * `2025-H1`, `FY2025Q3`, `CY2025`, `Jan 2025`, ranges of them (`2023-2028`, `2023-28`, `2022-01-03..2022-10-12`, `2025-2026`),
 * lists, and the words of the tables (`end`, `YTD`, `peak`, `projected`). A year is needed.
 */
export function dateFault(text: string): string {
  if (text.length > 80) return 'it is longer than 80 characters'
  const tokens = text.toLowerCase().match(/\d+|[a-z]+|[^\s]/g) ?? []
  let hasYear = false
  for (const [at, token] of tokens.entries()) {
    if (/^\d{4}$/.test(token)) {
      const year = Number(token)
      if (year < FIRST_YEAR || year > LAST_YEAR)
        return `${token} is no year from ${FIRST_YEAR} to ${LAST_YEAR}`
      hasYear = true
    } else if (/^\d+$/.test(token)) {
      const fault = partFault(tokens, at)
      if (fault) return fault
    } else if (/^[a-z]+$/.test(token)) {
      const isPart = /^[qhm]$/.test(token)
      if (!isPart && !WORDS.has(token) && !MONTHS.includes(token)) return `'${token}' is no date`
    } else if (!'-./,()'.includes(token)) return `'${token}' is no date`
  }
  if (!hasYear) return 'it has no year'
  return rangeFault(text)
}

/** What is wrong with a number of one to three digits: the part of a date that its neighbours make it. */
function partFault(tokens: readonly string[], at: number): string {
  const token = tokens[at] ?? ''
  const number = Number(token)
  const before = tokens[at - 1] ?? ''
  if (before === 'q') return number >= 1 && number <= 4 ? '' : `there is no quarter ${token}`
  if (before === 'h') return number === 1 || number === 2 ? '' : `there is no half-year ${token}`
  const behind = tokens[at + 1] ?? ''
  if (behind === 'm') return number >= 1 && number <= 12 ? '' : `there are no ${token} months`
  if (token.length !== 2 && !MONTHS.includes(behind)) return `'${token}' is no part of a date`
  const isYearBefore = before === '-' && isYear(tokens[at - 2])
  if (isYearBefore && number >= 1 && number <= 12) return ''
  if (isYearBefore) {
    const hasDay = behind === '-' && /^\d{2}$/.test(tokens[at + 2] ?? '')
    if (hasDay) return `there is no month ${token}`
    // `2022-23` is a span of years, told from a month by its size.
    const from = Number(tokens[at - 2]) % 100
    return number > from ? '' : `there is no month ${token}`
  }
  const isDay = before === '-' && isYear(tokens[at - 4])
  const named = [before, behind, behind === '-' ? tokens[at + 3] : ''].map(
    (word = '') => MONTHS.indexOf(word) + 1,
  )
  const nameOfMonth = named.find((one) => one > 0)
  // `2025-02-19..04-04` and `2025-03/05/09` go on from a date before them.
  const goesOn = /^[./]$/.test(before) || (before === '-' && tokens[at - 3] === '.')
  if (!isDay && !goesOn && nameOfMonth === undefined) return `'${token}' is no part of a date`
  const month = isDay ? Number(tokens[at - 2]) : (nameOfMonth ?? 1)
  const days = MONTH_DAYS[month - 1] ?? 31
  if (number < 1 || number > days) return `there is no day ${token} in that month`
  if (isDay && month === 2 && number === 29 && !isLeap(Number(tokens[at - 4])))
    return `${tokens[at - 4]} has no 29 February`
  return ''
}

/** Count the days of a month, 1 to 12; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && !isLeap(year) ? 28 : (MONTH_DAYS[month - 1] ?? 0)
}

/** A range must run forwards. */
function rangeFault(text: string): string {
  const date = String.raw`(\d{4}(?:-\d{2}){0,2})`
  const [, from, to] =
    new RegExp(String.raw`^(?:FY|CY)?${date}(?:\.\.|-| to )(?:FY|CY)?${date}$`).exec(text.trim()) ?? []
  return from !== undefined && to !== undefined && from > to
    ? `it ends in ${to}, before ${from}`
    : ''
}

function isYear(token = ''): boolean {
  return /^\d{4}$/.test(token)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
