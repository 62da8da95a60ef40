import { fold } from '../words/fold.ts'
import { attribute } from './dom.ts'
import type { Element } from './dom.ts'

const local = String.raw`[\p{L}\p{N}][\p{L}\p{N}.%+'_-]{0,63}`
const at = String.raw`\s*(?:@|＠|[[({<|]\s*(?:at|ät|a|@|arroba|arobase|chez|chiocciola|apenstaartje|zavinac|malpa|собака)\s*[\])}>|]\s*)\s*`
const dot = String.raw`(?:\.|\s*[[({<|]\s*(?:dot|punkt|point|punto|ponto|kropka|tecka|tocka|nokta|точка|\.)\s*[\])}>|]\s*)`
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`
const written = new RegExp(`(${local})${at}(${label}(?:${dot}${label}){1,8})`, 'giu')
const spelled =
  /([\p{L}\p{N}][\w.+-]{0,63})\s+(?:at|AT)\s+([\p{L}\p{N}-]{1,63}(?:\s+(?:dot|DOT)\s+[\p{L}\p{N}-]{1,63}){1,5})/gu

/** What no text with an address is without. */
const hint = /@|＠|[[({<|]\s*\p{L}{1,12}\s*[\])}>|]|\sat\s/iu

/** An address as mail systems compare it, or `undefined`. */
export function parseAddress(text: string): string | undefined {
  const [name = '', host = '', ...more] = text.trim().toLowerCase().split('@')
  if (more.length > 0 || name === '' || name.length > 64 || /\.\.|^\.|\.$|[\s<>()[\]\\,;:"]/.test(name))
    return undefined
  if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) || host.length > 253 || /(^|\.)-|-(\.|$)/.test(host))
    return undefined
  return `${name}@${host}`
}

/** Addresses that a text spells out, plain or in the ways in which people hide them from robots. */
export function addressesIn(text: string): string[] {
  if (text.length > 20_000 || !hint.test(text)) return []
  const found: string[] = []
  for (const [, name = '', host = ''] of text.matchAll(written)) found.push(`${name}@${undotted(host)}`)
  for (const [, name = '', host = ''] of text.matchAll(spelled))
    found.push(`${name}@${host.replaceAll(/\s+dot\s+/gi, '.')}`)
  return found.flatMap((address) => parseAddress(address) ?? [])
}

/** The text without addresses in it. */
export function withoutAddresses(text: string): string {
  return text.length > 20_000 || !hint.test(text) ? text : text.replaceAll(written, ' ').replaceAll(spelled, ' ')
}

function undotted(host: string): string {
  return host.replaceAll(/\s*[[({<|][^\])}>|]*[\])}>|]\s*/gu, '.')
}

/** The address and, where it is written before it, the name that a `mailto:` link holds (RFC 6068). */
export function readMailto(href: string): { address: string; name?: string } | undefined {
  const [, target = ''] = /^\s*mailto:([^?]*)/i.exec(href) ?? []
  const text = decoded(target)
  const [, name = '', inner = ''] = /^\s*"?([^"<>]*)"?\s*<([^>]*)>/.exec(text) ?? []
  const [first = ''] = (inner === '' ? text : inner).split(/[,;]/)
  const address = parseAddress(first) ?? addressesIn(first)[0]
  if (address === undefined) return undefined
  return name.trim() === '' ? { address } : { address, name: name.trim() }
}

/**
 * An address that an element holds in another way than as text: a `mailto:` link, Cloudflare's `data-cfemail` (hex, each
 * octet combined with the first by XOR), TYPO3's shifted `linkTo_UnCryptMailto`, or parts in data attributes.
 */
export function hiddenAddress(element: Element): { address: string; replacesText: boolean } | undefined {
  const cloudflare = attribute(element, 'data-cfemail')
  if (cloudflare !== undefined) {
    const address = parseAddress(uncombined(cloudflare))
    return address === undefined ? undefined : { address, replacesText: true }
  }
  const href = attribute(element, 'href')
  const [, protectedHex] = /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)/i.exec(href ?? '') ?? []
  const address =
    (href === undefined ? undefined : readMailto(href)?.address) ??
    (protectedHex === undefined ? undefined : parseAddress(uncombined(protectedHex))) ??
    unshifted(href ?? '') ??
    fromParts(element)
  return address === undefined ? undefined : { address, replacesText: false }
}

function uncombined(hex: string): string {
  if (hex.length > 1000 || !/^([0-9a-f]{2})+$/i.test(hex)) return ''
  const [key = 0, ...octets] = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return new TextDecoder().decode(Uint8Array.from(octets, (octet) => octet ^ key))
}

/** TYPO3 shifts letters within a–z, digits within 0–9 and `+,-./:` within themselves, by any number. */
function unshifted(href: string): string | undefined {
  const [, text] = /linkTo_UnCryptMailto\(\s*(?:'|%27|&#39;)([^')]{1,300}?)(?:'|%27|&#39;)/i.exec(href) ?? []
  if (text === undefined) return undefined
  const code = decoded(text)
  for (let by = -26; by <= 26; by++) {
    const plain = Array.from(code, (character) => shifted(character, by)).join('')
    if (plain.toLowerCase().startsWith('mailto:')) return readMailto(plain)?.address
  }
  return undefined
}

function shifted(character: string, by: number): string {
  for (const [first, last] of [
    ['a', 'z'],
    ['A', 'Z'],
    ['0', ':'],
    ['+', '/'],
    ['@', 'Z'],
  ] as const) {
    if (character < first || character > last) continue
    const [from, size] = [first.charCodeAt(0), last.charCodeAt(0) - first.charCodeAt(0) + 1]
    return String.fromCharCode(from + ((((character.charCodeAt(0) - from + by) % size) + size) % size))
  }
  return character
}

const userPart = /^data-(?:user|name|local|localpart|mailbox|u|email-user|mail-user)$/
const hostPart = /^data-(?:domain|host|site|d|email-domain|mail-domain)$/

function fromParts(element: Element): string | undefined {
  const user = element.attrs.find(({ name }) => userPart.test(name))?.value
  const host = element.attrs.find(({ name }) => hostPart.test(name))?.value
  const whole = attribute(element, 'data-email') ?? attribute(element, 'data-mail')
  if (whole !== undefined) return parseAddress(whole) ?? addressesIn(whole)[0]
  return user === undefined || host === undefined ? undefined : parseAddress(`${user}@${host.replace(/^@/, '')}`)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const roles = new Set(
  `info contact contacts contacto contatto contato kontakt hello hallo hola hej hi bonjour office mail email post sales vertrieb verkauf
   ventas vendas ventes vendite verkoop support help helpdesk service services kundenservice customerservice customercare care team jobs job
   career careers karriere bewerbung recruiting recruitment hr personal rh press presse media marketing pr news newsletter admin
   administrator administration webmaster postmaster hostmaster abuse security noreply no-reply donotreply billing invoice invoices
   rechnung rechnungen buchhaltung accounting accounts finance finanzen orders order bestellung bestellungen einkauf purchasing
   procurement privacy datenschutz dpo gdpr legal compliance enquiries enquiry inquiries inquiry reception empfang zentrale
   sekretariat secretary partner partners booking bookings reservations reservierung shop store web website feedback general ir
   investors investor events event partnerships business hq ask biuro firma info-de poczta sekretariat kancelar obchod prodej
   commercial comercial commerciale direction secretariat accueil administracion administracao amministrazione segreteria
   ufficio atendimento financeiro rrhh sac iletisim bilgi satis zakaz sale kadry buh it tech technik dev engineering events
   people talent hiring work studio whois root test mailer-daemon all everyone staff editor redaktion redaction redazione`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether an address is a post's or a department's, not a person's (RFC 2142 and what companies use). */
export function isRoleAddress(address: string): boolean {
  const name = fold(address.slice(0, address.lastIndexOf('@')))
  const parts = name.split(/[._+-]/)
  return parts.some((part) => roles.has(part)) && parts.every((part) => roles.has(part) || /^.{1,2}$|^\d+$/.test(part))
}

/** Whether a part of a local part is the name of a post or a department, e.g. of `sales.berlin`. */
export function hasRoleWord(localPart: string): boolean {
  return fold(localPart)
    .split(/[._+-]|\d+/)
    .some((part) => part.length > 2 && roles.has(part))
}
