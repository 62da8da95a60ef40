#!/usr/bin/env bash
# Packages: pg-boss 12.38.0, @electric-sql/pglite 0.5.17 as the database, node 24.21.0 (npm).
<<<<<<< HEAD
# Guess, written before the first run: a service that calls createQueue(name, options) at each start gets the options of
#   its newest version; for a queue that exists, pg-boss takes them over, or throws where it cannot (`policy`).
# Behaviour: for a queue that exists createQueue resolves and changes nothing. A retryLimit or dead letter queue that came
#   with a deployment is never in force where the queue was made before, and is in every fresh test database. The policy,
#   which would decide how many jobs run at once, likewise. A policy through updateQueue does throw.
# Output seen: the lines of `expected` below.
set -euo pipefail
=======
# Guess, written before the first run: a service that calls createQueue(name, options) at each start gets the options
#   of its newest version; for a queue that exists, pg-boss takes them over, or throws where it cannot (`policy`).
# Behaviour: for a queue that exists createQueue resolves and changes nothing. A retryLimit or dead letter queue that
#   came with a deployment is never in force where the queue was made before, and is in every fresh test database. The
#   policy, which would decide how many jobs run at once, likewise. A policy through updateQueue does throw.
# Output seen:
#> createQueue again: resolves
#> in force: retryLimit 2, deadLetter null, policy standard
#> updateQueue: rejects, queue policy cannot be changed after creation
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
>>>>>>> findings
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --loglevel=error node@24.21.0 pg-boss@12.38.0 @electric-sql/pglite@0.5.17 >/dev/null
cat >probe.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite'
import { PgBoss } from 'pg-boss'
const database = new PGlite()
const db = {
  async executeSql(text, values) {
    if (values?.length) return database.query(text, values)
    const results = await database.exec(text)
    return results.length === 1 ? results[0] : results
  },
}
const boss = new PgBoss({ db, supervise: false, schedule: false })
boss.on('error', (error) => console.log('error event:', error.message))
await boss.start()
await boss.createQueue('mail', { retryLimit: 2 })
await boss.createQueue('dead')
const newest = { retryLimit: 9, deadLetter: 'dead', policy: 'singleton' }
await boss.createQueue('mail', newest).then(
  () => console.log('createQueue again: resolves'),
  (error) => console.log('createQueue again: rejects,', error.message),
)
const { retryLimit, deadLetter, policy } = await boss.getQueue('mail')
console.log(`in force: retryLimit ${retryLimit}, deadLetter ${deadLetter}, policy ${policy}`)
await boss.updateQueue('mail', newest).then(
  () => console.log('updateQueue: resolves'),
  (error) => console.log('updateQueue: rejects,', error.message),
)
await boss.stop({ graceful: false })
await database.close()
JS
<<<<<<< HEAD
expected='createQueue again: resolves
in force: retryLimit 2, deadLetter null, policy standard
updateQueue: rejects, queue policy cannot be changed after creation'
seen=$(node_modules/.bin/node probe.mjs)
echo 'pg-boss 12.38.0, createQueue of a queue that exists'
echo 'guess: rejects, or retryLimit 9, deadLetter dead in force'
printf 'seen:\n%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'CHANGED, was:\n%s\n' "$expected"; exit 1; }
=======
seen=$(node_modules/.bin/node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
>>>>>>> findings
