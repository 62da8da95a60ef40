import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { answerPage } from '../../web/answer.ts'
import { escapeHtml } from './html.ts'
import type { Site } from './site.ts'

interface Opened {
  readonly site: Site
}

const html = { 'content-type': 'text/html; charset=utf-8' }

/** A shell whose people are in the script that fills it. */
export function scriptShell({ site }: Opened, request: IncomingMessage, response: ServerResponse): void {
  const people = site.shown.map(({ websiteName, title }) => ({ n: websiteName, t: title }))
  if (request.url === '/app.js') {
    const body = `const people=${JSON.stringify(people)};document.getElementById('root').append(...people.map(p=>p.n))\n`
    return answerPage(request, response, { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body })
  }
  const body = `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(site.shortName)}</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/app.js"></script></body></html>\n`
  answerPage(request, response, body)
}

/** Headers at once, then a byte a second for as long as anybody listens. */
export function dripper(_: Opened, { method }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, html)
  if (method === 'HEAD') return void response.end()
  response.flushHeaders()
  const text = '<!doctype html><title>Patience</title><p>We are almost there. '
  let sent = 0
  const timer = setInterval(() => response.write(text.charAt(sent++ % text.length)), 1000)
  response.once('close', () => clearInterval(timer))
}

/** A page of which more comes as fast as it is read, and never an end. */
export async function endless(_: Opened, { method }: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, html)
  if (method === 'HEAD') return void response.end()
  const paragraph = '<p>And so it went on, and on, and on.</p>\n'.repeat(400)
  function* text(): Generator<string> {
    yield '<!doctype html><title>Without end</title>\n'
    for (;;) yield paragraph
  }
  await pipeline(Readable.from(text()), response).catch(() => {})
}

/** A gigabyte of blanks in a megabyte: one gzip member after the other, which RFC 1952 §2.2 allows. */
export async function gzipBomb(_: Opened, { method }: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, { ...html, 'content-encoding': 'gzip' })
  if (method === 'HEAD') return void response.end()
  const blanks = gzipSync(Buffer.alloc(10_000_000, ' '))
  function* members(): Generator<Buffer> {
    yield gzipSync('<!doctype html><title>Small</title>\n')
    for (let member = 0; member < 100; member++) yield blanks
  }
  await pipeline(Readable.from(members()), response).catch(() => {})
}

/** The smallest file that calls itself a PDF, whatever is asked for. */
export const pdf = (_: Opened, request: IncomingMessage, response: ServerResponse): void =>
  answerPage(request, response, {
    headers: { 'content-type': 'application/pdf' },
    body: '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  })

/** The same page under every path: the domain is for sale. */
export const parkedPage = ({ site }: Opened, request: IncomingMessage, response: ServerResponse): void => {
  const { domain } = site.company
  const topics = ['Insurance', 'Online Degree', 'Managing Director', 'Team Building']
  const links = topics.map((topic) => `<li><a href="/search?q=${encodeURIComponent(topic)}">${topic}</a></li>`)
  answerPage(
    request,
    response,
    `<!doctype html><html><head><title>${domain} is for sale</title></head><body><h1>${domain}</h1><p>This domain may be for sale. <a href="https://broker.example/${domain}">Buy this domain</a></p><h2>Related searches</h2><ul>${links.join('')}</ul></body></html>\n`,
  )
}
