import { expect, test } from 'vitest'
import * as sandbox from './index.ts'

test('exports exactly startSandbox', () => {
  expect(Object.keys(sandbox)).toEqual(['startSandbox'])
})
