import { expect, it } from 'vitest'
import { z } from 'zod'
import { contract as blog } from '../../test/blog/contract.ts'
import { createContract, untyped } from './contract.ts'
import { defineError } from './define.ts'
import { faultsIn } from './faults.ts'
import type { Screen } from './screen.ts'

const details = z.object({
  resource: z.enum(['post', 'comment']),
  roles: z.array(z.string()),
  issues: z.array(z.object({ path: z.string(), message: z.string() })),
  seconds: z.number(),
  perhaps: z.number().optional(),
})
const example = { resource: 'post' as const, roles: ['editor'], issues: [], seconds: 3 }

/** What is found wrong with a contract of one code that is shown so. */
function faultsWith(screen: unknown, title = 'Too many'): string[] {
  const LIMIT = defineError({
    status: 400,
    summary: 'There are too many.',
    resolution: 'Delete one.',
    details,
    example,
    message: () => 'There are too many.',
    title,
    screen: screen as Screen,
  })
  const { statuses, definitions } = blog
  const { BAD_INPUT, NO_SUCH_ROUTE, BROKEN } = definitions
  const contract = createContract({
    name: 'one',
    statuses,
    targets: { places: ['posts', 'comments'], people: ['editor'] },
    codes: { BAD_INPUT, NO_SUCH_ROUTE, BROKEN, LIMIT },
    standsFor: { invalidInput: 'BAD_INPUT', notFound: 'NO_SUCH_ROUTE', unforeseen: 'BROKEN' } as never,
  })
  return faultsIn(untyped(contract)).map(({ message }) => message)
}

const remedy = (given: object): string[] => faultsWith({ form: 'inline', remedies: [given] })

it.each([
  { kind: 'correct' },
  { kind: 'correct', issues: 'issues' },
  { kind: 'authenticate' },
  { kind: 'ask', whom: ['editor'] },
  { kind: 'ask', whom: { by: 'roles' } },
  { kind: 'wait', seconds: 'seconds' },
  { kind: 'retry' },
  { kind: 'go', to: 'posts' },
  { kind: 'go', to: { by: 'resource', places: { post: 'posts', comment: 'comments' }, otherwise: 'posts' } },
  { kind: 'refresh' },
  { kind: 'support' },
  { kind: 'nothing' },
])('takes the remedy $kind', (given) => {
  expect(remedy(given)).toEqual([])
})

it.each([
  [{ kind: 'pray' }, 'is of the kind pray, which there is not.'],
  [{ kind: 'go', to: 'cellar' }, 'leads to cellar, which is not among the contract’s places (posts, comments).'],
  [{ kind: 'go', to: { by: 'resource', places: { post: 'attic' }, otherwise: 'posts' } }, 'leads to attic'],
  [{ kind: 'go', to: { by: 'resource', places: {}, otherwise: 'attic' } }, 'leads to attic'],
  [{ kind: 'go', to: { by: 'colour', places: {}, otherwise: 'posts' } }, 'reads details.colour'],
  [{ kind: 'ask', whom: ['king'] }, 'asks king, which is not among the contract’s people (editor).'],
  [{ kind: 'ask', whom: { by: 'resource' } }, 'reads details.resource, which has to be a list of texts.'],
  [{ kind: 'ask' }, 'has to be a list of texts.'],
  [{ kind: 'go' }, 'has to be a text.'],
  [{ kind: 'wait', seconds: 'perhaps' }, 'reads details.perhaps, which has to be a number.'],
  [{ kind: 'correct', issues: 'roles' }, 'reads details.roles, which has to be a list of issues.'],
])('refuses the remedy %o', (given, words) => {
  const faults = remedy(given)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(/^LIMIT\.screen\.remedies\.0 /)
  expect(faults[0]).toContain(words)
})

it('refuses a form that there is not, no remedy at all, and no title', () => {
  const retry = [{ kind: 'retry' }]
  expect(faultsWith({ form: 'poster', remedies: retry })).toEqual([
    'LIMIT.screen.form is poster, which is none of page, inline, dialog, banner, summary, empty, panel.',
  ])
  expect(faultsWith({ form: 'inline', remedies: [] })[0]).toContain('LIMIT.screen.remedies is empty')
  expect(faultsWith({ form: 'inline' })[0]).toContain('LIMIT.screen.remedies is empty')
  expect(faultsWith({ form: 'inline', remedies: retry }, ' ')).toEqual(['LIMIT.title is missing: a screen needs one.'])
})

it('asks nothing of a code that says nothing of screens', () => {
  expect(faultsIn(untyped(blog))).toEqual([])
})
