import { readFileSync } from 'node:fs'
import { look } from './support/look.ts'
import { newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('a new key is shown exactly once: not in the list, not after a reload, not in any storage', async ({
  page,
  context,
  product,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await newPerson(context, product.url)
  await page.goto('/settings/keys')
  await page.getByRole('button', { name: 'Create API key' }).first().click()
  await page.getByLabel('Name').fill('CRM')
  await page.getByLabel('See the balance and the ledger').check()
  await page.getByRole('button', { name: 'Create key' }).click()
  const dialog = page.getByRole('dialog', { name: 'The key “CRM”' })
  const key = (await dialog.locator('code').first().textContent()) ?? ''
  expect(key).toMatch(/^lw_live_\w{20,}$/)
  await expect(dialog.locator('code').last()).toHaveText(`curl -s ${product.url}/v1/me -H 'X-API-Key: ${key}'`)
  await look(page, 'key-shown-once')

  // Leaving without it has to be meant.
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('alert')).toContainText('The key has not been copied.')
  await dialog.getByRole('button', { name: 'Copy the key' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key)
  await dialog.getByRole('button', { name: 'I have stored the key' }).click()
  await expect(dialog).toBeHidden()

  const works = await fetch(`${product.url}/v1/me`, { headers: { 'x-api-key': key } })
  expect(works.status).toBe(200)
  await expect(page.getByRole('region', { name: 'API keys' })).toContainText('CRM')
  const kept = () =>
    page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        ...Object.values(localStorage),
        ...Object.values(sessionStorage),
        window.location.href,
        JSON.stringify(window.history.state),
      ].join('\n'),
    )
  expect(await kept()).not.toContain(key)
  await page.reload()
  await expect(page.getByRole('region', { name: 'API keys' })).toContainText('CRM')
  expect(await kept()).not.toContain(key)
  const listed = await context.request.get(`${product.url}/trpc/apiKeys.list?input=%7B%7D`)
  expect(listed.status()).toBe(200)
  expect(await listed.text()).not.toContain(key)
})

test('the session’s cookie can’t be read by scripts, and does not go out with other sites’ writes', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/')
  await expect(page.getByText('Begin with a list')).toBeVisible()
  const cookies = await context.cookies()
  expect(cookies.length).toBeGreaterThan(0)
  for (const { name, httpOnly, sameSite, secure, path } of cookies) {
    // On this machine's own name there is no TLS, so no Secure.
    expect({ name, httpOnly, sameSite, secure, path }).toEqual({
      name,
      httpOnly: true,
      sameSite: 'Lax',
      secure: false,
      path: '/',
    })
  }
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('nothing inline is in the page, and what gets in does not run', async ({ page, complaints, product }) => {
  const answer = await fetch(product.url, { headers: { accept: 'text/html' } })
  const html = await answer.text()
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)</g)]
  expect(scripts.length).toBeGreaterThan(0)
  for (const [, attributes = '', body = ''] of scripts) {
    expect(attributes).toMatch(/\ssrc="\/[^/]/)
    expect(body.trim()).toBe('')
  }
  expect(html).not.toMatch(/<style\b|\sstyle=|\son\w+=/)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/unsafe-|\*|http:/)

  await page.goto('/sign-in')
  await expect(page.getByLabel('E-mail')).toBeVisible()
  expect(complaints).toEqual([])
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.body.append(script)
  })
  await expect.poll(() => complaints.length).toBeGreaterThan(0)
  expect(await page.title()).not.toContain('taken over')
  // Of these, and these only, there had to be some.
  complaints.length = 0
})

test('what browsers are given holds no secret, and nothing of the server’s', async ({ page, product }) => {
  const index = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { name: string }
  expect(index.name).toBe('@leadwright/web')
  const seen = new Map<string, string>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (/\.(js|css|html)$/.test(pathname))
      void response.text().then(
        (text) => seen.set(pathname, text),
        () => {},
      )
  })
  for (const path of ['/sign-in', '/sign-up', '/docs/errors', '/docs/guides/errors']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  const html = await (await fetch(product.url, { headers: { accept: 'text/html' } })).text()
  const entries = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  const parts = new Set<string>(entries)
  for (const path of parts) {
    const text = await (await fetch(product.url + path)).text()
    seen.set(path, text)
    for (const [, name = ''] of text.matchAll(/["'`](?:\.\/|\/?assets\/)([\w.-]+\.js)["'`]/g))
      parts.add(`/assets/${name}`)
  }
  expect(parts.size).toBeGreaterThan(20)
  const secrets =
    /AUTH_SECRET|DATABASE_URL|postgres(?:ql)?:\/\/|a secret that is long|BEGIN [A-Z ]*PRIVATE KEY|sourceMappingURL/
  for (const [path, text] of seen) expect(secrets.exec(text)?.[0], path).toBeUndefined()
})
