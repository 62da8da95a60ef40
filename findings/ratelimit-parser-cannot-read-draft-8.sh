#!/usr/bin/env bash
# Packages: express-rate-limit 8.7.5 on express 5.3.0, ratelimit-header-parser 0.1.0; both of the organization
#   express-rate-limit, and the newest of each.
# Guess, written before the first run: the parser reads whatever the limiter of the same authors writes.
# Behaviour: it reads draft 6 and draft 7. For the structured fields of draft 8 (`RateLimit: "5-in-1min"; r=4; t=60`)
#   it neither returns undefined nor throws: every number is NaN and the date is invalid. A client that waits until
#   `reset` or compares `remaining < 1` so never waits.
# Output seen:
#> draft-6: limit 5, remaining 4, reset a date, must wait: false
#> draft-7: limit 5, remaining 4, reset a date, must wait: false
#> draft-8: limit NaN, remaining NaN, reset an invalid date, must wait: false
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error \
  express@5.3.0 express-rate-limit@8.7.5 ratelimit-header-parser@0.1.0 >/dev/null
cat >probe.mjs <<'JS'
import { once } from 'node:events'
import express from 'express'
import { rateLimit } from 'express-rate-limit'
import { parseRateLimit } from 'ratelimit-header-parser'
for (const draft of ['draft-6', 'draft-7', 'draft-8']) {
  const app = express()
  app.use(rateLimit({ windowMs: 60_000, limit: 5, standardHeaders: draft, legacyHeaders: false }))
  app.get('/', (_request, response) => response.end())
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const response = await fetch(`http://127.0.0.1:${server.address().port}`)
  const { limit, remaining, reset } = parseRateLimit(response)
  const date = Number.isNaN(reset.getTime()) ? 'an invalid date' : 'a date'
  console.log(`${draft}: limit ${limit}, remaining ${remaining}, reset ${date}, must wait: ${remaining < 1}`)
  server.closeAllConnections()
  server.close()
}
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
