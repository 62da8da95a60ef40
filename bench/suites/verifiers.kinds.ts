/** What is true of the address: `unknown` where nothing that was said decides it, or where the mailbox is there and full. */
export type Truth = 'valid' | 'invalid' | 'unknown'

/** A kind of mail host: what it says to RCPT TO about the one who is asked about, and about anybody else. */
export interface Kind {
  truth: Truth
  /** `{rcpt}`, `{sender}` and `{helo}` stand where the host repeats them. */
  reply: string
  others: string
  /** In place of its banner. */
  banner?: string
}

const unknownUser = '550 5.1.1 <{rcpt}>: Recipient address rejected: User unknown'
const kinds = (truth: Truth, ...replies: string[]): Kind[] =>
  replies.map((reply) => ({ truth, reply, others: unknownUser }))

/** Sixty kinds, in proportions that nobody has measured: what a list meets, with what is easy to read wrong. */
export const allKinds: readonly Kind[] = [
  ...kinds('valid', '250 2.1.5 Ok', '250 OK', '251 User not local; will forward', '250-2.1.5 Ok\n250 Go on'),
  { truth: 'valid', reply: '250 Accepted', others: '550 Unrouteable address' },
  { truth: 'valid', reply: '250 Ok', others: '550-5.1.1 No such user\n550 5.1.1 here' },
  { truth: 'unknown', reply: '250 2.1.5 Ok', others: '250 2.1.5 Ok' },
  { truth: 'unknown', reply: '250 recipient <{rcpt}> OK', others: '250 recipient <{rcpt}> OK' },
  { truth: 'unknown', reply: '250 Ok', others: '452 4.5.3 Error: too many recipients' },
  ...kinds(
    'invalid',
    unknownUser,
    '550 5.1.1 <{rcpt}>: Recipient address rejected: User unknown in virtual mailbox table',
    '550 Unrouteable address',
    '550 Invalid recipient: <{rcpt}>',
    '550 5.1.1 <{rcpt}>... User unknown',
    '550 User <{rcpt}> unknown',
    '550-5.1.1 The email account that you tried to reach does not exist.\n550 5.1.1 Please check the address',
    '550 5.4.1 Recipient address rejected: Access denied. [AM0PR01.prod.protection.outlook.com]',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found',
    '554 delivery error: dd This user does not have an account ({rcpt})',
    '550 Requested action not taken: mailbox unavailable',
    '550 5.7.1 No such user!',
    '554 5.7.1 <{rcpt}>: Recipient address rejected: user unknown',
    '553 sorry, no mailbox here by that name (#5.1.1)',
    '550 5.2.1 The email account that you tried to reach is disabled.',
    '554 This mailbox has been closed',
    '550 Utilisateur inconnu',
    '550 Unbekannter Empfänger',
    '550 Usuario desconocido',
    '550 Caixa postal inexistente',
    '550 Callout verification failed:\n550 550 5.1.1 <{rcpt}>: User unknown',
    '450 4.1.1 <{rcpt}>: Recipient address rejected: unverified address: host mx.back.test[192.0.2.7] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
  ),
  ...kinds(
    'unknown',
    '450 4.2.0 <{rcpt}>: Recipient address rejected: Greylisted',
    '451 4.7.1 Greylisting in action, please come back in 5 minutes',
    '450 4.3.2 Service currently unavailable',
    '451 4.3.0 <{rcpt}>: Temporary lookup failure',
    '421 4.7.0 Too many connections from you',
    '450 4.7.1 Error: too many recipients from your address',
    '550 Rejected for too many bad recipients',
    '550 5.5.3 Too many invalid recipients',
    '550 5.1.1 <{sender}>: Sender address rejected: User unknown',
    '550 Verification failed for <{sender}>\n550 Sender verify failed',
    '553 5.1.8 <{rcpt}>... Domain of sender address {sender} does not exist',
    '550 5.7.1 Service unavailable; client [192.0.2.1] blocked using zen.spamhaus.org',
    '550 5.1.1 rejected, see https://www.spamhaus.org/query/ip/192.0.2.1',
    '554 5.7.1 <{rcpt}>: Recipient address rejected: Access denied',
    '550 5.7.26 This mail is unauthenticated: SPF check failed',
    '550 5.7.25 Your address has no PTR record',
    '504 5.5.2 <{helo}>: Helo command rejected: need fully-qualified hostname',
    '550 {helo} unknown, please fix your HELO',
    '530 5.7.0 Must issue a STARTTLS command first',
    '554 5.7.1 <{rcpt}>: Relay access denied',
    '550 relay not permitted',
    '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
    '550 Administrative prohibition',
    '501 Syntax error in parameters or arguments',
    '552 5.2.2 <{rcpt}>: Recipient address rejected: Mailbox is full',
    '452 4.2.2 The email account that you tried to reach is over quota',
    '451 4.7.500 Server busy. Please try again later',
  ),
  { truth: 'unknown', banner: '554 5.7.1 No SMTP service for your network', reply: unknownUser, others: unknownUser },
  { truth: 'unknown', banner: '421 4.3.2 Connection rate limit exceeded.', reply: unknownUser, others: unknownUser },
]
