import { createInterface } from 'node:readline'
import { startFakeStripe } from '@leadwright/api/testing/stripe/server'

// A process of its own, because it needs the workspace as source: `node --conditions=@leadwright/source`.
// Prints how it is reached, then a line for each line that it is told; ends with its standard input.

const stripe = await startFakeStripe()
const say = (what: object): boolean => process.stdout.write(`${JSON.stringify(what)}\n`)
say(stripe.options)

let delivered = 0
const lastIntent = (): string => [...stripe.state.intents.keys()].at(-1) ?? ''
/** Delivers what was made since the last time to the product at an address. */
async function deliver(url: string): Promise<void> {
  for (const event of stripe.state.events.slice(delivered)) {
    const [body, headers] = stripe.sign(event)
    await fetch(`${url}/webhooks/payments`, { method: 'POST', headers, body })
  }
  delivered = stripe.state.events.length
}

for await (const line of createInterface({ input: process.stdin })) {
  const [what, value] = JSON.parse(line) as [string, string]
  if (what === 'pay') stripe.pay(value)
  else if (what === 'refund') stripe.refund(lastIntent(), Number(value))
  else if (what === 'dispute') stripe.dispute(lastIntent(), Number(value))
  else await deliver(value)
  say({ done: what })
}
await stripe.close()
