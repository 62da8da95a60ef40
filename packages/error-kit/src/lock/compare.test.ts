import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { detailsSchema } from '../core/schema.ts'
import { compare } from './compare.ts'
import type { Lock, LockedCode, LockedOperation } from './lock.ts'
import { rules, type RuleName } from './rules.ts'
import { lockJsonSchema } from './schema.ts'

const details = {
  jobId: z.string(),
  stage: z.enum(['queued', 'done']),
  count: z.number().int().nonnegative(),
  share: z.number(),
  hint: z.string().optional(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })),
}
const code = (members: z.ZodRawShape | null = details, more: Partial<LockedCode> = {}): LockedCode => ({
  status: 404,
  retryable: false,
  details: members && lockJsonSchema(detailsSchema(z.object(members) as never)),
  ...more,
})
const operation = (...codes: string[]): LockedOperation => ({ operationId: 'jobs.get', codes })
const lock = (
  codes: Record<string, LockedCode>,
  operations: Record<string, LockedOperation> = { 'GET /v1/jobs/{jobId}': operation('JOB_NOT_FOUND') },
): Lock => ({ codes, operations, accepted: [] })

const before = lock({ JOB_NOT_FOUND: code(), SIGNED_OUT: code(null, { status: 401 }) })
const of = (members: z.ZodRawShape | null, more?: Partial<LockedCode>): Lock =>
  lock({ ...before.codes, JOB_NOT_FOUND: code(members, more) })
const without = (name: keyof typeof details): z.ZodRawShape =>
  Object.fromEntries(Object.entries(details).filter(([member]) => member !== name))
const issue = (members: z.ZodRawShape): Lock => of({ ...details, issues: z.array(z.object(members)) })

/** One row a kind of change: what is promised now, the rule that applies, and what the line has to name. */
const changes: readonly (readonly [string, Lock, RuleName, string])[] = [
  ['a removed code', lock({ JOB_NOT_FOUND: code() }), 'code_removed', 'SIGNED_OUT is gone'],
  [
    'a renamed code',
    lock({ JOB_NOT_FOUND: code(), LOGGED_OUT: code(null, { status: 401 }) }),
    'code_renamed',
    'SIGNED_OUT seems to be called LOGGED_OUT now',
  ],
  ['a changed status', of(details, { status: 403 }), 'status_changed', '403 in place of 404'],
  ['a code that became retryable', of(details, { retryable: true }), 'retryable_changed', 'is retryable now'],
  ['details that are gone', of(null), 'details_removed', 'JOB_NOT_FOUND carries no details'],
  ['a dropped member', of(without('jobId')), 'member_removed', 'details.jobId is gone'],
  ['a dropped optional member', of(without('hint')), 'member_removed', 'details.hint is gone'],
  ['a dropped inner member', issue({ path: z.string() }), 'member_removed', 'details.issues[].message is gone'],
  [
    'a member made optional',
    of({ ...details, jobId: z.string().optional() }),
    'member_optional',
    'details.jobId may be',
  ],
  ['text made a number', of({ ...details, jobId: z.number() }), 'member_type', 'a number now, and was a string'],
  [
    'an integer made a number',
    of({ ...details, count: z.number() }),
    'member_type',
    'a number now, and was an integer',
  ],
  [
    'an item made an object',
    of({ ...details, issues: z.array(z.string()) }),
    'member_type',
    'details.issues[] is a string',
  ],
  [
    'a list made one',
    of({ ...details, issues: z.string() }),
    'member_type',
    'details.issues is a string now, and was an array',
  ],
  ['a removed route', lock(before.codes, {}), 'operation_removed', 'GET /v1/jobs/{jobId} is gone'],
  [
    'a declared code that does not exist',
    lock(before.codes, { 'GET /v1/jobs/{jobId}': operation('JOB_NOT_FOUND', 'JOB_GONE') }),
    'code_undefined',
    'declares JOB_GONE',
  ],
  [
    'a new code',
    lock({ ...before.codes, NEW: code(null, { status: 400 }) }),
    'code_added',
    'NEW is new, with status 400',
  ],
  [
    'details where none were',
    lock({ ...before.codes, SIGNED_OUT: code({ since: z.string() }, { status: 401 }) }),
    'details_added',
    'carries details now',
  ],
  ['a new member', of({ ...details, more: z.string() }), 'member_added', 'details.more is new'],
  [
    'an optional member made required',
    of({ ...details, hint: z.string() }),
    'member_required',
    'details.hint is always',
  ],
  ['a number made an integer', of({ ...details, share: z.number().int() }), 'member_narrowed', 'always an integer'],
  ['text made an enumeration', of({ ...details, jobId: z.enum(['a', 'b']) }), 'member_narrowed', 'one of a, b'],
  ['another range', of({ ...details, count: z.number().int() }), 'member_range', 'minimum none now, and had 0'],
  ['another value', of({ ...details, stage: z.enum(['queued', 'done', 'late']) }), 'values_added', 'may be late now'],
  ['an enumeration made text', of({ ...details, stage: z.string() }), 'values_added', 'any text now'],
  ['a value less', of({ ...details, stage: z.enum(['done']) }), 'values_removed', 'never queued'],
  [
    'a new operation',
    lock(before.codes, { ...before.operations, 'POST /v1/jobs': operation() }),
    'operation_added',
    'POST /v1/jobs is new',
  ],
  [
    'an operation of another name',
    lock(before.codes, { 'GET /v1/jobs/{jobId}': { operationId: 'jobs.read', codes: ['JOB_NOT_FOUND'] } }),
    'operation_renamed',
    'jobs.read',
  ],
  [
    'a path parameter of another name',
    lock(before.codes, { 'GET /v1/jobs/{id}': operation('JOB_NOT_FOUND') }),
    'operation_renamed',
    'was written GET /v1/jobs/{jobId}',
  ],
  [
    'an operation that gained a code',
    lock(before.codes, { 'GET /v1/jobs/{jobId}': operation('JOB_NOT_FOUND', 'SIGNED_OUT') }),
    'operation_gained',
    'can answer SIGNED_OUT',
  ],
  [
    'an operation that lost a code',
    lock(before.codes, { 'GET /v1/jobs/{jobId}': operation() }),
    'operation_lost',
    'does not answer JOB_NOT_FOUND',
  ],
]

describe('a change of the contract', () => {
  it.each(changes)('%s', (_, after, rule, words) => {
    const findings = compare(before, after)
    expect(findings.map((found) => found.rule)).toEqual([rule])
    expect(`${findings[0]?.subject} ${findings[0]?.what}`).toContain(words)
    expect(findings[0]?.severity).toBe(rules[rule].severity)
  })

  it('of every kind has a row above', () => {
    expect(new Set(changes.map(([, , rule]) => rule))).toEqual(new Set(Object.keys(rules)))
  })

  it('breaks exactly where programs of others would fail', () => {
    const breaking = Object.entries(rules).filter(([, { severity }]) => severity === 'breaking')
    expect(breaking.map(([rule]) => rule)).toEqual([
      'code_removed',
      'code_renamed',
      'status_changed',
      'retryable_changed',
      'details_removed',
      'member_removed',
      'member_optional',
      'member_type',
      'values_removed',
      'operation_removed',
      'code_undefined',
    ])
  })

  it('is told with what breaks first', () => {
    const after = lock({ JOB_NOT_FOUND: code({ ...without('jobId'), more: z.string() }), NEW: code() })
    expect(compare(before, after).map(({ severity }) => severity)).toEqual(['breaking', 'breaking', 'notice', 'notice'])
  })
})

it('finds nothing where only words, order and descriptions differ', () => {
  const reordered = Object.fromEntries(Object.entries(details).toReversed())
  const described = { ...reordered, jobId: z.string().describe('The job').meta({ id: 'JobId' }) }
  expect(compare(before, of(described))).toEqual([])
  expect(of(described)).toEqual(before)
})
