#!/usr/bin/env bash
# Packages: @skyra/jaro-winkler 1.1.1, jaro-winkler 0.2.8, natural 8.1.1, talisman 1.1.4.
# Guess, written before the first run: libraries of the Jaro-Winkler similarity give the same score for the same pair.
# Behaviour: all agree on the examples of the literature (MARTHA and MARHTA, 0.961). @skyra/jaro-winkler looks one
#   character further for matches than the rest, so it scores higher where letters are apart: 0.83 instead of 0 for
#   two letters exchanged, 0.936 instead of 0.923 for two companies that differ in their legal form only. A threshold
#   tuned with one library joins other companies with another. And nothing against nothing is 0 for two of them, 1 for
#   two.
# Output seen:
#> "MARTHA" and "MARHTA": @skyra/jaro-winkler 0.961, jaro-winkler 0.961, natural 0.961, talisman 0.961
#> "muster gmbh" and "muster ag": @skyra/jaro-winkler 0.936, jaro-winkler 0.923, natural 0.923, talisman 0.923
#> "ab" and "ba": @skyra/jaro-winkler 0.833, jaro-winkler 0.000, natural 0.000, talisman 0.000
#> "" and "": @skyra/jaro-winkler 0.000, jaro-winkler 0.000, natural 1.000, talisman 1.000
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error \
  @skyra/jaro-winkler@1.1.1 jaro-winkler@0.2.8 natural@8.1.1 talisman@1.1.4 >/dev/null
cat >probe.cjs <<'JS'
const measures = {
  '@skyra/jaro-winkler': require('@skyra/jaro-winkler').jaroWinkler,
  'jaro-winkler': require('jaro-winkler'),
  natural: require('natural/lib/natural/distance').JaroWinklerDistance,
  talisman: require('talisman/metrics/jaro-winkler'),
}
const pairs = [
  ['MARTHA', 'MARHTA'],
  ['muster gmbh', 'muster ag'],
  ['ab', 'ba'],
  ['', ''],
]
for (const [a, b] of pairs)
  console.log(`"${a}" and "${b}": ${Object.entries(measures).map(([name, score]) => `${name} ${score(a, b).toFixed(3)}`).join(', ')}`)
JS
seen=$(node probe.cjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
