import { expect, test } from 'vitest'
import { canEmbed, embedAddress, embedCode, readEmbedAddress, viewOf } from './charts.ts'

test('the address of a chart says which it is and in which colours, and is read back', () => {
  const address = embedAddress('https://a.org/x/', 'losses', 's=abc&m=1&lang=fr', 'dark')

  expect(address).toBe('https://a.org/x/embed/#c=losses&s=abc&m=1&lang=fr&theme=dark')
  expect(readEmbedAddress(new URL(address).hash)).toEqual({ chart: 'losses', isDark: true })
})

test.each([
  ['', ''],
  ['#', ''],
  ['#c=', ''],
  ['#c=<script>', ''],
  ['#c=../../x', ''],
  [`#c=${'a'.repeat(61)}`, ''],
  ['#theme=blue&c=misses', 'misses'],
  ['#&&=&c=misses&=', 'misses'],
])('of %j the chart %j is read, the theme left to the system', (hash, chart) => {
  expect(readEmbedAddress(hash)).toEqual({ chart, isDark: null })
})

test('a title cannot leave its attribute', () => {
  const code = embedCode('https://a.org/embed/#c=x&m=1', '"><script>alert(1)</script>')

  expect(code).toContain('src="https://a.org/embed/#c=x&amp;m=1"')
  expect(code).toContain('title="&quot;>&lt;script>alert(1)&lt;/script>"')
})

test('charts stand on a page of their own and lead back to their view', () => {
  expect(['path-3', 'network', 'misses', 'shock-record'].map(canEmbed)).toEqual(Array(4).fill(true))
  expect(['', 'path-', 'path-x', 'matrix-flows', 'constructor'].map(canEmbed)).toEqual(
    Array(5).fill(false),
  )
  expect(['path-3', 'network', 'misses', 'drivers', 'shock-record'].map(viewOf)).toEqual([
    'overview',
    'who-pays-whom',
    'method',
    'method',
    'break-it',
  ])
})
