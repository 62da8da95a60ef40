#!/usr/bin/env bash
# Packages: zod 4.6.7 (writes JSON Schema), ajv 8.20.0 with ajv-formats 3.0.1 (compiles it).
# Guess, written before the first run: startsWith, lowercase and e164 become a `pattern`, and what zod writes as JSON
#   Schema compiles in ajv as it comes.
# Behaviour: beside the pattern zod writes the name of its own check as `format`: "starts_with", "lowercase", "e164".
#   JSON Schema knows no such formats, and ajv in its default settings refuses to compile a schema with a format that
#   it does not know. A prefix of an API key or a phone number in one schema so stops the start of whoever compiles
#   the document.
# Output seen:
#> regex(/^key_/): format -; ajv: compiles
#> startsWith('key_'): format starts_with; ajv: unknown format "starts_with" ignored in schema at path "#"
#> endsWith('.csv'): format ends_with; ajv: unknown format "ends_with" ignored in schema at path "#"
#> lowercase(): format lowercase; ajv: unknown format "lowercase" ignored in schema at path "#"
#> e164(): format e164; ajv: unknown format "e164" ignored in schema at path "#"
#> email(): format email; ajv: compiles
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error zod@4.6.7 ajv@8.20.0 ajv-formats@3.0.1 >/dev/null
cat >probe.cjs <<'JS'
const { z } = require('zod')
const Ajv = require('ajv/dist/2020').default
const addFormats = require('ajv-formats').default
const schemas = {
  'regex(/^key_/)': z.string().regex(/^key_/),
  "startsWith('key_')": z.string().startsWith('key_'),
  "endsWith('.csv')": z.string().endsWith('.csv'),
  'lowercase()': z.string().lowercase(),
  'e164()': z.e164(),
  'email()': z.email(),
}
for (const [name, schema] of Object.entries(schemas)) {
  const json = z.toJSONSchema(schema)
  const ajv = new Ajv({ logger: false })
  addFormats(ajv)
  let verdict = 'compiles'
  try {
    ajv.compile(json)
  } catch (error) {
    verdict = error.message
  }
  console.log(`${name}: format ${json.format ?? '-'}; ajv: ${verdict}`)
}
JS
seen=$(node probe.cjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
