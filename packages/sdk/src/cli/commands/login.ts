import { UsageError } from '../command-error.ts'
import type { Command } from '../command.ts'
import { readLogin, writeLogin } from '../config.ts'
import { ask, askSecretly, readPiped } from '../prompt.ts'
import { describeMe } from './whoami.ts'

const localServer = 'http://localhost:3000'

export const login: Command = {
  name: 'login',
  usage: '[--base-url URL] [--key KEY]',
  summary: 'Checks a server and an API key, and keeps them. Asks for what is not given; the key may be piped in.',
  options: { key: { type: 'string', value: 'KEY', says: 'The key; others on this machine may see it that way' } },
  maxArgs: 0,
  run: async ({ io, output, connect, text }) => {
    const isAsking = io.stdin.isTTY === true
    // A login that cannot be read is about to be replaced.
    const earlier = await readLogin(io.env).catch(() => undefined)
    const usual = io.env['LEADWRIGHT_BASE_URL'] ?? earlier?.baseUrl ?? localServer
    const baseUrl = text('base-url') ?? ((isAsking && (await ask(io, `Server [${usual}]: `))) || usual)
    const apiKey = text('key') ?? (isAsking ? await askSecretly(io, 'API key: ') : await readPiped(io))
    if (apiKey === '') throw new UsageError('There is no key. Make one in the dashboard, under Settings > API Keys.')
    const { api } = await connect({ as: { baseUrl, apiKey } })
    const me = await api.me.get({ signal: io.signal })
    const file = await writeLogin(io.env, { baseUrl, apiKey })
    output.answer({ ...me, baseUrl, file }, () => `${describeMe(me, baseUrl)}\nKept in ${file}`)
  },
}
