import { contract, locales } from '@leadwright/errors'
import { codePage } from '@leadwright/errors/docs'
import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import { languageOf } from '../../http/language.ts'
import type { RequestContext } from '../../trpc/context.ts'
import { idInput } from '../../trpc/inputs.ts'
import { open, router } from '../../trpc/procedures.ts'

const entry = z
  .object({
    code: z.string(),
    status: z.number().int().describe('The HTTP status that the code is answered with.'),
    summary: z.string().describe('When it is raised.'),
    resolution: z.string().describe('What resolves it.'),
    retryable: z
      .boolean()
      .describe('Whether the very same request may succeed later without anybody changing anything.'),
    details: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('JSON Schema of `details`; null where the code carries none.'),
    docs: z.string().describe('The page about the code: why it happens and how to fix it.'),
  })
  .meta({
    id: 'ErrorCode',
    description: 'An entry of the error catalogue.',
    examples: [
      {
        code: 'AUTHENTICATION_REQUIRED',
        status: 401,
        summary: 'Neither a session nor an API key was sent, or the session ended.',
        resolution: 'Sign in, or send an API key in the X-API-Key header.',
        retryable: false,
        details: null,
        docs: 'https://app.example.com/docs/errors/AUTHENTICATION_REQUIRED',
      },
    ],
  })

const catalogue = z.object({ items: z.array(entry) }).meta({
  id: 'ErrorCatalogue',
  description: 'Every code of the contract.',
  examples: [{ items: z.globalRegistry.get(entry)?.['examples'] ?? [] }],
})

/** What does not depend on the request, by language. */
const pages = new Map(locales.map((locale) => [locale, contract.codes.map((code) => codePage(code, locale, []))]))

/** The catalogue in the language of a request. */
const entriesFor = (request: RequestContext): z.output<typeof entry>[] =>
  (pages.get(languageOf(request)) ?? []).map(({ code, status, summary, resolution, retryable, details }) => ({
    code,
    status,
    summary,
    resolution,
    retryable,
    details,
    docs: request.services.errorPage(code),
  }))

/** The catalogue itself, for programs: public and unmetered. */
export const errorsRouter = router({
  list: open
    .meta({
      rest: {
        operationId: 'errors.list',
        tag: 'Errors',
        summary: 'Every code',
        description:
          'The catalogue of errors: what each code means, what resolves it, and what its `details` hold, in the language that `Accept-Language` asks for.',
        method: 'GET',
        path: '/v1/errors',
        localized: true,
      },
    })
    .output(catalogue)
    .query(({ ctx }) => ({ items: entriesFor(ctx) })),
  get: declares(open, 'RESOURCE_NOT_FOUND')
    .meta({
      rest: {
        operationId: 'errors.get',
        tag: 'Errors',
        summary: 'One code',
        description:
          'What a code means, what resolves it, and what its `details` hold, in the language that `Accept-Language` asks for.',
        method: 'GET',
        path: '/v1/errors/{code}',
        localized: true,
      },
    })
    .input(
      z.object({ code: idInput.meta({ description: 'The code, as in an envelope.', examples: ['JOB_NOT_FOUND'] }) }),
    )
    .output(entry)
    .query(({ ctx, input }) => {
      const found = entriesFor(ctx).find(({ code }) => code === input.code)
      if (!found) throw ctx.fail('RESOURCE_NOT_FOUND', { resource: 'error_code', id: input.code })
      return found
    }),
})
