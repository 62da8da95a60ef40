import type { Outbox } from './outbox.ts'

/** Why an organization's automatic top-up stopped, for one of its owners. */
interface Stopped {
  readonly email: string
  readonly organization: string
  readonly stop: keyof typeof reasons
}

const reasons = {
  declined: 'The card was declined three times in a row.',
  authentication_required: 'The bank of the card wants somebody to confirm each payment.',
  no_card: 'There is no saved card any more.',
  unresolved: 'A payment got no answer for hours. Please look at the invoices before you switch it on again.',
}

/** Mails to owners whose organization does not buy credits by itself any more. */
export function createTopUpMailer(outbox: Pick<Outbox, 'send'>, appUrl: string): (stopped: Stopped) => void {
  return ({ email, organization, stop }) =>
    outbox.send({
      to: email,
      subject: 'Automatic top-up was switched off',
      text: `${organization} does not buy credits at Leadwright automatically any more.

${reasons[stop]}

Jobs go on as long as there are credits. Buy some, change the card, or switch it on again here:
${appUrl}/billing
`,
    })
}
