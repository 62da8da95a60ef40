export { Leadwright, type Resources } from './client.ts'
export {
  AbortedError,
  ApiError,
  type ApiErrorProblem,
  type ApiPromise,
  type ApiResponse,
  type AttemptEvent,
  type ClientOptions,
  ConnectionError,
  type Fetch,
  isApiError,
  isLeadwrightError,
  type KnownApiError,
  LeadwrightError,
  ParseError,
  type RateLimit,
  type RequestEvent,
  type RequestOptions,
  type ResponseEvent,
  type RetryEvent,
  TimeoutError,
  type UnknownApiError,
  type Upload,
  type UploadStream,
} from './core/index.ts'
export type { Download } from './download.ts'
export type { AwaitingJob, CancelledJob, CompletedJob, ExpiredJob, FailedJob, JobAt, JobOver, Until } from './jobs.ts'
export type {
  BodyOf,
  CallError,
  CodesOf,
  ErrorOf,
  MisuseError,
  OperationId,
  OutputOf,
  QueryOf,
} from './operation-types.ts'
export type { Page, Paged, PageQuery } from './pagination.ts'
export type { EntryQuery, UsageQuery } from './resources/credits.ts'
export type {
  ColumnMapping,
  ImportOptions,
  LeadQuery,
  LeadSearch,
  LeadStatus,
  PreviewQuery,
} from './resources/lists.ts'
export type { JobDecision } from './resources/verification-jobs.ts'
export type { Result, Safe, SafeDownload, SafePaged } from './safe.ts'
export type {
  ColumnRole,
  CreditBalance,
  CreditEntry,
  CreditUsage,
  CreditUsageDay,
  ErrorCode,
  Estimate,
  ImportPreview,
  ImportReport,
  Lead,
  List,
  ListSummary,
  Me,
  Rejection,
  VerificationJob,
  VerificationResult,
} from './schemas.ts'
export {
  type Decision,
  type VerifiedList,
  type VerifyOptions,
  type VerifyProgress,
  verifyProgressOf,
} from './verify-list.ts'
export type { WaitOptions } from './wait-for.ts'
