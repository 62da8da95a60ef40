import { fold, wordSet } from './fold.ts'

/** Words that name what somebody is; each alone makes a text a job title. */
export const roleWords = wordSet(
  // English
  `accountant actuary administrator advisor adviser advocate agent ambassador analyst architect artist assistant associate
   attorney auditor author banker bookkeeper broker builder buyer captain caretaker ceo cfo cto coo cmo cio ciso cpo cro chro cco
   cdo cso cino evp svp vp avp chair chairman chairwoman chairperson chancellor chef chemist chief clerk clinician coach
   cofounder commander commissioner comptroller concierge conductor consultant controller coordinator copywriter counsel
   counsellor counselor craftsman curator dean dentist designer developer devops director dispatcher doctor drafter driver
   economist editor educator electrician engineer estimator evangelist examiner executive expert facilitator fellow
   fitter florist foreman founder gardener geologist guide handler head hygienist illustrator inspector installer instructor
   intern interpreter inventor investigator investor janitor journalist judge lawyer lead leader lecturer librarian logistician
   machinist maker manager marketer mechanic mentor merchandiser midwife nurse nutritionist officer operator optician
   organiser organizer owner painter paralegal paramedic partner pharmacist photographer physician physicist physiotherapist
   pilot planner plumber practitioner president principal producer professor programmer proprietor psychologist publicist
   publisher purchaser radiologist realtor receptionist recruiter registrar rep representative researcher salesman
   salesperson saleswoman scientist scrummaster sculptor secretary shareholder solicitor specialist statistician
   steward stockman storekeeper strategist student supervisor surgeon surveyor sysadmin tailor teacher technician
   technologist teller tester therapist trader trainee trainer translator treasurer trustee tutor underwriter veterinarian
   vet vicepresident videographer warehouseman webmaster welder writer apprentice boardmember`,
  // Churches, schools, clubs, clinics
  `elder deacon deaconess pastor priest vicar rector minister cantor bishop chaplain abbot imam rabbi warden usher organist
   postdoc postdoctoral sexton barrister paediatrician pediatrician surgeon dermatologist cardiologist neurologist orthodontist
   chiropractor acupuncturist audiologist dietitian psychiatrist podiatrist optometrist sprinter referee umpire goalkeeper
   hacker tinkerer ninja
   secretaris ondervoorzitter schatbewaarder erevoorzitter verantwoordelijke magazijnier bestuurslid lid
   kassier kassierer kassiererin kassenwart kassenwartin schriftfuhrer schriftfuhrerin schatzmeister schatzmeisterin beisitzer beisitzerin
   jugendwart jugendwartin sportwart sportwartin platzwart geratewart pressewart obmann obfrau aktuar aktuarin hilfskraft lehrer lehrerin
   prasidium ubungsleiter ubungsleiterin pfarrer pfarrerin kantor diakon hausmeister hausmeisterin erzieher erzieherin
   tresorier tresoriere benevole enseignant enseignante professeur pretre
   profesor profesora docente maestro maestra educador educadora conferencista becario tutor rector rectora parroco
   professora reitor docente educatrice educatore insegnante parroco
   nauczyciel nauczycielka wychowawca lektor lektorka pedagog psycholog logopeda neurologopeda fizjoterapeuta terapeuta sprzataczka pracownik
   proboszcz skarbnik prezeska ucitel ucitelka zastupce ekonomka sekretarka hospodar trener
   sayman sekreter ogretmen doktor`,
  // German (endings below catch compounds)
  `geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung geschaftsfuhrender geschaftsfuhrende geschaeftsfuhrer geschaeftsfuehrer
   geschaeftsfuehrerin vorstand vorstandin vorstandsvorsitzender vorstandsvorsitzende vorsitzender vorsitzende prokurist prokuristin inhaber
   inhaberin grunder grunderin mitgrunder mitgrunderin gesellschafter gesellschafterin leiter leiterin leitung teamleitung
   leitende leitender referent referentin sachbearbeiter sachbearbeiterin assistent assistentin assistenz berater beraterin entwickler
   entwicklerin ingenieur ingenieurin techniker technikerin meister meisterin kaufmann kauffrau buchhalter buchhalterin
   verkaufer verkauferin redakteur redakteurin praktikant praktikantin auszubildender auszubildende azubi monteur monteurin
   architektin arzt arztin anwalt anwaltin rechtsanwalt rechtsanwaltin steuerberater steuerberaterin notar notarin
   beauftragter beauftragte verantwortlicher verantwortliche sekretar sekretarin ansprechpartner ansprechpartnerin
   mitarbeiter mitarbeiterin fachkraft dozent dozentin stellvertreter stellvertreterin direktor direktorin prasident prasidentin
   aufsichtsrat aufsichtsratin beirat partnerin spezialist spezialistin koordinator koordinatorin gestalter gestalterin
   grafiker grafikerin managerin trainerin technologin wissenschaftler wissenschaftlerin forscher forscherin controllerin konstrukteur konstrukteurin einkaufer einkauferin justiziar justiziarin justitiar syndikus
   disponent disponentin lagerist lageristin polier poliererin schichtleiter dolmetscher ubersetzer ubersetzerin lektor lektorin`,
  // French
  `directeur directrice president presidente pdg dg dga drh daf gerant gerante fondateur fondatrice cofondateur cofondatrice
   responsable chef cheffe charge chargee ingenieur ingenieure developpeur developpeuse technicien technicienne comptable commercial
   commerciale assistante consultante conseiller conseillere associee avocat avocate secretaire redacteur redactrice
   acheteur acheteuse gestionnaire coordinateur coordinatrice coordonnateur coordonnatrice administrateur administratrice
   formateur formatrice graphiste juriste vendeur vendeuse stagiaire alternant alternante adjoint adjointe delegue deleguee
   chercheur chercheuse infirmier infirmiere medecin concepteur conceptrice animateur animatrice proprietaire attache attachee`,
  // Spanish, Portuguese
  `director directora presidenta gerente fundador fundadora cofundador cofundadora jefe jefa encargado encargada
   ingeniero ingeniera desarrollador desarrolladora tecnico tecnica contable contador contadora asesor asesora abogado
   abogada consejero consejera delegado delegada vocal coordinador coordinadora administrador administradora analista
   asistente auxiliar comercial vendedor vendedora disenador disenadora arquitecto arquitecta propietario propietaria socio
   socia secretario secretaria tesorero tesorera investigador investigadora medico medica becario becaria vicepresidente
   vicepresidenta responsavel diretor diretora diretoria socia proprietario proprietaria engenheiro engenheira
   desenvolvedor desenvolvedora coordenador coordenadora consultor consultora advogado advogada contadora chefe
   estagiario estagiaria vendedora assistente gestor gestora encarregado encarregada especialista supervisor supervisora lider
   programador programadora comprador compradora escritor escritora recepcionista operador operadora ejecutivo ejecutiva contabilista`,
  // Italian
  `direttore direttrice amministratore amministratrice titolare fondatore fondatrice cofondatore cofondatrice presidente
   responsabile ingegnere sviluppatore sviluppatrice tecnico contabile commerciale consulente avvocato avvocata
   socio socia segretario segretaria capo addetto addetta impiegato impiegata progettista architetto architetta
   coordinatore coordinatrice ricercatore ricercatrice venditore venditrice stagista delegato delegata vicedirettore
   vicepresidente procuratore procuratrice revisore specialista assistente`,
  // Dutch
  `directeur directrice eigenaar eigenaresse oprichter oprichtster medeoprichter bestuurder bestuurslid voorzitter
   hoofd teamleider afdelingshoofd manager adviseur adviseuse ontwikkelaar ingenieur medewerker medewerkster boekhouder
   verkoper verkoopster inkoper secretaresse penningmeester vennoot zaakvoerder projectleider vertegenwoordiger monteur
   stagiair stagiaire onderzoeker ontwerper technicus accountmanager bedrijfsleider vestigingsmanager`,
  // Polish, Czech, Slovak
  `prezes wiceprezes dyrektor dyrektorka kierownik kierowniczka wlasciciel wlascicielka zalozyciel zalozycielka
   wspolzalozyciel wspolzalozycielka wspolnik inzynier programista programistka ksiegowy ksiegowa specjalista
   specjalistka doradca asystent asystentka handlowiec przedstawiciel przedstawicielka koordynator koordynatorka
   analityk projektant projektantka menedzer menedzerka prokurent czlonek sekretarka
   reditel reditelka jednatel jednatelka majitel majitelka zakladatel zakladatelka spoluzakladatel spoluzakladatelka
   vedouci manazer manazerka inzenyr inzenyrka vyvojar vyvojarka ucetni obchodnik obchodni asistentka specialista
   specialistka predseda predsedkyne mistopredseda technik technicka konzultant konzultantka konatel konatelka riaditel
   riaditelka veduci veduca`,
  // Swedish, Norwegian, Danish, Finnish
  `vd verkstallande direktor chef agare grundare medgrundare ordforande styrelseordforande ledamot ansvarig ingenjor
   utvecklare konsult radgivare saljare ekonom samordnare koordinator handlaggare projektledare teamledare
   direktor eier grunnlegger styreleder leder ansvarlig ingenior utvikler radgiver selger okonomiansvarlig
   administrerende dagligleder avdelingsleder direktor ejer stifter formand medstifter saelger konsulent bogholder
   kommunikator ekonom personalchef
   toimitusjohtaja johtaja paallikko perustaja omistaja insinoori kehittaja asiantuntija myyja assistentti
   myyntipaallikko talousjohtaja hallituksen puheenjohtaja suunnittelija konsultti`,
  // Turkish, Hungarian, Romanian, Croatian
  `muduru mudur mudur yardimcisi baskani baskan yonetici yoneticisi kurucu kurucusu ortak ortagi sorumlusu uzmani uzman
   muhendisi muhendis danisman danismani gelistirici gelistiricisi asistani asistan temsilcisi koordinatoru direktoru
   sefi sef muhasebeci tasarimci uyesi
   ugyvezeto igazgato vezeto alapito tulajdonos mernok fejleszto szakerto tanacsado konyvelo asszisztens munkatars
   menedzser elnok vezerigazgato
   administrator fondator cofondator inginer inginera programator contabil consilier sef presedinte
   direktorica osnivac suosnivac vlasnik vlasnica inzenjer savjetnik voditelj voditeljica upravitelj predsjednik`,
)

/** How role words end in languages that put words together ("Vertriebsleiterin", "projektledare"). */
export const roleEndings: readonly string[] = [
  ...wordSet(
    `leiter leiterin leitung manager managerin fuhrer fuhrerin entwickler entwicklerin ingenieur ingenieurin berater beraterin
     referent referentin sachbearbeiter sachbearbeiterin assistent assistentin assistenz techniker technikerin kaufmann kauffrau
     beauftragter beauftragte verantwortlicher verantwortliche vorstand direktor direktorin chefin meisterin buchhalter
     buchhalterin verkaufer verkauferin redakteur redakteurin mitarbeiter mitarbeiterin vorsitzender vorsitzende trainer
     spezialist spezialistin koordinator koordinatorin gestalter gestalterin planer planerin designer designerin sekretar
     sekretarin vertreter vertreterin betreuer betreuerin einkaufer einkauferin administrator anwalt anwaltin analyst buchhaltung bearbeitung
     analystin architekt architektin wissenschaftler prufer pruferin disponent disponentin grunder grunderin inhaber
     leider medewerker medewerkster kundige adviseur ontwikkelaar beheerder directeur verkoper bestuurder
     ledare chef chefen ansvarig utvecklare ingenjor saljare radgivare konsult leder sjef ansvarlig utvikler ingenior
     selger direktor direktoren udvikler johtaja paallikko suunnittelija insinoori asiantuntija vastaava igazgato vezeto`,
  ),
]

/** How role words begin in languages that inflect them. */
export const roleBeginnings: readonly string[] = [
  ...wordSet(
    // Russian, Ukrainian, Bulgarian
    `директор гендиректор руководител менеджер начальник президент вице-президент основател сооснователь сооснов владелец владелиц
     инженер разработчи программист бухгалтер специалист консультант помощник секретар аналитик дизайнер юрист
     заместител председател учредител партнер координатор технолог архитектор логист маркетолог керівник засновни власни
     розробни спеціаліст ръководител управител мениджър основат собственик заведующ главный главного редактор советник эксперт
     администратор техник продав кадров экономист`,
    // Greek
    `διευθυντ διευθυνουσ διευθυνων διευθυντρι προεδρ αντιπροεδρ ιδρυτ ιδρυτρι συνιδρυτ ιδιοκτητ υπευθυν μηχανικ λογιστ
     συμβουλ προγραμματιστ αναλυτ σχεδιαστ γραμματ δικηγορ αρχιτεκτ προισταμεν στελεχ τεχνικ επικεφαλησ επικεφαλης συντονιστ βοηθο εταιροσ οικονομολογ`,
    `menedzer kierowni dyrektor specjalist vedouc riaditel`,
  ),
]

/** Role words of scripts that are written without spaces, or with particles put to the word. */
export const roleParts: readonly string[] = `
  代表 社長 会長 取締役 執行役員 役員 部長 課長 次長 係長 主任 室長 所長 店長 工場長 本部長 事業部長 マネージャ マネジャ ディレクター リーダー
  教授 准教授 講師 助教 教員 ポスドク 研究生 部員 学芸員 院長 副院長 園長 校長 教頭 医師 看護師 コーチ 監督
  エンジニア デザイナー 担当 顧問 監査役 創業者 創設者 責任者 弁護士 税理士 会計士 コンサルタント アナリスト 秘書 プロデューサー スペシャリスト 技術者 研究員 理事
  教授 副教授 讲师 講師 助教 研究员 博士后 博士後 院长 院長 校长 校長 医师 醫師 老师 老師 书记
  总裁 總裁 副总 总经理 總經理 经理 經理 总监 總監 主管 董事 主席 创始人 創始人 創辦人 联合创始 聯合創始 合伙人 合夥人 执行官 執行官 技术官 技術長 首席 工程师 工程師
  设计师 設計師 会计 會計 顾问 顧問 助理 专员 專員 主任 秘书 分析师 分析師 律师 律師 负责人 負責人 架构师 架構師 开发者 部长 科长 厂长 监事 執行長 財務長 營運長
  교수 연구원 조교 강사 박사과정 석사과정 원장 교장 교사 간사 총무
  대표 사장 회장 이사 상무 전무 부사장 본부장 팀장 부장 차장 과장 대리 실장 소장 센터장 매니저 엔지니어 디자이너 개발자 연구원 고문 감사 창업자 설립자 책임자 담당 컨설턴트 변호사
  عضو محاضر أستاذ باحث طبيب معلم مبرمج أمين منسق مندوب
  مدير مديرة رئيس رئيسة المدير الرئيس مؤسس مؤسسة المؤسس شريك مهندس مهندسة محاسب محاسبة مستشار مستشارة مسؤول مسؤولة مطور محلل مصمم مساعد أخصائي سكرتير مشرف نائب
  מנכ מנהל מנהלת סמנכ יושב יו״ר מייסד מייסדת שותף מהנדס מהנדסת יועץ יועצת רואה מפתח מפתחת
  निदेशक प्रबंधक अध्यक्ष संस्थापक अभियंता प्रमुख सलाहकार
  ทนายความ อาจารย์ เจ้าหน้าที่ หัวหน้า เลขานุการ รองประธาน ครู
  ผู้จัดการ ผู้อำนวยการ ประธาน ผู้ก่อตั้ง วิศวกร กรรมการ
`
  .split(/\s+/)
  .filter(Boolean)
  .map(fold)

/** Fields of work. Beside a name they may be all that a page says of somebody; alone they say little. */
export const fieldWords = wordSet(
  `sales marketing finance accounting engineering operations hr it legal procurement purchasing logistics production quality
   support product design research development communications pr recruiting recruitment people talent security compliance
   administration management strategy partnerships growth success customer service services technology data analytics
   software hardware backend frontend fullstack platform infrastructure export import warehouse maintenance training
   reception office board executive business manufacturing supply chain brand digital media content creative events
   investor relations public corporate regional global international national senior junior deputy vice interim acting
   vertrieb verkauf einkauf buchhaltung finanzen personal personalwesen produktion entwicklung qualitat logistik verwaltung
   kundenservice kundendienst empfang forschung rechnungswesen controlling geschaftsleitung innendienst aussendienst
   ventes finances achats comptabilite communication juridique qualite recherche developpement logistique
   ressources humaines informatique direction
   ventas finanzas compras contabilidad recursos humanos calidad administracion comunicacion atencion cliente
   vendas financeiro recursos qualidade comunicacao administracao
   vendite acquisti amministrazione contabilita risorse umane qualita produzione ricerca sviluppo direzione
   verkoop inkoop financien boekhouding personeelszaken administratie klantenservice
   sprzedaz finanse ksiegowosc kadry produkcja jakosc zakupy prodej nakup finance vyroba kvalita
   forsaljning ekonomi inkop salg okonomi innkjop myynti talous
   satis pazarlama finans muhasebe uretim kalite satinalma
   продажи маркетинг финансы бухгалтерия производство логистика закупки
   موارد بشرية تسويق تقنية معلومات حسابات
   πωλησεισ πωλησεων οικονομικων παραγωγησ`,
)
