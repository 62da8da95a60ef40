import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { host, type Network, startNetwork } from './proxy.ts'
import { pack, published } from './published.ts'
import { type Runtime, runtimePackages, runtimesIn } from './runtimes.ts'
import { compile, install, run } from './scratch.ts'

// What the README says of proxies, on every runtime that it names: packed, installed, and behind a proxy that alone
// knows the way.

const apiKey = 'lw_live_0123456789abcdefghijkl'
const program = `
  import { argv } from 'node:process'
  import { Leadwright } from '@leadwright/sdk'
  const leadwright = new Leadwright({ apiKey: '${apiKey}', baseUrl: argv[2] ?? '', maxRetries: 0 })
  console.log((await leadwright.credits.get()).available)
`

let folder = ''
let network: Network
let runtimes: Awaited<ReturnType<typeof runtimesIn>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadwright-proxy-'))
  network = await startNetwork()
  const packed = await Promise.all(published.map((name) => pack(name, folder)))
  await writeFile(join(folder, 'authority.pem'), network.authority)
  const { version } = JSON.parse(
    await readFile(join(import.meta.dirname, '../node_modules/@types/node/package.json'), 'utf8'),
  ) as { version: string }
  await install({
    folder,
    type: 'module',
    dependencies: {
      ...Object.fromEntries(packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`])),
      ...runtimePackages,
      undici: '7.30.2',
      '@types/node': version,
    },
    compilerOptions: { module: 'nodenext', types: ['node'] },
    files: {
      'plain.ts': program,
      'agent.ts': `
        import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici'
        setGlobalDispatcher(new EnvHttpProxyAgent())
        ${program}`,
    },
  })
  runtimes = await runtimesIn(folder)
})
afterAll(async () => {
  await network.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => network.forget())

test('what the README says to write is what TypeScript takes', async () => {
  expect(await compile(folder)).toBe('')
})

/** Runs a program behind the proxy; gives what it printed. */
async function behindProxy({ command, args }: Runtime, file: string, rest: readonly string[], env: object) {
  const { stdout } = await run(command, [...args, file, ...rest], {
    cwd: folder,
    env: {
      HOME: folder,
      HTTP_PROXY: network.proxy,
      HTTPS_PROXY: network.proxy,
      NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
      DENO_CERT: join(folder, 'authority.pem'),
      ...env,
    },
  })
  return stdout.trim()
}

describe.each([
  ['node20', 'agent', {}],
  ['node22', 'agent', {}],
  ['node22', 'plain', { NODE_USE_ENV_PROXY: '1' }],
  ['node', 'agent', {}],
  ['node', 'plain', { NODE_USE_ENV_PROXY: '1' }],
  ['bun', 'plain', {}],
  ['deno', 'plain', {}],
] as const)('%s, %s', (name, how, env) => {
  const go = (baseUrl: string, more: object = {}): Promise<string> =>
    behindProxy(runtimes[name], `out/${how}.js`, [baseUrl], { ...env, ...more })

  test('goes to https through a tunnel, in which the proxy does not see the key', async () => {
    const { port } = new URL(`https://${host}:${network.ports.https}`)
    expect(await go(`https://${host}:${port}`)).toBe('88')
    const { keys, plain, tunnels, bytes } = network.seen
    expect({ keys, plain, tunnels }).toEqual({ keys: [apiKey], plain: [], tunnels: [`${host}:${port}`] })
    const sent = Buffer.concat(bytes)
    // The first record of TLS, and nothing that could be read.
    expect(sent[0]).toBe(22)
    expect(sent.includes(apiKey) || sent.includes('x-api-key')).toBe(false)
  })

  test('goes to http through the proxy', async () => {
    expect(await go(`http://${host}:${network.ports.http}`)).toBe('88')
    const { keys, plain, tunnels } = network.seen
    expect(keys).toEqual([apiKey])
    expect([...plain, ...tunnels]).toHaveLength(1)
  })

  test('goes past the proxy to hosts of NO_PROXY', async () => {
    expect(await go(`https://127.0.0.1:${network.ports.https}`, { NO_PROXY: '127.0.0.1' })).toBe('88')
    expect(network.seen).toEqual({ keys: [apiKey], plain: [], tunnels: [], bytes: [] })
  })
})

test('the command does so by itself', async () => {
  const { command } = runtimes.node
  const main = join(folder, 'node_modules/@leadwright/sdk/dist/cli/main.js')
  const baseUrl = `https://${host}:${network.ports.https}`
  const { stdout } = await run(command, [main, 'lists', '--json', '--base-url', baseUrl], {
    cwd: folder,
    env: {
      HOME: folder,
      LEADWRIGHT_API_KEY: apiKey,
      HTTPS_PROXY: network.proxy,
      NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
    },
  }).catch((error: { stdout: string }) => error)
  // The answer is another operation's; what counts is that it came.
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'ParseError' })
  expect(network.seen).toMatchObject({ keys: [apiKey], plain: [], tunnels: [`${host}:${network.ports.https}`] })
})
