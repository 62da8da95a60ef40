import { isCode, type Code } from '@leadwright/errors/client'

/** What of the request log is shown; all of it lives in the URL. */
export interface RequestFilter {
  readonly keyId?: string
  readonly code?: Code
  readonly requestId?: string
  readonly failed?: true
  /** With what this app itself asked for: whoever looks here mostly looks for what their programs did. */
  readonly app?: true
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** The filter that a URL asks for; what is not understood filters nothing. */
export function readFilter(search: Record<string, unknown>): RequestFilter {
  const keyId = text(search['keyId'])
  const requestId = text(search['requestId'])
  const { code, failed, app } = search
  return {
    ...(keyId === undefined ? {} : { keyId }),
    ...(isCode(code) ? { code } : {}),
    ...(requestId === undefined ? {} : { requestId }),
    ...(failed === true ? { failed } : {}),
    ...(app === true ? { app } : {}),
  }
}

/** What to ask the API for. Who looks for one request, or one key's, finds it whoever it was that asked. */
export function inputOf({ app, ...filter }: RequestFilter): Omit<RequestFilter, 'app'> & { by?: 'key' } {
  const named = filter.keyId !== undefined || filter.requestId !== undefined
  return app === true || named ? filter : { ...filter, by: 'key' }
}

/** Whether anything is left out by a choice; what this app asked for is left out without one. */
export const isFiltered = (filter: RequestFilter): boolean => Object.keys(filter).some((name) => name !== 'app')
