#!/usr/bin/env bash
# Packages: node 24.21.0, drizzle-orm 0.45.4.
# Guess, written before the first run: files of a package that import each other by relative paths do not care how much
#   stands in its package.json; it is read once.
# Behaviour: for each such import, Node takes the whole manifest in again to learn whether the file is an ES module. The
#   manifest of drizzle-orm has 180 kB, nearly all of it `exports`. Loading its PostgreSQL part costs more than three times
#   the processor time of the very same files beside a manifest that exports them alone. A bundle is free of it.
# Output seen:
#> manifest as published, kB: 179
#> both load: true
#> processor time is more than three times that with a short manifest: true
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --loglevel=error node@24.21.0 drizzle-orm@0.45.4 >/dev/null
mkdir short
cp -r node_modules short/node_modules
cat >shorten.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs'
const path = 'short/node_modules/drizzle-orm/package.json'
const { name, version, type, exports } = JSON.parse(readFileSync(path, 'utf8'))
const used = Object.fromEntries(['.', './pg-core'].map((entry) => [entry, exports[entry]]))
writeFileSync(path, JSON.stringify({ name, version, type, exports: used }))
JS
node shorten.mjs
cat >load.mjs <<'JS'
const { pgTable } = await import('drizzle-orm/pg-core')
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ ms: (user + system) / 1000, works: typeof pgTable === 'function' }))
JS
cp load.mjs short
cat >probe.mjs <<'JS'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
const node = `${process.cwd()}/node_modules/node/bin/node`
const run = (cwd, file) => JSON.parse(execFileSync(node, [file], { cwd, encoding: 'utf8' }))
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const bare = median([1, 2, 3].map(() => run('.', 'bare.mjs').ms))
const times = ['.', 'short'].map((cwd) => [1, 2, 3].map(() => run(cwd, 'load.mjs')))
const [published, short] = times.map((runs) => median(runs.map(({ ms }) => ms)) - bare)
console.log(`manifest as published, kB: ${Math.round(readFileSync('node_modules/drizzle-orm/package.json').length / 1000)}`)
console.log(`both load: ${times.flat().every(({ works }) => works)}`)
console.log(`processor time is more than three times that with a short manifest: ${published > 3 * short}`)
console.error(`(milliseconds without what Node itself takes: ${Math.round(published)}, ${Math.round(short)})`)
JS
cat >bare.mjs <<'JS'
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ ms: (user + system) / 1000 }))
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
