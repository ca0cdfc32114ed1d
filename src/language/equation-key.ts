/**
 * Name an equation for `replace`: the variable where it is its only equation (`rent`), else its path in the model files
 * (`stocks.hoard.change`, `variables.savings.equations.ANN`).
 */
export function equationKey(path: string): string {
  return /^variables\.([A-Za-z]\w*)\.equation$/.exec(path)?.[1] ?? path
}

/** The path of what `equationKey` names. */
export function equationPath(key: string): string {
  return key.includes('.') ? key : `variables.${key}.equation`
}
