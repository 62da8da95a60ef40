import { escapeHtml, type Content } from './html.ts'
import type { Site } from './site.ts'

/** Writes a link of the site: from the root, or in full, as the site does it. */
export type Link = (path: string) => string

/** How a page tells its encoding, if it does. */
const metaCharset = (charset: string, old: boolean): string =>
  old ? `<META http-equiv="Content-Type" content="text/html; charset=${charset}">` : `<meta charset="${charset}">`

/** The whole page around a content, in one of four ways. */
export function framed(site: Site, link: Link, content: Content, declared: boolean): string {
  return layouts[site.variant % layouts.length]?.(site, link, content, declared) ?? ''
}

function menu({ words, company, aboutPath, nested }: Site): (readonly [path: string, text: string])[] {
  const team = [company.website.teamPath, words.team] as const
  const hasTeam = company.website.kind !== 'no_people'
  return [
    ['/', words.home],
    [aboutPath, words.about],
    ...(nested || !hasTeam ? [] : [team]),
    ['/news', words.news],
    ['/jobs', words.jobs],
    ['/contact', words.contact],
  ]
}

const items = (site: Site, link: Link, item: (href: string, text: string) => string): string =>
  menu(site)
    .map(([path, text]) => item(link(path), escapeHtml(text)))
    .join('\n')

const titleOf = (site: Site, { title }: Content): string => `${escapeHtml(title)} | ${escapeHtml(site.shortName)}`

const direction = ({ company }: Site): string => (company.language === 'ar' ? ' dir="rtl"' : '')

type Layout = (site: Site, link: Link, content: Content, declared: boolean) => string

const semantic: Layout = (site, link, content, declared) => `<!doctype html>
<html lang="${site.company.language}"${direction(site)}>
<head>${declared ? metaCharset(site.company.website.charset, false) : ''}
<title>${titleOf(site, content)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(site.words.intro)}">
<style>body{font-family:sans-serif} .card{border:1px solid #ccc}</style>
${content.head ?? ''}</head>
<body>
<a class="skip" href="#main">↓</a>
<header><a class="logo" href="${link('/')}"><img src="/logo.svg" alt="${escapeHtml(site.shortName)}"></a>
<nav aria-label="Main"><ul>
${items(site, link, (href, text) => `<li><a href="${href}">${text}</a></li>`)}
</ul></nav></header>
<main id="main">
${content.body}
</main>
<footer><p>© 2025 ${escapeHtml(site.company.name)}, ${escapeHtml(site.company.place)}</p>
<p><a href="mailto:info@${site.company.domain}">info@${site.company.domain}</a> · <a href="${link('/privacy')}">${escapeHtml(site.words.privacy)}</a></p>
<p><a href="https://social.example/${site.company.slug}">Social</a></p></footer>
<script>window.dataLayer=window.dataLayer||[];document.title=document.title;</script>
</body>
</html>
`

const divisions: Layout = (site, link, content, declared) => `<!DOCTYPE html>
<html lang="${site.company.language}-${site.company.country}"${direction(site)}><head>
${declared ? metaCharset(site.company.website.charset, false) : ''}<title>${titleOf(site, content)}</title>
<link rel="stylesheet" href="/assets/main.css?v=3">${content.head ?? ''}</head><body class="page page--${site.variant}">
<div id="wrapper"><div class="navbar navbar-expand"><div class="container">
<div class="navbar-brand">${escapeHtml(site.shortName)}</div>
<div class="navbar-nav">${items(site, link, (href, text) => `<a class="nav-link" href="${href}"><span>${text}</span></a>`)}</div>
</div></div>
<div class="container content"><div class="row"><div class="col-12">
${content.body}
</div></div></div>
<div class="footer"><div class="container"><div class="row"><div class="col">
<h4>${escapeHtml(site.shortName)}</h4><p>${escapeHtml(site.company.place)}<br>+00 555 0100</p></div>
<div class="col"><h4>${escapeHtml(site.words.contact)}</h4><p><a href="mailto:office@${site.company.domain}">office@${site.company.domain}</a></p></div></div></div></div>
</div><script src="/assets/app.js" async></script></body></html>
`

/** Tables for layout, upper-case tags, ends left out: what was written long ago and never touched since. */
const tables: Layout = (site, link, content, declared) => `<HTML${direction(site)}>
<HEAD>${declared ? metaCharset(site.company.website.charset, true) : ''}<TITLE>${titleOf(site, content)}</TITLE>
${content.head ?? ''}</HEAD>
<BODY BGCOLOR=#FFFFFF LINK=#0000CC>
<TABLE WIDTH="960" CELLSPACING=0><TR><TD COLSPAN=2><FONT SIZE=5><B>${escapeHtml(site.company.name)}</B></FONT>
<TR><TD VALIGN=top WIDTH=160>
${items(site, link, (href, text) => `<A HREF="${href}">${text}</A><BR>`)}
<TD VALIGN=top>
${content.body}
<TR><TD COLSPAN=2 ALIGN=center><HR><SMALL>${escapeHtml(site.company.place)} &middot; Tel. +00 555 0100 &middot;
<A HREF="mailto:info@${site.company.domain}">info@${site.company.domain}</A></SMALL>
</TABLE>
</BODY></HTML>
`

/** A page builder's: an aside with posts, a banner about cookies, many classes. */
const builder: Layout = (site, link, content, declared) => `<!DOCTYPE html>
<html lang="${site.company.language}"${direction(site)} class="no-js"><head>${declared ? metaCharset(site.company.website.charset, false) : ''}
<title>${titleOf(site, content)}</title><meta name="generator" content="PageLoom 6.1">
<script>document.documentElement.className='js'</script>${content.head ?? ''}</head>
<body class="wp-page site-${site.company.slug}">
<div class="cookie-notice" role="dialog"><p>Cookies? <button>OK</button></p></div>
<div id="masthead"><p class="site-title"><a href="${link('/')}" rel="home">${escapeHtml(site.shortName)}</a></p>
<ul id="menu-main" class="menu">${items(site, link, (href, text) => `<li class="menu-item"><a href="${href}">${text}</a></li>`)}</ul></div>
<div id="primary" class="content-area"><article class="entry"><div class="entry-content">
${content.body}
</div></article></div>
<aside class="widget-area"><section class="widget"><h2 class="widget-title">${escapeHtml(site.words.news)}</h2>
<ul><li><a href="${link('/news/what-we-learned')}">${escapeHtml(site.words.postTitle)}</a></li></ul></section></aside>
<div id="colophon"><span>${escapeHtml(site.company.name)}</span> <a href="mailto:jobs@${site.company.domain}">jobs@${site.company.domain}</a></div>
<noscript><img src="https://pixel.example/1.gif" alt=""></noscript></body></html>
`

const layouts: readonly Layout[] = [semantic, divisions, tables, builder]
