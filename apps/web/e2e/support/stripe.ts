import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { repository } from './product.ts'

/** A server that does what Stripe's documentation says, in a process of its own. */
export interface StripeProcess {
  /** What the environment of a product says that is paid by it. */
  readonly settings: Readonly<Record<string, string>>
  /**
   * Has something happen at Stripe: `pay` at a checkout's address; `refund` or `dispute` an amount of the last payment;
   * `deliver` the events since the last time to a product's address.
   */
  tell(what: 'pay' | 'refund' | 'dispute' | 'deliver', value: string): Promise<void>
  close(): Promise<void>
}

export async function startStripe(): Promise<StripeProcess> {
  const quick = `--import=${pathToFileURL(join(repository, 'scripts/from-source.mjs')).href}`
  const main = fileURLToPath(new URL('./stripe-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@leadwright/source', quick, main], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => {
    const line = await lines.next()
    if (line.done === true) throw new Error('The process that takes the place of Stripe has ended')
    return JSON.parse(line.value)
  }
  const options = (await next()) as { secretKey: string; webhookSecret: string; apiBase: string }
  return {
    settings: {
      STRIPE_SECRET_KEY: options.secretKey,
      STRIPE_WEBHOOK_SECRET: options.webhookSecret,
      STRIPE_API_BASE: options.apiBase,
    },
    tell: async (what, value) => {
      child.stdin.write(`${JSON.stringify([what, value])}\n`)
      await next()
    },
    close: async () => {
      const exited = once(child, 'exit')
      child.stdin.end()
      await exited
    },
  }
}
