import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as exported from './index.ts'

describe('the package', () => {
  it('exports what it promises and no more', () => {
    expect(Object.keys(exported).sort()).toEqual([
      'addressesIn',
      'createMailVerifier',
      'flags',
      'parseAddress',
      'reasons',
      'statusOf',
      'syntaxProblems',
      'verdictStatuses',
    ])
  })

  it('explains every reason, with its status, in its README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    for (const reason of exported.reasons) {
      expect(readme).toContain(`| \`${reason}\` | ${exported.statusOf(reason)} |`)
    }
  })

  it('has closed sets without repetitions', () => {
    for (const set of [exported.reasons, exported.flags, exported.verdictStatuses, exported.syntaxProblems]) {
      expect(new Set<string>(set).size).toBe(set.length)
    }
  })
})
