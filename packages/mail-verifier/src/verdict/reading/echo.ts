import { parse } from 'tldts'
import { unquote } from '../../address/local-part.ts'
import type { Asked } from '../asked.ts'
import { blockLists } from '../words/block-lists.ts'
import { fold } from './fold.ts'
import { replaceDelimited, replaceWhere, replaceWhole } from './replace.ts'

/*
 * A server's reply is mixed with what it repeats: `550 Invalid recipient: <full@…>` says nothing of a full mailbox.
 * Everything that is repeated, and every other address, host name and link, becomes a mark that says what it is:
 *
 *   {rcpt}   the recipient          {sender} our sender          {us}   our HELO name or domain
 *   {domain} the recipient's domain {ip}     an IP address       {list} a block list
 *   {addr}   any other address      {name}   another host        {url}  a link
 */

/** The folded text with marks in place of what it repeats. */
export function markEchoes(text: string, asked: Asked): string {
  const recipient = formsOf(asked.recipient)
  const sender = formsOf(asked.sender)
  const helo = unbraced(fold(asked.helo))
  const ours = [helo, sender.domain].filter((name) => name.includes('.'))
  let marked = unbraced(fold(text))
  for (const form of recipient.forms) marked = replaceWhole(marked, form, '{rcpt}')
  for (const form of sender.forms) marked = replaceWhole(marked, form, '{sender}')
  marked = marked
    .replaceAll(/\bhttps?:\/\/[^\s<>"'()[\],;]+/g, (url) => (namesBlockList(url) ? '{list}' : '{url}'))
    // What is left of addresses: in other spellings, with bytes blanked out, or of other people.
    .replaceAll(/[^\s<>()[\]"',;:={}]+@([^\s<>()[\]"',;:{}]+)/g, (_, domain: string) => {
      if (isUnder(domain, recipient.domain)) return '{rcpt}'
      return isUnder(domain, sender.domain) ? '{sender}' : '{addr}'
    })
  for (const local of recipient.locals) {
    marked = replaceDelimited(marked, local, '{rcpt}')
    // No word of a sentence is written like `jane.roe`.
    if (/[._+]/.test(local) && /\p{L}.*\p{L}/u.test(local)) marked = replaceWhole(marked, local, '{rcpt}')
  }
  return replaceDelimited(marked, helo, '{us}')
    .replaceAll(/\[?\b(?:ipv6:)?(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}(?::[\da-f]{0,4}){3,7})\b\]?/g, '{ip}')
    .replaceAll(/\b(?:[\p{L}\d_-]+\.)+[\p{L}][\p{L}\d-]+/gu, (name) => {
      if (isUnder(name, recipient.domain)) return '{domain}'
      if (ours.some((own) => isUnder(name, own))) return '{us}'
      if (namesBlockList(name)) return '{list}'
      return isHostName(name) ? '{name}' : name
    })
}

const mailboxNoun =
  /\b(?:user(?:name|id)?|mailbox|recipient|account|address|login|name|for|empfanger|benutzer|utilisateur|usuario|utente|gebruiker|konto):? $/

/**
 * The text with a mark also where the bare local part may be repeated with nothing around it that says so: after a word
 * for a mailbox, or alone before or after a colon. It may as well be the server's own word (`mailbox full`), so this is
 * worth something only where it makes sense. `undefined` where there is no such place.
 */
export function markBareLocal(marked: string, { recipient }: Asked): string | undefined {
  let replaced = marked
  for (const local of formsOf(recipient).locals) {
    replaced = replaceWhere(replaced, local, '{rcpt}', (before, after) => {
      if (/^[\p{L}\p{N}_-]/u.test(after)) return false
      if (before === '') return /^(?::|\.\.\.| is\b)/.test(after)
      return mailboxNoun.test(before) || (after === '' && before.endsWith(': '))
    })
  }
  return replaced === marked ? undefined : replaced
}

interface AddressForms {
  /** The whole address, as written and without quotes. */
  forms: readonly string[]
  locals: readonly string[]
  domain: string
}

function formsOf(address: string): AddressForms {
  const at = address.lastIndexOf('@')
  if (at === -1) return { forms: [], locals: [], domain: '' }
  const domain = unbraced(fold(address.slice(at + 1)))
  const written = address.slice(0, at)
  // Postfix repeats a quoted local part without its quotes.
  const bare = written.startsWith('"') ? written.slice(1, -1).replaceAll(/\\(.)/gsu, '$1') : written
  const locals = [...new Set([written, unquote(written), bare].map((local) => unbraced(fold(local))))]
  return { forms: locals.map((local) => `${local}@${domain}`), locals, domain }
}

/** Braces are for marks only. */
const unbraced = (text: string): string => text.replaceAll('{', '(').replaceAll('}', ')')

function isUnder(name: string, domain: string): boolean {
  const trimmed = name.replace(/\.$/, '')
  return domain !== '' && (trimmed === domain || trimmed.endsWith(`.${domain}`))
}

function namesBlockList(text: string): boolean {
  return blockLists.some((list) => text.includes(list))
}

/** Three labels and a real end: `unknown.please` is a missing space, and so is `found.in`. */
function isHostName(name: string): boolean {
  if (name.split('.').length < 3) return false
  const { isIcann, publicSuffix } = parse(name)
  return isIcann === true || ['example', 'test', 'invalid', 'local'].includes(publicSuffix ?? '')
}
