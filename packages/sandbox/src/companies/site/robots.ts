import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { WebPage } from '../../web/types.ts'
import type { Site } from './site.ts'

const text = (body: string): WebPage => ({ headers: { 'content-type': 'text/plain; charset=utf-8' }, body })

/** What robots.txt says (RFC 9309); many websites have none. */
export function robotsOf({ company, variant }: Site): WebPage {
  const { kind, teamPath } = company.website
  if (kind === 'robots_forbids_all') return text('User-agent: *\nDisallow: /\n')
  if (kind === 'robots_forbids_team') return text(`User-agent: *\nDisallow: ${teamPath}\n`)
  switch (variant) {
    case 0:
    case 1:
      return text('')
    case 2:
    case 3:
      return text('User-agent: *\nDisallow: /admin/\nDisallow: /search?\n\nSitemap: /sitemap.xml\n')
    case 4:
      return text('User-agent: HungryBot\nDisallow: /\n\nUser-agent: *\nAllow: /\n')
    case 5:
      return text('\ufeff# Welcome\r\nUser-agent: *\r\nCrawl-delay: 1\r\nDisallow: /*.zip$\r\n')
    default:
      return { status: 404, body: 'Not found\n' }
  }
}

/** Ten megabytes; of which a reader need not look at more than the first 500 KiB (RFC 9309 §2.5). */
export async function hugeRobots({ method }: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
  if (method === 'HEAD') return void response.end()
  await pipeline(Readable.from(hugeRobotsText()), response).catch(() => {})
}

export const hugeRobotsBytes = 10_000_000

function* hugeRobotsText(): Generator<string> {
  const rules = 'User-agent: *\nAllow: /\nDisallow: /intern/\n'
  const comment = `# ${'Nothing to see here. '.repeat(48)}\n`
  yield rules
  for (let length = rules.length; length < hugeRobotsBytes; length += comment.length) yield comment
}
