import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { mounting } from './roots.ts'
import type { Layers } from './roots.ts'
import { back, client, front, mailboxes } from './setting.ts'

const ip = (...args: string[]): void => void execFileSync('ip', args)

/** The servers' side of the network: another namespace, so that we come to them from an address that is not theirs. */
export interface ServersNetwork {
  pid: number
  /** Connections that came to the servers from our side, so far. */
  readonly opened: () => number
  close(): void
}

/** Called in a network namespace that has nothing yet. */
export async function connectNetworks(): Promise<ServersNetwork> {
  const holder = spawn('unshare', ['--net', 'sleep', 'infinity'], { stdio: 'ignore' })
  const { pid } = holder
  if (pid === undefined) throw new Error('unshare does not start')
  const own = readlinkSync('/proc/self/ns/net')
  while (readlinkSync(`/proc/${pid}/ns/net`) === own) await sleep(10)
  ip('link', 'set', 'lo', 'up')
  ip('link', 'add', 'here', 'type', 'veth', 'peer', 'name', 'there', 'netns', String(pid))
  ip('addr', 'add', `${client}/24`, 'dev', 'here')
  ip('link', 'set', 'here', 'up')
  const there = (...args: string[]): void => {
    execFileSync('nsenter', ['-t', String(pid), '-n', 'ip', ...args])
  }
  there('link', 'set', 'lo', 'up')
  for (const address of [front, back]) there('addr', 'add', `${address}/24`, 'dev', 'there')
  there('link', 'set', 'there', 'up')
  return {
    pid,
    // Those that they took, without those that they opened to each other. What they try with us (Sendmail asks for ident) fails.
    opened: () => {
      const [names = '', values = ''] = readFileSync(`/proc/${pid}/net/snmp`, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('Tcp:'))
      const count = (name: string): number => Number(values.split(' ')[names.split(' ').indexOf(name)])
      return count('PassiveOpens') - (count('ActiveOpens') - count('AttemptFails'))
    },
    close: () => holder.kill('SIGKILL'),
  }
}

export interface RunningServer {
  close(): Promise<void>
}

/** Starts a server in a fresh copy of its root, and waits until it takes connections. */
export async function startServer(
  network: ServersNetwork,
  layers: Layers,
  start: string,
  address: string,
  upper: string,
): Promise<RunningServer> {
  const script = `${mounting(layers, upper)}
    mount -t proc proc $root/proc
    mount --bind /dev $root/dev
    echo 'nameserver ${client}' > $root/etc/resolv.conf
    id=2000
    for name in ${mailboxes.join(' ')}; do
      id=$((id + 1))
      echo "$name:x:$id:8:$name:/home/$name:/bin/sh" >> $root/etc/passwd
      echo "$name:*:19000:0:99999:7:::" >> $root/etc/shadow
      install -d -o $id -g 8 $root/home/$name
    done
    cat > $root/start.sh
    exec chroot $root sh -e /start.sh`
  const parts = ['--mount', '--pid', '--uts', '--ipc', '--fork', '--kill-child']
  const args = ['-t', String(network.pid), '-n', 'unshare', ...parts, 'sh', '-c', script]
  const child = spawn('nsenter', args, { stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-3000)))
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.stdin.end(start)
  for (let tries = 0; !(await answers(address)); tries++) {
    if (tries > 600 || child.exitCode !== null) throw new Error(`The server does not start: ${said}`)
    await sleep(100)
  }
  return {
    async close() {
      // The first process of the namespace takes all others with it; unshare's own signal is lost on servers that change user.
      const inside = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()
      for (const pid of inside.split(' ').filter(Boolean)) process.kill(Number(pid), 'SIGKILL')
      await exit
      while (await answers(address)) await sleep(50)
    },
  }
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: 25, timeout: 2000 })
    const end = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}
