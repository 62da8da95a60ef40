import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { createAsset } from './asset.ts'

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Leadwright API reference</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="reference"></div>
<noscript>This page needs scripts. The document itself is at <a href="/openapi.json">/openapi.json</a>.</noscript>
<script src="/reference/scalar.js"></script>
<script src="/reference/init.js"></script>
</body>
</html>
`

/** Everything comes from this server, and nothing is told to anybody else. */
const init = `Scalar.createApiReference('#reference', {
  url: '/openapi.json',
  authentication: { preferredSecurityScheme: 'apiKey' },
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
})
`

/** Scripts and requests to this server only; the page's styles are set by its script, hence inline. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** From its package in development, beside the bundle in production. */
async function readScript(): Promise<Uint8Array> {
  if (!import.meta.url.endsWith('.ts')) {
    return promisify(gunzip)(await readFile(new URL('./standalone.js.gz', import.meta.url)))
  }
  const require = createRequire(import.meta.url)
  return readFile(join(dirname(require.resolve('@scalar/api-reference')), 'browser/standalone.js'))
}

const script = 'text/javascript; charset=utf-8'
const hour = 3600

/**
 * The document at `/openapi.json`, and the page at `/reference` that shows it. Both are public: whoever integrates with
 * the API reads them before having a credential.
 * @param document any OpenAPI document
 */
export function createReferencePages(
  document: object,
): (request: Request, path: string) => Promise<Response | undefined> {
  const text = JSON.stringify(document)
  const pages: Readonly<Record<string, ReturnType<typeof createAsset>>> = {
    '/openapi.json': createAsset({
      type: 'application/json; charset=utf-8',
      maxAge: 300,
      headers: { 'access-control-allow-origin': '*' },
      load: () => text,
    }),
    '/reference': createAsset({
      type: 'text/html; charset=utf-8',
      maxAge: 300,
      headers: { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' },
      load: () => html,
    }),
    '/reference/init.js': createAsset({ type: script, maxAge: 300, load: () => init }),
    '/reference/scalar.js': createAsset({ type: script, maxAge: 24 * hour, load: readScript }),
  }
  return async (request, path) => {
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined
    return page && (request.method === 'GET' || request.method === 'HEAD') ? page(request) : undefined
  }
}
