import { parseArgs } from 'node:util'
import { encodeError, type AnyContract } from '../core/contract.ts'
import { shapeOf } from '../core/shape-of.ts'
import { shownAs, shownText } from '../docs/remedies.ts'
import { single, UsageError, type Command } from './context.ts'

export const show: Command = {
  usage: 'show CODE [--locale TAG]',
  summary: 'what a code means, what resolves it, and an example',
  async run(args, { out, program, config: { contract } }) {
    const options = { locale: { type: 'string', default: contract.locales[0] } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const code = codeOf(contract, single(positionals, 'code'), program)
    out(page(contract, code, localeOf(contract, values.locale)))
    return 0
  },
}

function codeOf(contract: AnyContract, given: string, program: string): string {
  const code = given.toUpperCase()
  if (contract.isCode(code)) return code
  throw new UsageError(`There is no code ${given}; ${program} list shows all`)
}

function localeOf({ locales }: AnyContract, given: string): string {
  if (locales.includes(given)) return given
  const all = locales.length === 1 ? `only ${locales[0]}` : `${locales.slice(0, -1).join(', ')} and ${locales.at(-1)}`
  throw new UsageError(`There is no locale ${given}; there are ${all}`.replace('are only', 'is only'))
}

function page(contract: AnyContract, code: string, locale: string): string {
  const { status, retryable, docs } = contract.definitions[code] ?? {}
  const { summary, resolution } = contract.words(code, locale)
  const schema = contract.schema(code)
  const shown = shownAs(contract, code, locale)
  const failure = contract.example(code)
  const envelope = { ...encodeError(failure), error: contract.sentence(failure, locale) }
  return [
    `${code}  ${status}${retryable ? '  retryable' : ''}`,
    '',
    summary,
    resolution,
    '',
    `details  ${schema === null ? 'none' : JSON.stringify(shapeOf(schema))}`,
    `screen   ${shown === null ? 'none' : shownText(shown)}`,
    `related  ${docs?.related.join(', ') || 'none'}`,
    '',
    JSON.stringify(envelope, null, 2),
  ].join('\n')
}
