#!/usr/bin/env bash
# Packages: stripe 23.1.0.
# Guess, written before the first run: with maxNetworkRetries 0 a request whose connection is closed without an answer
#   is sent once, as one whose connection is refused; with 2 it is sent three times.
# Behaviour: where the connection was closed, the request is sent once more whatever is set, so 0 is 1: a call that has a
#   time limit of its own lasts twice as long. Both carry the same made-up idempotency key. The error tells of the retry
#   in its message. Where the connection is refused, 0 is 0.
# Output seen:
#> closed, 0 retries: StripeConnectionError, sent 2 times with 1 key
#> closed, 1 retry: StripeConnectionError, sent 2 times with 1 key
#> closed, 2 retries: StripeConnectionError, sent 3 times with 1 key
#> refused, 0 retries: StripeConnectionError, tells of a retry: no
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error stripe@23.1.0 >/dev/null
cat >run.mjs <<'JS'
import { once } from 'node:events'
import { createServer } from 'node:net'
import Stripe from 'stripe'

const keys = []
const server = createServer((socket) => {
  let text = ''
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    text += chunk
    if (!text.includes('\r\n\r\n')) return
    keys.push(/^idempotency-key: (.*)\r$/im.exec(text)?.[1])
    socket.destroy()
  })
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address()

const pay = async (maxNetworkRetries) => {
  const stripe = new Stripe('sk_test_invented', { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries })
  return stripe.paymentIntents.create({ amount: 500, currency: 'usd' }).catch((error) => error)
}
for (const retries of [0, 1, 2]) {
  keys.length = 0
  const { type } = await pay(retries)
  const many = retries === 1 ? 'retry' : 'retries'
  console.log(`closed, ${retries} ${many}: ${type}, sent ${keys.length} times with ${new Set(keys).size} key`)
}
server.close()
await once(server, 'close')
const { type, message } = await pay(0)
console.log(`refused, 0 retries: ${type}, tells of a retry: ${/retried/.test(message) ? 'yes' : 'no'}`)
JS
seen=$(node run.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
