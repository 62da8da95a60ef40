import type { Me } from '../../schemas.ts'
import type { Command } from '../command.ts'
import { columns } from '../help.ts'

export const whoami: Command = {
  name: 'whoami',
  usage: '',
  summary: 'Shows the organization, the key and what it may do.',
  options: {},
  maxArgs: 0,
  run: async ({ io, output, connect }) => {
    const { api, baseUrl } = await connect()
    const me = await api.me.get({ signal: io.signal })
    output.answer({ ...me, baseUrl }, () => describeMe(me, baseUrl))
  },
}

/** Who the server takes the caller for, in lines. */
export function describeMe({ organization, key, user, scopes }: Me, baseUrl: string): string {
  return columns([
    ['Server', baseUrl],
    ['Organization', `${organization.name} (${organization.id})`],
    key === null ? ['Person', user?.email ?? ''] : ['Key', `${key.name} (${key.id})`],
    ['Scopes', scopes.join(', ') || 'none'],
  ]).join('\n')
}
