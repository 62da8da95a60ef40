/** What a website says in its own language. `{c}` is the company's short name, `{p}` its place. */
export interface SiteWords {
  readonly home: string
  readonly about: string
  readonly team: string
  readonly news: string
  readonly jobs: string
  readonly contact: string
  readonly privacy: string
  readonly name: string
  readonly position: string
  readonly email: string
  readonly phone: string
  readonly customers: string
  readonly press: string
  readonly more: string
  readonly intro: string
  readonly quote: string
  readonly postTitle: string
  readonly postText: string
}

// home | about | team | news | jobs | contact | privacy | name | position | e-mail | phone | customers | press | more
// | introduction | quote | title of a post | text of a post
const lines = `
en|Home|About us|Our team|News|Careers|Contact|Privacy|Name|Position|Email|Phone|What customers say|Press contact|Read more|{c} has been at home in {p} for many years.|They deliver what they promise, on the day they promise it.|What we learned this year|A guest article on what changes in our trade, and what stays.
de|Startseite|Über uns|Unser Team|Aktuelles|Karriere|Kontakt|Datenschutz|Name|Funktion|E-Mail|Telefon|Das sagen unsere Kunden|Pressekontakt|Weiterlesen|{c} ist seit vielen Jahren in {p} zu Hause.|Hier wird gehalten, was versprochen wurde.|Was wir in diesem Jahr gelernt haben|Ein Gastbeitrag darüber, was sich in unserer Branche ändert.
fr|Accueil|À propos|Notre équipe|Actualités|Recrutement|Contact|Confidentialité|Nom|Fonction|E-mail|Téléphone|Ils nous font confiance|Contact presse|Lire la suite|{c} est installée à {p} depuis de nombreuses années.|Une maison qui tient parole.|Ce que nous avons appris cette année|Une tribune sur ce qui change dans notre métier.
es|Inicio|Quiénes somos|Nuestro equipo|Noticias|Empleo|Contacto|Privacidad|Nombre|Cargo|Correo electrónico|Teléfono|Opiniones de clientes|Contacto de prensa|Leer más|{c} trabaja en {p} desde hace muchos años.|Cumplen lo que prometen.|Lo que aprendimos este año|Un artículo invitado sobre lo que cambia en el sector.
it|Home|Chi siamo|Il nostro team|Notizie|Lavora con noi|Contatti|Privacy|Nome|Ruolo|E-mail|Telefono|Dicono di noi|Ufficio stampa|Continua a leggere|{c} ha sede a {p} da molti anni.|Mantengono sempre quello che promettono.|Che cosa abbiamo imparato quest'anno|Un contributo esterno su come cambia il settore.
nl|Home|Over ons|Ons team|Nieuws|Vacatures|Contact|Privacy|Naam|Functie|E-mail|Telefoon|Wat klanten zeggen|Perscontact|Lees meer|{c} is al vele jaren thuis in {p}.|Ze doen wat ze beloven.|Wat we dit jaar leerden|Een gastbijdrage over wat er in ons vak verandert.
pt|Início|Sobre nós|A nossa equipa|Notícias|Carreiras|Contactos|Privacidade|Nome|Cargo|E-mail|Telefone|O que dizem os clientes|Assessoria de imprensa|Ler mais|{c} está em {p} há muitos anos.|Cumprem o que prometem.|O que aprendemos este ano|Um artigo convidado sobre o que muda no setor.
pl|Strona główna|O nas|Nasz zespół|Aktualności|Kariera|Kontakt|Prywatność|Imię i nazwisko|Stanowisko|E-mail|Telefon|Opinie klientów|Kontakt dla mediów|Czytaj więcej|{c} działa od wielu lat: {p}.|Dotrzymują słowa.|Czego nauczył nas ten rok|Artykuł gościnny o zmianach w branży.
cs|Úvod|O nás|Náš tým|Aktuality|Kariéra|Kontakt|Soukromí|Jméno|Pozice|E-mail|Telefon|Řekli o nás|Kontakt pro média|Více|{c} působí mnoho let: {p}.|Co slíbí, to splní.|Co jsme se letos naučili|Hostující článek o změnách v oboru.
sv|Hem|Om oss|Vårt team|Nyheter|Jobba hos oss|Kontakt|Integritet|Namn|Befattning|E-post|Telefon|Kunder berättar|Presskontakt|Läs mer|{c} har funnits i {p} i många år.|De håller vad de lovar.|Det här lärde vi oss i år|En gästartikel om vad som ändras i branschen.
no|Hjem|Om oss|Ansatte|Nyheter|Jobb hos oss|Kontakt|Personvern|Navn|Stilling|E-post|Telefon|Kundene forteller|Pressekontakt|Les mer|{c} har holdt til i {p} i mange år.|De holder det de lover.|Dette lærte vi i år|En gjesteartikkel om det som endrer seg i bransjen.
da|Forside|Om os|Medarbejdere|Nyheder|Job|Kontakt|Privatliv|Navn|Stilling|E-mail|Telefon|Kunderne siger|Pressekontakt|Læs mere|{c} har haft hjemme i {p} i mange år.|De holder, hvad de lover.|Det lærte vi i år|Et gæsteindlæg om det, der ændrer sig i branchen.
fi|Etusivu|Tietoa meistä|Henkilöstö|Uutiset|Työpaikat|Yhteystiedot|Tietosuoja|Nimi|Tehtävä|Sähköposti|Puhelin|Asiakkaat kertovat|Medialle|Lue lisää|{c} on toiminut monta vuotta: {p}.|He pitävät lupauksensa.|Mitä opimme tänä vuonna|Vieraskirjoitus alan muutoksista.
tr|Ana sayfa|Hakkımızda|Ekibimiz|Haberler|Kariyer|İletişim|Gizlilik|Ad soyad|Görev|E-posta|Telefon|Müşterilerimiz ne diyor|Basın iletişimi|Devamını oku|{c} uzun yıllardır hizmet veriyor: {p}.|Verdikleri sözü tutarlar.|Bu yıl öğrendiklerimiz|Sektörde değişenler üzerine bir konuk yazısı.
hu|Kezdőlap|Rólunk|Csapatunk|Hírek|Karrier|Kapcsolat|Adatvédelem|Név|Beosztás|E-mail|Telefon|Ügyfeleink mondták|Sajtókapcsolat|Tovább|{c} évek óta működik: {p}.|Amit ígérnek, be is tartják.|Amit idén tanultunk|Vendégcikk a szakma változásairól.
ro|Acasă|Despre noi|Echipa|Noutăți|Cariere|Contact|Confidențialitate|Nume|Funcție|E-mail|Telefon|Ce spun clienții|Contact presă|Citește mai mult|{c} este prezentă de mulți ani: {p}.|Își țin promisiunile.|Ce am învățat anul acesta|Un articol despre schimbările din domeniu.
vi|Trang chủ|Giới thiệu|Đội ngũ|Tin tức|Tuyển dụng|Liên hệ|Bảo mật|Họ tên|Chức vụ|Email|Điện thoại|Khách hàng nói gì|Liên hệ báo chí|Xem thêm|{c} đã hoạt động nhiều năm tại {p}.|Họ luôn giữ lời hứa.|Những điều học được năm nay|Bài viết của khách mời về những thay đổi trong ngành.
ru|Главная|О компании|Наша команда|Новости|Вакансии|Контакты|Конфиденциальность|Имя|Должность|Эл. почта|Телефон|Отзывы клиентов|Для прессы|Подробнее|{c} работает уже много лет.|Они держат слово.|Чему нас научил этот год|Гостевая статья о том, что меняется в отрасли.
el|Αρχική|Η εταιρεία|Η ομάδα μας|Νέα|Καριέρα|Επικοινωνία|Απόρρητο|Όνομα|Θέση|E-mail|Τηλέφωνο|Τι λένε οι πελάτες|Επικοινωνία τύπου|Περισσότερα|{c}: εδώ και πολλά χρόνια.|Κρατούν τον λόγο τους.|Τι μάθαμε φέτος|Ένα άρθρο για όσα αλλάζουν στον κλάδο.
ja|ホーム|会社概要|メンバー紹介|お知らせ|採用情報|お問い合わせ|プライバシー|氏名|役職|メール|電話|お客様の声|報道関係の方|続きを読む|{c}は長年この地で歩んできました。|約束を必ず守ってくれる会社です。|今年学んだこと|業界の変化についての寄稿です。
zh|首页|关于我们|管理团队|新闻|招聘|联系我们|隐私|姓名|职位|邮箱|电话|客户评价|媒体联系|阅读更多|{c}多年来扎根本地。|他们言出必行。|今年我们学到了什么|一篇关于行业变化的客座文章。
ko|홈|회사 소개|구성원|소식|채용|문의|개인정보|이름|직책|이메일|전화|고객 후기|보도 문의|더 보기|{c}는 오랫동안 이곳에서 일해 왔습니다.|약속을 지키는 회사입니다.|올해 우리가 배운 것|업계의 변화에 대한 기고문입니다.
ar|الرئيسية|من نحن|فريقنا|الأخبار|الوظائف|اتصل بنا|الخصوصية|الاسم|المنصب|البريد الإلكتروني|الهاتف|آراء العملاء|للصحافة|المزيد|تعمل {c} هنا منذ سنوات طويلة.|يفون بوعودهم دائماً.|ما تعلمناه هذا العام|مقال ضيف عن التغيرات في القطاع.
`

const keys: readonly (keyof SiteWords)[] = [
  'home',
  'about',
  'team',
  'news',
  'jobs',
  'contact',
  'privacy',
  'name',
  'position',
  'email',
  'phone',
  'customers',
  'press',
  'more',
  'intro',
  'quote',
  'postTitle',
  'postText',
]

/** The words of a language, English where it has none; `{c}` and `{p}` filled in. */
export function siteWords(language: string, company: string, place: string): SiteWords {
  const all = lines.trim().split('\n')
  const line = all.find((each) => each.startsWith(`${language}|`)) ?? all[0] ?? ''
  const [, ...texts] = line.replaceAll('{c}', company).replaceAll('{p}', place).split('|')
  return Object.fromEntries(keys.map((key, index) => [key, texts[index] ?? ''])) as unknown as SiteWords
}
