import { companyDomain, type SiteReading } from '@leadwright/people-finder'

/**
 * What was read at a company's domain, if that is where its website is. A domain that leads to one of another name was
 * sold, taken over, or given up to whoever parks it: the people there are somebody else's. `acme.example` and
 * `acme.co.uk` are the same company's.
 */
export function ownSite(domain: string, reading: SiteReading): SiteReading {
  if (reading.outcome === 'failed') return reading
  const [own, found] = [companyDomain(domain), companyDomain(reading.domain)]
  if (reading.domain === domain || (own && found && joined(own.label) === joined(found.label))) return reading
  const message = `${domain} leads to ${reading.domain}, which may be another company's.`
  return { outcome: 'failed', reason: 'not_found', message, passing: false }
}

const joined = (label: string): string => label.replaceAll('-', '')
