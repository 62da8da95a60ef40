import type { Command, OptionSpec, OptionSpecs } from '../command.ts'
import { commonOptions } from '../help.ts'

/** The shells that there is a script for. */
export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** The script by which a shell completes `leadwright`. It holds all commands and options, so that no key press waits for us. */
export function scriptOf(shell: Shell, commands: readonly Command[]): string {
  if (shell === 'fish') return fish(commands)
  return shell === 'bash' ? bash(commands) : zsh(commands)
}

const optionsOf = ({ options }: Command): [name: string, spec: OptionSpec][] =>
  Object.entries<OptionSpec>({ ...options, ...(commonOptions as OptionSpecs) })

const spellings = (name: string, { short }: OptionSpec): string[] =>
  short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`]

/** A `case` of bash. Names and values are words without blanks or quotes. */
const caseOf = (pattern: string, words: readonly string[]): string => `      ${pattern}) words='${words.join(' ')}' ;;`

/** Where nothing is offered, bash completes the names of files. */
function bash(commands: readonly Command[]): string {
  const values = commands.flatMap((command) =>
    optionsOf(command).flatMap(([name, spec]) =>
      spec.type === 'boolean'
        ? []
        : spellings(name, spec).map((each) => caseOf(`'${command.name} ${each}'`, spec.choices ?? [])),
    ),
  )
  const flags = commands.map((command) =>
    caseOf(
      command.name,
      optionsOf(command).flatMap(([name, spec]) => spellings(name, spec)),
    ),
  )
  const args = commands.flatMap(({ name, choices }) => (choices ? [caseOf(name, choices)] : []))
  return `# Completes leadwright: source <(leadwright completion bash)
_leadwright() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${commands.map(({ name }) => name).join(' ')} --help'
  else
    case "$command $previous" in
${values.join('\n')}
      *)
    if [[ "$current" == -* ]]; then
    case "$command" in
${flags.join('\n')}
    esac
    else
    case "$command" in
${args.join('\n')}
    esac
    fi ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _leadwright leadwright
`
}

/** zsh runs what bash does, by a part of it that is made for that. */
const zsh = (commands: readonly Command[]): string =>
  `# source <(leadwright completion zsh)
autoload -U +X compinit && compinit -u
autoload -U +X bashcompinit && bashcompinit
${bash(commands)}`

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => {
    const [summary = ''] = command.summary.split('\n')
    const seen = `-n '__fish_seen_subcommand_from ${command.name}'`
    return [
      `complete -c leadwright -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(summary)}`,
      ...(command.choices ? [`complete -c leadwright ${seen} -f -a '${command.choices.join(' ')}'`] : []),
      ...optionsOf(command).map(([name, { type, short, choices, says }]) =>
        [
          `complete -c leadwright ${seen} -l ${name}`,
          ...(short === undefined ? [] : [`-s ${short}`]),
          ...(type === 'string' ? ['-r'] : []),
          ...(choices ? [`-f -a '${choices.join(' ')}'`] : []),
          `-d ${quoted(says)}`,
        ].join(' '),
      ),
    ]
  })
  return `# Completes leadwright: leadwright completion fish | source\n${lines.join('\n')}\n`
}

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`
