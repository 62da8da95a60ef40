import { generateKey, isWellFormedKey } from '@leadwright/api/internal/domains/api-keys/format'
import { parseEnv } from '@leadwright/api/internal/env'
import { createPages } from '@leadwright/api/internal/pages/pages'
import { createReferencePages } from '@leadwright/api/internal/pages/reference'
import { decodeCursor, encodeCursor } from '@leadwright/api/internal/trpc/page'
import type { Facts } from '@leadwright/error-kit/config'
import { ownOrigin } from './world.ts'

/** What callers keep or count on from outside of any request: keys, cursors, the quota of a plain installation. */
export function keptFacts(): Facts {
  const key = generateKey()
  const { rateLimit, rateWindow } = parseEnv({})
  return {
    'form of a new key': { is: `${/^[a-z]+_[a-z]+_/.exec(key)?.[0] ?? ''} and ${key.length} characters in all` },
    'keys that have the form of one': { takes: madeBefore.filter(isWellFormedKey) },
    'cursors that are read as the position 123': {
      takes: ['YzoxMjM', encodeCursor(123)].filter((cursor) => decodeCursor(cursor) === '123'),
    },
    'default quota, requests': { atMost: rateLimit },
    'default quota, seconds until it is whole again': { is: rateWindow },
  }
}

/** Invented keys as they were made before: those of callers go on working. */
const madeBefore = ['lw_live_00000000000000000000002hN13p']

/** What the server answers beside the API: whoever runs it has these addresses in probes, and tools in their settings. */
export async function pageFacts(document: object): Promise<Facts> {
  const serve = (ready: () => Promise<unknown>) =>
    createPages({ demo: () => undefined, mails: false, ready, others: [createReferencePages(document)] })
  const ready = serve(async () => {})
  const unready = serve(async () => {
    throw new Error('Not ready')
  })
  const asked = [
    ...['/healthz', '/readyz', '/openapi.json', '/reference'].map((path) => [path, path, ready] as const),
    ['/readyz, before it is ready', '/readyz', unready] as const,
  ]
  const answers = await Promise.all(
    asked.map(async ([name, path, pages]): Promise<[string, Facts[string]][]> => {
      const response = await pages(new Request(`${ownOrigin}${path}`), path)
      if (!response) return []
      return [[name, { is: `${response.status} ${response.headers.get('content-type') ?? ''}` }]]
    }),
  )
  return Object.fromEntries(answers.flat())
}
