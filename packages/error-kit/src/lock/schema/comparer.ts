import type { Finding, RuleName } from '../rules.ts'
import { finding } from '../rules.ts'
import { byText, type Plain } from '../data.ts'
import type { Resolve } from './alternatives.ts'
import { compareAlternatives } from './compare-alternatives.ts'
import { soleRef, type Schema } from './schema.ts'

/** Whether a value is sent by callers or to them: what is sent may get wider, what is answered narrower. */
export type Direction = 'input' | 'output'

/** A change as a rule and a sentence. */
export type Change = readonly [rule: RuleName, what: string]

/** One place in two schemas, and what the comparison of it works with. */
export interface Place {
  readonly direction: Direction
  /** How a program would write it: `answer.items[].email`. */
  readonly path: string
  readonly resolveWas: Resolve
  readonly resolveIs: Resolve
  /** Compares what stands further inside. */
  readonly inner: (was: Schema, is: Schema, path: string) => Change[]
  /** Whether everything that is of one schema is fine where the other is promised. */
  readonly covers: (was: Schema, is: Schema) => boolean
}

export type Schemas = Readonly<Record<string, Schema>>

/** Compares schemas of two versions. Those with a name are compared once, whoever uses them. */
export interface Comparer {
  compare(subject: string, was: Schema, is: Schema, at: { readonly direction: Direction; readonly path: string }): void
  /** The findings, those about schemas with a name included, which say who uses them. */
  findings(): Finding[]
}

/** A path that is longer goes round in a circle of schemas that refer to each other and say something beside it. */
const longestPath = 1000

interface Pair {
  readonly was: string
  readonly is: string
  readonly direction: Direction
  /** Operations and other pairs that lead here. */
  readonly from: Set<string>
}

export function createComparer(before: Schemas, after: Schemas): Comparer {
  const found: Finding[] = []
  const pairs = new Map<string, Pair>()
  const byPair: { readonly key: string; readonly changes: readonly Change[] }[] = []
  const resolveWas = resolveIn(before)
  const resolveIs = resolveIn(after)

  /** Compares two schemas; named ones that are met on the way are left for later. */
  const walk = (was: Schema, is: Schema, at: { direction: Direction; path: string }, from: string): Change[] => {
    if (at.path.length > longestPath) return []
    const [old, now] = [soleRef(was), soleRef(is)]
    if (old !== undefined && now !== undefined) {
      meet(old, now, at.direction, from)
      return []
    }
    return compareAlternatives(was, is, {
      ...at,
      resolveWas,
      resolveIs,
      inner: (one, other, path) => walk(one, other, { direction: at.direction, path }, from),
      covers: (one, other) => covers(one, other, at.direction, new Set()),
    })
  }

  /** As {@link walk}, for a yes or no: into named schemas as well, and nothing is found. */
  const covers = (was: Schema, is: Schema, direction: Direction, seen: Set<string>): boolean => {
    const key = JSON.stringify([was, is])
    if (seen.has(key)) return true
    seen.add(key)
    let fits = true
    const inner = (one: Schema, other: Schema): Change[] => {
      fits &&= covers(one, other, direction, seen)
      return []
    }
    const changes = compareAlternatives(was, is, {
      direction,
      path: '',
      resolveWas,
      resolveIs,
      inner,
      covers: (one, other) => covers(one, other, direction, seen),
    })
    return fits && changes.every(([rule]) => !isHarm(rule))
  }

  const meet = (was: string, is: string, direction: Direction, from: string): void => {
    const key = `${direction} ${was} ${is}`
    const known = pairs.get(key)
    if (known) {
      known.from.add(from)
      return
    }
    pairs.set(key, { was, is, direction, from: new Set([from]) })
    byPair.push({ key, changes: walk(resolveWas(was), resolveIs(is), { direction, path: is }, key) })
  }

  /** The operations that lead to a pair, by way of others. */
  const usersOf = (key: string, seen = new Set<string>()): string[] => {
    const pair = pairs.get(key)
    if (!pair) return [key]
    if (seen.has(key)) return []
    seen.add(key)
    return [...pair.from].flatMap((from) => usersOf(from, seen))
  }

  return {
    compare(subject, was, is, at) {
      for (const [rule, what] of walk(was, is, at, subject)) found.push(finding(rule, subject, what))
    },
    findings() {
      const named: Finding[] = []
      for (const { key, changes } of byPair) {
        const pair = pairs.get(key)
        if (!pair) continue
        const subject = `The schema ${pair.is} (${listed(usersOf(key))})`
        const renamed = pair.was !== pair.is && after[pair.was] === undefined && before[pair.is] === undefined
        if (renamed) named.push(finding('schema_renamed', subject, `was called ${pair.was}.`))
        for (const [rule, what] of changes) named.push(finding(rule, subject, `changed: ${what}`))
      }
      return [...found, ...named]
    },
  }
}

const harms: ReadonlySet<string> = new Set(['breaking', 'notice'])
const isHarm = (rule: RuleName): boolean => harms.has(finding(rule, '', '').severity)

/** A name that stands for nothing takes anything: the schema is not there to say more. */
const resolveIn =
  (schemas: Schemas): Resolve =>
  (name) =>
    schemas[name] ?? ({} satisfies Plain)

function listed(users: readonly string[]): string {
  const all = [...new Set(users)].toSorted(byText)
  const shown = all.slice(0, 2).join(', ')
  return all.length > 2 ? `${shown} and ${all.length - 2} more` : shown
}
