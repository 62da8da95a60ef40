import { describe, expect, it } from 'vitest'
import { checkLock } from './check.ts'
import { contract } from './fixture/contract.ts'
import { breaking, harmless, type Mutation } from './fixture/mutations.ts'

const { text } = checkLock(undefined, contract())

/** The worst that is said of a change; harmless where nothing is. */
const worst = ([, changed]: Mutation): { severity: string; lines: string[] } => {
  const { findings } = checkLock(text, changed)
  return {
    severity: findings[0]?.severity ?? 'harmless',
    lines: findings.map(({ severity, rule, subject, what }) => `${severity} ${rule}: ${subject} ${what}`),
  }
}

describe('a change that breaks programs is called so', () => {
  it.each(breaking)('%s', (...mutation) => {
    expect(worst(mutation)).toMatchObject({ severity: mutation[2] })
  })
})

describe('a change that breaks nothing is not called so', () => {
  it.each(harmless)('%s', (...mutation) => {
    expect(worst(mutation)).toMatchObject({ severity: mutation[2] })
  })
})

it('there are enough of both to mean something', () => {
  expect(breaking.length).toBeGreaterThanOrEqual(80)
  expect(harmless.length).toBeGreaterThanOrEqual(50)
})
