import { emailHtml } from './emails.ts'
import { escapeHtml, jsonLd, type Content } from './html.ts'
import type { Link } from './layouts.ts'
import { guestAuthor, hiddenPeople, pressContact, testimonials } from './outsiders-html.ts'
import { organizationLd, peopleHtml } from './people-html.ts'
import { detailPath, type Site } from './site.ts'
import type { SandboxPerson } from '../types.ts'

/** People on one page; more are on the pages after it. */
const pageSize = 24

/** The contents of a website by path; written when somebody asks. */
export function sitePages(site: Site): Map<string, (link: Link) => Content> {
  const { words, company, shown, aboutPath } = site
  const { teamPath, kind, markup } = company.website
  const pages = new Map<string, (link: Link) => Content>([
    ['/', (link) => homePage(site, link)],
    [aboutPath, (link) => aboutPage(site, link)],
    ['/news', (link) => newsPage(site, link)],
    ['/news/what-we-learned', () => postPage(site)],
    ['/jobs', () => simplePage(words.jobs, words.intro)],
    ['/privacy', () => simplePage(words.privacy, words.intro)],
    ['/contact', () => contactPage(site)],
  ])
  if (kind === 'no_people') return pages
  const last = Math.ceil(shown.length / pageSize)
  for (let page = 1; page <= last; page++) {
    pages.set(page === 1 ? teamPath : `${teamPath}?page=${page}`, (link) => teamPage(site, link, page, last))
  }
  if (markup !== 'detail_pages') return pages
  for (const person of shown) pages.set(detailPath(site, person), () => personPage(site, person))
  return pages
}

const simplePage = (title: string, text: string): Content => ({
  title,
  body: `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(text)}</p>`,
})

function homePage(site: Site, link: Link): Content {
  const { words, shortName, company } = site
  return {
    title: words.home,
    body: `<h1>${escapeHtml(shortName)}</h1>
<p class="lead">${escapeHtml(words.intro)}</p>
<p><a href="${link(site.aboutPath)}">${escapeHtml(words.more)}</a></p>
${testimonials(site)}
<section><h2>${escapeHtml(words.news)}</h2><h3><a href="${link('/news/what-we-learned')}">${escapeHtml(words.postTitle)}</a></h3></section>`,
    head:
      site.variant % 2 === 0
        ? jsonLd({ '@context': 'https://schema.org', '@type': 'Organization', name: company.name })
        : '',
  }
}

function aboutPage(site: Site, link: Link): Content {
  const { words, company, nested, shown, shortName } = site
  const team = nested && company.website.kind !== 'no_people'
  const [leader] = company.website.readable ? shown : []
  const prose =
    company.language === 'en' && leader !== undefined
      ? `<p>When ${escapeHtml(leader.websiteName)} came to ${escapeHtml(shortName)}, there were four of us and a kettle. Much has changed since; the kettle is still there.</p>`
      : ''
  return {
    title: words.about,
    body: `<h1>${escapeHtml(words.about)}</h1>
<p>${escapeHtml(words.intro)}</p>
${prose}
${team ? `<p><a class="button" href="${link(company.website.teamPath)}">${escapeHtml(words.team)}</a></p>` : ''}`,
  }
}

const newsPage = ({ words }: Site, link: Link): Content => ({
  title: words.news,
  body: `<h1>${escapeHtml(words.news)}</h1>
<article><h2><a href="${link('/news/what-we-learned')}">${escapeHtml(words.postTitle)}</a></h2><p>${escapeHtml(words.postText)}</p></article>`,
})

function postPage(site: Site): Content {
  const { words } = site
  const author = guestAuthor(site)
  return {
    title: words.postTitle,
    body: `<article><h1>${escapeHtml(words.postTitle)}</h1>\n<p>${escapeHtml(words.postText)}</p>\n${author.body}</article>`,
    head: author.head,
  }
}

const contactPage = (site: Site): Content => ({
  title: site.words.contact,
  body: `<h1>${escapeHtml(site.words.contact)}</h1>
<address>${escapeHtml(site.company.name)}<br>${escapeHtml(site.company.place)}</address>
<p><a href="mailto:contact@${site.company.domain}">contact@${site.company.domain}</a></p>
${pressContact(site)}`,
})

function teamPage(site: Site, link: Link, page: number, last: number): Content {
  const { words, company, shown } = site
  const people = shown.slice((page - 1) * pageSize, page * pageSize)
  const { body, head = '' } = peopleHtml(site, link, people)
  const pager = Array.from({ length: last }, (_, index) => {
    const href = index === 0 ? company.website.teamPath : `${company.website.teamPath}?page=${index + 1}`
    return index + 1 === page
      ? `<span aria-current="page">${page}</span>`
      : `<a href="${link(href)}"${index === page ? ' rel="next"' : ''}>${index + 1}</a>`
  })
  return {
    title: words.team,
    body: `<h1>${escapeHtml(words.team)}</h1>
<p>${escapeHtml(words.intro)}</p>
${body}
${last > 1 ? `<div class="pagination">${pager.join(' ')}</div>` : ''}
${company.website.kind === 'hidden_people' ? hiddenPeople(site) : ''}`,
    head: head + lies(site, people),
  }
}

/** JSON-LD that says other than the page: other people, or the people with the titles of others. */
function lies(site: Site, people: readonly SandboxPerson[]): string {
  const hidden = { email: '', emailPublished: false }
  switch (site.company.website.kind) {
    case 'lying_json_ld':
      return organizationLd(
        site,
        site.outsiders
          .filter(({ role }) => role === 'json_ld')
          .map(({ name, title }) => Object.assign({ websiteName: name, title }, hidden)),
      )
    case 'lying_titles':
      return organizationLd(
        site,
        people.map(({ websiteName }, index) =>
          Object.assign({ websiteName, title: people[(index + 1) % people.length]?.title ?? '' }, hidden),
        ),
      )
    default:
      return ''
  }
}

function personPage(site: Site, person: SandboxPerson): Content {
  const { words, company, variant } = site
  const mail = emailHtml(company.website.emails, person.emailPublished ? person.email : undefined, words.email)
  return {
    title: person.websiteName,
    body: `<div class="profile"><h1>${escapeHtml(person.websiteName)}</h1>
<p class="role">${escapeHtml(person.title)}</p>
<p>${escapeHtml(words.intro)}</p>
${mail === '' ? '' : `<p>${mail}</p>`}</div>`,
    head: variant % 3 === 0 ? organizationLd(site, [person]) : '',
  }
}
