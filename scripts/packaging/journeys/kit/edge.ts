import { clientErrors } from '@leadwright/error-kit/client'
import { documentedErrors } from '@leadwright/error-kit/docs'
import { httpErrors } from '@leadwright/error-kit/http'
import { openApiErrors } from '@leadwright/error-kit/openapi'
import { trpcErrors, type ErrorsMeta } from '@leadwright/error-kit/trpc'
import { initTRPC } from '@trpc/server'
import { contract } from './catalog.js'

// What runs where there is no Node: at an edge, in a worker, in a server component, in a browser.

const http = httpErrors(contract)
const errors = trpcErrors(contract)
const t = initTRPC
  .meta<ErrorsMeta>()
  .create({ isDev: false, isServer: true, errorFormatter: errors.errorFormatter({ requestId: () => 'r' }) })
const router = t.router({
  get: errors.declares(t.procedure, 'POST_NOT_FOUND').query(({ ctx }): number => {
    throw ctx.fail('POST_NOT_FOUND', { postId: 'p' })
  }),
})

/** Raises an error in a procedure, answers it as a route does, and reads the answer as a client does. */
export async function roundTrip(): Promise<unknown> {
  const thrown: unknown = await router
    .createCaller({})
    .get()
    .catch((error: unknown) => error)
  const response = http.answer(thrown, { headers: new Headers({ 'accept-language': 'fr' }) }, { requestId: 'r' })
  const facts = { POST_NOT_FOUND: { status: 404, retryable: false, details: { postId: 'string' } } } as const
  const { decode } = clientErrors<{ POST_NOT_FOUND: { status: 404; details: { postId: string } } }>(facts)
  const read = decode(await response.json(), response.status)
  return {
    status: response.status,
    postId: read.known ? read.details.postId : read.problem,
    page: documentedErrors(contract).page('POST_NOT_FOUND', 'en', []).summary,
    components: Object.keys(openApiErrors(contract).components(['POST_NOT_FOUND']).schemas),
  }
}
