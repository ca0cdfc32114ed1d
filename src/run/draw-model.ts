import type { Model, Parameter } from '../language/model.ts'

/** What drawing the worlds of a model needs of it. */
export interface DrawModel extends Pick<Model, 'time' | 'dimensions'> {
  readonly parameters: readonly DrawParameter[]
}

/** What drawing a parameter needs of it. */
export type DrawParameter = Pick<
  Parameter,
  'name' | 'dims' | 'scale' | 'bounds' | 'shared' | 'prior' | 'spread' | 'own'
>
