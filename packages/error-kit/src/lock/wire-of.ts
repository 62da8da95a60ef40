import type { AnyContract } from '../core/contract.ts'
import { rateLimitHeaders } from '../http/headers.ts'
import { toHttp } from '../http/response.ts'
import type { Fact, Facts } from './lockable.ts'

/** What every failure has over HTTP, whichever operation it is of: read from what the encoder makes of each example. */
export function wireOf(contract: AnyContract): Facts {
  const failures = contract.codes.map((code) => contract.example(code))
  const envelopes = failures.map((failure) => toHttp(contract, failure))
  const problems = failures.map((failure) => toHttp(contract, failure, { problem: { typeOf: (code) => code } }))
  const state = { limit: 1, window: 1, remaining: 1, reset: 1, resetAfter: 1 }
  return {
    'members of the envelope': membersOf(bodiesOf(envelopes)),
    'members of a problem': membersOf(bodiesOf(problems)),
    'headers of the envelope': { gives: headersOf(envelopes) },
    'headers of a problem': { gives: headersOf(problems) },
    'headers of rate limits': { gives: rateLimitHeaders(state).map(([name]) => name) },
    'status of each code': {
      gives: envelopes.map(({ status }, index) => `${contract.codes[index]}: ${status}`),
    },
    'codes with Retry-After': {
      gives: contract.codes.filter((_, index) => 'retry-after' in (envelopes[index]?.headers ?? {})),
    },
    'languages of sentences': { gives: contract.locales.filter((locale) => isSpoken(contract, locale)) },
  }
}

const bodiesOf = (answers: readonly { readonly body: string }[]): object[] =>
  answers.map(({ body }) => JSON.parse(body) as object)

/** The members of bodies, and with `?` those that some do not have. */
export function membersOf(bodies: readonly object[]): Fact {
  const names = [...new Set(bodies.flatMap((body) => Object.keys(body)))]
  return { gives: names.map((name) => (bodies.every((body) => name in body) ? name : `${name}?`)) }
}

interface Answer {
  readonly headers: Readonly<Record<string, string>>
}

/** Headers that each answer has, with the value of those that tell what the body is. */
function headersOf(answers: readonly Answer[]): string[] {
  const [first] = answers
  return Object.entries(first?.headers ?? {}).flatMap(([name, value]) => {
    if (!answers.every(({ headers }) => name in headers)) return []
    return [name === 'content-type' ? `${name}: ${value}` : name]
  })
}

const isSpoken = (contract: AnyContract, locale: string): boolean =>
  contract.codes.every(
    (code) => toHttp(contract, contract.example(code), { locale }).headers['content-language'] === locale,
  )
