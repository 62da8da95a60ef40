/**
 * One of the 200 fictional companies: the truth that results are held against. The same on every machine; everything
 * about it is invented, and any likeness to a real company or person is chance.
 */
export interface SandboxCompany {
  /** `brightwater`; unique. */
  readonly slug: string
  /** `<slug>.test`. */
  readonly domain: string
  /** The official name, legal form and all, in the script of its country. */
  readonly name: string
  /** Other names that it goes by: without the legal form, short, in Latin letters. No two companies share one. */
  readonly aliases: readonly string[]
  /** Latin letters: `Kassel, Germany`. */
  readonly place: string
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string
  /** Of website and titles; ISO 639-1. */
  readonly language: string
  /** How it writes addresses, of names in plain ASCII. Namesakes have a number at the end: `jsmith2`. */
  readonly pattern: AddressPattern
  /** Whether its mail server accepts any recipient. */
  readonly catchAll: boolean
  readonly mail: SandboxMail
  readonly website: SandboxWebsite
  readonly people: readonly SandboxPerson[]
}

export type AddressPattern =
  | '{first}.{last}'
  | '{f}{last}'
  | '{f}.{last}'
  | '{first}'
  | '{first}{last}'
  | '{first}_{last}'
  | '{first}-{last}'
  | '{first}{l}'
  | '{first}.{l}'
  | '{last}'
  | '{last}.{first}'
  | '{last}{f}'

export interface SandboxMail {
  /**
   * - `mailboxes`: knows its people and its role addresses; anybody else is answered 550 5.1.1.
   * - `catch_all`: accepts everybody.
   * - `greylisting`: as `mailboxes`, after 450 4.7.1 the first time.
   * - `deferring`: 450 4.3.2 to everybody, every time.
   * - `policy`: 550 5.7.1 to everybody.
   * - `null_mx`: takes no mail, and says so (RFC 7505).
   * - `none`: the domain has neither MX nor address.
   */
  readonly kind: 'mailboxes' | 'catch_all' | 'greylisting' | 'deferring' | 'policy' | 'null_mx' | 'none'
  /** The name of its exchanger, which providers share among customers. */
  readonly host?: string
}

/** What a website does; see docs/sandbox.md. */
export type WebsiteKind =
  | 'people'
  | 'script'
  | 'no_people'
  | 'javascript_only'
  | 'lying_json_ld'
  | 'lying_titles'
  | 'hidden_people'
  | 'byte_a_second'
  | 'never_answers'
  | 'redirect_to_www'
  | 'redirect_to_closed_https'
  | 'redirect_to_other_company'
  | 'redirect_loop'
  | 'redirect_to_loopback'
  | 'redirect_to_metadata'
  | 'redirect_to_file'
  | 'robots_forbids_all'
  | 'robots_forbids_team'
  | 'robots_huge'
  | 'robots_error'
  | 'gzip_bomb'
  | 'endless'
  | 'home_not_found'
  | 'pdf'
  | 'parked'
  | 'none'

/** How the pages mark people up. */
export type Markup =
  | 'json_ld'
  | 'microdata'
  | 'h_card'
  | 'card'
  | 'role_first_card'
  | 'figure'
  | 'table'
  | 'definition_list'
  | 'headings'
  | 'list'
  | 'mailto'
  | 'detail_pages'

/** How the pages write addresses of people. */
export type EmailStyle = 'none' | 'mailto' | 'text' | 'entities' | 'at' | 'cfemail'

export interface SandboxWebsite {
  readonly kind: WebsiteKind
  /** Whether a reader that keeps to robots.txt and within sensible limits can find people there. */
  readonly readable: boolean
  readonly markup: Markup
  readonly emails: EmailStyle
  /** The encoding of its pages, as the Encoding Standard names it. */
  readonly charset: string
  /** Where people are listed. */
  readonly teamPath: string
  /** Another company's domain, where this one sends everybody since that company took it over. */
  readonly redirectsTo?: string
  /** People whom its pages name and who do not work there, as written: customers, guest authors, press agents, lies. */
  readonly decoys: readonly string[]
}

export type Seniority =
  | 'owner'
  | 'chief'
  | 'vice_president'
  | 'head'
  | 'director'
  | 'manager'
  | 'lead'
  | 'senior'
  | 'junior'

export interface SandboxPerson {
  /** In the order and script of the country. */
  readonly fullName: string
  readonly firstName: string
  /** Particles included: `van der Meer`. */
  readonly lastName: string
  /** The same in Latin letters, diacritics kept; equal to the above where that is Latin. */
  readonly latin: { readonly firstName: string; readonly lastName: string }
  /** As the website writes it: `Bob Miller`, `Dr. Anna Weber`, `Claire DUBOIS`. */
  readonly websiteName: string
  readonly title: string
  /** What the title says; absent where it says nothing of rank. */
  readonly seniority?: Seniority
  /** `sales`, `engineering`, …; `general` for those who run the whole. */
  readonly function: string
  readonly email: string
  /** Whether an honest reader can find the person there, with this title. False for all where nothing is readable. */
  readonly onWebsite: boolean
  /** Whether the address stands beside the name there, in whatever disguise. */
  readonly emailPublished: boolean
  /** Whether mail to the address would arrive; some have left and stayed on the website. */
  readonly hasMailbox: boolean
}
