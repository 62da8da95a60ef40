import { z } from 'zod'
import { defineError } from '../core/define.ts'

/** One thing that is wrong with a request. */
const issue = z.object({
  /** Where: a dotted path into the input, or the name of a header, parameter or part of the request. */
  path: z.string(),
  /** What is wrong there, as a sentence. */
  message: z.string(),
})

export const request = {
  INVALID_REQUEST: defineError({
    status: 400,
    summary:
      'The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.',
    resolution: 'Correct the fields named in details.issues and send the request again.',
    retryable: false,
    details: z.object({ issues: z.array(issue) }),
    message: ({ issues }) => {
      const [first, ...others] = issues
      if (!first) return 'The request is not valid. Check its fields and send it again.'
      const more = others.length > 0 ? ` (and ${others.length} more)` : ''
      const sentence = first.message.replace(/\.$/, '')
      return first.path === '' ? `${sentence}${more}.` : `${first.path}: ${sentence}${more}.`
    },
  }),
  RESOURCE_NOT_FOUND: defineError({
    status: 404,
    summary: 'The item, or the route, does not exist, or it belongs to another organization.',
    resolution: 'Verify the ID.',
    retryable: false,
    details: z.object({
      /** What was looked for: `route`, `list`, `import`, `api_key`, … */
      resource: z.string(),
      /** The ID, or for a route its path, as it was sent. */
      id: z.string(),
    }),
    message: ({ resource }) =>
      resource === 'route'
        ? 'There is no such route. Check the path and the method.'
        : `There is no ${resource.replaceAll('_', ' ')} with this ID. Verify the ID.`,
  }),
  INTERNAL_ERROR: defineError({
    status: 500,
    summary: 'Something unforeseen went wrong on our side.',
    resolution: 'Retry; if it persists, contact support with the request ID.',
    retryable: true,
    // The request ID and nothing else, ever: whatever happened is in the log under this ID.
    details: z.object({ requestId: z.string() }),
    message: () => 'Something went wrong on our side. Try again; if it persists, contact support with the request ID.',
  }),
}
