import { z } from 'zod'
import { reasonNames } from '../finding/reasons.ts'
import { companyView, hintView } from '../finding/views.ts'

/** What was found for one person, as callers see it. */
export const enrichmentView = z
  .object({
    outcome: z
      .enum(['matched', 'review', 'none', 'invalid'])
      .describe('`matched` has an address; `review`: several companies may be meant, name one by its domain.'),
    reason: z.enum(reasonNames).describe('Why.'),
    email: z.string().nullable(),
    status: z.enum(['valid', 'catch_all']).optional().describe('What the mail server said of the address.'),
    via: z.enum(['published', 'pattern']).optional().describe('How the address was found.'),
    source: z.string().optional().describe('The page that names the person.'),
    company: companyView.nullable().describe('The company that was meant.'),
    candidates: z.array(companyView).describe('Companies that may be meant, where it is not clear.'),
    hints: z.array(hintView),
  })
  .meta({
    id: 'Enrichment',
    description: "What was found of one person's address.",
    examples: [
      {
        outcome: 'matched',
        reason: 'found',
        email: 'ann.lee@acme.test',
        status: 'valid',
        via: 'pattern',
        company: { id: 'c_acme', name: 'Acme Ltd', domain: 'acme.test' },
        candidates: [],
        hints: [],
      },
    ],
  })
export type EnrichmentView = z.output<typeof enrichmentView>
