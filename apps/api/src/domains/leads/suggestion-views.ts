import { z } from 'zod'

const suggestionView = z
  .object({
    leadId: z.string(),
    email: z.string().describe('The address as it is.'),
    suggestion: z.string().describe('The address that was probably meant.'),
  })
  .meta({ id: 'Suggestion', description: 'A likely correction of the address of a lead.' })

/** Some of a list's suggestions. */
export const suggestionPage = z
  .object({
    items: z.array(suggestionView),
    nextCursor: z.string().nullable().describe('Send it as `cursor` to get the next page; null on the last one.'),
    total: z.number().int().nonnegative().describe('How many leads of the list have one.'),
  })
  .meta({
    id: 'SuggestionPage',
    description: 'A page of likely corrections, and how many there are.',
    examples: [
      {
        items: [{ leadId: '12', email: 'ann@gmial.com', suggestion: 'ann@gmail.com' }],
        nextCursor: null,
        total: 1,
      },
    ],
  })
export type SuggestionPage = z.output<typeof suggestionPage>

/** What came of accepting. */
export const acceptedSuggestions = z
  .object({ accepted: z.number().int().nonnegative().describe('How many leads have another address now.') })
  .meta({
    id: 'AcceptedSuggestions',
    description: 'How many corrections were accepted.',
    examples: [{ accepted: 12 }],
  })
export type AcceptedSuggestions = z.output<typeof acceptedSuggestions>
