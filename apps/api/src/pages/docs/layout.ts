import { createHash } from 'node:crypto'
import { escapeHtml } from '../escape-html.ts'
import type { RenderedPage } from './markdown.ts'

const style = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
body { max-width: 48rem; margin: 0 auto; padding: 1rem 1rem 4rem; overflow-wrap: break-word }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none }
h1 { line-height: 1.2; margin-top: 1.5rem }
h2 { font-size: 1.2rem; margin-top: 2.5rem }
h3 { font-size: 1rem; margin-top: 1.75rem }
a { color: light-dark(#0550ae, #79b8ff) }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid; outline-offset: 2px }
code, pre { font-family: ui-monospace, monospace; font-size: .875em }
:not(pre) > code { background: #8882; border-radius: 3px; padding: .1em .3em }
pre { border: 1px solid #8885; border-radius: 4px; padding: .75rem; overflow-x: auto }
.wide { overflow-x: auto }
.wide code { white-space: nowrap }
table { border-collapse: collapse; min-width: 100% }
th, td { border-bottom: 1px solid #8885; padding: .4rem .75rem .4rem 0; text-align: left; vertical-align: top }
main li + li { margin-top: .25rem }
pre code { font-size: inherit }
@media (max-width: 36rem) {
  thead { position: absolute; clip-path: inset(50%) }
  table, tbody, tr, td { display: block }
  td { border: 0; padding: .1rem 0 }
  tr { border-bottom: 1px solid #8885; padding: .5rem 0 }
  .wide code { white-space: normal }
}
`

/** Nothing but this very style sheet: no script, no image, no form, no frame. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const places = [
  ['/', 'Leadwright'],
  ['/docs', 'Documentation'],
  ['/docs/errors', 'Errors'],
  ['/reference', 'API reference'],
] as const

/** A page of the documentation as an answer. */
export function htmlResponse({ title, html }: RenderedPage, path: string, status = 200): Response {
  const links = places.map(([target, name]) => {
    const current = target === path ? ' aria-current="page"' : ''
    return `<li><a href="${target}"${current}>${name}</a></li>`
  })
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Leadwright</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="Documentation"><ul>${links.join('')}</ul></nav>
<main>
${html}</main>
</body>
</html>
`
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'en',
      'content-security-policy': contentSecurityPolicy,
      'cache-control': status === 200 ? 'public, max-age=300' : 'no-store',
    },
  })
}
