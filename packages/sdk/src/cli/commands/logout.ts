import type { Command } from '../command.ts'
import { configFile, removeLogin } from '../config.ts'

export const logout: Command = {
  name: 'logout',
  usage: '',
  summary: 'Forgets the login on this machine. The key goes on working; revoke it in the dashboard.',
  options: {},
  maxArgs: 0,
  run: async ({ io, output }) => {
    const removed = await removeLogin(io.env)
    output.answer({ removed }, () => (removed ? `Removed ${configFile(io.env)}` : 'There was no login'))
  },
}
