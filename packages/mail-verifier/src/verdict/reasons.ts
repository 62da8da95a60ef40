/** What a verification can end in. */
export const verdictStatuses = ['valid', 'invalid', 'catch_all', 'risky', 'unknown'] as const
export type VerdictStatus = (typeof verdictStatuses)[number]

/** Why, with the status that each reason stands for. README.md has a sentence for each. */
const statusByReason = {
  accepted: 'valid',

  syntax: 'invalid',
  domain_not_found: 'invalid',
  null_mx: 'invalid',
  no_mail_server: 'invalid',
  mailbox_not_found: 'invalid',
  mailbox_disabled: 'invalid',
  mailbox_moved: 'invalid',
  smtputf8_unsupported: 'invalid',

  catch_all: 'catch_all',

  mailbox_full: 'risky',
  role_account: 'risky',
  disposable_domain: 'risky',

  greylisted: 'unknown',
  temporary_failure: 'unknown',
  server_error: 'unknown',
  catch_all_unknown: 'unknown',
  blocked_by_policy: 'unknown',
  relay_denied: 'unknown',
  sender_rejected: 'unknown',
  rejected: 'unknown',
  connection_failed: 'unknown',
  connection_dropped: 'unknown',
  protocol_error: 'unknown',
  timeout: 'unknown',
  dns_failure: 'unknown',
  private_address: 'unknown',
  port_blocked: 'unknown',
  proxy_failed: 'unknown',
} as const satisfies Record<string, VerdictStatus>

export type Reason = keyof typeof statusByReason

/** The closed set of reasons. */
export const reasons = Object.keys(statusByReason) as unknown as readonly [Reason, ...Reason[]]

/** A reason belongs to exactly one status. */
export function statusOf(reason: Reason): VerdictStatus {
  return statusByReason[reason]
}
