import type { Markup, SandboxPerson } from '../types.ts'
import { emailHtml } from './emails.ts'
import { escapeHtml, jsonLd } from './html.ts'
import type { Link } from './layouts.ts'
import { detailPath, type Site } from './site.ts'

/** People as a page shows them: its body, and what goes into its head. */
export interface PeopleHtml {
  readonly body: string
  readonly head?: string
}

/** The people of a page in the site's markup. */
export function peopleHtml(site: Site, link: Link, people: readonly SandboxPerson[]): PeopleHtml {
  const { markup } = site.company.website
  const each = (item: (shown: Shown) => string): string =>
    people.map((person, index) => item(show(site, link, person, index))).join('\n')
  return writers[markup](site, each, people)
}

interface Shown {
  readonly name: string
  readonly title: string
  /** Empty where there is none. */
  readonly mail: string
  readonly address?: string
  readonly href: string
  readonly initials: string
  readonly index: number
}

function show(site: Site, link: Link, person: SandboxPerson, index: number): Shown {
  const { emails } = site.company.website
  const email = person.emailPublished ? person.email : undefined
  const label = site.variant % 2 === 0 ? (email ?? '') : site.words.email
  return {
    name: escapeHtml(person.websiteName),
    title: escapeHtml(person.title),
    mail: emailHtml(emails, email, label),
    ...(email === undefined ? {} : { address: email }),
    href: link(detailPath(site, person)),
    initials: `${person.latin.firstName.charAt(0)}${person.latin.lastName.charAt(0)}`,
    index,
  }
}

type Each = (item: (shown: Shown) => string) => string
type Writer = (site: Site, each: Each, people: readonly SandboxPerson[]) => PeopleHtml

const paragraph = (html: string, className = 'contact'): string =>
  html === '' ? '' : `<p class="${className}">${html}</p>`

const card: Writer = ({ variant }, each) => {
  const [outer, name, role] = cardClasses[variant % cardClasses.length] ?? ['card', 'name', 'role']
  const heading = variant % 3 === 0 ? 'h4' : 'h3'
  const item = ({ name: text, title, mail, initials }: Shown): string => `<div class="${outer}">
  <div class="photo"><img src="/img/${initials}.jpg" alt="" loading="lazy"></div>
  <${heading} class="${name}">${text}</${heading}>
  <p class="${role}">${title}</p>
  ${paragraph(mail)}
</div>`
  return { body: `<div class="grid">\n${each(item)}\n</div>` }
}

const cardClasses = [
  ['card', 'card-title', 'card-text'],
  ['team-member', 'team-member__name', 'team-member__role'],
  ['person', 'name', 'position'],
  ['elementor-column', 'elementor-heading-title', 'elementor-text'],
  ['c-1f9', 'x-77a', 'x-31b'],
] as const

const roleFirst: Writer = (_, each) => ({
  body: each(
    ({ name, title, mail }) => `<section class="teammate"><small class="job-title">${title}</small>
<strong class="full-name">${name}</strong>${mail === '' ? '' : `<br>${mail}`}</section>`,
  ),
})

const figure: Writer = (_, each) => ({
  body: each(
    ({ name, title, mail, initials }) => `<figure><img src="/people/${initials}.webp" alt="${name}">
<figcaption><b>${name}</b><br><i>${title}</i>${mail === '' ? '' : `<br>${mail}`}</figcaption></figure>`,
  ),
})

const table: Writer = ({ words, variant, company }, each) => {
  const withMail = company.website.emails !== 'none'
  const heads = [words.name, words.position, ...(withMail ? [words.email] : []), words.phone]
  const row = ({ name, title, mail, index }: Shown): string => {
    const cells = [name, title, ...(withMail ? [mail] : []), `+00 555 01${String(10 + index)}`]
    return `<tr>${cells.map((cell, at) => (at === 0 && variant % 2 === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`
  }
  return {
    body: `<table class="staff"><thead><tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>\n${each(row)}\n</tbody></table>`,
  }
}

const definitions: Writer = (_, each) => ({
  body: `<dl>\n${each(({ name, title, mail }) => `<dt>${name}</dt><dd>${title}</dd>${mail === '' ? '' : `<dd>${mail}</dd>`}`)}\n</dl>`,
})

const headings: Writer = ({ words }, each) => ({
  body: each(
    ({ name, title, mail }) => `<h3>${name}</h3>
<p><em>${title}</em></p>
<p>${escapeHtml(words.intro)}</p>
${paragraph(mail)}`,
  ),
})

const list: Writer = ({ variant }, each) => ({
  body: `<ul>\n${each(({ name, title, mail }) => {
    const rest = mail === '' ? '' : ` (${mail})`
    return variant % 2 === 0
      ? `<li><strong>${name}</strong>, ${title}${rest}</li>`
      : `<li>${name} – ${title}${rest}</li>`
  })}\n</ul>`,
})

const mailto: Writer = (_, each) => ({
  body: each(({ name, title, address }) => {
    const linked = address === undefined ? name : `<a href="mailto:${address}?subject=Hello">${name}</a>`
    return `<p>${linked}<br>${title}</p>`
  }),
})

const microdata: Writer = (_, each) => ({
  body: each(
    ({ name, title, mail, address }) => `<div itemscope itemtype="https://schema.org/Person">
<span itemprop="name">${name}</span>
<span itemprop="jobTitle">${title}</span>
${mail}${address !== undefined && mail.startsWith('<a href="mailto') ? `<meta itemprop="email" content="${address}">` : ''}
</div>`,
  ),
})

const hCard: Writer = (_, each) => ({
  body: each(
    ({ name, title, mail }) =>
      `<div class="h-card vcard"><p class="p-name fn">${name}</p><p class="p-job-title title">${title}</p>${mail.replace('<a ', '<a class="u-email" ').replace('class="u-email" href="/cdn', 'href="/cdn')}</div>`,
  ),
})

const detailList: Writer = ({ variant }, each) => ({
  body: `<ul class="people">\n${each(({ name, title, href }) => {
    const said = variant % 2 === 0 ? ` <span class="role">${title}</span>` : ''
    return `<li><a href="${href}">${name}</a>${said}</li>`
  })}\n</ul>`,
})

/** Names in the page, titles and addresses in its head as well. */
const structured: Writer = (site, each, people) => ({
  ...card(site, each, people),
  head: organizationLd(site, people),
})

/** JSON-LD of the company and those who work there, in one of three shapes that are common. */
export function organizationLd(
  { company, variant }: Site,
  people: readonly Pick<SandboxPerson, 'websiteName' | 'title' | 'email' | 'emailPublished'>[],
): string {
  const openly = company.website.emails === 'mailto' || company.website.emails === 'text'
  const persons = people.map(({ websiteName, title, email, emailPublished }) =>
    Object.assign(
      { '@type': 'Person', name: websiteName, jobTitle: title },
      openly && emailPublished ? { email: `mailto:${email}` } : {},
    ),
  )
  const organization = { '@type': 'Organization', name: company.name, '@id': '#org' }
  const context = { '@context': 'https://schema.org' }
  if (variant % 3 === 0) return jsonLd({ ...context, ...organization, employee: persons })
  const employed = persons.map((person) => Object.assign({ worksFor: { '@id': '#org' } }, person))
  if (variant % 3 === 1) return jsonLd({ ...context, '@graph': [organization, ...employed] })
  return jsonLd([{ ...context, ...organization }, ...employed.map((person) => Object.assign({}, context, person))])
}

const writers: Readonly<Record<Markup, Writer>> = {
  json_ld: structured,
  microdata,
  h_card: hCard,
  card,
  role_first_card: roleFirst,
  figure,
  table,
  definition_list: definitions,
  headings,
  list,
  mailto,
  detail_pages: detailList,
}
