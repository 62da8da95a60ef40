/*
 * Mailboxes that belong to a function and not to a person; written without separators. RFC 2142, sections 3 to 6, and
 * what contact pages in the product's languages use.
 */
const roles: ReadonlySet<string> = new Set(
  `
  abuse accounting accounts admin administrator all billing board booking bookings business career careers ceo cfo
  compliance contact contactus copyright cto customercare customerservice customersupport dataprotection dev developers
  donotreply dpo editor editorial email enquiries enquiry events everyone feedback finance ftp gdpr general hello help
  helpdesk hi hostmaster hr info information inquiries inquiry international investors invoice invoices it jobs legal
  logistics mail mailbox mailerdaemon management marketing media news newsletter noc noreply office operations ops order
  orders partner partners payments postmaster pr press privacy procurement production purchasing reception recruiting
  recruitment reservations root sales security service services shop spam staff studio support sysadmin talent team tech
  tickets training travel unsubscribe usenet uucp web webmaster welcome www
  anfrage bestellung bewerbung buchhaltung buero datenschutz einkauf empfang geschaeftsfuehrung impressum karriere kontakt
  kundendienst kundenservice personal personalabteilung presse rechnung rechnungen redaktion sekretariat verkauf vertrieb
  verwaltung zentrale
  accueil achats commercial compta comptabilite contacto direction facturation rh secretariat
  administracion comercial compras contabilidad correo empleo facturacion informacion pedidos prensa recepcion reservas rrhh
  ventas amministrazione assistenza commerciale contabilita contatti fatture ordini prenotazioni segreteria ufficio vendite
  atendimento contato faturamento financeiro sac vendas administratie boekhouding facturen klantenservice verkoop
  biuro kontakty poczta praca sprzedaz`
    .trim()
    .split(/\s+/),
)

/** Whether a local part, in lower case, is a function's: `sales`, `no-reply`, `info+web`, `jobs2`. */
export function isRoleLocalPart(local: string): boolean {
  const untagged = local.split('+', 1)[0] ?? ''
  return roles.has(untagged.replaceAll(/[._-]|\d+$/g, ''))
}
