import { test } from 'vitest'
import { z } from 'zod'
import { defineError } from './define.ts'

const base = {
  status: 404,
  summary: '',
  resolution: '',
  retryable: false,
  docs: { why: '', fix: [], related: [] },
} as const
const plain = { summary: '', resolution: '', message: () => '' }
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
