import type { MailDomain, Sandbox } from '@leadwright/sandbox'
import type { JobKind } from './wire-requests.ts'

// The lists of a job of each kind, and the mail hosts behind them, whose answers do not depend on who asks when.

const hosts = 20
const addressesOfHost = 40
const companies = 45

/** Mail hosts that take their time, and some of whose addresses they refuse, put off once, or do not judge. */
export function slowMailDomains(asked?: Map<string, number>): Record<string, MailDomain> {
  return Object.fromEntries(
    Array.from({ length: hosts }, (_, index) => {
      const name = `d${index}.test`
      const rcpt = (localPart: string, attempt: number): string | undefined => {
        if (!localPart.startsWith('user-')) return '550 5.1.1 No such mailbox'
        asked?.set(`${localPart}@${name}`, (asked.get(`${localPart}@${name}`) ?? 0) + 1)
        if (localPart.endsWith('3')) return '550 5.1.1 No such mailbox'
        if (localPart.endsWith('7')) return '550 5.7.1 We do not like you'
        if (localPart.endsWith('8') && attempt === 1) return '451 4.7.1 Come back later'
        return undefined
      }
      return [name, { rcpt, mx: [{ preference: 10, host: { delayMs: 100 } }] }]
    }),
  )
}

/** Its robots.txt asks for a second between two requests, and everybody would wait for it. */
const slow = 'mapleton-grain.test'

/** Companies that answer soon, and are asked alike however often. */
const steady = (sandbox: Pick<Sandbox, 'companies'>) =>
  sandbox.companies
    .filter(
      ({ domain, website, mail, people }) =>
        domain !== slow && website.kind === 'people' && mail.kind === 'mailboxes' && people.length < 30,
    )
    .slice(0, companies)

/** The rows of a kind; addresses to verify are those of nobody else, where the run's name is not. */
export function rowsOf(kind: JobKind, sandbox: Pick<Sandbox, 'companies'>, run: string): Record<string, string>[] {
  if (kind === 'verification-jobs') {
    return Array.from({ length: hosts * addressesOfHost }, (_, index) => ({
      email: `user-${run}-${index}@d${(index >> 2) % hosts}.test`,
    }))
  }
  return steady(sandbox).flatMap(({ name, people }): Record<string, string>[] =>
    kind === 'enrichment-jobs'
      ? people
          .slice(0, 3)
          .map(({ latin }) => ({ first_name: latin.firstName, last_name: latin.lastName, company: name }))
      : people.slice(0, 3).map(({ title }) => ({ company: name, job_title: title })),
  )
}
