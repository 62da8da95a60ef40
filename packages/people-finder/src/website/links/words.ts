import { fold } from '../words/fold.ts'

/** What a page is about, by the words of links to it; the first that fits counts. Weights order the visits. */
export const topics: readonly { readonly weight: number; readonly words: RegExp }[] = [
  {
    // Who works here.
    weight: 100,
    words: phrases(
      `team|our team|the team|meet the team|people|our people|staff|who we are|leadership|leaders|management|management team|executives|executive team|
       board|board of directors|directors|founders|partners and staff|employees|crew|faces|
       unser team|mitarbeiter|mitarbeiterinnen|mitarbeitende|menschen|kopfe|geschaftsfuhrung|geschaftsleitung|fuhrung|fuhrungsteam|vorstand|ansprechpartner|ansprechpartnerinnen|ansprechpersonen|wir uber uns|das team|
       equipe|notre equipe|l equipe|les equipes|direction|dirigeants|nos collaborateurs|collaborateurs|gouvernance|qui sommes nous|
       equipo|nuestro equipo|el equipo|personas|directiva|directivos|direccion|quienes somos|junta directiva|consejo|
       equipa|nossa equipe|a equipe|a nossa equipa|pessoas|lideranca|diretoria|quem somos|
       squadra|il team|il nostro team|la squadra|chi siamo|persone|staff|direzione|management|
       ons team|het team|medewerkers|mensen|wie zijn wij|wie we zijn|directie|bestuur|
       zespol|nasz zespol|ludzie|zarzad|kierownictwo|o nas zespol|kadra|pracownicy|
       tym|nas tym|lide|vedeni|vedeni spolecnosti|zamestnanci|nasi lide|kdo jsme|
       medarbetare|vart team|ledning|personal|om oss team|vi som jobbar har|ansatte|medarbejdere|vores team|ledelse|ledelsen|henkilosto|tiimi|johto|ihmiset|
       ekip|ekibimiz|kadromuz|yonetim|yonetim kurulu|takimimiz|
       doi ngu|ban lanh dao|nhan su|con nguoi|tim kami|manajemen|kepemimpinan|direksi|pasukan kami|
       csapat|csapatunk|munkatarsak|vezetoseg|rolunk|echipa|echipa noastra|conducere|tim|nas tim|`,
    ),
  },
  {
    weight: 100,
    words:
      /команда|сотрудники|руководство|наши люди|коллектив|ομαδα|διοικηση|ανθρωποι|チーム|スタッフ|メンバー|役員|社員紹介|経営陣|团队|團隊|管理层|管理層|领导|高管|董事会|팀|임원|경영진|구성원|사람들|فريق|الإدارة|القيادة|צוות|הנהלה/u,
  },
  {
    // What the company says of itself.
    weight: 70,
    words: phrases(
      `about|about us|company|our company|our story|story|who we are|the company|organisation|organization|profile|
       uber uns|ueber uns|unternehmen|firma|das unternehmen|wir|portrat|uber|
       a propos|apropos|entreprise|la societe|societe|notre histoire|l entreprise|
       sobre|sobre nosotros|acerca de|nosotros|empresa|la empresa|conocenos|quienes somos|
       sobre nos|a empresa|institucional|
       azienda|l azienda|la societa|su di noi|
       over ons|over|bedrijf|ons bedrijf|o nas|o firmie|firma|o spolecnosti|o firme|spolecnost|
       om oss|om|om os|foretaget|om foretaget|tietoa meista|meista|yritys|
       gioi thieu|ve chung toi|tentang kami|tentang|profil perusahaan|hakkimizda|kurumsal|biz kimiz|rolunk|despre noi|despre|o nama`,
    ),
  },
  {
    weight: 70,
    words:
      /о компании|о нас|компания|σχετικα|η εταιρεια|ποιοι ειμαστε|会社概要|会社案内|会社情報|企業情報|私たちについて|关于|關於|公司简介|公司簡介|회사소개|회사 소개|من نحن|عن الشركة|אודות/u,
  },
  {
    weight: 60,
    words: phrases(
      `contact|contact us|contacts|get in touch|kontakt|kontaktieren|nous contacter|contactez nous|contacto|contactanos|contato|contactos|contatti|
       contattaci|kontakty|kontakta oss|yhteystiedot|lien he|hubungi kami|kontak|iletisim|bize ulasin|kapcsolat|impressum|imprint|legal notice|mentions legales|aviso legal|note legali|
       colophon|nota prawna|legal`,
    ),
  },
  {
    weight: 60,
    words: /контакты|связаться|επικοινωνια|お問い合わせ|連絡先|联系|聯繫|聯絡|문의|연락처|اتصل|تواصل|צור קשר/u,
  },
]

/** Pages that name many, but not those who work here, or that lead nowhere. */
export const elsewhere =
  /\b(?:blog|news|aktuelles|presse|press|events?|jobs?|careers?|karriere|vacanc\w*|login|log in|sign in|signup|sign up|cart|basket|shop|checkout|privacy|datenschutz\w*|cookies?|terms|agb|case stud\w*|customers?|testimonials?|references|referenzen|faq|download\w*|tag|category|author|search|feed|wp json|wp admin|wp login|account|register|podcast|webinars?)\b/

/** Words of links to the next page of a list. */
export const nextPage =
  /^(?:next|next page|older|more people|weiter|nachste|nachste seite|suivant|page suivante|siguiente|proximo|proxima|seguinte|successivo|avanti|volgende|nastepna|dalsi|nasta|neste|naeste|seuraava|sonraki|далее|следующая|επομενη|次へ|次のページ|下一页|下一頁|다음|التالي|[»›>→]+|\d{1,3})$/u

/** A phrase stands for itself between the words of a link's text or path. */
function phrases(list: string): RegExp {
  const alternatives = list
    .split('|')
    .map((phrase) => fold(phrase.trim()))
    .filter(Boolean)
  const longest = [...new Set(alternatives)].toSorted((one, other) => other.length - one.length)
  return new RegExp(`^(?:${longest.join('|')})$`)
}
