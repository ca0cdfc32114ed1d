// Fails when a parameter of the economy does not say where its number comes from. Plain Node over dist/.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { citingUses } from '../dist/evidence/source-uses.js'
import { readSources } from '../dist/evidence/sources.js'
import { formatIssue, IssueList } from '../dist/language/issue.js'
import { loadModel } from '../dist/language/load-model.js'
import { readYamlFile, yamlNames } from '../dist/cli/model-folder.js'
import { readFiguresFolder } from '../dist/cli/figures-folder.js'
import { readCitationsFolder } from '../dist/cli/citations-folder.js'
import { readSourcesFolder } from '../dist/cli/sources-folder.js'
import { root } from './newest.js'

const KINDS = ['measured', 'derived', 'calibrated', 'judgement']

const read = (path) => readFileSync(new URL(path, root), 'utf8')
const files = readdirSync(new URL('economy/', root))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, text: read(`economy/${name}`) }))
const evidence = fileURLToPath(new URL('evidence', root))
const asOf = String(readYamlFile(join(evidence, 'facts.yaml')).as_of)
const sourceIssues = new IssueList()
const known = new Set(
  readSources(
    ['sources.yaml', ...yamlNames(evidence, 'sources')].map((name) => ({
      name,
      text: read(`evidence/${name}`),
    })),
    sourceIssues,
    {
      // Nothing is of a later year than the data.
      latestYear: Number(asOf.slice(0, 4)),
      hasFile: (name) => existsSync(join(evidence, name)),
    },
  ).keys(),
)
const faults = sourceIssues.items.map(formatIssue)
if (!/^\d{4}/.test(asOf)) faults.push('evidence/facts.yaml has no as_of to hold sources to')
const { model } = loadModel(files, { sources: known, tables: new Map() })

const counts = new Map(KINDS.map((kind) => [kind, 0]))
for (const { name, about, unit, source, because, evidence } of model.parameters) {
  if (about === '') faults.push(`${name} has no about`)
  if (unit === '') faults.push(`${name} has no unit`)
  if (source.length === 0 && because === '') faults.push(`${name} has neither source nor because`)
  if (evidence === 'judgement' && because === '')
    faults.push(`${name} is judgement without because`)
  for (const id of source)
    if (!known.has(id)) faults.push(`${name} names '${id}', which is in no file of sources`)
  if (counts.has(evidence)) counts.set(evidence, counts.get(evidence) + 1)
  else faults.push(`${name} has evidence '${evidence}'; it is one of ${KINDS.join(', ')}`)
}
if (model.parameters.length === 0) faults.push('the economy has no parameters')

const counted = (what, count) => {
  try {
    return `${String(count())} ${String(what)}`
  } catch (fault) {
    // A fault of the sources comes up in everything that is read beside them.
    for (const text of fault.issues?.map(formatIssue) ?? [String(fault)])
      if (!faults.includes(text)) faults.push(text)
    return `? ${String(what)}`
  }
}
const unused = counted(
  'of them named by nothing',
  () =>
    [...readSourcesFolder().uses.values()].filter((uses) => citingUses(uses).length === 0).length,
)
const others = [
  counted('figures', () => readFiguresFolder().figures.size),
  counted('citations', () => readCitationsFolder().citations.length),
]
for (const fault of faults) console.error(`provenance: ${fault}`)
const shown = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
console.log(
  `provenance: ${model.parameters.length} parameters: ${shown}; ${known.size} sources, ${unused}; ${others.join(', ')}`,
)
if (faults.length > 0) process.exit(1)
