#!/usr/bin/env bash
# Packages: openapi-typescript 7.13.0, openapi-fetch 0.17.0, typescript 5.9.3.
# Guess, written before the first run: a media type without a schema (`"text/csv": {}`, as OpenAPI 3.1 describes raw
#   files) adds one way to send a body, and leaves the types of the others alone.
# Behaviour: it becomes `unknown`, and the union of all bodies with it. openapi-fetch from there on takes anything: a
#   misspelt member of the JSON body and the number 42 compile. With `{ "schema": { "type": "string" } }` for the same
#   media type the misspelt member is an error.
# Output seen:
#> text/csv with a schema:
#> use.ts(4,57): error TS2561
#> use.ts(5,47): error TS2322
#> text/csv without a schema:
#> compiles
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error \
  openapi-typescript@7.13.0 openapi-fetch@0.17.0 typescript@5.9.3 >/dev/null
document() {
  cat <<JSON
{
  "openapi": "3.1.1",
  "info": { "title": "Leads", "version": "1" },
  "paths": {
    "/leads": {
      "post": {
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": { "type": "object", "properties": { "email": { "type": "string" } }, "required": ["email"] }
            },
            "text/csv": $1
          }
        },
        "responses": { "204": { "description": "Stored." } }
      }
    }
  }
}
JSON
}
cat >use.ts <<'TS'
import createClient from 'openapi-fetch'
import type { paths } from './api.js'
const client = createClient<paths>({ baseUrl: 'http://127.0.0.1' })
export const misspelt = client.POST('/leads', { body: { emial: 'ada@muster.test' } })
export const number = client.POST('/leads', { body: 42 })
TS
errors() {
  document "$1" >openapi.json
  npx openapi-typescript openapi.json -o api.d.ts >/dev/null 2>&1
  local output
  if output=$(npx tsc --noEmit --strict --skipLibCheck --module nodenext use.ts); then
    echo compiles
  else
    grep -oE '^use.ts\(.,[0-9]+\): error TS[0-9]+' <<<"$output"
  fi
}
seen=$(
  echo 'text/csv with a schema:'
  errors '{ "schema": { "type": "string" } }'
  echo 'text/csv without a schema:'
  errors '{}'
)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
