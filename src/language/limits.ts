/** Bounds that keep hostile or runaway text from exhausting time, memory or the call stack. */
export const LIMITS = {
  /** Characters of one file. */
  fileCharacters: 2_000_000,
  /** Files of one model folder. */
  files: 500,
  /** YAML nodes of one file. */
  nodes: 200_000,
  /** Nesting of YAML. */
  depth: 100,
  /** Nesting of a formula; terms in a row count too. */
  formulaDepth: 500,
  /** Characters of one formula. */
  formulaCharacters: 20_000,
  /** Characters of one name. */
  nameCharacters: 200,
  /** Elements of one dimension. */
  elements: 10_000,
  /** Elements of all dimensions together. */
  allDimensions: 200_000,
  /** Elements of one array (product of its dimensions). */
  arrayElements: 1_000_000,
  /** Elements of all arrays of a model together. */
  allElements: 4_000_000,
  /** Steps of a run. */
  steps: 1_000_000,
} as const
