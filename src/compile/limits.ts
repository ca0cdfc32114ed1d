/** Bounds of a program, so that what is too large is told before time or memory runs out. */
export const PROGRAM_LIMITS: Readonly<
  Record<
    | 'elements'
    | 'terms'
    | 'operations'
    | 'dataValues'
    | 'worldNumbers'
    | 'blockNumbers'
    | 'interpretedNumbers'
    | 'derivativePoints',
    number
  >
> = {
  /** Elements of all nodes together, those of the compiler included: some hundred bytes each while compiling. */
  elements: 2 ** 24,
  /** Terms of all sums of payments together. */
  terms: 2 ** 22,
  /** Operations of one step, every point of a reduction counted: about a second a step and world. */
  operations: 2 ** 30,
  /** Values of all data series together, by element and step. */
  dataValues: 2 ** 25,
  /** Numbers that one world of a block holds (cells, what lags look back at, paths kept): 256 MiB. */
  worldNumbers: 2 ** 25,
  /** Numbers that a block of worlds holds: 1 GiB. */
  blockNumbers: 2 ** 27,
  /** Numbers that the interpreter keeps of a world, which is every value of every step: 2 GiB. */
  interpretedNumbers: 2 ** 28,
  /** Elements of a product, least or largest value whose derivative is written out. */
  derivativePoints: 1000,
}
