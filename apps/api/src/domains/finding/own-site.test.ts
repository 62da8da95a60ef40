import type { SiteReading } from '@leadwright/people-finder'
import { expect, it } from 'vitest'
import { ownSite } from './own-site.ts'

const readAt = (domain: string): SiteReading => ({
  outcome: 'read',
  people: [{ name: 'Ann Lee', url: `http://${domain}/team`, source: 'card' }],
  addresses: [],
  pages: 1,
  truncated: false,
  domain,
})

it.each([
  ['acme.test', 'acme.test'],
  ['acme.com', 'acme.co.uk'],
  ['acme.com', 'shop.acme.com'],
  ['acme-tools.com', 'acmetools.com'],
])('leaves a website that is the company’s as it was read: %s at %s', (domain, at) => {
  const reading = readAt(at)
  expect(ownSite(domain, reading)).toBe(reading)
})

it.each([
  ['acme.com', 'globex.com'],
  ['acme.com', 'facebook.com'],
  ['acme.com', 'acme-parking.example'],
  ['acme.com', '127.0.0.1'],
])('takes no people from a website that is somebody else’s: %s at %s', (domain, at) => {
  expect(ownSite(domain, readAt(at))).toMatchObject({ outcome: 'failed', reason: 'not_found', passing: false })
})

it('leaves a failure as it is', () => {
  const failed: SiteReading = { outcome: 'failed', reason: 'timeout', message: 'Late.', passing: true }
  expect(ownSite('acme.com', failed)).toBe(failed)
})
