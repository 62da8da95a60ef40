import { isPlain } from './data.ts'

/** The width that fits a review side by side. */
const width = 120

/**
 * Data as JSON that is read in diffs: what fits on a line stands on one, and everything else has a line for each member,
 * so that a change touches the lines that it is about.
 */
export const print = (value: unknown): string => `${printed(value, '', 0)}\n`

/** `before` is how much of the line is taken already by the member's name. */
function printed(value: unknown, indent: string, before: number): string {
  if (!isPlain(value) && !Array.isArray(value)) return JSON.stringify(value) ?? 'null'
  const line = oneLine(value)
  if (indent.length + before + line.length + 1 <= width) return line
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + printed(item, inner, 0)).join(',\n')}\n${indent}]`
  }
  const members = present(value).map(([name, member]) => {
    const key = `${JSON.stringify(name)}: `
    return inner + key + printed(member, inner, key.length)
  })
  return `{\n${members.join(',\n')}\n${indent}}`
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(oneLine).join(', ')}]`
  if (!isPlain(value)) return JSON.stringify(value) ?? 'null'
  const members = present(value).map(([name, member]) => `${JSON.stringify(name)}: ${oneLine(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

const present = (value: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(value).filter(([, member]) => member !== undefined)
