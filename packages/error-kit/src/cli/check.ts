import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { firstLineOf } from '../core/thrown.ts'
import { acceptBreaking, checkLock, type Checked } from '../lock/check.ts'
import { lockableOf } from '../lock/lockable-of.ts'
import { LockError } from '../lock/lock.ts'
import type { Lockable } from '../lock/lockable.ts'
import { findingLine, refusalOf } from '../lock/report.ts'
import { CommandError, none, UsageError, type Command, type CommandContext } from './context.ts'
import { contractOf, messageOf } from './operations.ts'

const common = {
  lock: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

export const check: Command = {
  usage: 'check [--frozen | --accept-breaking WHY] [--lock FILE] [--json]',
  summary: 'compares with the lock; fails on a breaking change, writes the lock otherwise',
  async run(args, context) {
    const options = {
      ...common,
      frozen: { type: 'boolean', default: false },
      'accept-breaking': { type: 'string' },
    } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    none(positionals)
    const reason = values['accept-breaking']?.trim()
    if (reason === '' || (reason !== undefined && values.frozen)) throw new UsageError('Say why, and without --frozen')

    const lock = lockOf(context, values.lock)
    const checked = await read(lock, context)
    const text = reason === undefined ? checked.text : accepted(checked, reason)
    const refused = reason === undefined && checked.breaking.length > 0
    const stale = values.frozen && !checked.current
    const write = !refused && !values.frozen && (reason !== undefined || !checked.current)
    if (write) {
      await writeFile(lock.path, text).catch((error: unknown) => {
        throw new CommandError(`${lock.name} cannot be written: ${messageOf(error)}`, { cause: error })
      })
    }

    const ok = !refused && !stale
    if (values.json) context.out(JSON.stringify({ ok, written: write, findings: checked.findings }, null, 2))
    else if (refused) context.err(refusalOf(checked, context.program))
    else {
      for (const found of checked.findings) context.out(findingLine(found))
      if (stale) context.err(`${lock.name} is out of date. Run ${context.program} check and commit what it writes.`)
      else context.out(write ? `${lock.name} is written; commit it.` : summary(checked, context))
    }
    return ok ? 0 : 1
  },
}

export const diff: Command = {
  usage: 'diff [--lock FILE] [--json]',
  summary: 'what check would say; writes nothing and never fails',
  async run(args, context) {
    const { values, positionals } = parseArgs({ args, options: common, allowPositionals: true })
    none(positionals)
    const checked = await read(lockOf(context, values.lock), context)
    if (values.json) context.out(JSON.stringify({ findings: checked.findings }, null, 2))
    else context.out(checked.findings.map(findingLine).join('\n') || summary(checked, context))
    return 0
  },
}

interface LockFile {
  /** As it is named to people. */
  readonly name: string
  readonly path: string
}

const lockOf = ({ config, folder }: CommandContext, given: string | undefined): LockFile => {
  const name = given ?? config.lock ?? 'contract.lock.json'
  return { name, path: resolve(given === undefined ? folder : '.', name) }
}

const summary = ({ current }: Checked, { config }: CommandContext): string =>
  current
    ? `The contract is as it is locked: ${config.contract.codes.length} codes.`
    : 'Nothing that a caller would notice.'

/** @throws {@link CommandError} where something cannot be read. */
async function read(lock: LockFile, context: CommandContext): Promise<Checked> {
  const text = await readFile(lock.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new CommandError(`${lock.name} cannot be read: ${error.message}`)
  })
  const known = await contractOf(context).catch((error: unknown) => {
    // What the catalogue alone breaks is likely why the router fails: say that first.
    const changes = against(lock, text, lockableOf(context.config.contract)).breaking.map(findingLine)
    throw new CommandError([...changes, messageOf(error)].join('\n'))
  })
  return against(lock, text, known)
}

function against(lock: LockFile, text: string | undefined, contract: Lockable): Checked {
  try {
    return checkLock(text, contract)
  } catch (error) {
    if (error instanceof LockError) throw new CommandError(`${lock.name}: ${error.message}`)
    if (text === undefined) throw error
    // Without the file the same works, or fails in the same way: then it is not the file's fault.
    checkLock(undefined, contract)
    const damaged = `The lock is damaged (${firstLineOf(error)}): take it from version control again.`
    throw new CommandError(`${lock.name}: ${damaged}`, { cause: error })
  }
}

function accepted(checked: Checked, why: string): string {
  if (checked.breaking.length === 0) throw new CommandError('There is no breaking change to accept.')
  const defects = checked.breaking.filter(({ rule }) => rule === 'code_undefined')
  if (defects.length > 0) throw new CommandError(defects.map(findingLine).join('\n'))
  return acceptBreaking(checked, why)
}
