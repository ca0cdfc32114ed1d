import { normalQuantile } from '../numeric/normal.ts'

/**
 * Two-sided 95 % level that the largest of several estimates reaches by chance (Bonferroni, normal approximation).
 *
 * @param count Estimates looked at; without any the level is 0.
 * @param deviation Standard deviation of one estimate when there is no relation.
 */
export function chanceLevel(count: number, deviation: number): number {
  return count > 0 ? -normalQuantile(0.025 / count) * deviation : 0
}
