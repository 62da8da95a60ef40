/** A code that there is not, as its declaration would be written, and an answer with it. */
export interface NewCode {
  readonly title: string
  /** Source text, for a file of the catalogue. */
  readonly declaration: string
  readonly answer: {
    readonly code: string
    readonly status: number
    readonly error: string
    readonly details: object | undefined
  }
}

interface Given {
  readonly status: number
  readonly error: string
  readonly title: string
  readonly advice?: string
  /** Source text of the schema, and an example of it. */
  readonly schema?: string
  readonly details?: object
  readonly screen: object
}

function newCode(code: string, { status, error, title, advice, schema = 'null', details, screen }: Given): NewCode {
  const text = (value: unknown): string => JSON.stringify(value)
  const words = `title: ${text(title)}, summary: 'There is a reason.', resolution: 'Delete what is not needed.', message: () => ${text(error)},`
  const declaration = `  ${code}: defineError({
    status: ${status},
    retryable: ${status === 429},
    details: ${schema},
    ${details === undefined ? '' : `example: ${text(details)},`}
    ${words}
    ${advice === undefined ? '' : `advice: ${text(advice)},`}
    screen: ${text(screen)},
    docs: { why: 'There is a reason.', fix: ['Delete what is not needed.', 'Try again.'], related: ['INVALID_REQUEST'] },
    locales: { de: { ${words} } },
  }),
`
  return { title, declaration, answer: { code, status, error, details } }
}

/** One for each form that a screen has for codes that it does not know by heart. */
export const newCodes = {
  inline: newCode('SHELF_FULL', {
    status: 403,
    error: 'There may be 10 of these. Delete one.',
    title: 'There is no room for more',
    schema: "z.object({ resource: z.enum(['list', 'api_key']), limit: z.number() })",
    details: { resource: 'api_key', limit: 10 },
    screen: {
      form: 'inline',
      remedies: [
        { kind: 'go', to: { by: 'resource', places: { list: 'lists', api_key: 'api-keys' }, otherwise: 'overview' } },
        { kind: 'support' },
      ],
    },
  }),
  dialog: newCode('PLAN_TOO_SMALL', {
    status: 403,
    error: 'The plan does not include this. Choose another one.',
    title: 'The plan does not have this',
    screen: { form: 'dialog', remedies: [{ kind: 'go', to: 'billing' }] },
  }),
  page: newCode('ROOM_CLOSED', {
    status: 404,
    error: 'The room is closed. Leave the header X-Room away.',
    title: 'This room is closed',
    advice: 'Come back on Monday.',
    screen: { form: 'page', remedies: [{ kind: 'go', to: 'jobs' }, { kind: 'retry' }] },
  }),
  empty: newCode('NOTHING_TO_SORT', {
    status: 400,
    error: 'There is nothing to sort. Import a list first.',
    title: 'Nothing to sort yet',
    screen: { form: 'empty', remedies: [{ kind: 'go', to: 'import' }] },
  }),
  banner: newCode('MAIL_IS_RESTING', {
    status: 429,
    error: 'Mail is resting. Wait a little.',
    title: 'Mail is resting',
    schema: 'z.object({ pause: z.number() })',
    details: { pause: 3 },
    screen: { form: 'banner', remedies: [{ kind: 'wait', seconds: 'pause' }] },
  }),
} as const
