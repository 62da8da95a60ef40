import { parseArgs } from 'node:util'
import { catalog, contract, type Code, type Failure } from '../catalog/index.ts'
import { locales, type Locale } from '../core/locale.ts'
import { shapeOf } from '../core/shape-of.ts'
import { single, UsageError, type Command } from './context.ts'

export const show: Command = {
  usage: `show CODE [--locale ${locales.join('|')}]`,
  summary: 'what a code means, what resolves it, and an example',
  async run(args, { out }) {
    const options = { locale: { type: 'string', default: 'en' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const code = codeOf(single(positionals, 'code'))
    out(page(code, localeOf(values.locale)))
    return 0
  },
}

function codeOf(given: string): Code {
  const code = given.toUpperCase()
  if (contract.isCode(code)) return code
  throw new UsageError(`There is no code ${given}; leadwright-errors list shows all`)
}

function localeOf(given: string): Locale {
  const locale = locales.find((known) => known === given)
  if (locale === undefined) throw new UsageError(`There is no locale ${given}; there are ${locales.join(' and ')}`)
  return locale
}

function page(code: Code, locale: Locale): string {
  const { status, retryable, details, example, docs } = catalog[code]
  const { summary, resolution } = contract.words(code, locale)
  const failure = (contract.error as (code: Code, details: unknown) => Failure)(code, example)
  const envelope = { ...contract.encode(failure), error: contract.sentence(failure, locale) }
  return [
    `${code}  ${status}${retryable ? '  retryable' : ''}`,
    '',
    summary,
    resolution,
    '',
    `details  ${details === null ? 'none' : JSON.stringify(shapeOf(code, details))}`,
    `related  ${docs.related.join(', ') || 'none'}`,
    '',
    JSON.stringify(envelope, null, 2),
  ].join('\n')
}
