import type { ChosenEvent, Delivery, Webhook } from '../features/webhooks/query.ts'

/** When a webhook is told of each event; an event without words does not compile. */
export const eventWords: Readonly<Record<ChosenEvent, string>> = {
  'job.decision_needed': 'A job waits for a decision',
  'job.completed': 'A job is done',
  'job.failed': 'A job failed',
  'job.cancelled': 'A job was cancelled',
  'job.expired': 'Nobody decided on a job in time',
  'import.completed': 'A file is imported',
  'credits.low': 'Credits run low',
}

export const chosenEvents = Object.keys(eventWords) as ChosenEvent[]

/** Why a webhook is off that nobody has switched off. */
export const disabledWords: Readonly<Record<NonNullable<Webhook['disabledReason']>, string>> = {
  gone: 'Its address answered that it is gone.',
  failing: 'Nothing could be delivered for five days.',
}

export const deliveryWords: Readonly<Record<Delivery['status'], string>> = {
  pending: 'Waiting',
  delivered: 'Delivered',
  failed: 'Given up',
}

type Failure = NonNullable<NonNullable<Delivery['lastAttempt']>['failure']>

/** Why an attempt did not deliver. */
export const failureWords: Readonly<Record<Failure, string>> = {
  status: 'Answered with an error',
  redirect: 'Answered with a redirect',
  timeout: 'No answer in 15 seconds',
  unreachable: 'Can’t be reached',
  not_found: 'The name has no address',
  private_address: 'Leads into a private network',
  tls: 'The certificate can’t be trusted',
  no_http: 'Does not speak HTTP',
  secret: 'The secret can’t be read; rotate it',
}
