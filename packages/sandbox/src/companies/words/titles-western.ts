import { titlePool } from './title-pool.ts'

export const german = titlePool(`
general owner: Gründer; Inhaber
general chief: Geschäftsführer; Vorstandsvorsitzende; CEO
general director: Geschäftsleitung
sales head: Vertriebsleiter; Leiterin Vertrieb; Leitung Vertrieb Innendienst; Head of Sales DACH
sales manager: Gebietsverkaufsleiter; Key-Account-Manager
sales -: Vertriebsmitarbeiterin; Außendienst Süd; Sachbearbeitung Vertrieb
engineering chief: Technischer Geschäftsführer; CTO
engineering head: Leiter Entwicklung; Leiterin Konstruktion
engineering lead: Teamleiter Softwareentwicklung
engineering senior: Senior Softwareentwickler
engineering -: Softwareentwicklerin; Konstrukteur; Entwicklungsingenieurin
marketing head: Leiterin Marketing; Leitung Marketing und Kommunikation
marketing manager: Marketing-Managerin
marketing -: Referent Öffentlichkeitsarbeit
finance chief: Kaufmännischer Geschäftsführer; CFO
finance head: Leiter Finanzen; Leiterin Rechnungswesen
finance -: Buchhalterin; Controller; Lohnbuchhaltung
people head: Personalleiterin; Leiter Personal
people -: Personalreferentin; Recruiterin
operations head: Produktionsleiter; Leitung Logistik; Werkleiter
operations -: Disponentin; Arbeitsvorbereitung
procurement head: Einkaufsleiter; Leiterin Einkauf
procurement -: Strategischer Einkäufer
it head: IT-Leiter; Leiterin IT
it -: Systemadministrator; IT-Sicherheitsbeauftragter
support head: Leiter Kundendienst
support -: Servicetechniker; Kundenberaterin
legal -: Justiziarin; Datenschutzbeauftragter
administration -: Assistentin der Geschäftsführung; Empfang
`)

export const french = titlePool(`
general owner: Fondateur; Cofondatrice
general chief: Président-directeur général; Directrice générale; PDG
sales director: Directeur commercial; Directrice des ventes France
sales head: Responsable commerciale; Responsable grands comptes
sales -: Ingénieur commercial; Chargée de clientèle; Attaché commercial
engineering chief: Directeur technique
engineering head: Responsable bureau d'études
engineering lead: Chef d'équipe développement
engineering -: Développeuse full stack; Ingénieur études; Technicien qualité
marketing director: Directrice marketing; Directeur de la communication
marketing head: Responsable marketing digital
marketing -: Chargée de communication; Chef de produit
finance chief: Directrice administrative et financière; DAF
finance head: Responsable comptable
finance -: Contrôleur de gestion; Comptable
people director: Directrice des ressources humaines; DRH
people head: Responsable RH
people -: Chargée de recrutement
operations director: Directeur des opérations; Directeur de production
operations head: Responsable logistique
operations -: Technicienne de maintenance
procurement director: Directeur des achats
procurement -: Acheteuse
it chief: Directeur des systèmes d'information; DSI
it -: Administratrice systèmes
legal director: Directeur juridique
legal -: Juriste
administration -: Assistante de direction
`)

export const spanish = titlePool(`
general owner: Fundador; Socia fundadora
general chief: Director general; Consejera delegada; CEO
sales director: Director comercial; Directora de ventas
sales head: Jefe de ventas; Responsable de grandes cuentas
sales -: Ejecutiva de cuentas; Comercial
engineering chief: Director técnico
engineering head: Jefa de ingeniería
engineering -: Desarrollador de software; Ingeniera de proyectos; Técnico de calidad
marketing director: Directora de marketing
marketing head: Responsable de comunicación
marketing -: Especialista en contenidos
finance chief: Director financiero
finance head: Jefa de contabilidad
finance -: Contable; Analista financiero
people director: Directora de recursos humanos
people -: Técnica de selección
operations director: Director de operaciones
operations head: Jefe de logística; Jefa de producción
procurement head: Responsable de compras
it head: Responsable de sistemas
it -: Administrador de sistemas
legal -: Abogada
administration -: Asistente de dirección
`)

export const italian = titlePool(`
general owner: Fondatore; Titolare
general chief: Amministratore delegato; Presidente
general director: Direttrice generale
sales director: Direttore commerciale; Direttrice vendite
sales head: Responsabile vendite Italia; Responsabile commerciale estero
sales -: Agente di zona; Addetta alle vendite
engineering director: Direttore tecnico
engineering head: Responsabile ricerca e sviluppo
engineering -: Sviluppatrice software; Progettista meccanico
marketing director: Direttrice marketing
marketing head: Responsabile comunicazione
finance director: Direttore amministrativo e finanziario
finance -: Contabile; Controller
people head: Responsabile risorse umane
people -: Addetta selezione del personale
operations head: Responsabile produzione; Responsabile logistica
procurement head: Responsabile acquisti
it head: Responsabile sistemi informativi
legal -: Consulente legale
administration -: Segretaria di direzione
`)

export const dutch = titlePool(`
general owner: Oprichter; Eigenaar
general chief: Algemeen directeur; CEO
sales director: Commercieel directeur
sales head: Hoofd verkoop
sales manager: Salesmanager; Accountmanager grootzakelijk
sales -: Verkoopmedewerker binnendienst; Vertegenwoordiger
engineering chief: Technisch directeur
engineering head: Hoofd ontwikkeling
engineering lead: Teamleider engineering
engineering -: Softwareontwikkelaar; Werktuigbouwkundige
marketing head: Hoofd marketing en communicatie
marketing manager: Marketingmanager
finance chief: Financieel directeur
finance -: Controller; Boekhouder
people head: Hoofd personeelszaken
people manager: HR-manager
people -: HR-adviseur
operations manager: Operationeel manager; Magazijnmanager
operations -: Planner
procurement head: Hoofd inkoop
it manager: IT-manager
it -: Systeembeheerder
legal -: Bedrijfsjurist
administration -: Directiesecretaresse; Receptioniste
`)

export const portuguese = titlePool(`
general owner: Fundador; Sócia-gerente
general chief: Diretor-geral; Presidente executiva; CEO
sales director: Diretor comercial; Diretora de vendas
sales head: Chefe de vendas
sales manager: Gestora de contas
sales -: Vendedor; Assistente comercial
engineering director: Diretor técnico
engineering manager: Gerente de engenharia
engineering -: Programadora; Engenheiro de qualidade
marketing director: Diretora de marketing
marketing manager: Gestor de comunicação
finance director: Diretor financeiro
finance -: Contabilista; Analista financeira
people director: Diretora de recursos humanos
people -: Técnico de recrutamento
operations director: Diretor de operações
operations manager: Gerente de logística
procurement head: Responsável de compras
it manager: Gestor de TI
legal -: Advogada
administration -: Assistente de direção
`)

export const polish = titlePool(`
general owner: Założyciel; Właścicielka
general chief: Prezes zarządu; Wiceprezes zarządu
general director: Dyrektor generalny
sales director: Dyrektor handlowy; Dyrektor sprzedaży
sales head: Kierownik działu sprzedaży
sales -: Przedstawiciel handlowy; Doradca klienta
engineering director: Dyrektor techniczny
engineering lead: Lider zespołu programistów
engineering -: Programistka; Konstruktor
marketing director: Dyrektor marketingu
marketing head: Kierownik ds. komunikacji
finance director: Dyrektor finansowy
finance -: Główna księgowa; Specjalista ds. kontrolingu
people head: Kierownik działu kadr
people -: Specjalistka ds. rekrutacji
operations director: Dyrektor operacyjny
operations head: Kierownik produkcji; Kierownik magazynu
procurement head: Kierownik działu zakupów
it head: Kierownik IT
legal -: Radca prawny
administration -: Asystentka zarządu
`)

export const swedish = titlePool(`
general owner: Grundare
general chief: Verkställande direktör; VD
sales head: Försäljningschef; Chef säljstöd
sales -: Säljare; Innesäljare; Kundansvarig
engineering chief: Teknisk direktör
engineering head: Utvecklingschef
engineering -: Systemutvecklare; Konstruktör
marketing head: Marknadschef; Kommunikationschef
marketing -: Kommunikatör
finance chief: Ekonomidirektör
finance head: Ekonomichef
finance -: Redovisningsekonom
people head: HR-chef
people -: Rekryterare
operations head: Produktionschef; Logistikchef
procurement head: Inköpschef
it head: IT-chef
legal -: Bolagsjurist
administration -: VD-assistent; Receptionist
`)
