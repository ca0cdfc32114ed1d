/** How far an answer is, and whether anybody still waits for it. */
export interface Hooks {
  readonly onProgress: (stage: string, share: number) => void
  readonly signal: AbortSignal
}
