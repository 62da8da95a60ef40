import { z } from 'zod'
import { defineError } from '../define.ts'

/** One thing that is wrong with a request. */
const issue = z.object({
  path: z
    .string()
    .describe('Where: a dotted path into the input, or the name of a header, parameter or part of the request.'),
  message: z.string().describe('What is wrong there, as a sentence.'),
})

export const request = {
  INVALID_REQUEST: defineError({
    status: 400,
    summary:
      'The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.',
    resolution: 'Correct the fields named in details.issues and send the request again.',
    retryable: false,
    details: z.object({ issues: z.array(issue).describe('Everything that was found to be wrong.') }),
    message: ({ issues }) => {
      const [first, ...others] = issues
      if (!first) return 'The request is not valid. Check its fields and send it again.'
      const more = others.length > 0 ? ` (and ${others.length} more)` : ''
      const sentence = first.message.replace(/\.$/, '')
      return first.path === '' ? `${sentence}${more}.` : `${first.path}: ${sentence}${more}.`
    },
    example: { issues: [{ path: 'name', message: 'Expected a string' }] },
    title: 'Something in the form is not right',
    screen: {
      form: 'summary',
      remedies: [{ kind: 'correct', issues: 'issues' }],
    },
    docs: {
      why: 'The request itself is not right, so nothing was done. It may be JSON that cannot be read, a field that is missing or of the wrong type, a content type or method that the route does not take, a body that is too large, or an `Idempotency-Key` that was used for another request before. `details.issues` names everything that was found, each with the `path` of the field (or the name of the header, parameter or part) and a sentence.',
      fix: [
        'Correct what each entry of `details.issues` names, and send the request again. Repeating it unchanged gives the same answer.',
        'With a JSON body, send `Content-Type: application/json` and an object; with `curl`, use `-d` and single quotes around the JSON, so that the shell leaves it alone.',
        'If the path is `method`, compare with the API reference: reading takes GET, everything that changes something takes POST or DELETE.',
        'If the path is `Idempotency-Key`, use a new key for a new request; reuse a key only to repeat the very same one.',
      ],
      related: ['INVALID_CSV_FORMAT', 'RESOURCE_NOT_FOUND'],
    },
    locales: {
      de: {
        title: 'Etwas im Formular stimmt nicht',
        summary:
          'Die Anfrage ist fehlerhaft: ungültiges JSON, falsche Typen, fehlende Felder, falscher Inhaltstyp oder falsche Methode, ein zu großer Inhalt oder ein Idempotenzschlüssel, der schon für eine andere Anfrage verwendet wurde.',
        resolution: 'Korrigieren Sie die in details.issues genannten Felder, und senden Sie die Anfrage erneut.',
        // Only where, not what: what is wrong is said in English in `details.issues`, which is never translated.
        message: ({ issues }) => {
          const paths = [...new Set(issues.map(({ path }) => path).filter((path) => path !== ''))]
          if (paths.length === 0)
            return 'Die Anfrage ist nicht gültig. Prüfen Sie die Angaben, und senden Sie sie erneut.'
          const more = paths.length > shownPaths ? ` (und ${paths.length - shownPaths} weitere)` : ''
          return `Die Anfrage ist nicht gültig. Prüfen Sie folgende Angaben: ${paths.slice(0, shownPaths).join(', ')}${more}.`
        },
      },
    },
  }),
  RESOURCE_NOT_FOUND: defineError({
    status: 404,
    summary: 'The item, or the route, does not exist, or it belongs to another organization.',
    resolution: 'Verify the ID.',
    retryable: false,
    details: z.object({
      resource: z.string().describe('What was looked for: `route`, `list`, `import`, `api_key`, …'),
      id: z.string().describe('The ID, or for a route its path, as it was sent.'),
    }),
    message: ({ resource }) =>
      resource === 'route'
        ? 'There is no such route. Check the path and the method.'
        : `There is no ${resource.replaceAll('_', ' ')} with this ID. Verify the ID.`,
    example: { resource: 'list', id: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f' },
    title: 'This is not here',
    screen: {
      form: 'page',
      remedies: [{ kind: 'go', to: 'lists' }, { kind: 'go', to: 'organizations' }, { kind: 'retry' }],
    },
    docs: {
      why: 'There is nothing under this address for you. `details.resource` says what was looked for: an item such as `list`, `import` or `api_key`, whose ID is in `details.id`, or `route` if the path itself is not known. An item of another organization is answered exactly like one that does not exist, so that nobody can find out what others have.',
      fix: [
        'Compare `details.id` with the ID that you were given when the item was made; a cut-off ID is the usual cause.',
        'Check that you ask as the right organization: `GET /v1/me` tells which one the API key or session acts for.',
        'If `details.resource` is `route`, compare the path with the API reference: every route starts with `/v1/`, and names are plural (`/v1/lists`, not `/v1/list`).',
        'If somebody has deleted the item since, drop the ID from your records.',
      ],
      related: ['JOB_NOT_FOUND', 'INVALID_REQUEST'],
    },
    locales: {
      de: {
        title: 'Das gibt es hier nicht',
        summary: 'Das Element oder die Route gibt es nicht, oder es gehört zu einer anderen Organisation.',
        resolution: 'Prüfen Sie die ID.',
        message: ({ resource }) =>
          resource === 'route'
            ? 'Diese Route gibt es nicht. Prüfen Sie den Pfad und die Methode.'
            : `Es gibt ${deNone.get(resource) ?? 'nichts'} mit dieser ID. Prüfen Sie die ID.`,
      },
    },
  }),
  INTERNAL_ERROR: defineError({
    status: 500,
    summary: 'Something unforeseen went wrong on our side.',
    resolution: 'Retry; if it persists, contact support with the request ID.',
    retryable: true,
    // The request ID and nothing else, ever: whatever happened is in the log under this ID.
    details: z.object({ requestId: z.string().describe('What support needs to find out what happened.') }),
    message: () => 'Something went wrong on our side. Try again; if it persists, contact support with the request ID.',
    example: { requestId: 'req_7f2c1e9a4b8d3f6051c2e7a9' },
    title: 'Something went wrong on our side',
    screen: {
      form: 'panel',
      remedies: [{ kind: 'retry' }, { kind: 'support' }],
    },
    docs: {
      why: 'Something went wrong on our side that your request cannot be blamed for. What happened is in our log under `details.requestId`, which is also the `X-Request-Id` header of the answer; nothing else is told, so that no internals leak.',
      fix: [
        'Send the request again after a moment, waiting longer each time. With an `Idempotency-Key`, a POST that did its work before it failed is not done twice. The SDK does both by itself.',
        'If it persists, contact support with the request ID; it is all we need to find out what happened.',
      ],
      related: ['RATE_LIMIT_EXCEEDED'],
    },
    locales: {
      de: {
        title: 'Auf unserer Seite ist etwas schiefgegangen',
        summary: 'Auf unserer Seite ist etwas Unvorhergesehenes schiefgegangen.',
        resolution:
          'Versuchen Sie es erneut. Falls der Fehler bleibt, wenden Sie sich mit der Anfrage-ID an den Support.',
        message: () =>
          'Auf unserer Seite ist etwas schiefgegangen. Versuchen Sie es erneut. Falls der Fehler bleibt, wenden Sie sich mit der Anfrage-ID an den Support.',
      },
    },
  }),
  SERVICE_UNAVAILABLE: defineError({
    status: 500,
    summary: 'What the request needs on our side does not answer, or took longer than a request may take.',
    resolution: 'Wait as long as retryAfter says, then send the request again.',
    retryable: true,
    details: z.object({
      retryAfter: z.number().int().positive().describe('Seconds until a retry makes sense; at least 1.'),
      timeout: z
        .number()
        .int()
        .positive()
        .optional()
        .describe('After how many seconds the request was given up; missing where it failed at once.'),
    }),
    message: ({ retryAfter, timeout }) => {
      const what = timeout === undefined ? '' : ` within ${seconds(timeout)}`
      return `The service could not answer${what}. Try again in ${seconds(retryAfter)}.`
    },
    retryAfter: ({ retryAfter }) => retryAfter,
    example: { retryAfter: 5, timeout: 12 },
    title: 'The service is not available right now',
    screen: {
      form: 'panel',
      remedies: [{ kind: 'wait', seconds: 'retryAfter' }, { kind: 'retry' }],
    },
    docs: {
      why: 'A part of the service that the request needs, usually its database, does not answer at the moment, or answers so slowly that the request was given up. A request has a deadline, so that nobody waits for ever: `details.timeout` names it, in seconds. Nothing is wrong with the request.',
      fix: [
        'Wait as long as the `Retry-After` header (or `details.retryAfter`, in seconds) says, then send the request again, waiting longer each time.',
        'Reading is always safe to repeat. Send a POST with an `Idempotency-Key`: if it did its work before the deadline, the repetition is given that answer. The SDK does both by itself.',
        'If it goes on for minutes, contact support with the `X-Request-Id` of an answer. Whoever runs the service asks `/readyz`, which says within two seconds whether the database answers.',
      ],
      related: ['INTERNAL_ERROR', 'RATE_LIMIT_EXCEEDED'],
    },
    locales: {
      de: {
        title: 'Der Dienst ist gerade nicht verfügbar',
        summary:
          'Was die Anfrage auf unserer Seite braucht, antwortet nicht, oder sie hat länger gedauert, als eine Anfrage darf.',
        resolution: 'Warten Sie so lange, wie retryAfter angibt, und senden Sie die Anfrage dann erneut.',
        message: ({ retryAfter, timeout }) => {
          const what = timeout === undefined ? '' : ` innerhalb von ${deSeconds(timeout)}`
          return `Der Dienst konnte${what} nicht antworten. Versuchen Sie es in ${deSeconds(retryAfter)} erneut.`
        },
      },
    },
  }),
}

/** How many fields a sentence names before it only counts. */
const shownPaths = 3

/** “No such thing” in German, where articles follow the thing. */
const deNone: ReadonlyMap<string, string> = new Map([
  ['list', 'keine Liste'],
  ['import', 'keinen Import'],
  ['api_key', 'keinen API-Schlüssel'],
  ['organization', 'keine Organisation'],
  ['error_code', 'keinen Fehlercode'],
  ['payment_provider', 'keinen Zahlungsanbieter'],
  ['webhook', 'keinen Webhook'],
  ['webhook_delivery', 'keine Zustellung'],
])

const seconds = (count: number): string => `${count} ${count === 1 ? 'second' : 'seconds'}`
const deSeconds = (count: number): string => `${count} ${count === 1 ? 'Sekunde' : 'Sekunden'}`
