import { untyped, type Contract } from '../core/contract.ts'
import type { CodeIn, CodeMap, ErrorIn } from '../core/types.ts'
import { preferredLocale, prefersProblem } from './negotiation.ts'
import { toHttp, type HttpFailure, type HttpOptions } from './response.ts'

/** What a REST route knows of the request that failed. */
export interface AnswerOptions<C extends CodeMap<C>> {
  /** Names the request in the log, in the header `X-Request-Id`, and in the answer to what nobody foresaw. */
  readonly requestId: string
  /** The URL of the page about a code, for those who ask for a problem (RFC 9457); without it nobody gets one. */
  readonly typeOf?: (code: CodeIn<C>) => string
}

/** What a contract is to HTTP. */
export interface HttpErrors<C extends CodeMap<C>, L extends string = string> {
  /** A failure as status, headers and body. */
  readonly toHttp: (failure: ErrorIn<C>, options?: HttpOptions<L, CodeIn<C>>) => HttpFailure<C[keyof C]['status']>
  /** The language that an `Accept-Language` header asks for. */
  readonly preferredLocale: (acceptLanguage: string | null) => L
  /**
   * Answers a request that ended in `thrown`: an error of the contract as it is, in the language and form that the
   * request asks for, and everything else as what nobody foresaw. Log `thrown`; the answer tells nothing of it. The header
   * `X-Request-Id` has the request ID, unless that holds what no header can (RFC 9110, 5.5).
   */
  readonly answer: (thrown: unknown, request: { readonly headers: Headers }, options: AnswerOptions<C>) => Response
}

/** What a contract is to HTTP: bind it once, beside the contract. */
export function httpErrors<C extends CodeMap<C>, L extends string, U extends keyof C>(
  contract: Contract<C, L, U>,
): HttpErrors<C, L> {
  const any = untyped(contract)
  const answer = (
    thrown: unknown,
    { headers: asked }: { readonly headers: Headers },
    { requestId, typeOf }: AnswerOptions<never>,
  ): Response => {
    const failure = any.find(thrown) ?? any.unforeseen({ requestId }, { cause: thrown })
    const locale = preferredLocale(any.locales, asked.get('accept-language'))
    const problem = typeOf && prefersProblem(asked.get('accept')) ? { typeOf } : undefined
    const { status, headers, body } = toHttp(any, failure, { locale, ...(problem && { problem }) })
    return new Response(body, {
      status,
      headers: isSendable(requestId) ? { ...headers, 'x-request-id': requestId } : headers,
    })
  }
  const bound = {
    toHttp: (failure: never, options?: HttpOptions) => toHttp(any, failure, options),
    preferredLocale: (header: string | null) => preferredLocale(any.locales, header),
    answer,
  }
  return bound as unknown as HttpErrors<C, L>
}

/** A request ID may come from the request; an answer must not fail of it. */
const isSendable = (value: string): boolean => /^[\x21-\x7E]([\x20-\x7E]*[\x21-\x7E])?$/.test(value)
