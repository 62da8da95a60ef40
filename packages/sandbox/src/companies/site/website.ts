import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerPage } from '../../web/answer.ts'
import { encodeHtml } from '../../web/charset.ts'
import type { WebsiteHandler } from '../../web/types.ts'
import type { Made } from '../companies.ts'
import { buyer } from '../plan.ts'
import type { Content } from './html.ts'
import { framed, type Link } from './layouts.ts'
import { dripper, endless, gzipBomb, parkedPage, pdf, scriptShell } from './odd-answers.ts'
import { sitePages } from './pages.ts'
import { hugeRobots, robotsOf } from './robots.ts'
import { siteOf, type Site } from './site.ts'

/** A company's website. Nothing is written before somebody asks, and nothing is kept but where its pages are. */
export function websiteOf(made: Made): WebsiteHandler {
  let opened: Opened | undefined
  return (request, response) => {
    opened ??= open(made)
    return answers[made.company.website.kind](opened, request, response)
  }
}

interface Opened {
  readonly site: Site
  readonly pages: ReadonlyMap<string, (link: Link) => Content>
}

function open(made: Made): Opened {
  const site = siteOf(made)
  return { site, pages: sitePages(site) }
}

type Answer = (opened: Opened, request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** What every website answers that does not do something else. */
const ordinary: Answer = ({ site, pages }, request, response) => {
  const url = request.url ?? '/'
  if (url === '/robots.txt') return answerPage(request, response, robotsOf(site))
  const content = pages.get(url) ?? pages.get(url.split('?')[0] ?? '')
  if (content === undefined) {
    return answerPage(request, response, page(site, request, 404, { title: '404', body: '<h1>404</h1>' }))
  }
  answerPage(request, response, page(site, request, 200, content(linkOf(site, request))))
}

/** Links from the root, or with the host as it was asked for, which has the port. */
const linkOf = (site: Site, { headers }: IncomingMessage): Link =>
  site.variant % 5 === 4 ? (path) => `http://${headers.host ?? site.company.domain}${path}` : (path) => path

function page(site: Site, request: IncomingMessage, status: number, content: Content) {
  const { charset } = site.company.website
  // Told by the header, by the page, or by both; one in twelve in neither way, but with a byte order mark.
  const marked = charset === 'utf-8' && site.variant === 7
  const inHeader = !marked && site.variant % 3 !== 0
  const html = framed(site, linkOf(site, request), content, !marked && site.variant % 3 !== 1)
  return {
    status,
    headers: { 'content-type': inHeader ? `text/html; charset=${charset}` : 'text/html' },
    body: encodeHtml(marked ? `\ufeff${html}` : html, charset),
  }
}

const redirect =
  (location: (opened: Opened, request: IncomingMessage) => string): Answer =>
  (opened, request, response) =>
    answerPage(request, response, { status: 301, headers: { location: location(opened, request) } })

const portOf = ({ headers }: IncomingMessage): string => /:\d+$/.exec(headers.host ?? '')?.[0] ?? ''

const robotsAre =
  (answer: Answer): Answer =>
  (opened, request, response) =>
    (request.url === '/robots.txt' ? answer : ordinary)(opened, request, response)

/** Something else in place of each page, robots.txt excepted. */
const insteadOfPages =
  (answer: Answer): Answer =>
  (opened, request, response) =>
    (request.url === '/robots.txt' ? ordinary : answer)(opened, request, response)

const answers: Readonly<Record<Made['company']['website']['kind'], Answer>> = {
  people: ordinary,
  script: ordinary,
  no_people: ordinary,
  lying_json_ld: ordinary,
  lying_titles: ordinary,
  hidden_people: ordinary,
  // robots.ts knows what these forbid.
  robots_forbids_all: ordinary,
  robots_forbids_team: ordinary,
  robots_huge: robotsAre((_, request, response) => hugeRobots(request, response)),
  robots_error: robotsAre((_, request, response) => answerPage(request, response, { status: 500, body: 'Error\n' })),
  javascript_only: insteadOfPages(scriptShell),
  byte_a_second: insteadOfPages(dripper),
  never_answers: () => {},
  redirect_to_www: (opened, request, response) => {
    const { host = '' } = request.headers
    if (host.startsWith('www.')) return ordinary(opened, request, response)
    answerPage(request, response, { status: 301, headers: { location: `http://www.${host}${request.url ?? '/'}` } })
  },
  redirect_to_closed_https: redirect(({ site }, { url = '/' }) => `https://${site.company.domain}${url}`),
  redirect_to_other_company: redirect((_, request) => `http://${buyer}.test${portOf(request)}/`),
  redirect_loop: redirect((_, { url = '/' }) => (url.startsWith('/welcome') ? '/' : '/welcome')),
  redirect_to_loopback: redirect((_, request) => `http://127.0.0.1${portOf(request)}/admin`),
  redirect_to_metadata: redirect(() => 'http://169.254.169.254/latest/meta-data/'),
  redirect_to_file: redirect(() => 'file:///etc/passwd'),
  gzip_bomb: insteadOfPages(gzipBomb),
  endless: insteadOfPages(endless),
  home_not_found: (opened, request, response) =>
    answerPage(request, response, page(opened.site, request, 404, { title: '404', body: '<h1>404</h1>' })),
  pdf: insteadOfPages(pdf),
  parked: insteadOfPages(parkedPage),
  none: ordinary,
}
