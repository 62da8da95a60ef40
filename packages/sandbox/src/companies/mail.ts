import type { Hosts } from '../hosts.ts'
import type { MailDomain, MailHost, RcptRule } from '../types.ts'
import { madeCompanies } from './companies.ts'
import { providerHosts } from './mail-hosts.ts'
import { websiteOf } from './site/website.ts'
import type { SandboxCompany, SandboxMail } from './types.ts'

/** Who besides people has a mailbox at every company that takes mail. */
export const roleMailboxes = ['info', 'sales', 'contact', 'office', 'jobs', 'press', 'support', 'postmaster', 'abuse']

/** The companies' domains by name; those of one provider have one mail host. */
export function companyDomains(hosts: Hosts): Record<string, MailDomain> {
  const made = madeCompanies()
  const providers = providerHosts()
  const exchangers = new Map<string, MailHost>()
  for (const name of new Set(made.map(({ company }) => company.mail.host))) {
    if (name === undefined) continue
    const host = providers[name] ?? {}
    hosts.ensure(host, name)
    exchangers.set(name, host)
  }
  return Object.fromEntries(
    made.map((each) => {
      const { mail, domain, website } = each.company
      const host = mail.host === undefined ? undefined : exchangers.get(mail.host)
      // A null MX has preference 0 (RFC 7505 §3).
      const mx = host === undefined ? { preference: 0, host: '.' } : { preference: 10, host }
      const rcpt = rcptRule(each.company)
      return website.kind === 'none'
        ? [domain, { mx: [], rcpt }]
        : [domain, { mx: [mx], rcpt, website: websiteOf(each) }]
    }),
  )
}

const unknown = '550 5.1.1 No such mailbox'

function rcptRule({ mail, people }: SandboxCompany): RcptRule {
  let mailboxes: ReadonlySet<string> | undefined
  const known = (localPart: string): boolean => {
    mailboxes ??= new Set([
      ...people.filter(({ hasMailbox }) => hasMailbox).map(({ email }) => email.split('@')[0] ?? ''),
      ...roleMailboxes,
    ])
    return mailboxes.has(localPart.toLowerCase())
  }
  const ordinary = (localPart: string): string | undefined => (known(localPart) ? undefined : unknown)
  const rules: Readonly<Record<SandboxMail['kind'], RcptRule>> = {
    mailboxes: ordinary,
    catch_all: 'catch-all',
    greylisting: (localPart, attempt) =>
      attempt === 1 ? '450 4.7.1 Greylisted, try again later' : ordinary(localPart),
    deferring: () => '450 4.3.2 Busy, try again later',
    policy: () => '550 5.7.1 Refused by policy',
    null_mx: ordinary,
    none: ordinary,
  }
  return rules[mail.kind]
}
