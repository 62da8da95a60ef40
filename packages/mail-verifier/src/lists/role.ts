import { unquote } from '../address/local-part.ts'

/*
 * Mailboxes that belong to a function and not to a person. Written without separators: `customer.service`,
 * `customer-service` and `customerservice` are one entry.
 */

// RFC 2142, sections 3 to 6, and RFC 5321 4.5.1 (postmaster).
const rfc2142 = `info marketing sales support abuse noc security postmaster hostmaster usenet news webmaster www uucp ftp`

// In common use beyond it: gathered from the published refusal lists of newsletter services and from contact pages.
const english = `
  account accounting accounts admin administration administrator advertising all alerts billing board booking bookings
  bounce bounces business career careers ceo community compliance contact contactus copyright customercare
  customerservice customersupport data dataprotection design dev developer developers devnull devops director donations
  donotreply dpo editor editorial ecommerce email emergency employment engineering enquiries enquiry events everyone
  facilities fax feedback finance frontdesk gdpr general hello help helpdesk hi hiring hr hrdepartment humanresources
  inbox inquiries inquiry international investor investorrelations investors invoice invoices invoicing it itsupport job
  jobs legal library list listrequest logistics mail mailbox mailerdaemon maildaemon mailer manager management media
  members membership meetings network newsdesk newsletter newsletters nobody noreply notifications office online ops
  operations order orders parts partner partners partnerships payment payments payroll phishing pr press privacy
  procurement production projects publicrelations purchase purchasing queries query questions reception recruit
  recruiting recruitment registrar registration remove request reservation reservations returns root sale secretary
  service services shipping shop spam staff statistics stop store studio subscribe subscriptions suggestions sysadmin
  tech techsupport talent team tickets training travel treasurer unsubscribe updates user users volunteer warehouse web
  webadmin website webteam welcome wholesale`

const otherLanguages = `
  anfrage bestellung bewerbung buchhaltung buero datenschutz einkauf empfang geschaeftsfuehrung impressum karriere
  kontakt kundendienst kundenservice personalabteilung presse rechnung rechnungen redaktion sekretariat verkauf vertrieb
  verwaltung werbung zentrale
  accueil achats commercial compta comptabilite direction facturation presse recrutement secretariat serviceclient
  administracion atencionalcliente comercial compras contabilidad contacto correo empleo facturacion informacion
  pedidos prensa recepcion reservas rrhh ventas
  amministrazione assistenza commerciale contabilita contatti fatture info ordini prenotazioni segreteria ufficio
  ufficiostampa vendite
  atendimento contato faturamento financeiro rh sac vendas
  administratie boekhouding facturen klantenservice verkoop
  biuro faktury kontakty ksiegowosc obchod poczta praca rekrutacja sekretariat sprzedaz`

const roles: ReadonlySet<string> = new Set(`${rfc2142} ${english} ${otherLanguages}`.trim().split(/\s+/))

/** True for a mailbox that belongs to a function (`sales@`, `no-reply@`), with or without a tag. */
export function isRole(local: string): boolean {
  const untagged = unquote(local).split('+', 1)[0] ?? ''
  return roles.has(untagged.toLowerCase().replaceAll(/[._-]/g, ''))
}
