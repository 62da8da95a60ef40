import type { Command } from '../command.ts'
import { UsageError } from '../command-error.ts'
import { scriptOf, shells } from '../completion/script.ts'

/** @param commands all that there are, itself among them */
export const completionOf = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  usage: shells.join('|'),
  summary:
    'Writes the script by which a shell completes this command.\n' +
    'Put into the start file of bash or zsh: source <(leadwright completion bash); of fish: leadwright completion fish | source.',
  options: {},
  choices: shells,
  maxArgs: 1,
  run: async ({ args: [name], io, output }) => {
    const shell = shells.find((each) => each === name)
    if (!shell) throw new UsageError(`Which shell? leadwright completion ${shells.join('|')}`)
    const script = scriptOf(shell, commands())
    if (output.isJson) output.answer({ shell, script }, String)
    else io.stdout.write(script)
  },
})
