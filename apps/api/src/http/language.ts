import type { Locale } from '@leadwright/errors'
import { preferredLocale } from '@leadwright/errors/http'
import type { RequestContext } from '../trpc/context.ts'

/** The language in which a request is answered. Whoever asks has an answer that depends on it, which its headers say. */
export const languageOf = (request: Pick<RequestContext, 'headers' | 'outcome'>): Locale =>
  (request.outcome.language ??= preferredLocale(request.headers.get('accept-language')))
