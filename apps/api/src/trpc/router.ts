import { apiKeysRouter } from '../domains/api-keys/router.ts'
import { meRouter } from '../domains/auth/router.ts'
import { creditsRouter } from '../domains/credits/router.ts'
import { enrichmentRouter } from '../domains/enrichment/router.ts'
import { errorsRouter } from '../domains/errors/router.ts'
import { reviewsRouter } from '../domains/finding/router.ts'
import { listsRouter } from '../domains/leads/router.ts'
import { organizationsRouter } from '../domains/organizations/router.ts'
import { requestsRouter } from '../domains/requests/router.ts'
import { scrapingRouter } from '../domains/scraping/router.ts'
import { verificationRouter } from '../domains/verification/router.ts'
import { webhooksRouter } from '../domains/webhooks/router.ts'
import { router } from './procedures.ts'

/** Every procedure of the product. */
export const appRouter = router({
  me: meRouter,
  errors: errorsRouter,
  lists: listsRouter,
  verification: verificationRouter,
  enrichment: enrichmentRouter,
  scraping: scrapingRouter,
  reviews: reviewsRouter,
  credits: creditsRouter,
  apiKeys: apiKeysRouter,
  organizations: organizationsRouter,
  requests: requestsRouter,
  webhooks: webhooksRouter,
})

/** For clients: `import type { AppRouter } from '@leadwright/api/router'`. */
export type AppRouter = typeof appRouter
