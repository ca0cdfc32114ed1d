/** Labels of an explanation, by their English wording; what has no entry stays. */
export const EXPLAIN = {
  label: (text: string): string => text,
  /** Text of a fact of a declaration, such as `straight lines`. */
  fact: (text: string): string => text,
  inWords: (words: string): string => `in words: ${words}`,
  nothing: 'nothing',
}
