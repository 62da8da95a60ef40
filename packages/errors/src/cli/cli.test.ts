import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../catalog/index.ts'
import { runErrors } from '@leadwright/error-kit/command'
import type { Operation } from '@leadwright/error-kit/config'
import { errorsConfig } from './config.ts'

type LockedCodes = Record<string, { status: number; retryable: boolean; details: object | null }>

const operations = async (): Promise<Operation[]> => [
  { operationId: 'jobs.get', method: 'GET', path: '/v1/jobs/{jobId}', codes: ['JOB_NOT_FOUND'] },
]

let folder: string
let lock: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'errors-cli-'))
  lock = join(folder, 'contract.lock.json')
})
afterEach(() => rm(folder, { recursive: true }))

async function run(args: string[], known: typeof operations | undefined = operations) {
  const out: string[] = []
  const err: string[] = []
  const code = await runErrors(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    program: 'leadwright-errors',
    config: { config: { ...errorsConfig, ...(known && { operations: known }) }, file: 'the catalogue', folder },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const locked = async (): Promise<string> => readFile(lock, 'utf8')

/** Locks the contract as it is but for an edit, as if the catalogue had changed since. */
async function lockWith(edit: (codes: LockedCodes) => void): Promise<string> {
  await run(['check', '--lock', lock])
  const parsed = JSON.parse(await locked()) as { codes: LockedCodes }
  edit(parsed.codes)
  const text = JSON.stringify(parsed)
  await writeFile(lock, text)
  return text
}

describe('check', () => {
  it('writes the first lock, and then finds it current', async () => {
    expect(await run(['check', '--lock', lock])).toMatchObject({ code: 0, out: `${lock} is written; commit it.` })
    expect(await run(['check', '--lock', lock, '--frozen'])).toMatchObject({ code: 0 })
  })

  it('fails on a removed code, a changed status and a dropped member, and leaves the lock alone', async () => {
    const text = await lockWith((codes) => {
      codes['LIST_LOCKED'] = { status: 400, retryable: true, details: null }
      codes['PERMISSION_DENIED'] = { ...codes['PERMISSION_DENIED']!, status: 401 }
      const details = { type: 'object', required: ['since'], properties: { since: { type: 'string' } } }
      codes['NO_EMAILS_TO_VERIFY'] = { ...codes['NO_EMAILS_TO_VERIFY']!, details }
    })
    const { code, err } = await run(['check', '--lock', lock])
    expect(code).toBe(1)
    expect(err).toContain('LIST_LOCKED is gone from the catalogue. Programs that branch on it')
    expect(err).toContain('PERMISSION_DENIED has the status 403 in place of 401. ')
    expect(err).toContain('NO_EMAILS_TO_VERIFY details.since is gone. ')
    expect(err).toContain('3 breaking changes; the lock is left as it is.')
    expect(await locked()).toBe(text)
    expect(await run(['diff', '--lock', lock])).toMatchObject({ code: 0, out: expect.stringContaining('LIST_LOCKED') })
  })

  it('takes a breaking change that comes with a reason', async () => {
    await lockWith((codes) => {
      codes['LIST_LOCKED'] = { status: 400, retryable: true, details: null }
    })
    expect(await run(['check', '--lock', lock, '--accept-breaking', ' '])).toMatchObject({ code: 2 })
    expect(await run(['check', '--lock', lock, '--accept-breaking', 'Never raised'])).toMatchObject({ code: 0 })
    expect(await locked()).toContain('"reason": "Never raised"')
    expect(await run(['check', '--lock', lock, '--frozen'])).toMatchObject({ code: 0 })
    expect(await run(['check', '--lock', lock, '--accept-breaking', 'x'])).toMatchObject({ code: 2 })
  })

  it('writes what is new, but not when it is frozen', async () => {
    const text = await lockWith((codes) => {
      delete codes['JOB_NOT_FOUND']
    })
    const frozen = await run(['check', '--lock', lock, '--frozen'])
    expect(frozen).toMatchObject({ code: 1, err: expect.stringContaining('is out of date') })
    expect(frozen.out).toContain('JOB_NOT_FOUND is new')
    expect(await locked()).toBe(text)
    const json = await run(['check', '--lock', lock, '--json'])
    expect(json.code).toBe(0)
    expect(JSON.parse(json.out)).toMatchObject({ ok: true, written: true, findings: [{ rule: 'code_added' }] })
    expect(await locked()).toContain('JOB_NOT_FOUND')
  })

  it('says in a sentence why it cannot be carried out', async () => {
    const broken = async (): Promise<never> => {
      throw new TypeError("Cannot read properties of undefined (reading 'status')")
    }
    await lockWith((codes) => {
      codes['LIST_LOCKED'] = { status: 400, retryable: true, details: null }
    })
    const { code, err } = await run(['check', '--lock', lock], broken)
    expect(code).toBe(2)
    expect(err).toContain('LIST_LOCKED is gone from the catalogue')
    expect(err).toContain('The operations cannot be read from the router: Cannot read properties of undefined')
    expect(err).not.toContain('    at ')
    await writeFile(lock, '<<<<<<< HEAD')
    expect(await run(['check', '--lock', lock])).toMatchObject({ code: 2, err: expect.stringContaining('is not JSON') })
    expect(await run(['check', '--lock', folder])).toMatchObject({ code: 2, err: expect.stringContaining('EISDIR') })
  })

  it('compares codes only where no operations are known', async () => {
    await run(['check', '--lock', lock])
    expect(await run(['check', '--lock', lock, '--frozen'], undefined)).toMatchObject({ code: 0 })
  })
})

describe('list and show', () => {
  it('list every code, for people and for programs', async () => {
    const { out } = await run(['list'])
    for (const code of contract.codes) expect(out).toContain(`\n${code} `)
    expect(JSON.parse((await run(['list', '--json'])).out)).toHaveLength(contract.codes.length)
  })

  it('show a code in either language, with the same example', async () => {
    const english = await run(['show', 'RATE_LIMIT_EXCEEDED'])
    const german = await run(['show', 'rate_limit_exceeded', '--locale', 'de'])
    expect(english.out).toContain('RATE_LIMIT_EXCEEDED  429  retryable')
    expect(english.out).toContain('Too many requests')
    expect(german.out).toContain('Zu viele Anfragen')
    expect(german.out).toContain('"code": "RATE_LIMIT_EXCEEDED"')
  })
})

describe('a wrong call', () => {
  it.each([
    { args: ['shwo'], words: 'There is no command shwo' },
    { args: ['show'], words: 'Give one code' },
    { args: ['show', 'NO_SUCH'], words: 'There is no code NO_SUCH' },
    { args: ['show', 'JOB_NOT_FOUND', '--locale', 'fr'], words: 'en and de' },
    { args: ['list', 'more'], words: 'Not understood: more' },
    { args: ['check', '--frosen'], words: "Unknown option '--frosen'" },
    { args: ['toString'], words: 'There is no command toString' },
  ])('is told how it is meant: $args', async ({ args, words }) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(err).toContain('Usage: leadwright-errors')
  })
})
