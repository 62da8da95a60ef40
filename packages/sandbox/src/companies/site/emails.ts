import type { EmailStyle } from '../types.ts'
import { escapeHtml } from './html.ts'

/** An address as a website of that style writes it; nothing where it keeps addresses to itself. */
export function emailHtml(style: EmailStyle, email: string | undefined, label: string): string {
  return email === undefined ? '' : writers[style](email, escapeHtml(label))
}

const writers: Readonly<Record<EmailStyle, (email: string, label: string) => string>> = {
  none: () => '',
  mailto: (email, label) => `<a href="mailto:${email}">${label}</a>`,
  text: (email) => `<span class="mail">${email}</span>`,
  entities: (email) => `<a href="${references(`mailto:${email}`)}">${references(email)}</a>`,
  at: (email) => `<span class="mail">${disguised(email)}</span>`,
  cfemail: (email) =>
    `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${cfEmail(email)}">[email&#160;protected]</a>`,
}

/** Every character as a reference, decimal and hexadecimal in turns. */
const references = (ascii: string): string =>
  Array.from(ascii, (char, index) => {
    const code = char.charCodeAt(0)
    return index % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`
  }).join('')

/** `jane [at] acme.test`, `jane (at) acme.test` or `jane [at] acme [dot] test`; the same for all of a domain. */
function disguised(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  if (domain.length % 3 === 0) return `${local} [at] ${domain}`
  if (domain.length % 3 === 1) return `${local} (at) ${domain}`
  return `${local} [at] ${domain.replaceAll('.', ' [dot] ')}`
}

/** As a well-known network hides addresses: a key, then each byte exclusive-or that key, in hexadecimal. */
function cfEmail(email: string): string {
  const key = 0x5a ^ (email.length & 0x0f)
  return Buffer.from([key, ...Buffer.from(email).map((byte) => byte ^ key)]).toString('hex')
}
