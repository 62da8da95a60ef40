#!/usr/bin/env bash
# Packages: microsocks 1.0.3-2 (Debian 12, apt), socks 2.8.11 (npm).
<<<<<<< HEAD
# Guess, written before the first run: a name that does not exist is refused with "host unreachable" (4, RFC 1928 section
#   6), as dante-server does; on success the client's `remoteHost`, of the type { host: string }, tells the address that
#   the proxy goes out with.
# Behaviour: a name that does not exist is the general failure (1), the same that stands for a broken proxy: whoever
#   tries the next proxy on 1 tries them all for every dead domain. On success microsocks always says 0.0.0.0 port 0, of
#   which the client makes `host: undefined`.
# Output seen: the lines of `expected` below.
set -euo pipefail
=======
# Guess, written before the first run: a name that does not exist is refused with "host unreachable" (4, RFC 1928
#   section 6), as dante-server does; on success the client's `remoteHost`, of the type { host: string }, tells the
#   address that the proxy goes out with.
# Behaviour: a name that does not exist is the general failure (1), the same that stands for a broken proxy: whoever
#   tries the next proxy on 1 tries them all for every dead domain. On success microsocks always says 0.0.0.0 port 0,
#   of which the client makes `host: undefined`.
# Output seen:
#> a server: connected, remoteHost undefined:0
#> a closed port: Socks5 proxy rejected connection - ConnectionRefused
#> an unknown name: Socks5 proxy rejected connection - Failure
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
>>>>>>> findings
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get -qq -o APT::Sandbox::User=root download microsocks=1.0.3-2
dpkg -x microsocks_*.deb root
npm install --no-audit --no-fund --ignore-scripts --loglevel=error socks@2.8.11 >/dev/null
cat >probe.mjs <<'JS'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { SocksClient } from 'socks'
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
const target = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
await once(target, 'listening')
const [port, closed] = [await freePort(), await freePort()]
const proxy = spawn('root/usr/bin/microsocks', ['-i', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
<<<<<<< HEAD
=======
process.on('exit', () => proxy.kill())
proxy.on('exit', (code) => code !== null && process.exit(1))
>>>>>>> findings
for (let up = false; !up; await setTimeout(50)) {
  const socket = connect(port, '127.0.0.1')
  up = await once(socket, 'connect').then(() => true, () => false)
  socket.destroy()
}
const through = (destination) =>
  SocksClient.createConnection({ proxy: { host: '127.0.0.1', port, type: 5 }, command: 'connect', destination }).then(
    ({ socket, remoteHost }) => (socket.destroy(), `connected, remoteHost ${remoteHost.host}:${remoteHost.port}`),
    (error) => error.message,
  )
console.log('a server:', await through({ host: '127.0.0.1', port: target.address().port }))
console.log('a closed port:', await through({ host: '127.0.0.1', port: closed }))
console.log('an unknown name:', await through({ host: 'mx.muster.invalid', port: 25 }))
proxy.kill()
target.close()
JS
<<<<<<< HEAD
expected='a server: connected, remoteHost undefined:0
a closed port: Socks5 proxy rejected connection - ConnectionRefused
an unknown name: Socks5 proxy rejected connection - Failure'
seen=$(node probe.mjs)
echo 'microsocks 1.0.3 asked by socks 2.8.11'
echo 'guess: connected with 127.0.0.1; ConnectionRefused; HostUnreachable'
printf 'seen:\n%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'CHANGED, was:\n%s\n' "$expected"; exit 1; }
=======
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
>>>>>>> findings
