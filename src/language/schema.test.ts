import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonSchema, TOP_LEVEL } from './schema.ts'

describe.each(['model', 'scenario'] as const)('JSON Schema of a %s', (kind) => {
  it('is the one in docs/schema (`node scripts/write-schema.js` after a build)', () => {
    const written: unknown = JSON.parse(readFileSync(`docs/schema/${kind}.schema.json`, 'utf8'))

    expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchema(kind))))
  })

  it('refuses unknown keys', () => {
    expect(jsonSchema(kind)['additionalProperties']).toBe(false)
  })
})

it('knows every section that the loader reads', () => {
  const { properties } = jsonSchema('model') as { properties: Record<string, unknown> }

  expect(Object.keys(properties).sort()).toEqual([...TOP_LEVEL].sort())
})
