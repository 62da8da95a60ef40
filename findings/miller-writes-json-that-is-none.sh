#!/usr/bin/env bash
# Package: miller 6.6.0-2+b3 (Debian 12, apt).
# Guess, written before the first run: `mlr --icsv --ojson cat` gives JSON that a JSON parser reads, whatever is in
#   the CSV; what looks like a number may become one.
# Behaviour: a field that Miller takes for a number is written unquoted and in its original spelling. Miller takes
#   0x1F, .5 and 5. for numbers, JSON does not, so a customer number like 0x1F or a house number like 5. makes the
#   whole file unreadable for JSON parsers. Leading zeros and a leading plus are quoted, and so are safe.
#   `--infer-none` keeps text.
# Output seen:
#> 00123 becomes {"field": "00123"}: JSON; with --infer-none {"field": "00123"}
#> +15550100 becomes {"field": "+15550100"}: JSON; with --infer-none {"field": "+15550100"}
#> 0x1F becomes {"field": 0x1F}: not JSON; with --infer-none {"field": "0x1F"}
#> .5 becomes {"field": .5}: not JSON; with --infer-none {"field": ".5"}
#> 5. becomes {"field": 5.}: not JSON; with --infer-none {"field": "5."}
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get -qq -o APT::Sandbox::User=root download miller=6.6.0-2+b3
dpkg -x miller_*.deb root
cat >probe.cjs <<'JS'
const { execFileSync } = require('node:child_process')
const field = (value, ...flags) =>
  execFileSync('root/usr/bin/mlr', [...flags, '--icsv', '--ojsonl', 'cat'], { input: `field\n${value}\n` }).toString().trim()
const readable = (text) => {
  try {
    JSON.parse(text)
    return 'JSON'
  } catch {
    return 'not JSON'
  }
}
for (const value of ['00123', '+15550100', '0x1F', '.5', '5.']) {
  const text = field(value)
  console.log(`${value} becomes ${text}: ${readable(text)}; with --infer-none ${field(value, '--infer-none')}`)
}
JS
seen=$(node probe.cjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
