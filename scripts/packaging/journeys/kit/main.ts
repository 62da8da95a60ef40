import { contract } from './catalog.js'
import { counted, documented, httpErrors, openapiErrors } from './entries.js'
import { throughLinks } from './links.js'
import { action, errors, logged, router } from './router.js'

async function main(): Promise<void> {
  const caller = router.createCaller({ requestId: 'req_1', locale: 'en' })
  const called: unknown = await caller.get({ id: 'missing' }).catch((error: unknown) => error)
  const acted: unknown = await action({ id: 'missing' }).catch((error: unknown) => error)
  const headers = new Headers({ 'accept-language': 'fr', accept: 'application/problem+json' })
  const typeOf = (code: string): string => `https://blog.test/${code}`
  const answer = httpErrors.answer(contract.example('POST_NOT_FOUND'), { headers }, { requestId: 'r', typeOf })
  console.log(
    JSON.stringify({
      links: await throughLinks(),
      logged: [...new Set(logged)].sort(),
      called: contract.find(called)?.code,
      acted: contract.find(acted)?.details,
      codes: errors.codesOf(router.get),
      answer: [answer.status, answer.headers.get('content-language'), await answer.json()],
      limit: contract.schema('POST_LIMIT_REACHED'),
      components: Object.keys(openapiErrors.components(['POST_NOT_FOUND']).schemas),
      page: documented.page('POST_NOT_FOUND', 'fr', []).summary,
      counted,
    }),
  )
}
void main()
