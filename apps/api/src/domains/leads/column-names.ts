import { LRUCache } from 'lru-cache'
import { roles, type Role } from './roles.ts'

/** Names, as they stand between commas. */
const list = (names: string): string[] => names.split(',').map((name) => name.trim())

/**
 * Names by which a role's column is known, in order of preference, as the exports of mail programs, address books and
 * CRMs write them: in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Czech,
 * Hungarian, Romanian, Greek, Turkish, Hebrew, Swedish, Danish, Norwegian, Finnish, Japanese, Chinese and Korean. They are
 * compared without case, accents, space, punctuation and numbers.
 */
export const spellings: Readonly<Record<Role, readonly string[]>> = {
  email: list(`
    email, e-mail, email address, e-mail address, primary email, email primary, main email,
    primary email address, email id, mail id, email value, e-mail value, person email, contact email, lead email,
    E-Mail-Adresse, Emailadresse, Mailadresse, primäre E-Mail-Adresse, adresse e-mail, adresse email,
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
    전자 메일, 전자 메일 주소, 전자우편, 전자우편 주소, 메일 주소,
    e-mail cím, email cím, e-mail-cím, villanyposta, adresă de e-mail, adresa de e-mail, adresa de email, adresă e-mail,
    poștă electronică, ηλεκτρονικό ταχυδρομείο, διεύθυνση ηλεκτρονικού ταχυδρομείου, διεύθυνση e-mail, διεύθυνση email,
    ηλ. ταχυδρομείο, דואר אלקטרוני, כתובת דואר אלקטרוני, אימייל, כתובת אימייל, דוא"ל, כתובת דוא"ל, mail address,
    dirección de mail, dirección electrónica, adresse de courriel, adresse de courrier électronique,
    courrier électronique, posta elettronica indirizzo, e-mailcím`),
  first_name: list(`
    first_name, firstname, given name, forename, fname, contact first name, person first name,
    lead first name, vorname, prénom, prénoms, nombre de pila, primer nombre, primeiro nome, nome próprio,
    voornaam, imię, имя, ім'я, jméno, křestní jméno, ad, adı, förnamn, fornavn, etunimi, 名, 名字, 이름,
    nome di battesimo, nombre propio, keresztnév, utónév, prenume, μικρό όνομα, שם פרטי`),
  last_name: list(`
    last_name, lastname, surname, family name, lname, contact last name, person last name, lead last name,
    nachname, familienname, zuname, nom de famille, apellidos, apellido, cognome, sobrenome, apelido,
    último nome, achternaam, familienaam, nazwisko, фамилия, прізвище, příjmení, soyadı, soyad, efternamn,
    efternavn, etternavn, sukunimi, 姓, 성, 姓氏, 苗字, vezetéknév, családnév, nume de familie, επώνυμο,
    επίθετο, שם משפחה`),
  full_name: list(`
    full_name, fullname, display name, anzeigename, vollständiger name, vor- und nachname, nom complet,
    nombre completo, nome completo, volledige naam, weergavenaam, imię i nazwisko, полное имя, фио, піб,
    celé jméno, ad soyad, adı soyadı, fullständigt namn, fulde navn, fullt navn, koko nimi, 氏名, 姓名, 全名, 성명,
    nome e cognome, nombre y apellidos, first and last name, first name last name, first last name, last name first name,
    name vorname, vorname name, vorname nachname, nachname vorname, vorname und nachname, nom et prénom, prénom et nom,
    nom prénom, prénom nom, nombre apellidos, apellidos nombre, apellidos y nombre, apellido y nombre,
    nombre y apellido, cognome e nome, cognome nome, nome cognome, nome e sobrenome, nazwisko i imię,
    imię nazwisko, příjmení a jméno, jméno a příjmení, фамилия и имя, фамилия имя, имя и фамилия, имя фамилия,
    имя контакта, прізвище та ім'я, voor- en achternaam, naam contactpersoon, teljes név, nume complet,
    nume și prenume, ονοματεπώνυμο, πλήρες όνομα, שם מלא, för- och efternamn, for- og efternavn, navn og etternavn`),
  company: list(`
    company, company_name, account name, organization name, organisation name, employer, firma, firmenname,
    unternehmen, société, entreprise, empresa, nombre de la empresa, compañía, nombre de la compañía, nombre de compañía, azienda, società,
    ragione sociale, nome da empresa, bedrijf, bedrijfsnaam, nazwa firmy, компания, название компании,
    компанія, společnost, název firmy, şirket, şirket adı, företag, firmanavn, yritys, 会社, 会社名, 勤務先, 公司,
    公司名称, 公司名稱, 单位, 회사, 회사명, 회사 이름, company name for emails, current company, associated company,
    person organization, default address company,
    zugeordnetes unternehmen, zugehöriges unternehmen, unternehmensname, name des unternehmens, firma name,
    name der firma, accountname, entreprise associée, nom de l'entreprise, nom de la société, nom entreprise,
    nom du compte, raison sociale, empresa asociada, nombre de empresa, nombre de la cuenta, nombre de cuenta,
    razón social, azienda associata, nome azienda, nome dell'azienda, nome società, nome account, empresa associada,
    nome da conta, razão social, gekoppeld bedrijf, naam bedrijf, accountnaam, nazwa konta, przedsiębiorstwo,
    название организации, назва компанії, firma adı, företagsnamn, virksomhed, virksomhedsnavn, selskap, yrityksen nimi,
    関連会社, 会社の名前, 企業名, 企業, 法人名, 取引先名, 勤務先名, 企业, 企业名称, 公司名, 客户名称, 관련 회사, 업체명, 거래처명,
    기업명, 계정 이름, cég, cégnév, vállalat, companie, numele companiei, denumire firmă, firmă, societate, εταιρεία,
    εταιρία, επωνυμία, όνομα εταιρείας, חברה, שם חברה, שם החברה`),
  domain: list(`
    domain, company domain, company domain name, website domain, email domain, domäne, domaine, dominio,
    domínio, domein, домен, alan adı, domän, domæne, domene, ドメイン, 域名, 도메인`),
  job_title: list(`
    job_title, jobtitle, organization title, position title, current title, job role, jobtitel,
    berufsbezeichnung, stellenbezeichnung, titre du poste, intitulé du poste, poste, fonction, cargo, puesto,
    puesto de trabajo, qualifica, posizione, mansione, função, functie, functietitel, stanowisko, должность,
    посада, pracovní pozice, funkce, iş unvanı, unvan, befattning, stilling, stillingsbetegnelse,
    tehtävänimike, ammattinimike, 役職, 役職名, 職種, 職位, 職稱, 职位, 职务, 职称, 직책, 직함, 직위, jobbezeichnung, designation, job position,
    jobtitel, positionsbezeichnung, title of job, poste occupé, poste actuel, titre professionnel, intitulé de poste,
    título profesional, cargo actual, posizione lavorativa, ruolo aziendale, título do cargo, cargo atual, functienaam,
    tytuł zawodowy, nazwa stanowiska, название должности, název pozice, görevi, pozisyon, yrkestitel, jobbtitel,
    jobtitel, stillingstittel, beosztás, munkakör, funcție, denumire post, θέση, θέση εργασίας, τίτλος εργασίας,
    תפקיד`),
}

/** What is written beside a name without changing what the column holds: whose it is. */
const ofWhom = list(`
  person, contact, lead, customer, client, member, attendee, guest, buyer, kontakt, ansprechpartner, kunde,
  teilnehmer, personne, persona, pessoa, contacto, contatto, contato, cliente, persoon, contactpersoon, klant, osoba,
  klient, контакт, клиент, kişi, 担当者, お客様, 联系人, 客户, 연락처, 고객,
  recipient, subscriber, participant, registrant, applicant, employee, delegate, invitee, respondent,
  properties, attributes,
  your, ihre, deine, votre, tu, su`)

/**
 * What is written beside the name of a column of addresses, by how near it comes to the one at which a person is at work:
 * the main one, one at work, one at home, another one.
 */
const whichEmail = [
  list(`
    primary, main, default, preferred, first, primäre, primärer, haupt, standard, bevorzugte, erste, principal,
    principale, première, préférée, primaria, primario, predeterminado, primário, primária, primair, primaire,
    hoofd, eerste, podstawowy, główny, pierwszy, основной, основная, главный, основна, hlavní, primární, birincil,
    ana, primär, primær, primære, ensisijainen, メインの, メイン, 主要, 기본, 首选, elsődleges, principală, κύριο, κύρια,
    ראשי`),
  list(`
    work, business, company, professional, pro, job, corporate, office, work secondary, geschäftlich,
    geschäftliche, geschäftl, gesch, dienstl, dienstlich,
    dienstliche, beruflich, berufliche, arbeit, firma, firmen, büro, professionnel, professionnelle, bureau,
    travail, entreprise, del trabajo, trabajo, laboral, empresarial, corporativo, profesional, de trabajo, aziendale,
    lavoro, ufficio, professionale, di lavoro, trabalho, comercial, profissional, do trabalho,
    de trabalho, empresa, werk, zakelijk, zakelijke, służbowy, firmowy, praca, рабочий, рабочая, служебный, робоча,
    pracovní, firemní, arbete, arbejde, jobb, arbeid, työ, työpaikka, 勤務先の, 勤務先, 仕事, 会社, 工作, 公司, 单位, 商务, 직장,
    회사, 업무, munkahelyi, céges, serviciu, εργασίας, עבודה`),
  list(`
    personal, private, direct, home, privat, privater, persönlich, persönliche, privé, privée, personnel,
    personnelle, domicile, particular, privado, casa, personale, privata, privato, pessoal,
    thuis, persoonlijk, prywatny, domowy, osobisty, частный, частная, личный, личная, домашний, домашняя, особиста, soukromý,
    osobní, domů, ev, kişisel, hem, hjem, koti, henkilökohtainen, 自宅, 個人, 个人, 家庭, 住宅, 집, 개인, otthoni, privát, acasă, personală,
    οικίας, σπίτι, בית, פרטי`),
  list(`
    secondary, second, third, tertiary, alternate, additional, supplemental, supplementary, other, another, further, zweite, zweiter, dritte, weitere, andere, anderer, sekundär, sekundäre, alternativ, alternative,
    zusätzliche, sonstige, autre, secondaire, deuxième, troisième, supplémentaire, supplémentaires, otro, otra, secundario, secundaria,
    alternativo, alternativa, adicional, segundo, altra, altro, secondaria, secondario, outro, outra, secundário,
    secundária, tweede, alternatief, secundair, drugi, inny, dodatkowy, alternatywny, дополнительный,
    дополнительная, другой, другая, второй, додаткова, інша, druhý, další, jiný, alternativní, ikincil, ikinci,
    diğer, alternatif, andra, annan, sekundär, anden, andet, annen, sekundær, sekundære, toinen, muu, toissijainen,
    その他の, その他, 別の, 予備, 其他, 次要, 备用, 기타, 보조, másodlagos, második, másik, secundară, alternativă, altă, εναλλακτικό, άλλο,
    δευτερεύον, נוסף, אחר`),
] as const

/** Names that may mean a role and may mean something else: taken for one only where the workflow lacks it. */
const hints: Readonly<Record<Role, readonly string[]>> = {
  email: list(`
    mail, user email, recipient, recipients, login, username, e-mails, emails`),
  first_name: list(`
    first, nombre, nome, vor, όνομα, nume`),
  last_name: list(`
    last, nom, nach`),
  full_name: list(`
    name, contact, contact name, person, ansprechpartner, kontakt, naam, namn, navn,
    nazwa, nimi, contacto, contatto, contato, 名前, 联系人, 聯絡人, nom, nombre, nome, имя,
    név, nume, όνομα, שם, jméno, imię, ad, isim, kişi, 担当者, 担当者名, 연락처, 联系人姓名`),
  company: list(`
    organization, organisation, account, accounts, business, business name, organización, organizzazione, organização,
    organisatie, organizacja, организация, організація, organizace, kuruluş,
    szervezet, organizație, οργανισμός, ארגון, organisasjon, customer, kunde, client, 組織,
    组织, 조직, associated company name, lead company, institution, institución, istituzione, instituição, instelling,
    name 1`),
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

const placesOf = (known: readonly string[]): ReadonlyMap<string, number> =>
  new Map(known.toReversed().map((name, index) => [compact(name), known.length - 1 - index]))

const byRole = <T>(make: (role: Role) => T): ReadonlyMap<Role, T> => new Map(roles.map((role) => [role, make(role)]))

const places = byRole((role) => placesOf(spellings[role]))
const hintPlaces = byRole((role) => placesOf(hints[role]))
const people = new Set(ofWhom.map(compact))
const whichOnes = new Map(
  whichEmail.flatMap((words, which) => words.map((word) => [compact(word), which] as const)).toReversed(),
)

/** Salesforce marks the fields that a customer made by this ending. */
const custom = /__p?c$/i

/** Jira has the name of such a field in brackets, `Custom field (Organization)`. */
const customField =
  /^(?:custom field|benutzerdefinierte[sr]? feld(?:er)?|champs? personnalisés?|campos? personalizados?) \((.+)\)$/is

/** What is in brackets. */
const bracketed = /\[([^\]]*)\]|\(([^)]*)\)/g

/**
 * Of the names that were met last, the ways in which they can be written more shortly: without what is in brackets,
 * without numbers, without whose it is. A file has each of its names looked up for every role, several times over.
 */
const keysByName = new LRUCache<string, readonly string[]>({
  max: 4000,
  memoMethod: (name) => {
    const own = name.replace(custom, '').replace(customField, '$1')
    const keys = [compact(own), compact(own.replaceAll(bracketed, ''))]
    const unnumbered = [...keys, ...keys.map((key) => key.replaceAll(/\p{N}+/gu, ''))]
    const nobodys = unnumbered.map((key) => key.slice(lengthOfWord(key, people)))
    return [...new Set([...unnumbered, ...nobodys])].filter((key) => key !== '')
  },
})

const keysOf = (name: string): readonly string[] => keysByName.memo(name)

/** The length of the longest of some words with which a key begins, or ends. */
function lengthOfWord(key: string, words: { has(word: string): boolean }, at: 'start' | 'end' = 'start'): number {
  for (let length = Math.min(longestWord, key.length - 1); length > 1; length -= 1) {
    if (words.has(at === 'start' ? key.slice(0, length) : key.slice(-length))) return length
  }
  return 0
}

/** In characters. */
const longestWord = 20
const longestName = 60

/**
 * How well a column's name says that it holds a role: 0 is best; undefined if it does not. Columns of one kind are told
 * apart by number, `E-mail 2 Address`, and come in that order.
 */
export function rankOf(role: Role, name: string): number | undefined {
  const place = placeOf(places.get(role), name) ?? (role === 'email' ? qualifiedPlace(name) : undefined)
  if (place === undefined) return undefined
  const which = role === 'email' ? whichInBrackets(name) : 0
  return place + numberIn(name) * kind + which * furtherKind
}

const numberIn = (name: string): number => Number(/\d{1,3}/.exec(name)?.[0] ?? 0)

/** More than there are names for a role, and more than all numbers of a kind make. */
const kind = 1000
const furtherKind = 1000 * kind

/** How well a column's name hints at a role, if it does. What is asked for in a sentence comes last. */
export function hintOf(role: Role, name: string): number | undefined {
  const place = placeOf(hintPlaces.get(role), name)
  if (place !== undefined) return place + numberIn(name) * kind
  return askedFor.memo(name).role === role ? furtherKind : undefined
}

const rolesByKey = (names: Readonly<Record<Role, readonly string[]>>, of: readonly Role[]): ReadonlyMap<string, Role> =>
  new Map(of.flatMap((role) => names[role].map((name) => [compact(name), role] as const)).toReversed())

const roleOfName = rolesByKey(spellings, roles)
const roleOfHint = rolesByKey(
  hints,
  roles.filter((role) => role !== 'first_name' && role !== 'last_name'),
)

/** In characters, and in words. */
const longestQuestion = 120
const wordsOfName = 4

/**
 * What a form asks for, `Which company do you work for?`: the role of the longest name in the question. What may mean
 * something else counts only with whose it is, `your name`; and `your last` may be anything's.
 */
const askedFor = new LRUCache<string, { readonly role?: Role }>({
  max: 4000,
  memoMethod: (name) => {
    if (name.length > longestQuestion || !/[?？]/.test(name)) return {}
    const words = name.split(/[^\p{L}\p{M}\p{N}-]+/u).filter((word) => word !== '')
    const parts = words.flatMap((_, at) =>
      Array.from({ length: Math.min(wordsOfName, words.length - at) }, (__, more) => words.slice(at, at + more + 1)),
    )
    for (const part of parts.toSorted((a, b) => b.join('').length - a.join('').length)) {
      const key = compact(part.join(''))
      if (key.length < shortestInQuestion) break
      const whose = lengthOfWord(key, people)
      const role = roleOfName.get(key) ?? (whose > 0 ? roleOfHint.get(key.slice(whose)) : undefined)
      if (role) return { role }
    }
    return {}
  },
})

/** Shorter ones, such as the Turkish `ad`, are other words in other languages. */
const shortestInQuestion = 4

/** A name tells whose the column is where it begins with a word for people, as `Guest Email` does. */
export const tellsWhose = (name: string): boolean => lengthOfWord(compact(name), people) > 0

/** A name in two languages, `Firma / Company`, says what both of its parts say. */
function placeOf(known: ReadonlyMap<string, number> | undefined, name: string): number | undefined {
  if (name.length > longestName) return undefined
  for (const key of keysOf(name)) {
    const place = known?.get(key)
    if (place !== undefined) return place
  }
  const parts = name.split(/[|/\n]/)
  if (parts.length === 1) return undefined
  const each = parts.map((part) => placeOf(known, part))
  return each.includes(undefined) ? undefined : each[0]
}

/** How well a name is one of a column of addresses, with the word that says which: `Email - Work`, `zweite E-Mail`. */
function qualifiedPlace(name: string): number | undefined {
  if (name.length > longestName) return undefined
  for (const key of keysOf(name)) {
    const place = withoutQualifiers(key)
    if (place !== undefined) return place
  }
  return undefined
}

function withoutQualifiers(key: string): number | undefined {
  let [rest, which] = [key, 0]
  while (rest !== '') {
    const place = places.get('email')?.get(rest) ?? (rest === key ? undefined : mails.get(rest))
    if (place !== undefined) return place + kind / 2 + which * furtherKind
    const first = lengthOfWord(rest, whichOnes)
    const last = first > 0 ? 0 : lengthOfWord(rest, whichOnes, 'end')
    if (first + last === 0) return undefined
    which = Math.max(which, whichOnes.get(first > 0 ? rest.slice(0, first) : rest.slice(-last)) ?? 0)
    rest = rest.slice(first, rest.length - last)
  }
  return undefined
}

/** What an address can be called where it is said which one. */
const mails = placesOf(list('mail, mails, emails, email addresses, e-postası, e-postalar, courriels, correos'))

/** Which of several addresses the brackets of a name tell, `E-Mail (privat)`. */
const whichInBrackets = (name: string): number =>
  Math.max(
    0,
    ...[...name.slice(0, longestName).matchAll(bracketed)].flatMap(([, square, round]) =>
      (square ?? round ?? '').split(/[^\p{L}]+/u).map((word) => whichOnes.get(compact(word)) ?? 0),
    ),
  )

/** How many of some cells are names by which columns are known, for one role or another. */
export const knownNames = (cells: readonly string[]): number =>
  cells.filter((cell) => {
    if (cell.trim() === '') return false
    return roles.some((role) => rankOf(role, cell) !== undefined || placeOf(hintPlaces.get(role), cell) !== undefined)
  }).length
