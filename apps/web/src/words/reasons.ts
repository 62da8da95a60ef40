import type { Reason } from '@leadwright/mail-verifier'

/** Why a verdict is what it is, in a few words; a reason of the engine's that has none does not compile. */
const words: Record<Reason | 'excluded' | 'not_checked', string> = {
  accepted: 'The mail server accepts it',
  syntax: 'Not a well-formed address',
  domain_not_found: 'The domain does not exist',
  null_mx: 'The domain takes no mail',
  no_mail_server: 'The domain has no mail server',
  mailbox_not_found: 'Mailbox does not exist',
  mailbox_disabled: 'Mailbox was switched off',
  mailbox_moved: 'Mailbox has moved',
  smtputf8_unsupported: 'The server takes no international addresses',
  catch_all: 'The domain accepts every address',
  mailbox_full: 'Mailbox is full',
  role_account: 'A role, not a person',
  disposable_domain: 'A throw-away address',
  greylisted: 'The server asked to come back later',
  temporary_failure: 'The server had a passing problem',
  server_error: 'The server reported a fault of its own',
  catch_all_unknown: 'Could not be told from a catch-all',
  blocked_by_policy: 'The server refused to talk to us',
  relay_denied: 'The server does not serve this domain',
  sender_rejected: 'The server did not accept our sender',
  rejected: 'Refused without a clear reason',
  connection_failed: 'No mail server could be reached',
  connection_dropped: 'The server hung up',
  protocol_error: 'The server does not speak SMTP',
  timeout: 'The server took too long',
  dns_failure: 'The domain could not be looked up',
  private_address: 'The domain points into a private network',
  port_blocked: 'Mail can’t be sent from here',
  proxy_failed: 'Our way to mail servers was down',
  excluded: 'Left out by your decision',
  not_checked: 'Not checked yet',
}

/** A reason in words; one that this version does not know is shown as it is. */
export const reasonInWords = (reason: string | null): string =>
  reason === null ? '' : ((words as Readonly<Record<string, string>>)[reason] ?? reason.replaceAll('_', ' '))
