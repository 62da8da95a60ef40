import { z } from 'zod'
import { defineError } from '../core/define.ts'

export const organizations = {
  NO_ACTIVE_ORGANIZATION: defineError({
    status: 400,
    summary: 'A signed-in person has no organization selected.',
    resolution: 'Select an organization in the dashboard, or create one.',
    retryable: false,
    details: z.object({
      /** The organizations that the person may choose from. */
      organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
    message: ({ organizations: choices }) =>
      choices.length === 0
        ? 'You do not belong to an organization yet. Create one in the dashboard.'
        : 'No organization is selected. Select one in the dashboard.',
  }),
}
