import type { LinkFaultKind } from '../../../language/link-fault.ts'
import { LINK_FAULTS } from '../../../language/link-fault.ts'

/** Texts of faults of the command line, by kind, in English. */
export const ERRORS = {
  'not-whole': (d: {
    readonly name: string
    readonly text: string
    readonly least: number
    readonly most: number
  }): string =>
    `--${d.name} is '${d.text}'; it must be a whole number from ${d.least} to ${d.most}`,
  'not-a-setting': (d: { readonly option: string }): string =>
    `--set '${d.option}' is not like name=value`,
  'unread-shock': (d: { readonly option: string }): string =>
    `--shock '${d.option}' cannot be read; write it as NAME@2027-01:SIZE or NAME[ELEMENT]@2027-01:SIZE:MONTHS`,
  'shock-number': (d: { readonly option: string; readonly text: string }): string =>
    `--shock '${d.option}' has '${d.text}' for a number; write it as NAME@2027-01:SIZE or NAME[ELEMENT]@2027-01:SIZE:MONTHS`,
  'no-language': (d: { readonly text: string }): string =>
    `--lang is '${d.text}'; there are en and fr`,
  'no-scenario': (d: { readonly name: string; readonly near: string }): string =>
    `there is no scenario '${d.name}', and no such file.${hint(d.near)}`,
  'no-model': (d: { readonly folder: string }): string => `there is no model folder '${d.folder}'`,
  'unknown-name': (d: { readonly name: string; readonly near: string }): string =>
    `the model has no '${d.name}'.${hint(d.near)}`,
  'unknown-answer': (d: { readonly label: string; readonly near: string }): string =>
    `there is no outcome or series '${d.label}'.${hint(d.near)}`,
  'too-large': (d: { readonly path: string; readonly characters: number }): string =>
    `${d.path} is larger than ${d.characters} characters`,
  unreadable: (d: { readonly path: string; readonly cause: string }): string =>
    `${d.path} cannot be read: ${d.cause}`,
  'not-json': (d: { readonly path: string; readonly cause: string }): string =>
    `${d.path} is no JSON: ${d.cause}`,
  'disk-full': (d: { readonly path: string }): string =>
    `${d.path} cannot be written: the disk is full. Free some space, or choose another folder with --out.`,
  'unwritable-output': (d: { readonly path: string; readonly cause: string }): string =>
    `${d.path} cannot be written (${d.cause}). Choose another folder with --out.`,
  'no-world': (d: { readonly world: number; readonly held: string }): string =>
    `the draws hold no world ${d.world}; they hold ${d.held}`,
  'stream-keeps-none': (d: { readonly option: string }): string =>
    `--stream keeps no world, so it does not go with ${d.option}; leave one of the two out`,
  cancelled: (): string => 'cancelled before any world was finished; nothing was written',
  'no-observations': (): string =>
    '--match needs evidence/observations.yaml beside the model; there is none',
  'no-matrix': (d: { readonly which: string }): string =>
    `'${d.which}' is no matrix; there are balance and flows`,
  'no-books': (d: { readonly model: string }): string =>
    `'${d.model}' has no accounts, claims or capital`,
  'not-a-month': (d: { readonly at: string }): string =>
    `--at '${d.at}' is not a month such as 2025-12`,
  'outside-run': (d: {
    readonly at: string
    readonly first: string
    readonly last: string
  }): string => `--at ${d.at} lies outside the run, ${d.first} to ${d.last}`,
  'trace-without-world': (): string => '--trace needs a world: add --world with its number',
  'csv-without-world': (): string => '--csv needs --world with a number, and --trace',
  'csv-without-trace': (): string => '--csv needs --trace',
  'csv-and-json': (): string => '--csv and --json do not go together; leave one out',
  'one-world': (d: { readonly option: string }): string =>
    `--world runs one world; ${d.option} is for many, leave it out`,
  'world-of-draws': (): string =>
    '--world is a world of the seed; for a world of given draws use: faultline trace --draws FILE --world K',
  'no-citations': (d: { readonly folder: string }): string =>
    `there are no citations in '${d.folder}'`,
  'no-citation': (d: { readonly id: string; readonly near: string }): string =>
    `there is no figure '${d.id}'.${hint(d.near)}`,
  'no-input': (d: { readonly id: string; readonly name: string; readonly near: string }): string =>
    `citation '${d.id}' has no input '${d.name}'.${hint(d.near)}`,
  'no-input-of-target': (d: { readonly id: string; readonly name: string }): string =>
    `citation '${d.id}' has no input '${d.name}'. It is a bare target, with nothing to compute.`,
  'out-of-domain': (d: { readonly faults: readonly string[] }): string =>
    `outside what can be:\n${d.faults.map((one) => `  ${one}`).join('\n')}`,
  'no-group': (d: { readonly name: string; readonly near: string }): string =>
    `'${d.name}' is neither a dimension nor an actor.${hint(d.near)}`,
  'set-without-citation': (): string => '--set changes an input of one figure; name it',
  'no-claims': (d: { readonly model: string }): string =>
    `there is no ledger of claims beside '${d.model}': no evidence/claims/*.yaml`,
  'no-claim': (d: { readonly id: string; readonly near: string }): string =>
    `there is no claim '${d.id}'.${hint(d.near)}`,
  'no-verdict': (d: {
    readonly text: string
    readonly known: string
    readonly near: string
  }): string => `--verdict is '${d.text}'; it is one of ${d.known}.${hint(d.near)}`,
  'no-experiment-finished': (): string => 'cancelled before any experiment was finished',
  'cost-without-preset': (): string => '--compare and --set need a preset: faultline cost PRESET',
  'no-preset': (d: {
    readonly name: string
    readonly near: string
    readonly known: string
  }): string =>
    `there is no preset '${d.name}'.${d.near === '' ? ` There are ${d.known}.` : hint(d.near)}`,
  'no-figure': (d: { readonly id: string; readonly near: string }): string =>
    `there is no figure '${d.id}'.${hint(d.near)}`,
  'no-figure-found': (d: { readonly words: string }): string =>
    `no figure holds all of '${d.words}'`,
  'no-dataset': (d: { readonly name: string; readonly near: string }): string =>
    `there is no table '${d.name}'.${hint(d.near)}`,
  'no-source': (d: { readonly id: string; readonly near: string }): string =>
    `there is no source '${d.id}'.${hint(d.near)}`,
  'no-source-kind': (d: {
    readonly kind: string
    readonly known: string
    readonly near: string
  }): string =>
    `'${d.kind}' is no kind of source.${d.near === '' ? ` There are ${d.known}.` : hint(d.near)}`,
  'one-source': (): string => 'a source and --kind or --unused do not go together; leave one out',
  'no-outcomes': (d: { readonly model: string }): string =>
    `the model '${d.model}' declares no outcomes to look at`,
  'no-outcome': (d: { readonly name: string; readonly near: string }): string =>
    `there is no outcome '${d.name}'.${hint(d.near)}`,
  'bad-link': (d: { readonly why: LinkFaultKind; readonly part: string }): string =>
    `the link cannot be read: ${LINK_FAULTS[d.why](d.part)}`,
  'link-and': (d: { readonly option: string }): string =>
    `a link says what ${d.option} would; leave one of the two out`,
  'no-site': (): string => 'the app is not built; run `npm run build:site` first',
  'port-taken': (d: { readonly port: number }): string =>
    `port ${d.port} is taken; choose another with --port, or 0 for any`,
  'cannot-serve': (d: { readonly cause: string }): string => `the app cannot be served: ${d.cause}`,
  faults: (d: { readonly count: number; readonly list: string }): string =>
    `${d.count} ${d.count === 1 ? 'fault' : 'faults'} found:\n${d.list}`,
}

/** Texts of faults in one language. */
export type Errors = typeof ERRORS

function hint(near: string): string {
  return near === '' ? '' : ` Did you mean '${near}'?`
}
