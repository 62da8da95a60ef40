import type { Command } from '../command.ts'
import { relay } from '../relay/relay.ts'

export const mcp: Command = {
  name: 'mcp',
  usage: '',
  summary:
    'Lets an agent use the product by the Model Context Protocol over stdin and stdout.\n' +
    'For programs that start their servers themselves: name "leadwright" as the command and "mcp" as its argument.',
  options: {},
  maxArgs: 0,
  run: async ({ io, connect }) => {
    const { baseUrl, apiKey } = await connect()
    await relay(io, { url: `${baseUrl.replace(/\/+$/, '')}/mcp`, apiKey })
  },
}
