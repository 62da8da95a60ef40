import { getDomain, parse } from 'tldts'
import { suggestDomain } from '../address/suggest.ts'
import { popularDomains } from './popular.ts'
import { relayDomains } from './relays.ts'

/*
 * Run by the command that updates the lists, and not at every start: what they refuse stands in refused.json. What an entry of somebody's list must be before it counts. Lists are kept by hand and by crawlers, and have slips in them.
 */

/**
 * A name that people register below, by the public suffix list: `my.id`, `web.id`, `ddns.net`. An entry for it would count
 * everybody there.
 */
export function isRegistry(name: string): boolean {
  return (
    getDomain(name, { allowPrivateDomains: true }) === null ||
    parse(name, { allowPrivateDomains: true }).publicSuffix === name
  )
}

/** Schools and authorities have mailboxes for their own people only. */
export function isInstitution(name: string): boolean {
  return /(?:^|\.)(?:edu|gov|mil)(?:\.[a-z]{2})?$|\.ac\.[a-z]{2}$/.test(name)
}

/** Entries of a list of throw-away domains that may be believed. */
export function believedDisposable(name: string): boolean {
  if (relayDomains.has(name) || popular.has(name)) return false
  // A mistyped provider (`gmai.com`) is parked by somebody; who wrote it meant a real mailbox.
  return !isRegistry(name) && suggestDomain(name) === undefined
}

/** Entries of a list of consumer providers that may be believed. */
export function believedFree(name: string): boolean {
  return !isRegistry(name) && !isInstitution(name)
}

const popular: ReadonlySet<string> = new Set(popularDomains)
