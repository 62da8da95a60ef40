import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { createStaticFile, type StaticFile } from './static-file.ts'

/** Nothing from elsewhere and nothing inline: what gets into a page against its will is neither run nor shown. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'same-origin', // the address of a page can be an invitation
  'x-frame-options': 'DENY',
}

/** The names of these files change with what is in them; the others are asked for again, which an ETag makes short. */
const hashed = '/assets/'
const cacheControl = (path: string): string =>
  path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache'

/** Paths under which programs ask, and must not be told of a page. */
const ofPrograms = /^\/(?:api|assets|checkout|openapi\.json|reference|trpc|v1|webhooks)(?:\/|$)/

/**
 * Serves the built web app from memory: its files by their paths, and its page for every other path that a browser goes
 * to, because the app has routes of its own. Nothing that a request says ever becomes the name of a file on the disk.
 * @returns undefined where the folder holds no web app
 */
export async function createWebApp(folder: string) {
  const files = await readFiles(folder)
  const page = files.get('/index.html')
  if (!page) return undefined
  void prepare(files.values())

  return async (request: Request, path: string): Promise<Response | undefined> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const file = files.get(path) ?? (path === '/' || isNavigation(request, path) ? page : undefined)
    return file?.respond(request)
  }
}

/** Whether somebody goes to a page, rather than a program asking for something that is not there. */
const isNavigation = (request: Request, path: string): boolean =>
  (request.headers.get('accept') ?? '').includes('text/html') &&
  !ofPrograms.test(path) &&
  !path.slice(path.lastIndexOf('/')).includes('.')

async function readFiles(folder: string): Promise<Map<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const loaded = files.map(async (file): Promise<[string, StaticFile]> => {
    const path = file.slice(folder.length).split(sep).join('/')
    const headers = { ...securityHeaders, 'cache-control': cacheControl(path) }
    return [path, createStaticFile(file, await readFile(file), headers)]
  })
  return new Map(await Promise.all(loaded))
}

/** One after the other, because the product is starting meanwhile. */
async function prepare(files: Iterable<StaticFile>): Promise<void> {
  for (const file of files) await file.prepare()
}
