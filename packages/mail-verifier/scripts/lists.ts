/**
 * `pnpm --filter @leadwright/mail-verifier lists [update]`: looks through the lists of domains again and writes
 * src/lists/refused.json, with a report of what has changed. `update` takes the newest versions of those that may be
 * updated first; the report then says which names came and went.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { deriveRefused } from '../src/lists/derive.ts'
import type { Refused } from '../src/lists/derive.ts'
import { sources } from '../src/lists/sources.ts'

const folder = new URL('../src/lists/', import.meta.url)
/** Of the others the version is a decision: see src/lists/sources.ts. */
const updated = ['disposable-email-domains', 'disposable-email-domains-js']
const shown = 20

const [command, input] = process.argv.slice(2)

if (command === 'update') {
  const old = JSON.stringify(sources)
  execFileSync('npx', ['-y', 'pnpm@12', 'add', '--save-exact', ...updated.map((name) => `${name}@latest`)], {
    stdio: 'inherit',
  })
  // A process of its own, because this one has the old lists loaded.
  execFileSync(process.execPath, [...process.execArgv, import.meta.filename, 'report', '-'], {
    input: old,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
} else {
  report(input === '-' ? (JSON.parse(readFileSync(0, 'utf8')) as Record<string, string[]>) : undefined)
}

function report(old: Readonly<Record<string, readonly string[]>> | undefined): void {
  const file = new URL('refused.json', folder)
  const known = JSON.parse(readFileSync(file, 'utf8')) as Refused
  const now = deriveRefused()
  for (const [source, names] of Object.entries(sources)) {
    const pin = known.pins[source]
    const same = pin?.sha256 === now.pins[source]?.sha256
    console.log(`${source}: ${names.length} entries, ${same ? 'as pinned' : `was ${pin?.entries ?? 'not pinned'}`}`)
    if (old) difference(old[source] ?? [], names)
  }
  console.log('refused as throw-away:')
  difference(known.disposable, now.disposable)
  console.log('refused as consumer mail:')
  difference(known.free, now.free)
  writeFileSync(file, `${JSON.stringify(now, undefined, 2)}\n`)
}

function difference(before: readonly string[], after: readonly string[]): void {
  const [was, is] = [new Set(before), new Set(after)]
  list(
    '+',
    after.filter((name) => !was.has(name)),
  )
  list(
    '-',
    before.filter((name) => !is.has(name)),
  )
}

function list(sign: string, names: readonly string[]): void {
  if (names.length === 0) return
  const more = names.length > shown ? ` and ${names.length - shown} more` : ''
  console.log(`  ${sign} ${names.length}: ${names.slice(0, shown).join(' ')}${more}`)
}
