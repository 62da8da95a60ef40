#!/usr/bin/env bash
# Packages: @trpc/server 11.25.2, @trpc/client 11.25.2.
# Guess, written before the first run: in a batch every call succeeds or fails for itself; a result that JSON cannot
#   write (a bigint, as `count(*)` of some drivers is) fails its own call only.
# Behaviour: with httpBatchLink all calls of the batch are rejected with the same 500, the mutation that was carried
#   out included, and the error formatter and onError get no path that would tell which call it was. With
#   httpBatchStreamLink the calls that had been answered stand; the rest fail as "Stream closed unexpectedly", without
#   code or data, so the error formatter is passed over altogether.
# Output seen:
#> httpBatchLink
#> onError: path undefined
#>   save: rejected, Do not know how to serialize a BigInt, data {"code":"INTERNAL_SERVER_ERROR","path":null}
#>   count: rejected, Do not know how to serialize a BigInt, data {"code":"INTERNAL_SERVER_ERROR","path":null}
#>   late: rejected, Do not know how to serialize a BigInt, data {"code":"INTERNAL_SERVER_ERROR","path":null}
#> httpBatchStreamLink
#> onError: path undefined
#>   save: saved 2
#>   count: rejected, Stream closed unexpectedly, data undefined
#>   late: rejected, Stream closed unexpectedly, data undefined
#> carried out: 2
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --legacy-peer-deps --loglevel=error \
  @trpc/server@11.25.2 @trpc/client@11.25.2 >/dev/null
cat >probe.mjs <<'JS'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { createTRPCClient, httpBatchLink, httpBatchStreamLink } from '@trpc/client'
import { initTRPC } from '@trpc/server'
import { createHTTPServer } from '@trpc/server/adapters/standalone'
const t = initTRPC.create({
  isDev: false,
  errorFormatter: ({ shape, path }) => ({ ...shape, data: { code: shape.data.code, path: path ?? null } }),
})
let saved = 0
const router = t.router({
  save: t.procedure.mutation(() => `saved ${++saved}`),
  count: t.procedure.mutation(() => 3n),
  late: t.procedure.mutation(() => setTimeout(200, 'late')),
})
const server = createHTTPServer({ router, onError: ({ path }) => console.log(`onError: path ${path}`) })
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const url = `http://127.0.0.1:${server.address().port}`
for (const [name, link] of Object.entries({ httpBatchLink, httpBatchStreamLink })) {
  console.log(name)
  const client = createTRPCClient({ links: [link({ url })] })
  const calls = ['save', 'count', 'late']
  const ends = await Promise.allSettled(calls.map((call) => client[call].mutate()))
  for (const [index, { value, reason }] of ends.entries())
    console.log(`  ${calls[index]}: ${value ?? `rejected, ${reason.message}, data ${JSON.stringify(reason.data)}`}`)
}
console.log(`carried out: ${saved}`)
server.closeAllConnections()
server.close()
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
