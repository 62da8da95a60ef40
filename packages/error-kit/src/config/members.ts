// A configuration in JavaScript, or with a cast, is told what its members have to be before anything works with them.

type Kind = 'text' | 'function' | 'object'

const kinds: Readonly<Record<string, Kind>> = {
  lock: 'text',
  api: 'function',
  operations: 'function',
  generate: 'object',
  'generate.client': 'text',
  'generate.screens': 'text',
  'generate.catalog': 'text',
  'generate.schema': 'text',
  'generate.docs': 'text',
  pages: 'object',
  conformance: 'object',
}

const names: Readonly<Record<Kind, string>> = { text: 'a text', function: 'a function', object: 'an object' }

/** The first member that is of another kind than it has to be, in a sentence; undefined where there is none. */
export function memberFault(config: object): string | undefined {
  for (const [path, kind] of Object.entries(kinds)) {
    const value = path
      .split('.')
      .reduce<unknown>((part, name) => (Object(part) as Record<string, unknown>)[name], config)
    if (value === undefined || isOf(kind, value)) continue
    return `${path} is ${shown(value)}, and has to be ${names[kind]}.`
  }
  return undefined
}

const isOf = (kind: Kind, value: unknown): boolean => {
  if (kind === 'text') return typeof value === 'string' && value !== ''
  return kind === 'function' ? typeof value === 'function' : typeof value === 'object' && value !== null
}

const shown = (value: unknown): string =>
  typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value))
