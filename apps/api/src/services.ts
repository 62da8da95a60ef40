import type { Code } from '@leadwright/errors'
import type { ApiKeysService } from './domains/api-keys/service.ts'
import type { Accounts } from './domains/auth/accounts.ts'
import type { Attempts } from './domains/auth/attempts.ts'
import type { AllowedOrigins } from './domains/auth/origin.ts'
import type { SessionResolver } from './domains/auth/sessions.ts'
import type { CreditsService } from './domains/credits/service.ts'
import type { EnrichmentService } from './domains/enrichment/service.ts'
import type { ReviewsService } from './domains/finding/reviews.ts'
import type { LeadsService } from './domains/leads/service.ts'
import type { OrganizationsService } from './domains/organizations/service.ts'
import type { RateLimiter } from './domains/rate-limits/limiter.ts'
import type { RequestsService } from './domains/requests/service.ts'
import type { ScrapingService } from './domains/scraping/service.ts'
import type { VerificationService } from './domains/verification/service.ts'
import type { WebhooksService } from './domains/webhooks/service.ts'
import type { OpenStreams } from './jobs/open-streams.ts'
import type { IdempotencyStore } from './trpc/idempotency.ts'
import type { InPlace } from './waits/places.ts'

/** What procedures work with. Built once, in `deps.ts`. */
export interface Services {
  /** The URL of the page about a code. */
  readonly errorPage: (code: Code) => string
  readonly origins: AllowedOrigins
  readonly limiter: RateLimiter
  readonly idempotency: IdempotencyStore
  readonly sessions: SessionResolver
  readonly accounts: Accounts
  readonly attempts: Attempts
  readonly organizations: OrganizationsService
  readonly apiKeys: ApiKeysService
  readonly credits: CreditsService
  readonly leads: LeadsService
  readonly verification: VerificationService
  readonly enrichment: EnrichmentService
  readonly scraping: ScrapingService
  readonly reviews: ReviewsService
  readonly requests: RequestsService
  readonly webhooks: WebhooksService
  readonly streams: OpenStreams
  readonly slowPlaces: InPlace
}
