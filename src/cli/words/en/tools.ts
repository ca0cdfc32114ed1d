/** What `check`, `scenarios`, `sensitivity` and `matrix` say. */
export const TOOLS = {
  serving: (url: string): string => `The app runs at ${url}\nEnd it with Ctrl-C.`,
  checked: (
    head: string,
    counts: readonly [
      variables: number,
      stocks: number,
      payments: number,
      claims: number,
      parameters: number,
      scenarios: number,
    ],
    errors: number,
    warnings: number,
  ): string =>
    `${head}: ${counts[0]} variables, ${counts[1]} stocks, ${counts[2]} payments, ${counts[3]} claims, ${counts[4]} parameters, ${counts[5]} scenarios: ${errors} errors, ${warnings} warnings`,
  noScenarios: 'This model has no scenarios.',
  derivatives: (head: string, scenario: string, parameters: number): string =>
    `${head}, scenario ${scenario}: derivatives at the central world, ${parameters} parameters`,
  notConverged: (group: string): string => `${group} did not converge at some step`,
  notFollowed: (shock: string): string =>
    `${shock}: the size of its events rests on parameters; that path is not followed`,
  lastValue: ', last value',
  columns: ['parameter', 'at', 'derivative', '+1 % does', 'unit of parameter'] as readonly string[],
  more: (count: number): string => `  and ${count} more`,
  /** Texts of tables that the study names, by their English wording; what has no entry stays. */
  table: (text: string): string => text,
}
