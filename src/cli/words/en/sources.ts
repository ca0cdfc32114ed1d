import type { SourceKind } from '../../../evidence/source.ts'
import type { UserKind } from '../../../evidence/source-uses.ts'

const KINDS: Readonly<Record<SourceKind, string>> = {
  filing: 'filing',
  survey: 'survey',
  paper: 'paper',
  'data set': 'data set',
  press: 'press',
  'project data': 'table of this project',
  model: 'computation of this project',
}
const USER_KINDS: Readonly<Record<UserKind, string>> = {
  parameter: 'parameters',
  citation: 'citations',
  'static model': 'models',
  claim: 'claims',
  'cost preset': 'costs of',
  'cost input': 'cost inputs',
}

/** What `sources` says around the sources, whose own words stay as they are. */
export const SOURCES = {
  kinds: KINDS as Readonly<Record<SourceKind, string>>,
  userKinds: USER_KINDS as Readonly<Record<UserKind, string>>,
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
  found: (found: string, all: string): string => `${found} of ${all} sources`,
}
