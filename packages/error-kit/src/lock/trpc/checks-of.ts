import type { $ZodType } from 'zod/v4/core'

/** The parts of zod's own description of a schema that this looks at. */
interface Def {
  readonly type: string
  readonly checks?: readonly Check[]
  readonly [member: string]: unknown
}

interface Check {
  readonly _zod: { readonly def: { readonly check?: string; readonly error?: unknown } }
}

/**
 * Conditions on what is sent that JSON Schema cannot say (`.refine`, `.superRefine`), each by its place and its message:
 * `name: Must not contain NUL characters`. In alphabetical order.
 */
export function checksOf(schema: $ZodType): string[] {
  const found = new Set<string>()
  visit(schema, '', new Set(), (path, message) => found.add(path === '' ? message : `${path}: ${message}`))
  return [...found].toSorted()
}

function visit(
  schema: $ZodType,
  path: string,
  above: ReadonlySet<$ZodType>,
  report: (path: string, message: string) => void,
): void {
  // A schema that contains itself says nothing new further down.
  if (above.has(schema)) return
  const def = schema._zod.def as unknown as Def
  for (const check of [...(def.checks ?? []), schema as unknown as Check]) {
    if (check._zod.def.check === 'custom') report(path, messageOf(check))
  }
  const inside = new Set([...above, schema])
  for (const [step, inner] of parts(def)) visit(inner, step === '' ? path : join(path, step), inside, report)
}

const join = (path: string, step: string): string =>
  path === '' || step === '[]' ? `${path}${step}` : `${path}.${step}`

/** What a schema is made of, with how a path goes on to it. */
function parts(def: Def): [string, $ZodType][] {
  const one = (name: string, step = ''): [string, $ZodType][] => (isSchema(def[name]) ? [[step, def[name]]] : [])
  switch (def.type) {
    case 'object':
      return [...Object.entries(def['shape'] as Record<string, $ZodType>), ...one('catchall', '*')]
    case 'array':
      return one('element', '[]')
    case 'tuple':
      return [
        ...(def['items'] as $ZodType[]).map((item, index): [string, $ZodType] => [`[${index}]`, item]),
        ...one('rest', '[]'),
      ]
    case 'record':
    case 'map':
      return [...one('keyType', '(names)'), ...one('valueType', '*')]
    case 'union':
      return (def['options'] as $ZodType[]).map((option) => ['', option])
    case 'intersection':
      return [...one('left'), ...one('right')]
    case 'pipe':
      return [...one('in'), ...one('out')]
    case 'lazy':
      return [['', (def['getter'] as () => $ZodType)()]]
    default:
      return one('innerType')
  }
}

const isSchema = (value: unknown): value is $ZodType => typeof value === 'object' && value !== null && '_zod' in value

/** The message is a function of the issue; most do not look at it. */
function messageOf({ _zod: { def } }: Check): string {
  const { error } = def
  try {
    const message: unknown = typeof error === 'function' ? (error as (issue: object) => unknown)({}) : error
    if (typeof message === 'string') return message
  } catch {
    // It looks at the issue, so it has no message of its own to be known by.
  }
  return 'a condition of its own'
}
