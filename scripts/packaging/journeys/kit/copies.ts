import { createContract, defineError } from '@leadwright/error-kit'
import { httpErrors } from 'kit-of-others/http'
import { openApiErrors } from 'kit-of-others/openapi'
import { trpcErrors, type ErrorsMeta } from 'kit-of-others/trpc'
import { initTRPC } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { z as newest } from 'zod'
import * as mini from 'zod/mini'
import { z as three } from 'zod-3/v4'
import { z as four } from 'zod-4'

// Two versions of the kit and three of zod in one process: which copy made a schema or an error must not matter.

const words = { summary: 's', resolution: 'r' } as const

export const mixed = createContract({
  name: 'mixed',
  statuses: [400, 404, 409, 500],
  codes: {
    OF_THREE: defineError({
      ...words,
      status: 400,
      details: three.object({ issues: three.array(three.object({ path: three.string().describe('Where.') })) }),
      example: { issues: [{ path: 'a' }] },
      message: ({ issues }) => `${issues.length} issues`,
    }),
    OF_FOUR: defineError({
      ...words,
      status: 404,
      details: four.object({ id: four.string(), times: four.number().default(1), at: four.iso.datetime().nullable() }),
      example: { id: 'i', at: null },
      message: ({ id, times }) => `${id} ${times}`,
    }),
    OF_NEWEST: defineError({
      ...words,
      status: 409,
      details: newest.object({ pair: newest.tuple([newest.number(), newest.string()]) }),
      example: { pair: [1, 'x'] },
      message: ({ pair }) => pair[1],
    }),
    OF_MINI: defineError({
      ...words,
      status: 500,
      details: mini.object({ requestId: mini.string() }),
      example: { requestId: 'r' },
      message: ({ requestId }) => requestId,
    }),
  },
  standsFor: {
    invalidInput: { code: 'OF_THREE', details: ({ issues }) => ({ issues: issues.map(({ path }) => ({ path })) }) },
    notFound: { code: 'OF_FOUR', details: ({ id }) => ({ id, at: null }) },
    unforeseen: 'OF_MINI',
  },
})

const http = httpErrors(mixed)
const errors = trpcErrors(mixed)

/** What becomes of each code's example on its way through the other copy of the kit. */
export async function throughCopies(): Promise<Record<string, unknown>> {
  const { schemas } = openApiErrors(mixed).components()
  const read = mixed.codes.map(async (code) => {
    const response = http.answer(mixed.example(code), { headers: new Headers() }, { requestId: 'r' })
    return [code, response.status, mixed.decode(await response.json()).known]
  })
  const t = initTRPC
    .meta<ErrorsMeta>()
    .create({ isDev: false, errorFormatter: errors.errorFormatter({ requestId: () => 'r' }) })
  const router = t.router({
    raise: errors.declares(t.procedure, 'OF_FOUR').query(({ ctx }): number => {
      throw ctx.fail('OF_FOUR', { id: 'i', at: null })
    }),
  })
  const thrown: unknown = await router
    .createCaller({})
    .raise()
    .catch((error: unknown) => error)
  return {
    read: await Promise.all(read),
    refused: refusal(),
    found: mixed.find(thrown)?.code,
    status: getHTTPStatusCodeFromError(thrown as never),
    described: JSON.stringify(schemas).includes('"description":"Where."'),
  }
}

const refusal = (): string => {
  try {
    return mixed.error('OF_THREE', { issues: 7 } as never).code
  } catch (error) {
    return (error as Error).message.split(':')[0] ?? ''
  }
}
