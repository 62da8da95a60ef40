import type { WebsiteLimits } from './types.ts'

export const defaultLimits: WebsiteLimits = {
  pages: 12,
  pageBytes: 2_000_000,
  siteBytes: 10_000_000,
  redirects: 5,
  requestMs: 10_000,
  siteMs: 60_000,
  pauseMs: 500,
}
