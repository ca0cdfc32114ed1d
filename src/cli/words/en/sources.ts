import type { SourceKind } from '../../../evidence/source.ts'
import type { UseKind } from '../../../evidence/source-uses.ts'

const KINDS: Readonly<Record<SourceKind, string>> = {
  filing: 'filing',
  survey: 'survey',
  paper: 'paper',
  'data set': 'data set',
  press: 'press',
  'project data': 'table of this project',
  model: 'computation of this project',
}
const USES: Readonly<Record<UseKind, string>> = {
  parameter: 'parameters',
  part: 'other parts',
  claim: 'claims',
  experiment: 'experiments',
  citation: 'citations',
  model: 'models',
  preset: 'costs of',
  figure: 'figures',
  table: 'tables',
}

/** What `sources` says around the sources, whose own words stay as they are. */
export const SOURCES = {
  kinds: KINDS as Readonly<Record<SourceKind, string>>,
  uses: USES as Readonly<Record<UseKind, string>>,
  labels: {
    title: 'title',
    by: 'by',
    kind: 'kind',
    licence: 'licence',
    where: 'where',
    url: 'address',
    checked: 'read here',
  },
  users: (count: number): string =>
    count === 0 ? 'named by nothing' : count === 1 ? 'named once' : `named ${count} times`,
  unused: 'Nothing names this source.',
  figures: (count: number, write: (count: number) => string): string =>
    count === 1 ? '1 figure' : `${write(count)} figures`,
  found: (found: string, all: string, unused: string): string =>
    `${found} of ${all} sources; ${unused} that nothing names`,
}
