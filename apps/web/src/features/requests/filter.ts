import { isCode, type Code } from '@leadwright/errors/client'

/** What of the request log is shown; all of it lives in the URL. */
export interface RequestFilter {
  readonly keyId?: string
  readonly code?: Code
  readonly requestId?: string
  readonly failed?: true
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** The filter that a URL asks for; what is not understood filters nothing. */
export function readFilter(search: Record<string, unknown>): RequestFilter {
  const keyId = text(search['keyId'])
  const requestId = text(search['requestId'])
  const { code, failed } = search
  return {
    ...(keyId === undefined ? {} : { keyId }),
    ...(isCode(code) ? { code } : {}),
    ...(requestId === undefined ? {} : { requestId }),
    ...(failed === true ? { failed } : {}),
  }
}

export const isFiltered = (filter: RequestFilter): boolean => Object.keys(filter).length > 0
