import { expect, test } from 'vitest'
import { readReasons } from './method-data.ts'
import { readModelFolder, requireSound } from './model-folder.ts'

test('every reason of a judged parameter has its French, and no French stands alone', () => {
  const { model } = requireSound(readModelFolder(undefined))
  const judged = model.parameters.filter(({ evidence }) => evidence === 'judgement')

  expect([...readReasons().keys()].sort()).toEqual(judged.map(({ name }) => name).sort())
})
