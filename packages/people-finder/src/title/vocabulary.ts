import { fold } from '../text/fold.ts'
import type { Seniority } from './types.ts'

/** What a phrase of a title says. */
export interface Meaning {
  readonly seniority?: Seniority
  readonly functions?: readonly string[]
  /** Names who does the work ("engineer") and not the department ("engineering"). */
  readonly practitioner?: boolean
}

/*
 * Phrases as they are written in English, German, French, Spanish, Italian, Portuguese and Dutch, parted by commas.
 * Compiled by hand from how companies' team pages title people.
 */

/** Rank and function in one: the whole house, unless a function is named. */
const posts: readonly (readonly [Seniority, string, string])[] = [
  [
    'owner',
    'general_management',
    `founder, co founder, cofounder, founding partner, owner, co owner, proprietor, partner, shareholder, inhaber,
    inhaberin, gründer, gründerin, mitgründer, mitgründerin, gesellschafter, gesellschafterin, fondateur, fondatrice,
    cofondateur, cofondatrice, co fondateur, co fondatrice, propriétaire, associé, associée, fundador, fundadora,
    cofundador, cofundadora, propietario, propietaria, socio, socia, sócio, sócia, proprietário, proprietária, titolare,
    fondatore, fondatrice, cofondatore, proprietario, oprichter, medeoprichter, eigenaar, vennoot`,
  ],
  [
    'chief',
    'general_management',
    `chief executive officer, chief executive, ceo, managing director, md, president, general director, director general,
    geschäftsführer, geschäftsführerin, geschäftsführung, geschäftsführender gesellschafter, geschäftsleiter,
    geschäftsleiterin, geschäftsleitung, vorstandsvorsitzender, vorstandsvorsitzende, generaldirektor, directeur général,
    directrice générale, président, présidente, président directeur général, pdg, gérant, gérante, director ejecutivo,
    directora general, consejero delegado, consejera delegada, presidente, presidenta, amministratore delegato,
    amministratrice delegata, amministratore unico, direttore generale, direttrice generale, diretor geral, diretora geral,
    diretor executivo, diretora executiva, algemeen directeur, bestuursvoorzitter, executive director, managing partner`,
  ],
  [
    'director',
    'general_management',
    'general manager, gm, gerente general, gerente geral, country manager, site manager',
  ],
  [
    'chief',
    'finance',
    'cfo, chief financial officer, directeur administratif et financier, daf, kaufmännischer leiter',
  ],
  ['chief', 'operations', 'coo, chief operating officer, chief operations officer'],
  ['chief', 'engineering', 'cto, chief technology officer, chief technical officer'],
  ['chief', 'it', 'cio, chief information officer, chief digital officer, directeur des systèmes d information, dsi'],
  ['chief', 'security', 'ciso, chief security officer, chief information security officer'],
  ['chief', 'marketing', 'cmo, chief marketing officer, chief growth officer, chief brand officer'],
  ['chief', 'sales', 'cro, cco, chief revenue officer, chief commercial officer, chief sales officer'],
  [
    'chief',
    'people',
    'chro, chief people officer, chief human resources officer, directeur des ressources humaines, drh',
  ],
  ['chief', 'product', 'cpo, chief product officer'],
  ['chief', 'data', 'chief data officer, cdo'],
  ['chief', 'legal', 'clo, chief legal officer, general counsel'],
  ['chief', 'procurement', 'chief procurement officer'],
  ['chief', 'customer_success', 'chief customer officer'],
  ['chief', 'strategy', 'cso, chief strategy officer'],
  ['head', 'chief_of_staff', 'chief of staff'],
  [
    'manager',
    'project_management',
    `projektleiter, projektleiterin, chef de projet, cheffe de projet, jefe de proyecto, jefe de proyectos, jefa de
    proyecto, projectleider, capo progetto`,
  ],
  ['manager', 'product', 'chef de produit, cheffe de produit, jefe de producto, jefa de producto'],
]

const ranks: readonly (readonly [Seniority, string])[] = [
  ['chief', 'chief, vorstand, vorständin, vorstandsmitglied, c level'],
  [
    'vice_president',
    `vice president, vp, svp, evp, avp, senior vice president, executive vice president, vicepresident, vizepräsident,
    vizepräsidentin, vice président, vice présidente, vicepresidente, vicepresidenta, vice presidente`,
  ],
  [
    'head',
    `head, leiter, leiterin, leitung, bereichsleiter, bereichsleiterin, abteilungsleiter, abteilungsleiterin, hoofd, jefe,
    jefa, chef, cheffe, capo, chefe, afdelingshoofd`,
  ],
  [
    'director',
    `director, directors, dir, direktor, direktorin, directeur, directrice, directora, direttore, direttrice, diretor,
    diretora`,
  ],
  [
    'manager',
    `manager, managers, mgr, mgmt, management, managerin, responsable, responsabile, responsável, gerente, gestor, gestora,
    supervisor, superintendent, encargado, encargada, coordinador, coordinadora, coordinator, koordinator, koordinatorin,
    coordinateur, coordinatrice, coordinatore, coordenador, coordenadora, beheerder`,
  ],
  [
    'lead',
    'lead, principal, staff, teamleiter, teamleiterin, teamlead, team lead, team leader, teamleider, gruppenleiter, leader, leadership, leider',
  ],
  ['senior', 'senior, sr, snr, sénior'],
  [
    'junior',
    'junior, jr, jnr, trainee, intern, internship, apprentice, praktikant, praktikantin, auszubildender, stagiaire, werkstudent, werkstudentin, becario, becaria, estagiário, estagiária, stagista, tirocinante, graduate',
  ],
]

/** Departments, and those who work there. */
const functions: readonly (readonly [string, string, string])[] = [
  [
    'general_management',
    'general management, unternehmensleitung, direction générale',
    'entrepreneur, unternehmer, unternehmerin',
  ],
  [
    'sales',
    'sales, revenue, commercial, vertrieb, verkauf, vertriebs, verkaufs, ventes, vente, ventas, comercial, commerciale, vendite, vendas, verkoop, field sales, inside sales, sales development',
    `sales representative, sales rep, sales executive, sales associate, sales consultant, salesperson, salesman, saleswoman,
    seller, account executive, sdr, bdr, verkäufer, verkäuferin, vertriebsmitarbeiter, vertriebsmitarbeiterin,
    vendeur, vendeuse, vendedor, vendedora, venditore, venditrice, verkoper`,
  ],
  [
    'business_development',
    'business development, biz dev, bizdev, geschäftsentwicklung, développement commercial, desarrollo de negocio, sviluppo commerciale',
    'business developer',
  ],
  ['account_management', 'account, accounts, key account, key accounts, client services, grands comptes, cuentas', ''],
  [
    'presales',
    'presales, pre sales, solution engineering, solutions engineering',
    'sales engineer, solutions engineer, solution engineer, solutions consultant',
  ],
  [
    'marketing',
    'marketing, product marketing, content marketing, mktg, brand, demand generation, demand gen, growth, online marketing, mercadotecnia, mercadeo',
    'marketer, growth hacker, brand strategist',
  ],
  [
    'communications',
    'communications, communication, pr, public relations, press, presse, kommunikation, öffentlichkeitsarbeit, corporate communications, comunicación, comunicazione, comunicação, communicatie',
    'press officer, spokesperson, pressesprecher, pressesprecherin',
  ],
  [
    'engineering',
    `engineering, software, software development, software engineering, development, technology, technical, tech, eng, r d,
    research development, entwicklung, softwareentwicklung, technik, technische, technischer, technologie, développement, technique,
    ingénierie, ingeniería, desarrollo, tecnología, técnico, ingegneria, sviluppo, tecnico, engenharia, desenvolvimento, tecnologia,
    ontwikkeling, techniek`,
    `engineer, software engineer, developer, software developer, programmer, architect, software architect, devops engineer,
    entwickler, entwicklerin, softwareentwickler, softwareentwicklerin, ingenieur, ingenieurin, ingénieur, ingénieure, développeur, développeuse,
    ingeniero, ingeniera, desarrollador, desarrolladora, ingegnere, sviluppatore, sviluppatrice, engenheiro, engenheira,
    desenvolvedor, desenvolvedora, ontwikkelaar, informatiker, informatikerin`,
  ],
  ['engineering data', '', 'data engineer, machine learning engineer, ml engineer'],
  ['engineering security', '', 'security engineer'],
  ['engineering quality', '', 'qa engineer, test engineer, quality engineer'],
  [
    'it',
    'it, information technology, information systems, infrastructure, edv, informatik, informatique, informática, informatica, sistemas, systèmes d information',
    'system administrator, systems administrator, sysadmin, it administrator, systemadministrator, systemadministratorin, administrateur système',
  ],
  [
    'security',
    'security, information security, infosec, cybersecurity, cyber security, sicherheit, informationssicherheit, sécurité, seguridad, sicurezza, segurança',
    'security analyst',
  ],
  [
    'data',
    'data, analytics, business intelligence, bi, data science, machine learning, artificial intelligence, ai, ki, données, datos, dati, dados',
    'data scientist, data analyst',
  ],
  [
    'product',
    'product, product management, produktmanagement, produkt, produit, producto, prodotto, produto',
    'product owner',
  ],
  [
    'design',
    'design, ux, ui, user experience, creative, kreation, création, diseño, grafik',
    'designer, product designer, ux designer, ui designer, graphic designer, art director, creative director, designerin, grafiker, grafikerin, diseñador, diseñadora',
  ],
  [
    'finance',
    `finance, financial, finances, accounting, controlling, treasury, fp a, tax, audit, finanzen, finanz, buchhaltung,
    rechnungswesen, comptabilité, financier, financière, finanzas, financiero, financiera, contabilidad, finanza, contabilità, amministrazione,
    finanzario, finanziaria, finanças, financeiro, financeira, contabilidade, financiën, boekhouding`,
    `accountant, controller, bookkeeper, auditor, buchhalter, buchhalterin, controllerin, comptable, contable, contador,
    contadora, contabile, boekhouder, financial analyst, treasurer`,
  ],
  [
    'people',
    `people, hr, human resources, talent, talent acquisition, people operations, people culture, learning development, training development, talent development, organizational development, recruiting, recruitment, personal, personnel,
    personalwesen, personalabteilung, ressources humaines, rh, recursos humanos, rrhh, risorse umane, personale, personeelszaken`,
    'recruiter, hr business partner, people partner, personalreferent, personalreferentin, recruteur, recruteuse, talent partner',
  ],
  [
    'operations',
    'operations, ops, business operations, betrieb, opérations, exploitation, operaciones, operazioni, operativo, operações, bedrijfsvoering, revops, revenue operations',
    '',
  ],
  [
    'production',
    'production, manufacturing, plant, factory, produktion, produktions, fertigung, werk, werks, fabrication, usine, producción, fábrica, produzione, stabilimento, produção, productie',
    'production operator',
  ],
  [
    'supply_chain',
    'supply chain, logistics, logistik, warehouse, lager, logistique, logística, cadena de suministro, logistica, magazzino, logistiek',
    'logistician',
  ],
  [
    'procurement',
    'procurement, purchasing, sourcing, einkauf, einkaufs, achats, achat, compras, acquisti, inkoop',
    'buyer, purchaser, einkäufer, einkäuferin, acheteur, acheteuse, comprador, compradora, inkoper',
  ],
  [
    'quality',
    'quality, quality assurance, qa, qualität, qualitäts, qualitätssicherung, qualitätsmanagement, qualité, calidad, qualità, qualidade, kwaliteit',
    'tester',
  ],
  ['customer_success', 'customer success, customer experience, cx, kundenbetreuung, expérience client', ''],
  [
    'customer_service',
    'customer service, customer support, technical support, support, customer care, kundenservice, kundendienst, service client, atención al cliente, servicio al cliente, assistenza clienti, atendimento, klantenservice',
    'support engineer, support agent',
  ],
  [
    'legal',
    'legal, compliance, legal affairs, privacy, recht, rechts, rechtsabteilung, datenschutz, juridique, legale, jurídico, jurídica, affari legali, juridische zaken',
    'lawyer, counsel, attorney, solicitor, paralegal, jurist, juristin, rechtsanwalt, rechtsanwältin, syndikus, juriste, avocat, avocate, abogado, abogada, avvocato, advogado, advogada, data protection officer, datenschutzbeauftragter, dpo',
  ],
  [
    'project_management',
    'project, projects, project management, program, programme, pmo, projekt, projekte, projektmanagement, projet, projets, proyecto, proyectos, progetto, progetti, projeto, projetos',
    'scrum master',
  ],
  [
    'strategy',
    'strategy, corporate development, m a, mergers acquisitions, strategie, unternehmensentwicklung, stratégie, estrategia, strategia, estratégia',
    'strategist',
  ],
  ['partnerships', 'partnerships, partnership, alliances, channel, partnerschaften, partenariats, alianzas', ''],
  [
    'research',
    'research, forschung, science, recherche, investigación, ricerca, pesquisa, onderzoek',
    'researcher, scientist, research scientist, wissenschaftler, wissenschaftlerin, chercheur, chercheuse, investigador, investigadora, ricercatore, ricercatrice',
  ],
  [
    'consulting',
    'consulting, advisory, beratung, professional services, conseil, consultoría, consulenza, consultoria',
    'consultant, adviser, advisor, berater, beraterin, consultor, consultora, consulente, adviseur',
  ],
  ['administration', 'administration, office, verwaltung, facilities, facility, büro', ''],
  [
    'assistance',
    'secretariat, sekretariat',
    `executive assistant, personal assistant, pa to, ea to, ea, assistant to, assistant, assistants, office assistant, secretary, receptionist, assistent, assistentin,
    assistenz, sekretär, sekretärin, assistante, secrétaire, asistente, secretario, secretaria, assistente, segretaria,
    segretario, secretária, secretaresse`,
  ],
]

/** Who is so called has no rank: "Product Owner" owns no company. Longer phrases win, so they shield the shorter ones. */
const unranked: readonly (readonly [string, string])[] = [
  ['product', 'product owner'],
  ['operations', 'process owner'],
  ['data', 'data owner'],
  ['people', 'hr business partner, people partner, talent partner'],
  [
    '',
    `specialist, analyst, associate, expert, representative, rep, executive, officer, agent, technician, administrator,
    generalist, operator, clerk, advocate, evangelist, mitarbeiter, mitarbeiterin, sachbearbeiter, sachbearbeiterin, referent,
    referentin, spezialist, spezialistin, spécialiste, chargé, chargée, especialista, analista, specialista, medewerker`,
  ],
  [
    '',
    'business partner, sales partner, channel partner, partner manager, board member, chief engineer, chief architect, chief scientist',
  ],
]

const meanings = new Map<string, Meaning>()

/** Umlauts are also typed as two letters, and phrases are compared folded. */
function add(phrases: string, meaning: Meaning): void {
  for (const phrase of phrases.split(',')) {
    const spelled = phrase.trim().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
    for (const folded of [fold(phrase), fold(spelled)]) {
      if (folded !== '' && !meanings.has(folded)) meanings.set(folded, meaning)
    }
  }
}

for (const [name, phrases] of unranked) add(phrases, { functions: name === '' ? [] : [name], practitioner: true })
for (const [seniority, name, phrases] of posts) add(phrases, { seniority, functions: [name] })
for (const [name, departments, practitioners] of functions) {
  add(practitioners, { functions: name.split(' '), practitioner: true })
  add(departments, { functions: name.split(' ') })
}
for (const [seniority, phrases] of ranks) add(phrases, { seniority })

/** Words of the longest phrase. */
export const longestPhrase = Math.max(...[...meanings.keys()].map((phrase) => phrase.split(' ').length))

/** What a folded phrase says, exactly as it stands. */
export const meaningOf = (phrase: string): Meaning | undefined => meanings.get(phrase)
