import type { Purchase } from './provider.ts'

/** The page on which a person pays with nothing. Closing it is the third choice. */
export function checkoutPage({ id, credits, amount, currency }: Purchase, appUrl: string): Response {
  const price = new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(amount / 100)
  return page(
    200,
    'Test checkout',
    `<p><strong>${credits.toLocaleString('en-US')} credits</strong> for <strong>${escape(price)}</strong></p>
<p>This is a test: no money moves.</p>
<form method="post">
<button name="decision" value="approve">Approve</button>
<button name="decision" value="decline">Decline</button>
</form>
<p><a href="${escape(appUrl)}/">Back without paying</a></p>
<p><small>Purchase ${escape(id)}</small></p>`,
  )
}

/** A page that says one thing. */
export const messagePage = (status: 200 | 400 | 404, message: string, appUrl: string): Response =>
  page(status, 'Test checkout', `<p>${escape(message)}</p>\n<p><a href="${escape(appUrl)}/">Back to Leadwright</a></p>`)

function page(status: number, title: string, body: string): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}button{font:inherit;padding:.5rem 1rem}</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer', // the address is the secret that lets a person decide
    },
  })
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
