import { z } from 'zod'
import { defineError } from '../define.ts'
import { boundedResources, resourceWords, wayOut } from './bounded-resources.ts'

export const limits = {
  LIMIT_REACHED: defineError({
    status: 403,
    summary: 'There are as many of something as there can be.',
    resolution: 'Delete or finish what is not needed, or ask for more.',
    retryable: false,
    details: z.object({
      resource: z.string().describe('The kind of thing that is bounded, e.g. `open_jobs`.'),
      limit: z.number().int().nonnegative().describe('How many there can be at once.'),
    }),
    message: ({ resource, limit }) =>
      `The limit of ${limit.toLocaleString('en')} for ${resourceWords(resource, 'en')} is reached. ${wayOut(resource, 'en')}`,
    example: { resource: 'open_jobs', limit: 200 },
    title: 'The limit is reached',
    screen: {
      form: 'inline',
      remedies: [
        {
          kind: 'go',
          to: {
            by: 'resource',
            places: Object.fromEntries(boundedResources.map(({ name, place }) => [name, place])),
            otherwise: 'overview',
          },
        },
      ],
    },
    docs: {
      why: 'Whatever can be made without end has a bound, so that nobody takes the place of others. `details.resource` names the kind of thing, `details.limit` how many of it there can be at once; the guide on limits lists them all. `open_jobs` are the jobs of an organization that are not over, those that wait for a decision included; `open_jobs_of_list` those of one kind over the same list, of which there is one at a time; `columns_of_list` those that all imports into a list brought together. Nothing was made, and nothing was charged.',
      fix: [
        'Look at what there is of `details.resource`, and delete or finish what is not needed. A job that is not needed is cancelled with `POST …/cancel`.',
        'For `open_jobs_of_list`, go on with the job that there is: decide on it, or wait for it to end.',
        'For `columns_of_list`, import into another list, or leave out columns that nobody needs with `leaveOut`.',
        'If you need more than `details.limit`, ask for it.',
      ],
      related: ['INVALID_JOB_STAGE', 'RATE_LIMIT_EXCEEDED'],
    },
    locales: {
      de: {
        title: 'Die Grenze ist erreicht',
        summary: 'Davon gibt es so viele, wie es geben kann.',
        resolution: 'Löschen oder beenden Sie, was nicht gebraucht wird, oder fragen Sie nach mehr.',
        message: ({ resource, limit }) =>
          `Die Grenze von ${limit.toLocaleString('de')} für ${resourceWords(resource, 'de')} ist erreicht. ${wayOut(resource, 'de')}`,
      },
    },
  }),
}
