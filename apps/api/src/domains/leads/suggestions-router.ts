import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import { idInput } from '../../trpc/inputs.ts'
import { pageInput } from '../../trpc/page.ts'
import { reads, writes } from '../../trpc/procedures.ts'
import { acceptedSuggestions, suggestionPage } from './suggestion-views.ts'

const listInput = z.object({ listId: idInput.describe('The ID of the list.') })

/** Likely corrections. */
export const suggestions = declares(reads('lists:read'), 'RESOURCE_NOT_FOUND')
  .meta({
    weight: 'slow',
    rest: {
      operationId: 'lists.suggestions',
      tag: 'Lists',
      summary: 'Likely corrections',
      description:
        'The leads whose address has a likely correction, in the order in which they came in. Corrections are found by ' +
        'the analysis of a verification job, which costs nothing: they are there once the job waits for its decision.',
      method: 'GET',
      path: '/v1/lists/{listId}/suggestions',
    },
  })
  .input(listInput.extend(pageInput.shape))
  .output(suggestionPage)
  .query(({ ctx, input }) =>
    ctx.services.leads.suggestions(ctx.fail, { organizationId: ctx.organization.id, ...input }),
  )

/** Puts corrections in the place of addresses. */
export const acceptSuggestions = declares(writes('lists:write'), 'RESOURCE_NOT_FOUND')
  .meta({
    weight: 'slow',
    rest: {
      operationId: 'lists.acceptSuggestions',
      tag: 'Lists',
      summary: 'Accept likely corrections',
      description:
        'Puts likely corrections in the place of addresses, of some leads or of all that have one. The address that ' +
        'came in is kept as `originalEmail`, and in the column `original_email` of exports. A corrected address has no ' +
        'verdict yet; a job that began before goes on with the addresses that it took, so cancel one that waits for its ' +
        'decision, and start another.',
      method: 'POST',
      path: '/v1/lists/{listId}/suggestions/accept',
    },
  })
  .input(
    listInput
      .extend({
        leads: z
          .union([z.literal('all'), z.array(idInput).min(1).max(1000)])
          .describe(
            'Which leads, by their IDs, or `all` of the list that have a correction. Leads that have none count for nothing.',
          ),
      })
      .meta({ examples: [{ leads: ['12', '31'] }] }),
  )
  .output(acceptedSuggestions)
  .mutation(({ ctx, input }) =>
    ctx.services.leads.acceptSuggestions(ctx.fail, { organizationId: ctx.organization.id, ...input }),
  )
