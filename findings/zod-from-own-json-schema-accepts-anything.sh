#!/usr/bin/env bash
# Package: zod 4.6.7.
# Guess, written before the first run: z.fromJSONSchema(z.toJSONSchema(schema)) accepts and refuses the same values as
#   `schema`, or throws for a keyword that it does not support, as it does for `not` and `if`.
# Behaviour: two checks on one string become `allOf` of two patterns, and fromJSONSchema drops them: any string
#   passes. The `required` of a record of an enumeration is dropped as well: an object without its keys passes.
#   Neither throws.
# Output seen:
#> one check: {"type":"string","pattern":"^key_"}
#>   "nonsense" passes: false, after the round trip: false
#> two checks: {"type":"string","allOf":[{"pattern":"^key_"},{"pattern":"_v1$"}]}
#>   "nonsense" passes: false, after the round trip: true
#> record of an enumeration: {"type":"object","propertyNames":{"type":"string","enum":["valid","risky"]},"additionalProperties":{"type":"number"},"required":["valid","risky"]}
#>   {} passes: false, after the round trip: true
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error zod@4.6.7 >/dev/null
cat >probe.cjs <<'JS'
const { z } = require('zod')
const cases = [
  ['one check', z.string().regex(/^key_/), 'nonsense'],
  ['two checks', z.string().regex(/^key_/).regex(/_v1$/), 'nonsense'],
  ['record of an enumeration', z.record(z.enum(['valid', 'risky']), z.number()), {}],
]
for (const [name, schema, value] of cases) {
  const json = z.toJSONSchema(schema)
  const back = z.fromJSONSchema(json)
  delete json.$schema
  console.log(`${name}: ${JSON.stringify(json)}`)
  console.log(`  ${JSON.stringify(value)} passes: ${schema.safeParse(value).success}, after the round trip: ${back.safeParse(value).success}`)
}
JS
seen=$(node probe.cjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
