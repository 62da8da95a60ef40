import type { Outsider } from '../outsiders.ts'
import { escapeHtml, jsonLd } from './html.ts'
import type { Site } from './site.ts'

const by = (site: Site, role: Outsider['role']): readonly Outsider[] =>
  site.outsiders.filter((outsider) => outsider.role === role)

/** What customers say on the home page: cards much like those of people who work there. */
export function testimonials(site: Site): string {
  const customers = by(site, 'customer')
  if (customers.length === 0) return ''
  const quote = escapeHtml(site.words.quote)
  const one = ({ name, title, company }: Outsider): string => {
    const [who, what, where] = [name, title, company].map(escapeHtml) as [string, string, string]
    switch (site.variant % 4) {
      case 0:
        return `<blockquote><p>“${quote}”</p><cite>${who}, ${what}, ${where}</cite></blockquote>`
      case 1:
        return `<div class="testimonial card"><p>${quote}</p><h4>${who}</h4><p class="role">${what}, ${where}</p></div>`
      case 2:
        return `<div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">${quote}</p><div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${who}</span>, <span itemprop="jobTitle">${what}</span>, <span itemprop="worksFor">${where}</span></div></div>`
      default:
        return `<figure class="quote"><blockquote>${quote}</blockquote><figcaption><strong>${who}</strong> ${what} – ${where}</figcaption></figure>`
    }
  }
  return `<section class="testimonials"><h2>${escapeHtml(site.words.customers)}</h2>\n${customers.map(one).join('\n')}\n</section>`
}

/** The author of a guest article, with the card that blogs have below the text. */
export function guestAuthor(site: Site): { readonly body: string; readonly head: string } {
  const [author] = by(site, 'author')
  if (author === undefined) return { body: '', head: '' }
  const { name, title, company } = author
  return {
    body: `<div class="author-box h-card"><h4 class="p-name">${escapeHtml(name)}</h4><p class="p-job-title">${escapeHtml(title)}</p><p class="p-org">${escapeHtml(company)}</p></div>`,
    head: jsonLd({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      headline: site.words.postTitle,
      author: { '@type': 'Person', name, jobTitle: title, worksFor: { '@type': 'Organization', name: company } },
    }),
  }
}

/** Whom journalists are to ask: an agency's people. */
export function pressContact(site: Site): string {
  const [agent] = by(site, 'press')
  if (agent === undefined) return ''
  const domain = `${agent.company.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.test`
  return `<h3>${escapeHtml(site.words.press)}</h3>
<p>${escapeHtml(agent.name)}<br>${escapeHtml(agent.company)}<br><a href="mailto:press@${domain}">press@${domain}</a></p>`
}

/** People whom nobody sees who looks at the page: hidden by attribute, by style, in a template, in a comment. */
export function hiddenPeople(site: Site): string {
  const hidden = by(site, 'hidden').map(
    ({ name, title }) => `<div class="card"><h3>${escapeHtml(name)}</h3><p>${escapeHtml(title)}</p></div>`,
  )
  const [first = '', second = '', third = ''] = hidden
  return `<div hidden>${first}</div>\n<div style="display:none">${second}</div>\n<template>${third}</template>\n<!-- ${first} -->`
}
