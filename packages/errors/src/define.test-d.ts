import { test } from 'vitest'
import { z } from 'zod'
import { defineError } from './define.ts'

const base = {
  status: 404,
  summary: '',
  resolution: '',
  retryable: false,
  docs: { why: '', fix: [], related: [] },
  title: '',
  screen: { form: 'inline', remedies: [{ kind: 'retry' }] },
} as const
const plain = { title: '', summary: '', resolution: '', message: () => '' }
const details = z.object({ seats: z.number() })

test('a translation that is missing, or reads other details, does not compile', () => {
  defineError({
    ...base,
    details,
    example: { seats: 3 },
    message: ({ seats }) => `${seats.toFixed()} seats`,
    locales: { de: { ...plain, message: ({ seats }) => `${seats.toFixed()} Plätze` } },
  })
  // @ts-expect-error no German
  defineError({ ...base, details: null, message: () => '', locales: {} })
  // @ts-expect-error no translations at all
  defineError({ ...base, details: null, message: () => '' })
  // @ts-expect-error a German entry without its sentence
  defineError({ ...base, details: null, message: () => '', locales: { de: { summary: '', resolution: '' } } })
  defineError({
    ...base,
    details,
    example: { seats: 3 },
    message: () => '',
    // @ts-expect-error details of another shape
    locales: { de: { ...plain, message: (other: { rooms: number }) => String(other.rooms) } },
  })
})

test('an example is there exactly where the code carries details, and of their shape', () => {
  defineError({ ...base, details: null, message: () => '', locales: { de: plain } })
  // @ts-expect-error the example is missing
  defineError({ ...base, details, message: () => '', locales: { de: plain } })
  // @ts-expect-error the example is of another shape
  defineError({ ...base, details, example: { seats: '3' }, message: () => '', locales: { de: plain } })
  // @ts-expect-error there is nothing to give an example of
  defineError({ ...base, details: null, example: {}, message: () => '', locales: { de: plain } })
})

test('how it is shown is there, from the closed sets of forms, remedies, places and people', () => {
  const { screen, title, ...bare } = { ...base, details: null, message: () => '', locales: { de: plain } } as const
  defineError({ ...bare, title, screen })
  defineError({ ...bare, title, screen: { form: 'dialog', remedies: [{ kind: 'go', to: 'billing' }] } })
  defineError({ ...bare, title, screen: { form: 'inline', remedies: [{ kind: 'ask', whom: ['admin'] }] } })
  // @ts-expect-error nothing is said of it
  defineError({ ...bare, title })
  // @ts-expect-error no title
  defineError({ ...bare, screen })
  const { title: _, ...untitled } = plain
  // @ts-expect-error no title in German
  defineError({ ...bare, title, screen, locales: { de: untitled } })
  // @ts-expect-error no such form
  defineError({ ...bare, title, screen: { form: 'poster', remedies: [{ kind: 'retry' }] } })
  // @ts-expect-error nothing resolves it, and nobody said so on purpose
  defineError({ ...bare, title, screen: { form: 'inline', remedies: [] } })
  // @ts-expect-error no such remedy
  defineError({ ...bare, title, screen: { form: 'inline', remedies: [{ kind: 'pray' }] } })
  // @ts-expect-error no such place
  defineError({ ...bare, title, screen: { form: 'inline', remedies: [{ kind: 'go', to: 'cellar' }] } })
  // @ts-expect-error nobody of that kind
  defineError({ ...bare, title, screen: { form: 'inline', remedies: [{ kind: 'ask', whom: ['king'] }] } })
})
