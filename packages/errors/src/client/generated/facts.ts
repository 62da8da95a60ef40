// Written by `pnpm errors generate` from the catalogue; edit that instead.
import { clientErrors, type ClientErrors, type ClientFacts } from '@leadwright/error-kit/client'

/** The status of each code, and what its `details` hold. */
export interface Codes {
  readonly INVALID_REQUEST: { readonly status: 400; readonly details: { issues: { path: string; message: string }[] } }
  readonly RESOURCE_NOT_FOUND: { readonly status: 404; readonly details: { resource: string; id: string } }
  readonly INTERNAL_ERROR: { readonly status: 500; readonly details: { requestId: string } }
  readonly SERVICE_UNAVAILABLE: { readonly status: 500; readonly details: { retryAfter: number; timeout?: number | undefined } }
  readonly AUTHENTICATION_REQUIRED: { readonly status: 401; readonly details: undefined }
  readonly ADDRESS_NOT_VERIFIED: { readonly status: 403; readonly details: undefined }
  readonly INVALID_API_KEY: { readonly status: 401; readonly details: { reason: "malformed" | "unknown" | "expired" } }
  readonly INSUFFICIENT_SCOPE: { readonly status: 403; readonly details: { required: string[]; granted: string[] } }
  readonly PERMISSION_DENIED: { readonly status: 403; readonly details: { required: string[]; role: string } }
  readonly NO_ACTIVE_ORGANIZATION: { readonly status: 400; readonly details: { organizations: { id: string; name: string }[] } }
  readonly LAST_OWNER: { readonly status: 400; readonly details: { organizations: { id: string; name: string }[] } }
  readonly INSUFFICIENT_CREDITS: { readonly status: 403; readonly details: { operation: string; required: number; available: number; reserved: number; shortfall: number; purchaseUrl: string } }
  readonly RATE_LIMIT_EXCEEDED: { readonly status: 429; readonly details: { limit: number; remaining: number; reset: number; retryAfter: number } }
  readonly LIMIT_REACHED: { readonly status: 403; readonly details: { resource: string; limit: number } }
  readonly INVALID_CSV_FORMAT: { readonly status: 400; readonly details: { reason: "not_csv" | "not_utf8" | "too_large" | "empty" | "missing_columns" | "duplicate_columns"; workflow: "verification" | "enrichment" | "scraping"; requiredColumns?: string[] | undefined; missingColumns?: string[] | undefined; foundColumns?: string[] | undefined; line?: number | undefined; column?: string | undefined; problem?: "nul" | "open_quote" | "cell_too_long" | "too_many_fields" | undefined; limit?: number | undefined; fileType?: "xlsx" | "xls" | "ods" | "zip" | "gzip" | "pdf" | "image" | "utf16" | "archive" | "database" | "html" | "xml" | "rtf" | "json" | "json_lines" | "sql" | "vcard" | undefined; maxBytes?: number | undefined } }
  readonly IMPORT_NOT_UNDOABLE: { readonly status: 400; readonly details: { listId: string; importId: string; reason: "used" | "not_kept" } }
  readonly JOB_NOT_FOUND: { readonly status: 404; readonly details: { jobId: string } }
  readonly INVALID_JOB_STAGE: { readonly status: 400; readonly details: { jobId: string; stage: "queued" | "analyzing" | "awaiting_decision" | "verifying" | "enriching" | "scraping" | "completed" | "cancelled" | "failed" | "expired"; expected: ("queued" | "analyzing" | "awaiting_decision" | "verifying" | "enriching" | "scraping" | "completed" | "cancelled" | "failed" | "expired")[] } }
  readonly NO_EMAILS_TO_VERIFY: { readonly status: 400; readonly details: { listId: string; leads: number; rows?: "unverified" | "unknown" | "filter" | "ids" | undefined } }
  readonly NO_LEADS_TO_ENRICH: { readonly status: 400; readonly details: { listId: string; leads: number; withEmail: number; rows?: "filter" | "ids" | undefined } }
  readonly NO_LEADS_TO_SCRAPE: { readonly status: 400; readonly details: { listId: string; leads: number; rows?: "filter" | "ids" | undefined } }
}

/** What a client knows of each code without its schema. */
export const facts: ClientFacts<Codes> = {
  INVALID_REQUEST: {"status":400,"retryable":false,"details":{"issues":[{"path":"string","message":"string"}]}},
  RESOURCE_NOT_FOUND: {"status":404,"retryable":false,"details":{"resource":"string","id":"string"}},
  INTERNAL_ERROR: {"status":500,"retryable":true,"details":{"requestId":"string"}},
  SERVICE_UNAVAILABLE: {"status":500,"retryable":true,"details":{"retryAfter":"number","timeout?":"number"}},
  AUTHENTICATION_REQUIRED: {"status":401,"retryable":false,"details":null},
  ADDRESS_NOT_VERIFIED: {"status":403,"retryable":false,"details":null},
  INVALID_API_KEY: {"status":401,"retryable":false,"details":{"reason":"string"}},
  INSUFFICIENT_SCOPE: {"status":403,"retryable":false,"details":{"required":["string"],"granted":["string"]}},
  PERMISSION_DENIED: {"status":403,"retryable":false,"details":{"required":["string"],"role":"string"}},
  NO_ACTIVE_ORGANIZATION: {"status":400,"retryable":false,"details":{"organizations":[{"id":"string","name":"string"}]}},
  LAST_OWNER: {"status":400,"retryable":false,"details":{"organizations":[{"id":"string","name":"string"}]}},
  INSUFFICIENT_CREDITS: {"status":403,"retryable":false,"details":{"operation":"string","required":"number","available":"number","reserved":"number","shortfall":"number","purchaseUrl":"string"}},
  RATE_LIMIT_EXCEEDED: {"status":429,"retryable":true,"details":{"limit":"number","remaining":"number","reset":"number","retryAfter":"number"}},
  LIMIT_REACHED: {"status":403,"retryable":false,"details":{"resource":"string","limit":"number"}},
  INVALID_CSV_FORMAT: {"status":400,"retryable":false,"details":{"reason":"string","workflow":"string","requiredColumns?":["string"],"missingColumns?":["string"],"foundColumns?":["string"],"line?":"number","column?":"string","problem?":"string","limit?":"number","fileType?":"string","maxBytes?":"number"}},
  IMPORT_NOT_UNDOABLE: {"status":400,"retryable":false,"details":{"listId":"string","importId":"string","reason":"string"}},
  JOB_NOT_FOUND: {"status":404,"retryable":false,"details":{"jobId":"string"}},
  INVALID_JOB_STAGE: {"status":400,"retryable":false,"details":{"jobId":"string","stage":"string","expected":["string"]}},
  NO_EMAILS_TO_VERIFY: {"status":400,"retryable":false,"details":{"listId":"string","leads":"number","rows?":"string"}},
  NO_LEADS_TO_ENRICH: {"status":400,"retryable":false,"details":{"listId":"string","leads":"number","withEmail":"number","rows?":"string"}},
  NO_LEADS_TO_SCRAPE: {"status":400,"retryable":false,"details":{"listId":"string","leads":"number","rows?":"string"}},
}

const client: ClientErrors<Codes> = clientErrors(facts)

/** Whether a value is a code that this copy of the contract knows. */
export const isCode: ClientErrors<Codes>['isCode'] = client.isCode

/** Reads the body of a failure from any server; see `ClientErrors.decode`. */
export const decode: ClientErrors<Codes>['decode'] = client.decode
