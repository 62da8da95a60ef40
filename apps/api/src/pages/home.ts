import { escapeHtml } from './escape-html.ts'

/** What the page at `/` tells a newcomer; present only where the demo organization is. */
export interface DemoCredentials {
  readonly email: string
  readonly password: string
  readonly apiKey: string
}

/** One command that does the main job. */
export const curlLine = (url: string, apiKey: string): string =>
  `curl -s ${url}/v1/verifications -H 'X-API-Key: ${apiKey}' -H 'Content-Type: application/json' -d '{"email":"ann@inbox.test"}'`

/** A short plain page with links, until the web app takes its place. */
export function homePage(url: string, demo: DemoCredentials | undefined): string {
  const credentials = demo
    ? `<h2>Demo organization</h2>
<dl><dt>Sign-in</dt><dd><code>${escapeHtml(demo.email)}</code> / <code>${escapeHtml(demo.password)}</code></dd>
<dt>API key</dt><dd><code>${escapeHtml(demo.apiKey)}</code></dd></dl>
<h2>Verify an address</h2>
<pre><code>${escapeHtml(curlLine(url, demo.apiKey))}</code></pre>
<p>The addresses of the built-in sandbox end in <code>.test</code>: <code>ann@inbox.test</code> accepts mail,
<code>no-ann@inbox.test</code> does not exist, <code>ann@catchall.test</code> is at a catch-all domain.</p>`
    : ''
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Leadwright</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem }
code, pre { font-family: ui-monospace, monospace; font-size: .875em; overflow-wrap: anywhere; white-space: pre-wrap }
pre { border: 1px solid #8885; border-radius: 4px; padding: .75rem }
dt { color: #777 } dd { margin: 0 0 .5rem }
h2 { font-size: 1.1rem; margin-top: 2rem }
</style>
</head>
<body>
<h1>Leadwright</h1>
<p>Lists of leads go in; verified leads come out. The server is running.</p>
<ul>
<li><a href="/docs">Documentation</a>: guides, and a page for every error code</li>
<li><a href="/reference">The API reference</a>, and the <a href="/openapi.json">OpenAPI document</a> that it shows</li>
<li><a href="/v1/errors">The error catalogue</a>: every code, what it means and what resolves it</li>
<li><a href="/readyz">Readiness</a> and <a href="/healthz">health</a></li>
</ul>
${credentials}
</body>
</html>
`
}
