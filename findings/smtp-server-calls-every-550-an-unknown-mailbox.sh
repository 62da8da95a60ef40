#!/usr/bin/env bash
# Package: smtp-server 3.21.6.
# Guess, written before the first run: with `hideENHANCEDSTATUSCODES: false` the enhanced code of RFC 3463 is the one
#   that the error's own message begins with, or is made of the class of the reply alone (5.0.0) where there is none.
# Behaviour: it is made of the three-digit code, whatever the reason. Every 550 is 5.1.1, "no such mailbox": for a
#   client that is blocked by policy as well, so whoever goes by enhanced codes takes the address off the list. A 554
#   is 5.6.0, trouble with the content of a message that was not sent yet. And a code of one's own is sent twice.
# Output seen:
#> 550 5.1.1 No such mailbox here
#> 550 5.1.1 Your network is blocked by policy
#> 550 5.1.1 Relaying is not permitted
#> 554 5.6.0 Your network is blocked by policy
#> 550 5.1.1 5.7.1 Your network is blocked by policy
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error smtp-server@3.21.6 >/dev/null
cat >probe.mjs <<'JS'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { SMTPServer } from 'smtp-server'
const refusals = {
  unknown: [550, 'No such mailbox here'],
  blocked: [550, 'Your network is blocked by policy'],
  relay: [550, 'Relaying is not permitted'],
  policy: [554, 'Your network is blocked by policy'],
  own: [550, '5.7.1 Your network is blocked by policy'],
}
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  hideENHANCEDSTATUSCODES: false,
  onRcptTo({ address }, _session, answer) {
    const [responseCode, message] = refusals[address.split('@')[0]]
    answer(Object.assign(new Error(message), { responseCode }))
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const socket = connect(server.server.address().port, '127.0.0.1')
const lines = createInterface({ input: socket })[Symbol.asyncIterator]()
async function reply() {
  for (;;) {
    const { value } = await lines.next()
    if (/^\d{3} /.test(value)) return value
  }
}
const say = (command) => (socket.write(`${command}\r\n`), reply())
await reply()
await say('EHLO probe.test')
await say('MAIL FROM:<probe@probe.test>')
for (const user of Object.keys(refusals)) console.log(await say(`RCPT TO:<${user}@muster.test>`))
await say('QUIT')
server.close()
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
