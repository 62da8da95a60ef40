import { LRUCache } from 'lru-cache'
import { roles, type Role } from './roles.ts'

/** Names, as they stand between commas. */
const list = (names: string): string[] => names.split(',').map((name) => name.trim())

/**
 * Names by which a role's column is known, in order of preference, as the exports of mail programs, address books and
 * CRMs write them: in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Czech,
 * Turkish, Swedish, Danish, Norwegian, Finnish, Japanese, Chinese and Korean. They are compared without case, accents,
 * space, punctuation and numbers.
 */
export const spellings: Readonly<Record<Role, readonly string[]>> = {
  email: list(`
    email, e-mail, email address, e-mail address, primary email, email primary, main email,
    primary email address, email value, e-mail value, person email, contact email, lead email,
    E-Mail-Adresse, Emailadresse, primäre E-Mail-Adresse, adresse e-mail, adresse email,
    adresse de messagerie, adresse mail, courriel, adresse courriel, adresse électronique,
    correo electrónico, correo, dirección de correo, dirección de correo electrónico,
    dirección del correo electrónico, dirección de email, correo e, indirizzo email, indirizzo e-mail,
    indirizzo posta elettronica, indirizzo di posta elettronica, posta elettronica, endereço de email,
    endereço de e-mail, endereço de correio eletrônico, endereço de correio electrónico, correio eletrônico,
    correio eletrónico, e-mailadres, e-mail adres, adres e-mail, adres email, adres poczty elektronicznej,
    poczta elektroniczna, адрес эл. почты, электронная почта, адрес электронной почты, эл. почта, почта,
    эл. адрес, e-mail адрес, електронна пошта, адреса електронної пошти, ел. пошта, e-mailová adresa,
    emailová adresa, e-posta, e-posta adresi, eposta, e-postadress, e-post, e-postadresse, e-mailadresse,
    mailadresse, sähköposti, sähköpostiosoite, メール, メールアドレス, 電子メール, 電子メール アドレス, eメール, eメールアドレス, e-メール,
    e-メール アドレス, e-mailアドレス, 邮箱, 电子邮箱, 电子邮件, 电子邮件地址, 邮箱地址, 邮件地址, 電子郵件, 電子郵件地址, 電郵, 電郵地址, 電子信箱, 이메일, 이메일 주소,
    전자 메일, 전자 메일 주소, 전자우편, 전자우편 주소, 메일 주소`),
  first_name: list(`
    first_name, firstname, given name, forename, fname, contact first name, person first name,
    lead first name, vorname, prénom, prénoms, nombre de pila, primer nombre, primeiro nome, nome próprio,
    voornaam, imię, имя, ім'я, jméno, křestní jméno, ad, adı, förnamn, fornavn, etunimi, 名, 名字, 이름,
    nome di battesimo, nombre propio`),
  last_name: list(`
    last_name, lastname, surname, family name, lname, contact last name, person last name, lead last name,
    nachname, familienname, zuname, nom de famille, apellidos, apellido, cognome, sobrenome, apelido,
    último nome, achternaam, familienaam, nazwisko, фамилия, прізвище, příjmení, soyadı, soyad, efternamn,
    efternavn, etternavn, sukunimi, 姓, 성, 姓氏, 苗字`),
  full_name: list(`
    full_name, fullname, display name, anzeigename, vollständiger name, vor- und nachname, nom complet,
    nombre completo, nome completo, volledige naam, weergavenaam, imię i nazwisko, полное имя, фио, піб,
    celé jméno, ad soyad, adı soyadı, fullständigt namn, fulde navn, fullt navn, koko nimi, 氏名, 姓名, 全名, 성명,
    nome e cognome, nombre y apellidos`),
  company: list(`
    company, company_name, account name, organization name, organisation name, employer, firma, firmenname,
    unternehmen, société, entreprise, empresa, nombre de la empresa, compañía, azienda, società,
    ragione sociale, nome da empresa, bedrijf, bedrijfsnaam, nazwa firmy, компания, название компании,
    компанія, společnost, název firmy, şirket, şirket adı, företag, firmanavn, yritys, 会社, 会社名, 勤務先, 公司,
    公司名称, 公司名稱, 单位, 회사, 회사명, 회사 이름, person organization, company name for emails, current company,
    associated company`),
  domain: list(`
    domain, company domain, company domain name, website domain, email domain, domäne, domaine, dominio,
    domínio, domein, домен, alan adı, domän, domæne, domene, ドメイン, 域名, 도메인`),
  job_title: list(`
    job_title, jobtitle, organization title, position title, current title, job role, jobtitel,
    berufsbezeichnung, stellenbezeichnung, titre du poste, intitulé du poste, poste, fonction, cargo, puesto,
    puesto de trabajo, qualifica, posizione, mansione, função, functie, functietitel, stanowisko, должность,
    посада, pracovní pozice, funkce, iş unvanı, unvan, befattning, stilling, stillingsbetegnelse,
    tehtävänimike, 役職, 職位, 职位, 职务, 직책, 직함`),
}

/** An address column behind the main one, used row by row where that is empty. The nearer to work the earlier. */
const otherEmails = list(`
  work email, email work, person email work, business email, company email, professional email,
  work email address, work secondary email, business email address, email business, corporate email,
  e-mail geschäftlich, geschäftliche e-mail, e-mail professionnel, correo electrónico del trabajo,
  email aziendale, personal email, email personal, home email, email home, person email home,
  private email, personal email address, home email address, e-mail privat, private e-mail,
  e-mail personnel, correo electrónico personal, email personale, secondary email, email secondary,
  second email, tertiary email, alternate email, alternative email, additional email, other email,
  email other, person email other, secondary email address, alternate email address, other email address,
  e-mail andere, additional email addresses, zweite e-mail, weitere e-mail, sekundäre E-Mail-Adresse,
  autre e-mail, otro correo electrónico, altra e-mail, outro e-mail`)

/** Names that may mean a role and may mean something else: taken for one only where the workflow lacks it. */
const hints: Readonly<Record<Role, readonly string[]>> = {
  email: list(`
    mail, user email, member email, customer email, recipient, login, username, e-mails, emails`),
  first_name: list(`
    first, nombre, nome, vor`),
  last_name: list(`
    last, nom, nach`),
  full_name: list(`
    name, contact, contact name, person, person name, lead name, ansprechpartner, kontakt, naam, namn, navn,
    nazwa, nimi, contacto, contatto, contato, 名前, 联系人, 聯絡人, customer name, nom, nombre, nome`),
  company: list(`
    organization, organisation, account, business, business name, organización, organizzazione, organização,
    organisatie, organizacja, организация, organizace, kuruluş, organisasjon, customer, kunde, client, 組織,
    组织, 조직, associated company name, lead company`),
  domain: list(`
    website, company website, website url, web, url, homepage, webseite, web page, site web, sitio web,
    sito web, site, strona www, веб-сайт, сайт, web sitesi, hemsida, 网站, 網站`),
  job_title: list(`
    title, position, role, job, funktion, titel, occupation, headline, stelle, beruf, título, titre, titolo,
    puesto, post, rolle, profession`),
}

/** A name without case, accents, space and punctuation. */
const compact = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Of the names that were met last: a file has each of its names looked up for every role, several times over. */
const keysByName = new LRUCache<string, readonly string[]>({
  max: 4000,
  memoMethod: (name) => {
    const keys = [compact(name), compact(name.replaceAll(/\[[^\]]*\]|\([^)]*\)/g, ''))]
    return [...new Set([...keys, ...keys.map((key) => key.replaceAll(/\p{N}+/gu, ''))])].filter((key) => key !== '')
  },
})

/** The ways in which a name can be written more shortly: without what is in brackets, and without numbers. */
const keysOf = (name: string): readonly string[] => keysByName.memo(name)

const placesOf = (known: readonly string[]): ReadonlyMap<string, number> =>
  new Map(known.toReversed().map((name, index) => [compact(name), known.length - 1 - index]))

const byRole = <T>(make: (role: Role) => T): ReadonlyMap<Role, T> => new Map(roles.map((role) => [role, make(role)]))

const places = byRole((role) => placesOf(role === 'email' ? [...spellings.email, ...otherEmails] : spellings[role]))
const hintPlaces = byRole((role) => placesOf(hints[role]))

/**
 * How well a column's name says that it holds a role: 0 is best; undefined if it does not. Columns of one kind are told
 * apart by number, `E-mail 2 Address`, and come in that order.
 */
export function rankOf(role: Role, name: string): number | undefined {
  const place = placeOf(places.get(role), name)
  if (place === undefined) return undefined
  const isOther = role === 'email' && place >= spellings.email.length
  return place + Number(/\d{1,3}/.exec(name)?.[0] ?? 0) * kind + (isOther ? 1000 * kind : 0)
}

/** More than there are names for a role. */
const kind = 1000

/** How well a column's name hints at a role, if it does. */
export const hintOf = (role: Role, name: string): number | undefined => placeOf(hintPlaces.get(role), name)

function placeOf(known: ReadonlyMap<string, number> | undefined, name: string): number | undefined {
  if (name.length > longestName) return undefined
  for (const key of keysOf(name)) {
    const place = known?.get(key)
    if (place !== undefined) return place
  }
  return undefined
}

/** How many of some cells are names by which columns are known, for one role or another. */
export const knownNames = (cells: readonly string[]): number =>
  cells.filter((cell) => {
    if (cell.trim() === '') return false
    return roles.some((role) => rankOf(role, cell) !== undefined || hintOf(role, cell) !== undefined)
  }).length

/** In characters. */
const longestName = 60
