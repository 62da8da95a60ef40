import { screens } from '@leadwright/errors/screens'
import type { ErrorCode } from '../../schemas.ts'
import type { Command } from '../command.ts'
import { columns } from '../help.ts'

export const errors: Command = {
  name: 'errors',
  usage: '[CODE]',
  summary: 'Shows the codes that the API fails with, or what one of them means and what resolves it. Needs no key.',
  options: {},
  choices: Object.keys(screens),
  maxArgs: 1,
  run: async ({ io, args: [code], output, connect }) => {
    const { api } = await connect({ isPublic: true })
    if (code === undefined) {
      const { items } = await api.errors.list({ signal: io.signal })
      output.answer({ items }, () =>
        columns(items.map((entry) => [entry.code, `${entry.status}`, entry.summary])).join('\n'),
      )
      return
    }
    const entry = await api.errors.get(code.toUpperCase(), { signal: io.signal })
    output.answer(entry, () => describeEntry(entry))
  },
}

const describeEntry = ({ code, status, summary, resolution, retryable, details }: ErrorCode): string => {
  const members = Object.keys((details?.['properties'] as object | undefined) ?? {})
  return [
    `${code} (${status})`,
    '',
    ...columns([
      ['What happened', summary],
      ['What to do', resolution],
      ['Retry', retryable ? 'the same request may succeed later' : 'the same request will fail again'],
      ['Details', members.join(', ') || 'none'],
    ]),
  ].join('\n')
}
