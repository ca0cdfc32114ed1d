// Writes the JSON Schemas of model and scenario files that editors use. Needs a build.
import { mkdirSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { jsonSchema } from '../dist/language/schema.js'

const folder = new URL('../docs/schema/', import.meta.url)
const style = await resolveConfig(folder)
mkdirSync(folder, { recursive: true })
for (const kind of ['model', 'scenario']) {
  const text = await format(JSON.stringify(jsonSchema(kind)), { ...style, parser: 'json' })
  writeFileSync(new URL(`${kind}.schema.json`, folder), text)
}
