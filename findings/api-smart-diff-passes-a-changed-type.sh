#!/usr/bin/env bash
# Package: api-smart-diff 1.0.6.
# Guess, written before the first run: a member of an answer that changes from string to integer, or may be null from
#   now on, is a breaking change of the API.
# Behaviour: both are called non-breaking, as every change of a type in an answer is. The same tool does call it
#   breaking when an answer's member stops to be required. A gate that lets through what has no breaking difference
#   lets it through.
# Output seen:
#> string to integer: non-breaking
#> string to string or null: non-breaking
#> required to optional: breaking
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error api-smart-diff@1.0.6 >/dev/null
cat >probe.cjs <<'JS'
const { compareOpenApi } = require('api-smart-diff')
const documentOf = (type, required) => ({
  openapi: '3.1.1',
  info: { title: 'Leads', version: '1' },
  paths: {
    '/leads': {
      get: {
        responses: {
          200: {
            description: 'A lead.',
            content: { 'application/json': { schema: { type: 'object', properties: { size: { type } }, required } } },
          },
        },
      },
    },
  },
})
const changes = {
  'string to integer': [documentOf('string', ['size']), documentOf('integer', ['size'])],
  'string to string or null': [documentOf('string', ['size']), documentOf(['string', 'null'], ['size'])],
  'required to optional': [documentOf('string', ['size']), documentOf('string', [])],
}
for (const [name, [before, after]] of Object.entries(changes))
  console.log(`${name}: ${compareOpenApi(before, after).diffs.map(({ type }) => type).join(', ')}`)
JS
seen=$(node probe.cjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
