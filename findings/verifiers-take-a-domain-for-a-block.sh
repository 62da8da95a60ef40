#!/usr/bin/env bash
# Packages: email-deep-validator 3.3.0, @devmehq/email-validator-js 2.10.2 (dns-packet 5.6.1 as the name server).
# Guess, from what their pages say, before the first run: a recipient that the server refuses with "550 5.1.1 … User
#   unknown" is told as having no mailbox, whatever its domain is called.
# Behaviour: both look for "host", "spam", "junk" and the like in the whole reply, so as not to take a block for a
#   missing mailbox, and the reply repeats the address. At a domain with such letters in its name nobody is ever
#   missing: the answer is null, which means that it could not be found out.
# Output seen:
#> nobody@muster.example.com: email-deep-validator false, @devmehq/email-validator-js false
#> nobody@ghosts.example.com: email-deep-validator null, @devmehq/email-validator-js null
#> nobody@junkyard.example.com: email-deep-validator null, @devmehq/email-validator-js null
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error email-deep-validator@3.3.0 \
  @devmehq/email-validator-js@2.10.2 dns-packet@5.6.1 >/dev/null
cat >probe.cjs <<'JS'
const { createSocket } = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')
const { once } = require('node:events')
const { createInterface } = require('node:readline')
const packet = require('dns-packet')

async function main() {
  const names = createSocket('udp4')
  names.on('message', (message, { port, address }) => {
    const { id, questions } = packet.decode(message)
    const [{ name, type }] = questions
    const answers = type === 'MX' ? [{ type, name, ttl: 60, data: { preference: 10, exchange: 'mx.example.com' } }] : []
    names.send(packet.encode({ id, type: 'response', questions, answers }), port, address)
  })
  names.bind(0, '127.0.0.1')
  await once(names, 'listening')
  dns.setServers([`127.0.0.1:${names.address().port}`])

  const server = net.createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 mx.example.com ESMTP\r\n')
    createInterface({ input: socket }).on('line', (line) => {
      const [, rcpt] = /^RCPT TO: ?(<.*>)/i.exec(line) ?? []
      socket.write(rcpt ? `550 5.1.1 ${rcpt}: User unknown\r\n` : '250 Ok\r\n')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // They connect to port 25 of the exchanger.
  const { connect } = net
  net.connect = () => connect(server.address().port, '127.0.0.1')

  const Deep = require('email-deep-validator')
  const { verifyEmail } = require('@devmehq/email-validator-js')
  for (const domain of ['muster', 'ghosts', 'junkyard']) {
    const address = `nobody@${domain}.example.com`
    const { validMailbox } = await new Deep().verify(address)
    const { validSmtp } = await verifyEmail({ emailAddress: address, verifyMx: true, verifySmtp: true })
    console.log(`${address}: email-deep-validator ${validMailbox}, @devmehq/email-validator-js ${validSmtp}`)
  }
  process.exit()
}
main()
JS
seen=$(node probe.cjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
