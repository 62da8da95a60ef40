import { source, type Source } from './sources.ts'

/**
 * Systems in other languages and versions than those of `sources.ts`. Their files were written before the reader was looked
 * at again, and read then by it as it was: of the good rows of these and of `odd.ts`, 90 of 100 came in.
 */
export const laterSources: readonly Source[] = [
  source(
    'Outlook, Danish',
    'trimmed;',
    'Titel=x|Fornavn=f|Mellemnavn=x|Efternavn=l|Firma=c|Afdeling=x|Stilling=t|Telefon (arbejde)=p|E-mail-adresse=e|E-mail-type=x|Fuldt navn i e-mail=n|E-mail 2 - adresse=o|Noter=r',
  ),
  source(
    'Outlook, Norwegian',
    'trimmed',
    'Tittel=x|Fornavn=f|Mellomnavn=x|Etternavn=l|Firma=c|Avdeling=x|Stilling=t|Telefon (arb)=p|E-postadresse=e|E-posttype=x|Visningsnavn for e-post=n|E-postadresse 2=o|Notater=r',
  ),
  source(
    'Outlook, Finnish',
    'excel;',
    'Etunimi=f|Sukunimi=l|Yritys=c|Tehtävänimike=t|Työpuhelin=p|Sähköpostiosoite=e|Sähköpostin laji=x|Sähköpostin näyttönimi=n|Sähköpostiosoite 2=o|Muistilaput=r',
  ),
  source(
    'Outlook, Czech',
    'quoted',
    'Titul=x|Křestní jméno=f|Příjmení=l|Společnost=c|Funkce=t|Telefon (zam.)=p|E-mailová adresa=e|Typ e-mailu=x|Zobrazované jméno e-mailu=n|E-mailová adresa 2=o|Poznámky=r',
  ),
  source(
    'Outlook, Hungarian',
    'excel;',
    'Vezetéknév=l|Utónév=f|Cég=c|Beosztás=t|Hivatali telefon=p|E-mail cím=e|E-mail típusa=x|E-mail megjelenítendő neve=n|2. e-mail cím=o|Jegyzetek=r',
  ),
  source(
    'Outlook, Korean',
    'trimmed',
    '직함=x|이름=f|성=l|회사=c|부서=x|직책=t|근무처 전화=p|전자 메일 주소=e|전자 메일 유형=x|전자 메일 표시 이름=n|전자 메일 2 주소=o|메모=r',
  ),
  source(
    'Outlook, Greek',
    'excel;',
    'Όνομα=f|Επώνυμο=l|Εταιρεία=c|Θέση=t|Τηλέφωνο εργασίας=p|Διεύθυνση ηλεκτρονικού ταχυδρομείου=e|Διεύθυνση ηλεκτρονικού ταχυδρομείου 2=o',
  ),
  source(
    'Outlook, Ukrainian',
    'excel;',
    "Ім'я=f|Прізвище=l|Організація=c|Посада=t|Робочий телефон=p|Адреса електронної пошти=e|Адреса електронної пошти 2=o|Примітки=r",
  ),
  source(
    'Outlook, Hebrew',
    'excel',
    'שם פרטי=f|שם משפחה=l|חברה=c|תפקיד=t|טלפון בעבודה=p|כתובת דואר אלקטרוני=e|הערות=r',
  ),
  source(
    'Thunderbird, French',
    'tabs',
    'Prénom=f|Nom de famille=l|Nom à afficher=n|Surnom=x|Première adresse électronique=e|Adresse électronique secondaire=o|Tél. bureau=p|Société=c|Notes=r',
  ),
  source(
    'Thunderbird, Italian',
    'plain',
    'Nome=f|Cognome=l|Nome visualizzato=n|Soprannome=x|Email primaria=e|Email secondaria=o|Tel. lavoro=p|Organizzazione=c|Note=r',
  ),
  source(
    'Thunderbird, Japanese',
    'plain',
    '名=f|姓=l|表示名=n|ニックネーム=x|メインのメールアドレス=e|別のメールアドレス=o|勤務先の電話番号=p|役職=t|会社名=c|備考=r',
  ),
  source(
    'Thunderbird, Polish',
    'excel;',
    'Imię=f|Nazwisko=l|Wyświetlana nazwa=n|Pseudonim=x|Pierwszy adres e-mail=e|Drugi adres e-mail=o|Telefon służbowy=p|Organizacja=c|Notatki=r',
  ),
  source(
    'Thunderbird, Russian',
    'plain',
    'Имя=f|Фамилия=l|Отображаемое имя=n|Псевдоним=x|Основной адрес эл. почты=e|Дополнительный адрес эл. почты=o|Рабочий телефон=p|Организация=c|Заметки=r',
  ),
  source(
    'Outlook.com',
    'returns',
    'First Name=f|Middle Name=x|Last Name=l|Title=x|Suffix=x|Nickname=x|Given Yomi=x|Surname Yomi=x|E-mail Address=e|E-mail 2 Address=o|E-mail 3 Address=x|Home Phone=p|Company=c|Job Title=t|Notes=x',
  ),
  source('Numbers, German, with a title', 'excel;', 'Name=n|=x|E-Mail=e|Firma=c|=x|Telefon=p', {
    above: ['Tabelle 1', ''],
  }),
  source(
    'LinkedIn, German',
    'plain',
    'Vorname=f|Nachname=l|URL=w|E-Mail-Adresse=e|Unternehmen=c|Position=t|Verbunden am=d',
    {
      above: [
        'Hinweise:',
        '"Wenn Sie Ihre Kontakte exportieren, fehlen womöglich einige E-Mail-Adressen. ""Mehr erfahren"", bitte."',
        '',
      ],
    },
  ),
  source('LinkedIn, French', 'plain', 'Prénom=f|Nom=l|URL=w|Adresse e-mail=e|Entreprise=c|Poste=t|Connecté le=d', {
    above: [
      'Remarques :',
      '"Lorsque vous exportez vos relations, certaines adresses e-mail peuvent manquer, car chacun décide."',
      '',
    ],
  }),
  source('LinkedIn, Japanese', 'plain', '名=f|姓=l|URL=w|メールアドレス=e|会社=c|役職=t|つながった日=d', {
    above: ['注:', '"つながりをエクスポートすると、メールアドレスの一部が含まれない場合があります。"', ''],
  }),
  source(
    'HubSpot, German',
    'quoted',
    'Datensatz-ID=k|Vorname=f|Nachname=l|E-Mail=e|Telefonnummer=p|Zuständiger Mitarbeiter=x|Zugeordnetes Unternehmen=c|Jobbezeichnung=t',
  ),
  source(
    'HubSpot, Spanish',
    'quoted',
    'ID de registro=k|Nombre=f|Apellidos=l|Correo=e|Número de teléfono=p|Propietario del contacto=x|Empresa asociada=c|Cargo=t',
  ),
  source(
    'HubSpot, Japanese',
    'quoted',
    'レコードID=k|名=f|姓=l|Eメール=e|電話番号=p|コンタクト担当者=x|関連会社=c|役職=t',
  ),
  source(
    'Salesforce, report, French',
    'quoted;',
    'Civilité=x|Prénom=f|Nom=l|Fonction=t|Nom du compte=c|Téléphone=p|Adresse e-mail=e',
    {
      below: [
        '',
        '"Contacts et comptes, tous"',
        '"Copyright (c) 2000-2026 salesforce.com, inc. Tous droits réservés."',
        '"Informations confidentielles - Ne pas distribuer"',
        '"Généré par : Quelqu’un 02/01/2026 10:00"',
        '"Mon entreprise"',
      ],
    },
  ),
  source(
    'Pipedrive, Portuguese',
    'excel',
    'Pessoa - Nome=n|Pessoa - Organização=c|Pessoa - E-mail - Trabalho=e|Pessoa - E-mail - Casa=o|Pessoa - Telefone - Trabalho=p|Pessoa - ID=k',
  ),
  source(
    'Pipedrive, German',
    'excel;',
    'Person - Name=n|Person - Organisation=c|Person - E-Mail-Adresse - Arbeit=e|Person - E-Mail-Adresse - Privat=o|Person - Telefon - Arbeit=p',
  ),
  source(
    'Zoho, German',
    'quoted',
    'Datensatz-ID=k|Inhaber des Leads=x|Firma=c|Vorname=f|Nachname=l|Titel=t|E-Mail=e|Telefon=p|Zweite E-Mail-Adresse=o',
  ),
  source(
    'Facebook, leads',
    'tabs',
    'id=k|created_time=d|ad_id=x|ad_name=x|campaign_name=x|form_id=x|is_organic=x|platform=x|work_email=e|full_name=n|company_name=c|phone_number=p|lead_status=x',
  ),
  source(
    'Xero',
    'excel',
    '*ContactName=x|AccountNumber=k|EmailAddress=e|FirstName=f|LastName=l|POAddressLine1=x|SAAddressLine1=x|TaxNumber=x',
  ),
  source(
    'GMX',
    'quoted;',
    'Anrede=x|Vorname=f|Nachname=l|E-Mail privat=o|E-Mail geschäftlich=e|Firma=c|Telefon privat=p',
  ),
  source(
    'Stripe, customers',
    'plain',
    'id=k|Description=x|Email=e|Name=n|Created (UTC)=d|Delinquent=x|Card ID=x|Currency=x|Total Spend=x|Payment Count=x',
  ),
  source('Excel, Polish', 'excel;', 'Lp.=k|Imię i nazwisko=n|Adres e-mail=e|Firma=c|Stanowisko=t', {
    above: ['Lista klientów;;;;', ';;;;', 'Stan na:;02.01.2026;;;', ';;;;'],
    below: [';;;;', 'Razem:;14;;;', 'Strona 1 z 1;;;;'],
  }),
]
