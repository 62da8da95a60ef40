import { test as base, expect, type BrowserContext } from '@playwright/test'
import { startProduct, type Product } from './product.ts'

export { expect }

export interface Settings {
  /** What the environment of the product says besides the usual; another value brings another product. */
  settings: Readonly<Record<string, string>>
}

/** Mail servers that put one off are asked again when `askAgain` says so, so that a job can be watched for as long as it takes. */
export const unhurried = { VERIFY_RETRY_DELAYS: '30m,30m' }

interface Worker extends Settings {
  product: Product
}

interface Each {
  /** What no page may ever do: break its own content security policy, or fail without telling anybody. */
  complaints: string[]
  /** Another browser, in which somebody else, or the same person again, can be signed in. */
  elsewhere: BrowserContext
}

/** A test with the product behind its pages. */
export const test = base.extend<Each, Worker>({
  settings: [{}, { scope: 'worker', option: true }],
  product: [
    async ({ settings }, use) => {
      const product = await startProduct(settings)
      await use(product)
      await product.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ product }, use) => use(product.url),
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      await listen(context, complaints)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  elsewhere: async ({ browser, complaints }, use) => {
    const context = await browser.newContext()
    await listen(context, complaints)
    await use(context)
    await context.close()
  },
})

/** Hears of every violation and every error that nobody caught, on every page of a context. */
async function listen(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`Content Security Policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
    )
  })
  context.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && text.includes('Content Security Policy')) complaints.push(text)
  })
  context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message))
}
