import { tags } from './tags.ts'

/** What the reference says before the first operation. */
export const info = {
  title: 'Leadwright API',
  version: '1.0.0',
  summary: 'Lists of leads go in; verified leads come out.',
  description: `
Everything is JSON in camelCase, and every success is a 200. Each request carries one credential: an API key in
\`X-API-Key\`, or the session cookie of a signed-in person; if both are sent, the key counts.
A person who belongs to several organizations says in \`X-Organization-Id\` which one a request is for.

## Errors

Every failed call answers the same envelope and nothing else:

- \`error\`: a sentence for a person, in the language that \`Accept-Language\` asks for
- \`code\`: stable, upper case; what programs branch on
- \`details\`: an object with what is known about this case; there where the code has any, in a shape of its own

The statuses are a closed set: 200, 400, 401, 403, 404, 429 and 500. Each operation lists exactly the codes that it can
answer. Whoever accepts \`application/problem+json\` gets the same as a problem
(RFC 9457). Quote \`X-Request-Id\` when you contact support.

Codes are added over time and never change their meaning: treat one that you do not know by its status. The unions of this
document are closed all the same, so that the types of a generated client narrow on \`code\`; keep a branch for the rest.

## Limits

Requests are counted per organization. Every counted answer says where you stand, in \`X-RateLimit-*\` and in
\`RateLimit\`; a 429 and a \`SERVICE_UNAVAILABLE\` say in \`Retry-After\` how
long to wait.

## Repeating a request

Send an \`Idempotency-Key\` with what changes something, and the same key again when you repeat it: the operation runs
once, and its first answer, success or failure, is given again for 24 hours, with \`Idempotency-Replayed: true\`.
Refused input and failures of ours are not kept: correct it, or send it again, under the same key.

## Versions

The path names the version. Within one, members, codes and operations are only added: ignore what you do not know.
`.trim(),
  license: { name: 'MIT', identifier: 'MIT' },
}

/** The tags of the document. */
export const tagObjects = Object.entries(tags).map(([name, description]) => ({ name, description }))

/** How callers are known. */
export const securitySchemes = {
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: 'A key with the scopes that an operation needs; made under Settings > API Keys.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'leadwright.session_token',
    description:
      "A signed-in person's session, whose role gives the scopes; browsers send it with `credentials: 'include'`. Over " +
      'HTTPS the name begins with `__Secure-`. Writes are taken from the own origin only.',
  },
} as const
