import { unquote } from '../address/local-part.ts'

/*
 * Mailboxes that belong to a function and not to a person. The hyphen is between words: `customer-service` is
 * `customer.service@` and `customerservice@` as well, and `travel` is not `t.ravel@`, who is a person.
 */

// RFC 2142, sections 3 to 6, and RFC 5321 4.5.1 (postmaster).
const rfc2142 = `info marketing sales support abuse noc security post-master host-master usenet news web-master www uucp ftp`

// In common use beyond it: gathered from the published refusal lists of news-letter services and from contact pages.
const english = `
  account accounting accounts admin administration administrator advertising all alerts billing board booking bookings
  bounce bounces business career careers ceo community compliance contact contact-us copyright customer-care
  customer-service customer-support data data-protection design dev developer developers dev-null dev-ops director donations
  do-not-reply dpo editor editorial e-commerce e-mail emergency employment engineering enquiries enquiry events everyone
  facilities fax feedback finance front-desk gdpr general hello help help-desk hi hiring hr hr-department human-resources
  inbox inquiries inquiry international investor investor-relations investors invoice invoices invoicing it it-support job
  jobs legal library list list-request logistics mail mail-box mailer-daemon mail-daemon mailer manager management media
  members membership meetings network news-desk news-letter news-letters nobody no-reply notifications office online ops
  operations order orders parts partner partners partnerships payment payments payroll phishing pr press privacy
  procurement production projects public-relations purchase purchasing queries query questions reception recruit
  recruiting recruitment registrar registration remove request reservation reservations returns root sale secretary
  service services shipping shop spam staff statistics stop store studio subscribe subscriptions suggestions sys-admin
  tech tech-support talent team tickets training travel treasurer unsubscribe updates user users volunteer warehouse web
  web-admin web-site web-team welcome wholesale`

const otherLanguages = `
  anfrage bestellung bewerbung buchhaltung buero daten-schutz einkauf empfang geschaeftsfuehrung impressum karriere
  kontakt kunden-dienst kunden-service personal-abteilung presse rechnung rechnungen redaktion sekretariat verkauf vertrieb
  verwaltung werbung zentrale
  accueil achats commercial compta comptabilite direction facturation presse recrutement secretariat service-client
  administracion atencion-al-cliente comercial compras contabilidad contacto correo empleo facturacion informacion
  pedidos prensa recepcion reservas rrhh ventas
  amministrazione assistenza commerciale contabilita contatti fatture info ordini prenotazioni segreteria ufficio
  ufficio-stampa vendite
  atendimento contato faturamento financeiro rh sac vendas
  administratie boekhouding facturen klanten-service verkoop
  biuro faktury kontakty ksiegowosc obchod poczta praca rekrutacja sekretariat sprzedaz`

/** By the letters of a role run together: after how many of them a separator may stand. */
const roles = new Map<string, ReadonlySet<number>>()
for (const role of `${rfc2142} ${english} ${otherLanguages}`.trim().split(/\s+/))
  roles.set(role.replaceAll('-', ''), ends(role.split('-')))

/** True for a mailbox that belongs to a function (`sales@`, `no-reply@`, `sales.team@`), with or without a tag. */
export function isRole(local: string): boolean {
  const untagged = unquote(local).split('+', 1)[0] ?? ''
  const words = untagged
    .toLowerCase()
    .split(/[._-]+/)
    .filter((word) => word !== '')
  return words.length > 0 && areRoles(words)
}

/** Every word has to belong to a role: `ana.sales` is a person. */
function areRoles(words: readonly string[]): boolean {
  if (words.length > maxWords) return false
  return words.some((_, last) => {
    const [first, rest] = [words.slice(0, last + 1), words.slice(last + 1)]
    return isOne(first) && (rest.length === 0 || areRoles(rest))
  })
}

const maxWords = 6

function isOne(words: readonly string[]): boolean {
  const allowed = roles.get(words.join(''))
  return allowed !== undefined && [...ends(words)].every((end) => allowed.has(end))
}

/** The places where words end, but the last one. */
function ends(words: readonly string[]): ReadonlySet<number> {
  let letters = 0
  return new Set(words.slice(0, -1).map((word) => (letters += word.length)))
}
