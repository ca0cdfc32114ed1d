// Fails when a parameter of the economy does not say where its number comes from. Plain Node over dist/.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadModel } from '../dist/language/load-model.js'
import { readSourceList } from '../dist/cli/model-folder.js'
import { readFiguresFolder } from '../dist/cli/figures-folder.js'
import { readCitationsFolder } from '../dist/cli/citations-folder.js'
import { root } from './newest.js'

const KINDS = ['measured', 'derived', 'calibrated', 'judgement']

const read = (path) => readFileSync(new URL(path, root), 'utf8')
const files = readdirSync(new URL('economy/', root))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, text: read(`economy/${name}`) }))
const faults = []
const sourceIds = () => {
  try {
    return readSourceList(fileURLToPath(new URL('evidence', root))).keys()
  } catch (fault) {
    faults.push(String(fault))
    return []
  }
}
const known = new Set(sourceIds())
const { model } = loadModel(files, { sources: known, tables: new Map() })

const counts = new Map(KINDS.map((kind) => [kind, 0]))
for (const { name, about, unit, source, because, evidence } of model.parameters) {
  if (about === '') faults.push(`${name} has no about`)
  if (unit === '') faults.push(`${name} has no unit`)
  if (source.length === 0 && because === '') faults.push(`${name} has neither source nor because`)
  if (evidence === 'judgement' && because === '')
    faults.push(`${name} is judgement without because`)
  for (const id of source)
    if (!known.has(id)) faults.push(`${name} names '${id}', which is not in evidence/sources.yaml`)
  if (counts.has(evidence)) counts.set(evidence, counts.get(evidence) + 1)
  else faults.push(`${name} has evidence '${evidence}'; it is one of ${KINDS.join(', ')}`)
}
if (model.parameters.length === 0) faults.push('the economy has no parameters')

const counted = (what, count) => {
  try {
    return `${String(count())} ${String(what)}`
  } catch (fault) {
    faults.push(String(fault))
    return `no ${String(what)}`
  }
}
const others = [
  counted('figures', () => readFiguresFolder().figures.size),
  counted('citations', () => readCitationsFolder().citations.length),
]
for (const fault of faults) console.error(`provenance: ${fault}`)
const shown = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
console.log(
  `provenance: ${model.parameters.length} parameters: ${shown}; ${known.size} sources; ${others.join(', ')}`,
)
if (faults.length > 0) process.exit(1)
