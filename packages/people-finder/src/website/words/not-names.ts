import { wordSet } from './fold.ts'
import { fieldWords, roleWords } from './roles.ts'

/** Role words that are surnames or first names as well. */
export const alsoNames: ReadonlySet<string> = wordSet(
  `dean head judge chair chancellor captain steward driver buyer chef coach fellow partner mason guide marketer maker lead
   pilot painter tailor gardener teller tester writer conductor inventor author agent ortak meister vocal eier charge ejer
   leiter vorstand chef capo leder arzt kaufmann uzman sef baskan doctor hoofd welder planner trader fitter rep vet vd
   post class price page case wall west love best read bank power april june august su or xing
   technik ekonom artist principal people talent public growth delegado contador notar lider regional personal global`,
)

/** Words of menus, headings, products and firms. What contains one of them is nobody's name. */
const words = wordSet(
  `a about above accept access account accounts across add address after again all also always an and any app apps apply archive
   are areas article articles  ask at available award awards back be become been before benefits best better between blog blogs
   book booking books both box brochure browse build building but buy by calendar call can cancel career careers cart case
   cases catalog catalogue category certificate certification certified changelog chat check checkout choose city claim class clear click
   clients client close cloud collection collections come coming community companies company compare conditions connect consulting contact
   contacts continue contract cookie cookies copyright country course courses create culture current customers dashboard
   dedicated deliver delivery demo department details directions directors discover docs documentation does donate download downloads
   each easy edit education email emails employees energy enquiries enquiry enter enterprise equipment event every everything
   example experience experts explore facebook facility facilities faq faqs fax features featured feedback find first fleet follow footer
   for forgot form forum founded free from full gallery get github give go group groups guides has have header health hello help here
   his history home homepage hours house how humans icon ideas if image impact imprint in inc incorporated industries industry
   info information innovation inside insights instagram integrations introducing investors is it its job jobs join
   journal just keep key knowledge language large latest leadership leaders learn legal let letter library license like limited
   link linkedin links list live llc llp loading local location locations log login logout ltd made mail main make manage many map
   markets material meet meeting member members membership menu message methods mission mobile model modern more most
   my name names navigation network new news newsletter next no not notice now number of offer offers offices
   on one online only open opening opportunities option or order orders other our out outlook over overview owned
   package packages page pages partners partnership password payment performance phone photo photos places platform please podcast
   policies policy portal portfolio position positions post posted posts powered practice premium press previous price prices pricing
   print privacy problem process products profile profiles program programs project projects property publications questions quick
   quote read ready real recent reference references register registered related releases report reports request reserved
   resource resources responsibility results review reviews right rights road sample save schedule science search section see
   select send share shop show sign signup site sitemap size skip small social solution solutions some source space speakers start
   started statement status step stock store stories street studies study submit subscribe subscription sustainability system systems
   tax team teams tech technical technologies telephone term terms test testimonial testimonials than thank thanks that the their them these they
   this through time title to today together tools top topics total  trial trust trusted twitter type under up update updates
   upcoming us use user users value values vacancies version vertrag via video videos view vision visit volunteer wall
   want was watch way we web webinar webinars website weekly welcome were what when where which whitepaper who why will-be with work
   workers workflow working works workshop workshops world year years you your youtube xing whatsapp telegram tiktok
   january february march april june july august september october november december
   monday tuesday wednesday thursday friday saturday sunday avenue boulevard suite floor university college institute
   foundation association committee council ministry school hospital church museum hotel restaurant bank airport
   north south east west northern southern eastern western united states kingdom europe european america american africa
   asia pacific emea apac dach latam germany france spain italy`,
  // Groups, studies, law, what firms and institutes are called
  `graduate undergraduate doctoral incident response equity holdings holding managing spotlight consultants attorneys lawyers
   officers trustees advisors advisers professors researchers fellows interns scholars alumni criminal law injury medical
   malpractice crime defense defence foundations universitat universite universidad universidade universita medizinische
   instituto institut istituto fakultat klinik klinikum finanzamt amtsgericht landgericht sparkasse verband gremien
   komplex haus raum gebaude etage building campus block room detection insurance appeals asylum visa waivers immigration
   seminar conference symposium lecture award awards associates laboratory headquarters avenida calle rua
   platz weg allee ulica ulice`,
  // German
  `aktuelles alle allgemeine als am an angebot angebote anfahrt anfrage anmelden ansprechpartner auf aus ausbildung bei beitrag
   bestellen bild datenschutz datenschutzerklarung das dem den der des die dienstleistungen downloads ein eine einen erfahren
   firma fragen fur gmbh geschaftszeiten gesellschaft haftung handelsregister hier impressum im ihr ihre in jetzt  kunden
   karriere kontakt leistungen losungen mehr mit nach nachhaltigkeit oder offnungszeiten ohg partner presse produkte
   projekte referenzen registergericht seite service sie startseite standort standorte stellenangebote steuernummer telefon
   uber uns und unser unsere unsere unternehmen unternehmens verein von vertreten veranstaltungen warenkorb weiter weiterlesen
   werte willkommen wir zu zum zur zuruck umsatzsteuer    mbh ek januar februar marz mai juni juli oktober dezember strasse`,
  // French
  `accueil actualites apropos avec boutique carriere carrieres chez clients commander confidentialite conditions connexion contactez
   decouvrir dans devis engagement entreprise equipe equipes et etudes histoire les metiers mentions legales nos notre
   nous nouveautes offres panier plan plus politique pour produits propos qui quoi recherche realisations references rejoignez savoir
   sommes suivez sur sarl   une valeurs vie voir votre vos lire`,
  // Spanish, Portuguese
  `acerca ahora aviso ayuda blog buscar carrito clientes como condiciones conocenos contacto contactanos con cookies cuenta
   descargar descubre donde el empleo empresa en equipo estamos historia inicio las leer legal los mapa mas mision
   nosotros noticias nuestra nuestras nuestro nuestros oficina para politica por preguntas privacidad productos proyectos que quienes
   saber servicios sitio sobre somos sociedad  su sus terminos todos trabaja tu tienda una unete valores ver vision y
   ao carrinho conheca contato contatos da das do dos empresas equipa equipe inicio leia mais missao na nas no nos nossa nossas nosso nossos
   noticias nos o os pagina politica privacidade produtos projetos quem saiba servicos sobre termos todas trabalhe uma voce ltda`,
  // Italian
  `azienda chi cerca carrello clienti con contattaci contatti cookie dove gruppo il informazioni informativa lavora lavoro leggi
   noi nostra nostre nostri nostro novita per piu pagina prodotti progetti privacy sede servizi scopri siamo soluzioni
   squadra storia tutti un una vai valori  `,
  // Dutch
  `bedrijf bekijk bestel contacteer deze diensten een en gegevens geschiedenis het homepagina klanten lees  met
   nieuws niet onze ons oplossingen over privacybeleid producten projecten terug vacatures voor voorwaarden waarden waarom welkom werken
   wie wij winkelwagen zijn  `,
  // Polish, Czech
  `aktualnosci dla firma firmie historia i jak kariera klienci kontakt koszyk nas nasz nasza nasze nami o oferta polityka
   prywatnosci produkty projekty strona uslugi wiecej zespol z zoo sp
   domu hlavni jsme kdo kontakty kosik lide nabidka nas nase o produkty reference sluzby spolecnost stranka tym vice vyroba  `,
  // Swedish, Norwegian, Danish, Finnish, Turkish
  `alla blogg foretag foretaget hem hos jobba kontakta kontakt kunder lar las med  nyheter oss om och produkter tjanster
   var vara vart varor villkor vi  aktuelt bedriften hjem jobb kontakt les ledige mere nyheder oss og om til tjenester virksomheden vores var vart ydelser
      meista yhteystiedot tuotteet palvelut yritys ura uutiset etusivu henkilosto
    anasayfa bize bizim blog ekibimiz ekip haberler hakkimizda hizmetler hizmetlerimiz iletisim kariyer kurumsal sayfa tumu urunler ve sirket`,
  // Russian, Greek
  `блог в вакансии все главная для документы и история карьера каталог клиенты команда компании компания контакты корзина
   мы на нас наш наша наши новости о об обратная отзывы партнеры подробнее политика правила продукты проекты продукция
   связаться связь сервис сотрудники страница услуги цены читать     
   αρχικη εταιρεια επικοινωνια η και μας νεα ομαδα οι ο προϊοντα προιοντα σχετικα το τα υπηρεσιεσ με`,
  // Arabic
  `اتصل بنا عن نحن من فريق فريقنا الفريق الرئيسية خدماتنا الخدمات المنتجات منتجاتنا أخبار الأخبار الشركة شركة شركتنا الوظائف سياسة الخصوصية تواصل معنا حول المزيد اقرأ`,
  // What titles are narrowed down by
  `strategic strategischer strategische strategisch senior junior digital creative kreativ technical technischer technische commercial
   kaufmannischer kaufmannische operative operativer leitender leitende stellvertretender stellvertretende regional global
   principal certified freelance independent internal external annual monthly basic advanced standard custom smart
   automatic industrial professional full-time part-time remote hybrid`,
  // Names of products and platforms that look like people's
  `analytics android apple azure chrome edition google microsoft suite studio pro plus cloud api sdk iso gdpr`,
)

export const notInNames: ReadonlySet<string> = new Set(
  [...words, ...roleWords, ...fieldWords].filter((word) => !alsoNames.has(word)),
)

/** What no name in Chinese, Japanese or Korean contains. */
export const notInEastAsianNames =
  /경력|학력|연구|논문|최근|모집|관련|毕业|在读|研究方向|关于|關於|我们|我們|联系|聯繫|聯絡|公司|产品|產品|服务|服務|新闻|新聞|首页|首頁|团队|團隊|中心|管理|简介|簡介|介绍|介紹|招聘|加入|更多|方案|案例|客户|客戶|合作|技术|技術|支持|文化|发展|企业|企業|领导|領導|成员|成員|会社|概要|案内|情報|採用|一覧|事業|製品|実績|理念|沿革|挨拶|紹介|規約|方針|所在地|資料|問|社員|組織|株式|電話|住所|地址|电话|邮箱|회사|소개|문의|서비스|제품|고객|뉴스|채용|약관|정책|센터|오시는|연혁|팀|우리|안내|하기|소식|언론|블로그|자료|보기|솔루션|공지/

/** Places of two words and more that would pass for names. */
export const places: ReadonlySet<string> = new Set(
  `new york,new york city,san francisco,los angeles,san diego,san jose,las vegas,hong kong,new delhi,new zealand,sri lanka,
   costa rica,puerto rico,buenos aires,rio de janeiro,sao paulo,belo horizonte,porto alegre,tel aviv,abu dhabi,kuala lumpur,ho chi minh,
   cape town,santa monica,santa clara,santa barbara,palo alto,mountain view,salt lake,fort worth,saint louis,st louis,st paul,
   frankfurt am main,bad homburg,den haag,the hague,saint denis,saint petersburg,st petersburg,el salvador,saudi arabia,
   santiago de chile,mexico city,ciudad de mexico,palma de mallorca,san antonio,san marino,monte carlo,addis ababa,phnom penh,
   great britain,czech republic,santa cruz,ann arbor,little rock,baton rouge,el paso,long beach,silicon valley,санкт петербург,
   нижний новгород`
    .split(',')
    .map((place) => place.trim().replaceAll(/\s+/g, ' ')),
)
