import { httpErrors } from '@leadwright/error-kit/http'
import { testedErrors } from '@leadwright/error-kit/testing'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { contract } from './catalog.js'
import { errors, router } from './router.js'

// As a team tests that has Jest and CommonJS.

const { expectEnvelope, exampleFailure } = testedErrors(contract)
const caller = router.createCaller({ requestId: 'r', locale: 'en' })

test('a declared error is thrown by a caller', async () => {
  const thrown: unknown = await caller.get({ id: 'missing' }).catch((error: unknown) => error)
  expect(contract.find(thrown)).toMatchObject({ code: 'POST_NOT_FOUND', details: { postId: 'missing' } })
  expect(errors.errorIn(thrown as never)?.status).toBe(404)
  expect(getHTTPStatusCodeFromError(thrown as never)).toBe(404)
})

test('an answer is the envelope of its code', async () => {
  const request = { headers: new Headers() }
  const response = httpErrors(contract).answer(exampleFailure('POST_LIMIT_REACHED'), request, { requestId: 'r' })
  const { details } = expectEnvelope(await response.json(), 'POST_LIMIT_REACHED')
  expect(details.plan).toBe('free')
})
