// What well-known systems call the columns of their exports, and in which forms they write them: facts from their public
// documentation and from what they write. The data of the files is made up, in `files.ts`.

/** In which form a file is written. */
export type Dialect =
  | 'excel' // commas, CR LF, byte order mark
  | 'excel;' // semicolons, as where the comma is the decimal sign
  | 'sep=' // the same, with a line that tells the separator
  | 'tabs'
  | 'pipes'
  | 'quoted' // every field, LF
  | 'quoted;'
  | 'plain' // only where it must be, LF
  | 'trimmed' // rows end with their last value
  | 'trimmed;' // the same, with semicolons
  | 'returns' // CR alone, as of an old Macintosh
  | 'backslash' // quotes behind backslashes, every field in quotes
  | 'careless' // quotes inside quotes as they are
  | 'blanks' // blanks around quotes
  | 'padded' // rows end with separators too many

/** An export of a system. */
export interface Source {
  readonly name: string
  /**
   * Its columns, each with what is in it: e the main address, o another address, f and l first and last name, n the full
   * name, c company, t job title, p telephone, w website, a street address, r remark, d date, k number, x mostly nothing.
   */
  readonly columns: readonly (readonly [name: string, kind: string])[]
  readonly dialects: readonly Dialect[]
  readonly above?: readonly string[]
  readonly below?: readonly string[]
}

/** Describes a source: its forms, and its columns as `name=kind`. */
export const source = (
  name: string,
  dialects: string,
  columns: string,
  around: { above?: readonly string[]; below?: readonly string[] } = {},
): Source => ({
  name,
  dialects: dialects.split(' ') as Dialect[],
  columns: columns.split('|').map((each) => {
    const at = each.lastIndexOf('=')
    return [each.slice(0, at), each.slice(at + 1)]
  }),
  ...around,
})

export const sources: readonly Source[] = [
  source(
    'Outlook, English',
    'trimmed excel quoted',
    'Title=x|First Name=f|Middle Name=x|Last Name=l|Suffix=x|Company=c|Department=x|Job Title=t|Business Street=a|Business Phone=p|E-mail Address=e|E-mail Type=x|E-mail Display Name=n|E-mail 2 Address=o|E-mail 2 Type=x|E-mail 3 Address=x|Notes=r|Web Page=w|Priority=x',
  ),
  source(
    'Outlook, German',
    'trimmed excel; quoted;',
    'Anrede=x|Vorname=f|Weitere Vornamen=x|Nachname=l|Suffix=x|Firma=c|Abteilung=x|Position=t|Straße geschäftlich=a|Telefon geschäftlich=p|E-Mail-Adresse=e|E-Mail-Typ=x|E-Mail: Angezeigter Name=n|E-Mail 2: Adresse=o|E-Mail 2: Typ=x|Notizen=r|Webseite=w',
  ),
  source(
    'Outlook, French',
    'trimmed excel; quoted',
    'Titre=x|Prénom=f|Deuxième prénom=x|Nom=l|Suffixe=x|Société=c|Service=x|Titre1=t|Rue (bureau)=a|Téléphone (bureau)=p|Adresse de messagerie=e|Type de messagerie=x|Nom complet de l’adresse de messagerie=n|Adresse de messagerie 2=o|Notes=r|Page Web=w',
  ),
  source(
    'Outlook, Spanish',
    'trimmed excel; quoted',
    'Tratamiento=x|Nombre=f|Segundo nombre=x|Apellidos=l|Sufijo=x|Organización=c|Departamento=x|Cargo=t|Calle del trabajo=a|Teléfono del trabajo=p|Dirección de correo electrónico=e|Tipo de correo electrónico=x|Nombre de pantalla de correo electrónico=n|Dirección del correo electrónico 2=o|Notas=r|Página Web=w',
  ),
  source(
    'Outlook, Italian',
    'trimmed excel; plain',
    'Titolo=x|Nome=f|Secondo nome=x|Cognome=l|Società=c|Reparto=x|Posizione=t|Via (uff.)=a|Ufficio=p|Indirizzo posta elettronica=e|Tipo posta elettronica=x|Nome visualizzato posta elettronica=n|Indirizzo posta elettronica 2=o|Notes=r|Pagina Web=w',
  ),
  source(
    'Outlook, Portuguese',
    'trimmed excel; quoted',
    'Título=x|Nome=f|Segundo Nome=x|Sobrenome=l|Empresa=c|Departamento=x|Cargo=t|Endereço Comercial - Rua=a|Telefone Comercial=p|Endereço de Email=e|Tipo de Email=x|Nome para Exibição do Email=n|Endereço de Email 2=o|Anotações=r|Página da Web=w',
  ),
  source(
    'Outlook, Dutch',
    'trimmed excel; plain',
    'Titel=x|Voornaam=f|Middelste naam=x|Achternaam=l|Bedrijf=c|Afdeling=x|Functie=t|Werkadres, straat=a|Telefoon op werk=p|E-mailadres=e|Type e-mail=x|E-mail, weergegeven naam=n|E-mailadres 2=o|Notities=r|Webpagina=w',
  ),
  source(
    'Outlook, Polish',
    'trimmed excel; plain',
    'Tytuł=x|Imię=f|Drugie imię=x|Nazwisko=l|Firma=c|Dział=x|Stanowisko=t|Adres służbowy - ulica=a|Telefon służbowy=p|Adres e-mail=e|Typ e-mail=x|E-mail - wyświetlana nazwa=n|Adres e-mail 2=o|Notatki=r|Strona sieci Web=w',
  ),
  source(
    'Outlook, Russian',
    'trimmed excel; quoted',
    'Обращение=x|Имя=f|Отчество=x|Фамилия=l|Организация=c|Отдел=x|Должность=t|Улица (раб. адрес)=a|Рабочий телефон=p|Адрес эл. почты=e|Тип эл. почты=x|Краткое имя эл. почты=n|Адрес 2 эл. почты=o|Заметки=r|Веб-страница=w',
  ),
  source(
    'Outlook, Japanese',
    'trimmed excel plain',
    '肩書き=x|名=f|ミドル ネーム=x|姓=l|会社名=c|部署=x|役職=t|番地 (会社)=a|会社電話=p|電子メール アドレス=e|電子メールの種類=x|電子メール表示名=n|電子メール 2 アドレス=o|メモ=r|Web ページ=w',
  ),
  source(
    'Outlook, Chinese',
    'trimmed excel plain',
    '称谓=x|名=f|中间名=x|姓=l|单位=c|部门=x|职务=t|商务地址 街道=a|商务电话=p|电子邮件地址=e|电子邮件类型=x|电子邮件显示名称=n|电子邮件 2 地址=o|附注=r|网页=w',
  ),
  source(
    'Outlook, Swedish',
    'trimmed excel; plain',
    'Titel=x|Förnamn=f|Mellannamn=x|Efternamn=l|Företag=c|Avdelning=x|Befattning=t|Adress, arbete=a|Telefon, arbete=p|E-postadress=e|E-posttyp=x|E-post, visningsnamn=n|E-postadress 2=o|Anteckningar=r|Webbsida=w',
  ),
  source(
    'Outlook, Turkish',
    'trimmed excel; plain',
    'Unvan=x|Ad=f|İkinci Ad=x|Soyadı=l|Şirket=c|Bölüm=x|İş Unvanı=t|İş Adresi Sokak=a|İş Telefonu=p|E-posta Adresi=e|E-posta Türü=x|E-posta Görünen Adı=n|E-posta 2 Adresi=o|Notlar=r|Web Sayfası=w',
  ),
  source(
    'Google Contacts',
    'plain excel careless',
    'First Name=f|Middle Name=x|Last Name=l|Phonetic First Name=x|Nickname=x|File As=x|Organization Name=c|Organization Title=t|Organization Department=x|Birthday=x|Notes=r|Photo=x|Labels=x|E-mail 1 - Label=x|E-mail 1 - Value=e|E-mail 2 - Label=x|E-mail 2 - Value=o|Phone 1 - Label=x|Phone 1 - Value=p|Website 1 - Value=w',
  ),
  source(
    'Google Contacts, before 2023',
    'plain excel tabs',
    'Name=n|Given Name=f|Additional Name=x|Family Name=l|Yomi Name=x|Name Prefix=x|Notes=r|Group Membership=x|E-mail 1 - Type=x|E-mail 1 - Value=e|E-mail 2 - Type=x|E-mail 2 - Value=o|Phone 1 - Type=x|Phone 1 - Value=p|Organization 1 - Type=x|Organization 1 - Name=c|Organization 1 - Title=t',
  ),
  source(
    'Google Workspace, users',
    'plain quoted excel',
    'First Name [Required]=f|Last Name [Required]=l|Email Address [Required]=e|Password [Required]=x|Org Unit Path [Required]=x|Recovery Email=x|Home Secondary Email=x|Work Secondary Email=o|Work Phone=p|Employee Title=t',
  ),
  source(
    'LinkedIn, connections',
    'plain excel quoted',
    'First Name=f|Last Name=l|URL=x|Email Address=e|Company=c|Position=t|Connected On=d',
    {
      above: [
        'Notes:',
        '"When exporting your connections, some addresses may be missing, because members choose who sees them. Learn more about it in the help center, please."',
        '',
      ],
    },
  ),
  source(
    'LinkedIn, Sales Navigator by tools',
    'quoted plain excel',
    'profileUrl=x|fullName=n|firstName=f|lastName=l|companyName=c|title=t|email=e|location=x|connectionDegree=x',
  ),
  source(
    'HubSpot, contacts',
    'quoted excel plain',
    'Record ID=k|First Name=f|Last Name=l|Email=e|Phone Number=p|Contact owner=x|Associated Company=c|Job Title=t|Last Activity Date=d|Lead Status=x|Create Date=d',
  ),
  source(
    'HubSpot, other addresses',
    'quoted excel blanks',
    'Record ID=k|First name=f|Last name=l|Company name=c|Email=e|Additional email addresses=x|Work email=o|Website URL=w|Job title=t',
  ),
  source(
    'Salesforce, report',
    'quoted excel; plain',
    'Salutation=x|First Name=f|Last Name=l|Title=t|Account Name=c|Mailing Street=a|Phone=p|Email=e|Account Owner=x',
    {
      below: [
        '',
        '"Contacts and accounts, all of them"',
        '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."',
        '"Confidential Information - Do Not Distribute"',
        '"Generated By:  Somebody  1/2/2026 10:00 AM"',
      ],
    },
  ),
  source(
    'Salesforce, Data Loader',
    'quoted plain excel',
    'ID=k|FIRSTNAME=f|LASTNAME=l|EMAIL=e|TITLE=t|ACCOUNT.NAME=c|PHONE=p|DESCRIPTION=r|OWNERID=x|CREATEDDATE=d',
  ),
  source(
    'Salesforce, leads, German',
    'excel; quoted; plain',
    'Anrede=x|Vorname=f|Nachname=l|Titel=t|Firma=c|Straße=a|E-Mail=e|Lead-Quelle=x|Inhaber des Leads=x',
  ),
  source(
    'Pipedrive, people',
    'plain excel quoted',
    'Person - Name=n|Person - Label=x|Person - Organization=c|Person - Email - Work=e|Person - Email - Home=o|Person - Email - Other=x|Person - Phone - Work=p|Person - Owner=x|Person - ID=k',
  ),
  source('Pipedrive, short names', 'plain excel pipes', 'Name=n|Organization=c|Email=e|Phone=p|Open deals=k|Owner=x'),
  source(
    'Zoho CRM, contacts',
    'quoted plain excel',
    'Record Id=k|Contact Owner.id=x|Contact Owner=x|First Name=f|Last Name=l|Account Name=c|Email=e|Title=t|Department=x|Phone=p|Secondary Email=o|Mailing Street=a|Description=r',
  ),
  source(
    'Zoho CRM, leads',
    'quoted careless excel',
    'Lead Id=k|Lead Owner=x|Company=c|First Name=f|Last Name=l|Designation=t|Email=e|Phone=p|Website=w|Lead Source=x|Secondary Email=o',
  ),
  source(
    'Apollo',
    'plain quoted excel',
    'First Name=f|Last Name=l|Title=t|Company=c|Company Name for Emails=x|Email=e|Email Status=x|Primary Email Source=x|Seniority=x|Work Direct Phone=p|Website=w|Company Address=a|Secondary Email=o|Secondary Email Source=x|Tertiary Email=x',
  ),
  source(
    'Mailchimp',
    'quoted plain excel',
    'Email Address=e|First Name=f|Last Name=l|Address=a|Phone Number=p|MEMBER_RATING=k|OPTIN_TIME=d|OPTIN_IP=x|NOTES=r|TAGS=x',
  ),
  source(
    'Mailchimp, unsubscribed',
    'quoted excel tabs',
    'Email Address=e|First Name=f|Last Name=l|UNSUB_TIME=d|UNSUB_CAMPAIGN_TITLE=x|UNSUB_REASON=r',
  ),
  source(
    'Brevo',
    'excel; plain quoted',
    'CONTACT ID=k|EMAIL=e|FIRSTNAME=f|LASTNAME=l|SMS=p|ADDED_TIME=d|MODIFIED_TIME=d',
  ),
  source(
    'Klaviyo',
    'plain quoted backslash',
    'Email=e|Klaviyo ID=k|First Name=f|Last Name=l|Organization=c|Title=t|Phone Number=p|Address=a|Profile Created On=d',
  ),
  source(
    'ActiveCampaign',
    'quoted plain excel',
    'Contact ID=k|Email=e|First Name=f|Last Name=l|Phone=p|Account=c|Tags=x|Lists=x|Job Title=t',
  ),
  source(
    'Constant Contact',
    'quoted excel plain',
    'Email address=e|First name=f|Last name=l|Company=c|Job title=t|Email status=x|Phone - mobile=p|Street address line 1 - Home=a|Source Name=x|Created At=d',
  ),
  source(
    'Intercom',
    'plain quoted excel',
    'Name=n|Owner=x|Email=e|Phone=p|User ID=k|First Seen (Europe/Berlin)=d|Company name=c|Last contacted (Europe/Berlin)=d',
  ),
  source(
    'Zendesk',
    'plain excel quoted',
    'id=k|name=n|email=e|external_id=x|details=r|notes=x|phone=p|role=x|organization=c|tags=x',
  ),
  source(
    'Freshsales',
    'plain quoted excel',
    'Id=k|First name=f|Last name=l|Job title=t|Emails=e|Work=p|Accounts=c|Sales owner=x|Created at=d',
  ),
  source(
    'Shopify, customers',
    'plain excel quoted',
    'Customer ID=k|First Name=f|Last Name=l|Email=e|Accepts Email Marketing=x|Default Address Company=c|Default Address Address1=a|Default Address Phone=p|Total Spent=k|Total Orders=k|Note=r|Tax Exempt=x',
  ),
  source(
    'WooCommerce, customers',
    'plain quoted excel',
    'Name=n|Username=x|Last Active=d|Sign Up=d|Email=e|Orders=k|Total Spend=k|Country / Region=x',
  ),
  source(
    'WordPress, users',
    'quoted plain backslash',
    'ID=k|user_login=x|user_email=e|user_nicename=x|display_name=n|first_name=f|last_name=l|user_registered=d|role=x',
  ),
  source(
    'Eventbrite',
    'plain quoted excel',
    'Order #=k|Order Date=d|First Name=f|Surname=l|Email=e|Quantity=k|Ticket Type=x|Attendee #=k|Company=c|Job Title=t',
  ),
  source(
    'Zoom, registrants',
    'plain excel quoted',
    'First Name=f|Last Name=l|Email=e|Organization=c|Job Title=t|Registration Time=d|Approval Status=x',
    {
      above: [
        'Registration Report',
        'Report Generated:,"Jan 2, 2026 10:00 AM"',
        'Topic,Webinar ID,Scheduled Time',
        'Spring talk,812 3456 7890,"Jan 5, 2026"',
        '',
      ],
    },
  ),
  source(
    'Teams, attendance',
    'tabs excel plain',
    'Name=n|First Join=d|Last Leave=d|In-Meeting Duration=x|Email=e|Participant ID (UPN)=x|Role=x',
    { above: ['1. Summary', 'Meeting title\tSpring talk', 'Attended participants\t12', '', '2. Participants'] },
  ),
  source(
    'Typeform',
    'plain quoted excel',
    '#=k|What is your name?=n|Where can we reach you?=e|Which company are you with?=c|Anything else?=r|Submit Date (UTC)=d',
  ),
  source(
    'Google Forms, German',
    'plain quoted excel',
    'Zeitstempel=d|E-Mail-Adresse=e|Wie heißen Sie?=n|Für welches Unternehmen arbeiten Sie?=c|Anmerkungen=r',
  ),
  source('Apple Numbers, with a title', 'plain excel excel;', 'Name=n|E-Mail=e|Firma=c|Telefon=p', {
    above: ['Kontakte', ',,,'],
  }),
  source('Excel, English', 'excel padded plain', 'Name=n|E-mail=e|Company=c|Position=t|Phone=p|Comment=r'),
  source('Excel, German', 'excel; sep= padded', 'Name=n|E-Mail-Adresse=e|Firma=c|Funktion=t|Telefon=p|Bemerkung=r'),
  source(
    'Excel, French',
    'excel; sep= padded',
    'Nom complet=n|Adresse e-mail=e|Entreprise=c|Fonction=t|Téléphone=p|Remarque=r',
  ),
  source(
    'Excel, Spanish',
    'excel; sep= padded',
    'Nombre completo=n|Correo electrónico=e|Empresa=c|Cargo=t|Teléfono=p|Comentario=r',
  ),
  source(
    'Excel, Italian',
    'excel; sep= padded',
    'Nome e cognome=n|Indirizzo email=e|Azienda=c|Qualifica=t|Telefono=p|Nota=r',
  ),
  source('LibreOffice', 'plain quoted tabs', 'Name=n|Email=e|Company=c|=x|Phone=p|=x|Remark=r'),
  source(
    'LibreOffice, Czech',
    'plain quoted; excel;',
    'Jméno=f|Příjmení=l|E-mailová adresa=e|Společnost=c|Pracovní pozice=t|Telefon=p',
  ),
  source(
    'PostgreSQL, COPY',
    'plain pipes tabs',
    'id=k|email=e|first_name=f|last_name=l|company_name=c|job_title=t|created_at=d|note=r',
  ),
  source(
    'MySQL Workbench',
    'plain backslash excel;',
    'id=k|email=e|firstname=f|lastname=l|company=c|position=t|created=d|comment=r',
  ),
  source('phpMyAdmin', 'quoted; backslash quoted', 'id=k|user_email=e|name=n|firma=c|notiz=r'),
  source(
    'SQL Server Management Studio',
    'plain excel tabs',
    'CustomerID=k|EmailAddress=e|FirstName=f|LastName=l|CompanyName=c|ModifiedDate=d',
  ),
  source('Airtable', 'plain excel quoted', 'Name=n|Notes=r|Email=e|Company=c|Status=x|Attachments=x'),
  source('Notion', 'plain excel quoted', 'Name=n|Company=c|Email=e|Last contact=d|Tags=x|Owner=x'),
  source(
    'Thunderbird',
    'plain excel tabs',
    'First Name=f|Last Name=l|Display Name=n|Nickname=x|Primary Email=e|Secondary Email=o|Screen Name=x|Work Phone=p|Work Address=a|Job Title=t|Organization=c|Web Page 1=w|Notes=r',
  ),
  source(
    'Thunderbird, German',
    'plain excel; tabs',
    'Vorname=f|Nachname=l|Anzeigename=n|Spitzname=x|Primäre E-Mail-Adresse=e|Sekundäre E-Mail-Adresse=o|Tel. dienstlich=p|Berufsbezeichnung=t|Organisation=c|Notizen=r',
  ),
  source(
    'Yahoo',
    'quoted plain excel',
    'First=f|Middle=x|Last=l|Nickname=x|Email=e|Category=x|Distribution Lists=x|Alternate Email 1=o|Work=p|Company=c|Title=t|Comments=r',
  ),
  source(
    'Lusha',
    'plain quoted excel',
    'First Name=f|Last Name=l|Company Name=c|Job Title=t|Work Email=e|Private Email=o|Phone 1=p|Company Website=w|LinkedIn URL=x',
  ),
  source(
    'Snov.io',
    'plain quoted excel;',
    'Full name=n|First name=f|Last name=l|Email=e|Email status=x|Position=t|Company name=c|Company website=w|Source page=x',
  ),
  source(
    'Odoo',
    'quoted plain excel',
    'External ID=k|Name=n|Phone=p|Email=e|Salesperson=x|City=x|Country=x|Company Name=c|Job Position=t',
  ),
  source('SAP, list in a report', 'pipes excel; quoted;', 'Kunde=k|Name=n|Firma=c|E-Mail=e|Telefon=p|Umsatz=k', {
    above: ['Debitorenliste', 'Erstellt am 02.01.2026'],
    below: ['Summe', 'Anzahl Datensätze: 12'],
  }),
]
