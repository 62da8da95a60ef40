#!/usr/bin/env bash
# Package: csv-parse 7.0.3.
# Guess, written before the first run: `skip_records_with_error` costs the one record that has a fault; the thousand
#   good ones behind it are read.
# Behaviour: a field like `"Muster" Ltd`, with text behind its closing quote, is such a fault. Its record is skipped,
#   and so is every record behind it: the rest of the file counts as one more faulty record, and nothing throws.
# Output seen:
#> fault in line 501 of 1000: 500 records, skipped: CSV_INVALID_CLOSING_QUOTE in line 501; CSV_QUOTE_NOT_CLOSED in line 1000
#> fault in line 2 of 1000: 1 records, skipped: CSV_INVALID_CLOSING_QUOTE in line 2; CSV_QUOTE_NOT_CLOSED in line 1000
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error csv-parse@7.0.3 >/dev/null
cat >probe.mjs <<'JS'
import { parse } from 'csv-parse/sync'
const good = (index) => `lead${index}@muster.test,Muster Ltd`
for (const at of [500, 1]) {
  const lines = Array.from({ length: 1000 }, (_, index) => (index === at ? 'bo@muster.test,"Muster" Ltd' : good(index)))
  const skipped = []
  const records = parse(lines.join('\n'), {
    skip_records_with_error: true,
    on_skip: ({ code, lines: line }) => void skipped.push(`${code} in line ${line}`),
  })
  console.log(`fault in line ${at + 1} of 1000: ${records.length} records, skipped: ${skipped.join('; ')}`)
}
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
