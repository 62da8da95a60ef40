import type { Code } from '@leadwright/errors/client'

/**
 * How a failure is shown.
 * - `page`: nothing else on the page makes sense until it is resolved
 * - `inline`: beside what was tried, which stays as it is
 * - `dialog`: a decision is needed; what was typed stays behind it
 * - `banner`: passes by itself; the page goes on
 * - `summary`: a list of what is wrong with a file or a form, which takes the focus
 * - `empty`: nothing is broken, there is just nothing to work on
 * - `panel`: ours; what can be done is to try again, and to tell us the request ID
 */
export type Form = 'page' | 'inline' | 'dialog' | 'banner' | 'summary' | 'empty' | 'panel'

export interface Presentation {
  readonly form: Form
  /** What happened, in a few words; the envelope's sentence says the rest. */
  readonly title: string
  /** Says the rest to people, where the envelope's sentence is for programs as well, and speaks of their ways. */
  readonly sentence?: string
}

/** Every code of the contract has its place and its words here; one that has none does not compile. */
export const presentations: { readonly [C in Code]: Presentation } = {
  AUTHENTICATION_REQUIRED: {
    form: 'page',
    title: 'You are signed out',
    sentence: 'Your session has ended, here or in another tab. Sign in, and go on where you were.',
  },
  INVALID_API_KEY: { form: 'inline', title: 'The API key was not accepted' },
  NO_ACTIVE_ORGANIZATION: {
    form: 'page',
    title: 'Choose an organization',
    sentence: 'Lists, jobs and credits belong to an organization. Choose one of yours, or create one.',
  },
  INSUFFICIENT_SCOPE: { form: 'inline', title: 'The API key may not do this' },
  PERMISSION_DENIED: { form: 'inline', title: 'Your role does not allow this' },
  INSUFFICIENT_CREDITS: { form: 'dialog', title: 'Not enough credits' },
  LIMIT_REACHED: { form: 'inline', title: 'The limit is reached' },
  RATE_LIMIT_EXCEEDED: { form: 'banner', title: 'Too many requests' },
  INVALID_CSV_FORMAT: { form: 'summary', title: 'This file can’t be imported' },
  RESOURCE_NOT_FOUND: { form: 'page', title: 'This is not here' },
  JOB_NOT_FOUND: { form: 'page', title: 'There is no such job' },
  INVALID_JOB_STAGE: { form: 'inline', title: 'The job has moved on' },
  NO_EMAILS_TO_VERIFY: { form: 'empty', title: 'No address to verify yet' },
  NO_LEADS_TO_ENRICH: { form: 'empty', title: 'Nobody to find an address for' },
  NO_LEADS_TO_SCRAPE: { form: 'empty', title: 'No company to look at yet' },
  INVALID_REQUEST: { form: 'summary', title: 'Something in the form is not right' },
  INTERNAL_ERROR: { form: 'panel', title: 'Something went wrong on our side' },
}

/** A code that this version does not know, or an answer that is none of ours. */
export const unknownPresentation: Presentation = { form: 'panel', title: 'That did not work' }
export const offlinePresentation: Presentation = { form: 'panel', title: 'Leadwright can’t be reached' }
