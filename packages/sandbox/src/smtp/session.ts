import type { Counter } from '../stats.ts'
import type { MailHost, Reply, ReplyAction } from '../types.ts'
import { toAction } from './reply.ts'
import { isAscii, parseCommand, parseMailbox, parsePath, type Mailbox, type PathArgument } from './syntax.ts'

/** What a session needs to know of the host and the world behind it. */
export interface SessionContext {
  readonly host: MailHost
  readonly name: string
  readonly counter: Counter
  /** The host's answer about a recipient; `undefined` accepts. */
  readonly recipientReply: (recipient: Mailbox, sender: string) => Reply | undefined
}

/** What the server does about a command: an action, then TLS where that was agreed. */
export interface Outcome extends ReplyAction {
  readonly startTls?: boolean
}

/** The state machine of one SMTP session, without the wire. */
export interface Session {
  /** Whether the client was told that it may pipeline. */
  readonly mayPipeline: boolean
  greet(): Outcome
  command(line: string): Outcome
  /** All that was known is forgotten once TLS is up (RFC 3207 §4.2). */
  secured(): void
}

const defaultCapabilities = ['ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8', 'PIPELINING', 'SIZE 10485760']

/** RFC 5321 §4.5.3.1.4 has 512 octets; parameters of extensions add to that. */
const maxLine = 2048

const badSequence = '503 5.5.1 Bad sequence of commands'

export function createSession({ host, name, counter, recipientReply }: SessionContext): Session {
  const capabilities = host.capabilities ?? defaultCapabilities
  const manner = host.manner?.()
  const offers = (keyword: string): boolean =>
    extended && capabilities.some((line) => line.toUpperCase().split(' ')[0] === keyword)
  let greeted = false
  let extended = false
  let secure = false
  let recipients = 0
  let transaction: { readonly sender: string; readonly utf8: boolean; accepted: number } | undefined

  const hello = (argument: string, withExtensions: boolean): Reply => {
    const verb = withExtensions ? 'EHLO' : 'HELO'
    if (argument === '') return `501 5.5.4 Syntax: ${verb} hostname`
    const override = withExtensions ? host.ehlo : host.helo
    // A refused hello leaves the session as it was (RFC 5321 §4.1.1.1).
    if (override !== undefined && !isPositive(override)) return override
    greeted = true
    extended = withExtensions
    transaction = undefined
    if (override !== undefined) return override
    if (!withExtensions) return `250 ${name}`
    const startTls = host.startTls !== undefined && !secure ? ['STARTTLS'] : []
    return `250 ${[`${name} greets ${argument}`, ...capabilities, ...startTls].join('\n')}`
  }

  const unknownParameter = ({ parameters }: PathArgument): string | undefined =>
    parameters.find((parameter) => {
      const [keyword = '', value = ''] = parameter.toUpperCase().split('=')
      if (keyword === 'BODY') return !offers('8BITMIME') || !/^(?:7BIT|8BITMIME)$/.test(value)
      return !['SIZE', 'SMTPUTF8'].includes(keyword) || !offers(keyword)
    })

  const mail = (argument: string): Reply => {
    counter.count('mailCommands')
    if (!greeted || transaction) return badSequence
    const parsed = parsePath(argument, 'FROM')
    if (!parsed) return '501 5.5.4 Syntax: MAIL FROM:<address>'
    const unknown = unknownParameter(parsed)
    if (unknown !== undefined) return `555 5.5.4 Unsupported parameter: ${unknown}`
    const sender = parsed.path
    if (sender !== '' && !parseMailbox(sender)) return '501 5.1.7 Bad sender address syntax'
    const utf8 = parsed.parameters.some((parameter) => parameter.toUpperCase() === 'SMTPUTF8')
    if (!utf8 && !isAscii(sender)) return '553 5.6.7 Address requires SMTPUTF8'
    const override = typeof host.mailFrom === 'function' ? host.mailFrom(sender) : host.mailFrom
    if (override !== undefined && !isPositive(override)) return override
    transaction = { sender, utf8, accepted: 0 }
    return override ?? '250 2.1.0 Ok'
  }

  const rcpt = (argument: string): Reply => {
    counter.count('rcptCommands')
    recipients++
    if (recipients > (host.maxRecipientsPerSession ?? Infinity)) {
      return { reply: '421 4.7.0 Too many recipients in this session', close: true }
    }
    if (!transaction) return badSequence
    const parsed = parsePath(argument, 'TO')
    if (!parsed) return '501 5.5.4 Syntax: RCPT TO:<address>'
    if (parsed.parameters.length > 0) return `555 5.5.4 Unsupported parameter: ${parsed.parameters[0]}`
    const recipient = parseMailbox(parsed.path)
    if (!recipient) return '501 5.1.3 Bad recipient address syntax'
    if (!transaction.utf8 && !isAscii(parsed.path)) return '553 5.6.7 Address requires SMTPUTF8'
    const reply = recipientReply(recipient, transaction.sender) ?? '250 2.1.5 Ok'
    if (isPositive(reply)) transaction.accepted++
    return reply
  }

  const startTls = (argument: string): Outcome => {
    if (argument !== '') return { reply: '501 5.5.4 Syntax: STARTTLS' }
    if (host.startTls === undefined || !extended) return { reply: '502 5.5.1 STARTTLS not offered' }
    if (secure) return { reply: badSequence }
    if (host.startTls === 'refused') return { reply: '454 4.7.0 TLS not available' }
    return { reply: '220 2.0.0 Ready to start TLS', startTls: true }
  }

  const data = (): Reply => {
    if (!transaction) return badSequence
    return transaction.accepted > 0 ? '554 5.7.1 The sandbox takes no mail' : '554 5.5.1 No valid recipients'
  }

  const run = (verb: string, argument: string): Reply | Outcome => {
    switch (verb) {
      case 'EHLO':
        return hello(argument, true)
      case 'HELO':
        return hello(argument, false)
      case 'MAIL':
        return mail(argument)
      case 'RCPT':
        return rcpt(argument)
      case 'DATA':
        return data()
      case 'STARTTLS':
        return startTls(argument)
      case 'RSET':
        transaction = undefined
        return '250 2.0.0 Ok'
      case 'NOOP':
        return '250 2.0.0 Ok'
      case 'VRFY':
        return '252 2.5.0 Ask with RCPT'
      case 'QUIT':
        return { reply: '221 2.0.0 Bye', close: true }
      case 'EXPN':
      case 'HELP':
      case 'AUTH':
      case 'BDAT':
        return '502 5.5.1 Command not implemented'
      default:
        return '500 5.5.2 Command not recognized'
    }
  }

  return {
    get mayPipeline() {
      return offers('PIPELINING')
    },
    greet: () => toAction(host.banner ?? `220 ${name} ESMTP sandbox`),
    command(line) {
      counter.count('commands')
      if (Buffer.byteLength(line) > maxLine) return { reply: '500 5.5.2 Line too long' }
      const { verb, argument } = parseCommand(line)
      const outcome = toAction(run(verb, argument))
      const other = manner?.(verb, outcome.reply ?? '')
      return other === undefined ? outcome : toAction(other)
    },
    secured() {
      secure = true
      greeted = false
      extended = false
      transaction = undefined
    },
  }
}

function isPositive(reply: Reply): boolean {
  const { reply: text, raw, close } = toAction(reply)
  return close !== true && (text ?? raw ?? '').startsWith('2')
}
