#!/usr/bin/env bash
# Packages: node 24.21.0 (npm), nodemailer 10.6.1, smtp-server 3.21.6, dns-packet 5.6.1 as the name server.
# Guess, written before the first run: the null MX of RFC 7505 (`0 .`, "this domain takes no mail") comes as the
#   exchange ".", and connecting to it fails, so a mail to such a domain is refused one way or another.
# Behaviour: the exchange is the empty string. For nodemailer an empty host is no host, and no host means localhost:
#   the mail for a domain that takes none is handed to the mail server of one's own machine, and counts as sent.
# Output seen:
#> exchange: ""
#> the server of this machine was asked for bo@no-mail.test
#> sent, accepted: bo@no-mail.test
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --loglevel=error \
  node@24.21.0 nodemailer@10.6.1 smtp-server@3.21.6 dns-packet@5.6.1 >/dev/null
cat >probe.mjs <<'JS'
import { createSocket } from 'node:dgram'
import { promises as dns } from 'node:dns'
import { once } from 'node:events'
import packet from 'dns-packet'
import nodemailer from 'nodemailer'
import { SMTPServer } from 'smtp-server'
const names = createSocket('udp4')
names.on('message', (message, { port, address }) => {
  const { id, questions } = packet.decode(message)
  const answers = [{ type: 'MX', name: questions[0].name, ttl: 60, data: { preference: 0, exchange: '.' } }]
  names.send(packet.encode({ id, type: 'response', flags: packet.AUTHORITATIVE_ANSWER, questions, answers }), port, address)
})
names.bind(0, '127.0.0.1')
await once(names, 'listening')
const local = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _session, answer) {
    console.log(`the server of this machine was asked for ${address}`)
    answer()
  },
  onData(stream, _session, answer) {
    stream.resume()
    stream.on('end', answer)
  },
})
local.listen(0, '127.0.0.1')
await once(local.server, 'listening')
const resolver = new dns.Resolver()
resolver.setServers([`127.0.0.1:${names.address().port}`])
const [{ exchange }] = await resolver.resolveMx('no-mail.test')
console.log(`exchange: ${JSON.stringify(exchange)}`)
const transport = nodemailer.createTransport({ host: exchange, port: local.server.address().port, ignoreTLS: true })
const message = { from: 'ada@muster.test', to: 'bo@no-mail.test', text: 'Hello.' }
await transport.sendMail(message).then(
  ({ accepted }) => console.log(`sent, accepted: ${accepted}`),
  (error) => console.log(`refused, ${error.code}`),
)
names.close()
local.close()
JS
seen=$(node_modules/.bin/node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
