// Written by `pnpm generate` from the catalogue; edit that instead.
import type { Facts } from '../facts.ts'

/** What a client knows of each code without its schema. */
export const facts: Facts = {
  INVALID_REQUEST: {"status":400,"retryable":false,"details":{"issues":[{"path":"string","message":"string"}]}},
  RESOURCE_NOT_FOUND: {"status":404,"retryable":false,"details":{"resource":"string","id":"string"}},
  INTERNAL_ERROR: {"status":500,"retryable":true,"details":{"requestId":"string"}},
  AUTHENTICATION_REQUIRED: {"status":401,"retryable":false,"details":null},
  INVALID_API_KEY: {"status":401,"retryable":false,"details":{"reason":"string"}},
  INSUFFICIENT_SCOPE: {"status":403,"retryable":false,"details":{"required":["string"],"granted":["string"]}},
  PERMISSION_DENIED: {"status":403,"retryable":false,"details":{"required":["string"],"role":"string"}},
  NO_ACTIVE_ORGANIZATION: {"status":400,"retryable":false,"details":{"organizations":[{"id":"string","name":"string"}]}},
  INSUFFICIENT_CREDITS: {"status":403,"retryable":false,"details":{"operation":"string","required":"number","available":"number","reserved":"number","shortfall":"number","purchaseUrl":"string"}},
  RATE_LIMIT_EXCEEDED: {"status":429,"retryable":true,"details":{"limit":"number","remaining":"number","reset":"number","retryAfter":"number"}},
  LIMIT_REACHED: {"status":403,"retryable":false,"details":{"resource":"string","limit":"number"}},
  INVALID_CSV_FORMAT: {"status":400,"retryable":false,"details":{"reason":"string","workflow":"string","requiredColumns?":["string"],"missingColumns?":["string"],"foundColumns?":["string"],"line?":"number","column?":"string","fileType?":"string","maxBytes?":"number"}},
  JOB_NOT_FOUND: {"status":404,"retryable":false,"details":{"jobId":"string"}},
  INVALID_JOB_STAGE: {"status":400,"retryable":false,"details":{"jobId":"string","stage":"string","expected":["string"]}},
  NO_EMAILS_TO_VERIFY: {"status":400,"retryable":false,"details":{"listId":"string","leads":"number"}},
  NO_LEADS_TO_ENRICH: {"status":400,"retryable":false,"details":{"listId":"string","leads":"number","withEmail":"number"}},
  NO_LEADS_TO_SCRAPE: {"status":400,"retryable":false,"details":{"listId":"string","leads":"number"}},
}
