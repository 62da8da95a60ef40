import type { MailDomain, MailHost } from './types.ts'

/** The domains of docs/sandbox.md, around the one host that most of them share. */
export function tableDomains(good: MailHost): Record<string, MailDomain> {
  return {
    'inbox.test': { mx: [{ preference: 10, host: good }] },
    'catchall.test': { mx: [{ preference: 10, host: good }], rcpt: 'catch-all' },
    'nullmx.test': { mx: [{ preference: 0, host: '.' }] },
    'nomx.test': { dns: 'nxdomain' },
    'aonly.test': { mx: [], host: good },
    'twomx.test': {
      mx: [
        { preference: 10, host: { addresses: ['refused'] } },
        { preference: 20, host: good },
      ],
    },
    'dead.test': {
      mx: [
        { preference: 10, host: { addresses: ['refused'] } },
        { preference: 20, host: { addresses: ['refused'] } },
      ],
    },
    'servfail.test': { dns: 'servfail' },
    'tls.test': { mx: [{ preference: 10, host: { startTls: 'self-signed' } }] },
    'drop.test': { mx: [{ preference: 10, host: { mailFrom: { close: true } } }] },
    'garbage.test': { mx: [{ preference: 10, host: { noise: 'garbage' } }] },
    'tarpit.test': { mx: [{ preference: 10, host: { noise: 'tarpit' } }] },
  }
}
