import type { components } from './generated/openapi.ts'

// What the API answers with, by the names that programs use: those of the OpenAPI document.

type Schemas = components['schemas']

export type Me = Schemas['Me']
export type List = Schemas['List']
export type ImportReport = Schemas['ImportReport']
/** An import in the history of a list. */
export type Import = Schemas['Import']
export type Rejection = Schemas['Rejection']
export type ImportPreview = Schemas['ImportPreview']
/** What a column of a file can be taken for. */
export type ColumnRole = NonNullable<ImportPreview['columns'][number]['role']>
/** A likely correction of the address of a lead. */
export type Suggestion = Schemas['Suggestion']
export type ListSummary = Schemas['ListSummary']
export type Lead = Schemas['Lead']
export type VerificationJob = Schemas['VerificationJob']
/** What analysis found out about a list, at no cost. */
export type Estimate = NonNullable<VerificationJob['estimate']>
export type VerificationResult = Schemas['VerificationResult']
export type EnrichmentJob = Schemas['EnrichmentJob']
export type ScrapingJob = Schemas['ScrapingJob']
/** What analysis found out about a list of people or companies, at no cost. */
export type FindingEstimate = NonNullable<EnrichmentJob['estimate']>
/** How well the rows of a list matched, and what would make more of them match. */
export type MatchReport = Schemas['MatchReport']
/** Something that would help to match a row, with the evidence for it. */
export type MatchHint = Schemas['MatchHint']
export type FindingResult = Schemas['FindingResult']
export type Finding = Schemas['Finding']
export type Company = Schemas['Company']
export type Enrichment = Schemas['Enrichment']
export type CompanyReview = Schemas['CompanyReview']
export type CreditBalance = Schemas['CreditBalance']
export type CreditEntry = Schemas['CreditEntry']
export type CreditUsage = Schemas['CreditUsage']
export type CreditUsageDay = Schemas['CreditUsageDay']
/** A code of the error contract. */
export type ErrorCode = Schemas['ErrorCode']
/** Where your systems are told of what happens. */
export type Webhook = Schemas['Webhook']
/** The only answers that hold the secret. */
export type WebhookWithSecret = Schemas['WebhookWithSecret']
export type WebhookDelivery = Schemas['WebhookDelivery']
/** A delivery with what was sent and what the attempts came to. */
export type OpenedWebhookDelivery = Schemas['OpenedWebhookDelivery']
/** What a webhook is told; `type` says which. Newer servers tell of more. */
export type WebhookEvent = Schemas[
  | 'JobDecisionNeededEvent'
  | 'JobCompletedEvent'
  | 'JobFailedEvent'
  | 'JobCancelledEvent'
  | 'JobExpiredEvent'
  | 'ImportCompletedEvent'
  | 'CreditsLowEvent'
  | 'PingEvent']
export type WebhookEventType = WebhookEvent['type']
