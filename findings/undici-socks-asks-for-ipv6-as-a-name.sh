#!/usr/bin/env bash
# Packages: undici 8.13.1 (Socks5ProxyAgent) beside fetch-socks 1.3.3 and socks-proxy-agent 10.1.0; run by the npm
#   package node 24.21.0, because undici 8 does not start on Node 20.
# Guess, written before the first run: a client that is given a URL with an IPv6 address asks the SOCKS 5 server for an
#   address of that type (RFC 1928, section 5: ATYP 04, 16 bytes), as it asks for an IPv4 address as ATYP 01.
# Behaviour: the two older clients do. undici asks for IPv4 as an address, but for IPv6 as a domain name (ATYP 03), with
#   the brackets of the URL inside of the name. No DNS has that name, so every website with a literal IPv6 address is out
#   of reach through a proxy that takes the request at its word.
# Output seen:
#> fetch-socks: IPv4 192.0.2.7, IPv6 20010db8000000000000000000000001
#> socks-proxy-agent: IPv4 192.0.2.7, IPv6 20010db8000000000000000000000001
#> undici: IPv4 192.0.2.7, name [2001:db8::1]
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --loglevel=error \
  node@24.21.0 undici@8.13.1 fetch-socks@1.3.3 socks-proxy-agent@10.1.0 >/dev/null
cat >probe.mjs <<'JS'
import http from 'node:http'
import net from 'node:net'
import { socksDispatcher } from 'fetch-socks'
import { SocksProxyAgent } from 'socks-proxy-agent'
import { fetch, Socks5ProxyAgent } from 'undici'

// A SOCKS 5 server that notes what it is asked for and refuses it as "connection refused".
let asked
const proxy = net.createServer((socket) => {
  socket.on('error', () => {})
  socket.once('data', () => {
    socket.write(Buffer.from([5, 0]))
    socket.once('data', (request) => {
      const address = request.subarray(4)
      if (request[3] === 1) asked = `IPv4 ${[...address.subarray(0, 4)].join('.')}`
      if (request[3] === 3) asked = `name ${address.subarray(1, 1 + address[0])}`
      if (request[3] === 4) asked = `IPv6 ${address.subarray(0, 16).toString('hex')}`
      socket.end(Buffer.from([5, 5, 0, 1, 0, 0, 0, 0, 0, 0]))
    })
  })
})
await new Promise((listening) => proxy.listen(0, '127.0.0.1', listening))
const { port } = proxy.address()

const clients = {
  'fetch-socks': (url) => fetch(url, { dispatcher: socksDispatcher({ type: 5, host: '127.0.0.1', port }) }),
  'socks-proxy-agent': (url) =>
    new Promise((resolve, reject) => {
      http.get(url, { agent: new SocksProxyAgent(`socks5h://127.0.0.1:${port}`) }, resolve).on('error', reject)
    }),
  undici: (url) => fetch(url, { dispatcher: new Socks5ProxyAgent(`socks5://127.0.0.1:${port}`) }),
}
for (const [name, get] of Object.entries(clients)) {
  const said = []
  for (const host of ['192.0.2.7', '[2001:db8::1]']) {
    asked = 'nothing'
    await get(`http://${host}/`).catch(() => {})
    said.push(asked)
  }
  console.log(`${name}: ${said.join(', ')}`)
}
process.exit()
JS
seen=$(./node_modules/.bin/node probe.mjs 2>/dev/null)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
