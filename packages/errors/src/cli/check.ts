import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { catalog, contract } from '../catalog/index.ts'
import { acceptBreaking, checkLock, type Checked } from '../lock/check.ts'
import type { Operation } from '../lock/lock.ts'
import { findingLine, refusalOf } from '../lock/report.ts'
import { CommandError, none, UsageError, type Command, type CommandContext } from './context.ts'

const common = {
  lock: { type: 'string', default: 'contract.lock.json' },
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

    const checked = await read(values.lock, context)
    const text = reason === undefined ? checked.text : accepted(checked, reason)
    const refused = reason === undefined && checked.breaking.length > 0
    const stale = values.frozen && !checked.current
    const write = !refused && !values.frozen && (reason !== undefined || !checked.current)
    if (write) await writeFile(values.lock, text)

    const ok = !refused && !stale
    if (values.json) context.out(JSON.stringify({ ok, written: write, findings: checked.findings }, null, 2))
    else if (refused) context.err(refusalOf(checked))
    else {
      for (const found of checked.findings) context.out(findingLine(found))
      if (stale) context.err(`${values.lock} is out of date. Run pnpm errors check and commit what it writes.`)
      else context.out(write ? `${values.lock} is written; commit it.` : summary(checked))
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
    const checked = await read(values.lock, context)
    if (values.json) context.out(JSON.stringify({ findings: checked.findings }, null, 2))
    else context.out(checked.findings.map(findingLine).join('\n') || summary(checked))
    return 0
  },
}

const summary = ({ current }: Checked): string =>
  current ? `The contract is as it is locked: ${contract.codes.length} codes.` : 'Nothing that a caller would notice.'

/** @throws {@link CommandError} where something cannot be read. */
async function read(lock: string, { operations }: CommandContext): Promise<Checked> {
  const text = await readFile(lock, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new CommandError(`${lock} cannot be read: ${error.message}`)
  })
  const known = await operations?.().catch((error: unknown) => {
    // The router is code, and fails as such where it uses what the catalogue no longer has: say that much of it.
    const changes = against(lock, text, undefined).breaking.map(findingLine)
    throw new CommandError(
      [...changes, `The operations cannot be read from the router: ${messageOf(error)}`].join('\n'),
    )
  })
  return against(lock, text, known)
}

function against(lock: string, text: string | undefined, operations: readonly Operation[] | undefined): Checked {
  try {
    return checkLock(text, catalog, operations)
  } catch (error) {
    throw new CommandError(`${lock}: ${messageOf(error)}`)
  }
}

function accepted(checked: Checked, why: string): string {
  if (checked.breaking.length === 0) throw new CommandError('There is no breaking change to accept.')
  const defects = checked.breaking.filter(({ rule }) => rule === 'code_undefined')
  if (defects.length > 0) throw new CommandError(defects.map(findingLine).join('\n'))
  return acceptBreaking(checked, why)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
