import { describe, expect, it } from 'vitest'
import { englishText } from './typography.ts'

describe('englishText', () => {
  it('sets minus signs and per cent signs', () => {
    expect(englishText('Milder definition: shares -30 %, spending -15 %')).toBe(
      'Milder definition: shares \u221230%, spending \u221215%',
    )
  })

  it('leaves hyphens and ranges alone', () => {
    expect(englishText('2025-26 data-centre revenue, 4-5')).toBe('2025-26 data-centre revenue, 4-5')
  })
})
