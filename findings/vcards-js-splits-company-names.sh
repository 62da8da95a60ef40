#!/usr/bin/env bash
# Packages: vcards-js 2.11.1 (writes vCards), ical.js 2.2.1 (reads them).
# Guess, written before the first run: a semicolon in a company name is escaped as a comma is, because ORG is a
#   structured value (RFC 2426 section 3.5.5) whose parts a semicolon separates.
# Behaviour: the comma is escaped, the semicolon is not. A reader takes "Brandt; Sons, Inc" for the company "Brandt"
#   with a department " Sons, Inc"; a contact exported and imported again has another company. In N the same library
#   escapes both.
# Output seen:
#> written: N:Muster\; Example;Ada;;;
#> written: ORG:Brandt; Sons\, Inc
#> read: N ["Muster; Example","Ada","","",""]
#> read: ORG ["Brandt"," Sons, Inc"]
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error vcards-js@2.11.1 ical.js@2.2.1 >/dev/null
cat >probe.mjs <<'JS'
import ICAL from 'ical.js'
import createCard from 'vcards-js'
const card = createCard()
card.firstName = 'Ada'
card.lastName = 'Muster; Example'
card.organization = 'Brandt; Sons, Inc'
const text = card.getFormattedString()
for (const line of text.split(/\r?\n/).filter((line) => /^(N|ORG):/.test(line))) console.log('written:', line)
const read = new ICAL.Component(ICAL.parse(text))
console.log('read: N', JSON.stringify(read.getFirstPropertyValue('n')))
console.log('read: ORG', JSON.stringify(read.getFirstPropertyValue('org')))
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
