import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'

/** A mail to one person, in plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Where mail to the product's own people goes out. */
export interface Outbox {
  /** Sends a mail without making anybody wait for it. What can't be sent is logged, and nothing else happens. */
  send(mail: Mail): void
  /** Lets what is under way be sent, for a few seconds. */
  close(): Promise<void>
}

/** Milliseconds. A server that is slower than that is as good as away. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
const closingMs = 3000

/** An outbox that hands mail to an SMTP server. */
export function createOutbox(options: {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string
  readonly from: string
  readonly log: Pick<Logger, 'warn'>
}): Outbox {
  const { url, from, log } = options
  // Nothing that a mail holds may make this process read files or fetch pages.
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true }, { from })
  const sending = new Set<Promise<void>>()

  const deliver = async (mail: Mail): Promise<void> => {
    try {
      await transport.sendMail(mail)
    } catch (error) {
      log.warn({ err: error }, 'a mail could not be sent')
    }
  }

  return {
    send: (mail) => {
      const delivery = deliver(mail).finally(() => sending.delete(delivery))
      sending.add(delivery)
    },
    close: async () => {
      const patience = Promise.withResolvers<void>()
      const timer = setTimeout(patience.resolve, closingMs)
      await Promise.race([Promise.all(sending), patience.promise])
      clearTimeout(timer)
      transport.close()
    },
  }
}
