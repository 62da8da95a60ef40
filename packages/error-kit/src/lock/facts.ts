import { without } from './data.ts'
import type { Fact, Facts } from './lockable.ts'
import { finding, type Finding, type RuleName } from './rules.ts'
import { listSaid, said } from './schema/said.ts'

/** What changed in facts that no schema says. */
export function compareFacts(subject: string, was: Facts = {}, is: Facts = {}): Finding[] {
  // What has to be met is no promise: none was asked for where nothing is said of it.
  const gone = without(Object.keys(was), Object.keys(is)).map((name) =>
    isNeed(was[name])
      ? finding('fact_needed_less', subject, `asks no more for: ${name} (${sayFact(was[name])}).`)
      : finding('fact_removed', subject, `promises no more: ${name} (${sayFact(was[name])}).`),
  )
  const come = without(Object.keys(is), Object.keys(was)).map((name) =>
    isNeed(is[name])
      ? finding('fact_needed_more', subject, `asks now for: ${name} (${sayFact(is[name])}).`)
      : finding('fact_added', subject, `promises now: ${name} (${sayFact(is[name])}).`),
  )
  const changed = Object.entries(was).flatMap(([name, fact]) => {
    const now = is[name]
    return now
      ? compareFact(fact, now).map(([rule, what]) => finding(rule, subject, `differs in "${name}": ${what}.`))
      : []
  })
  return [...gone, ...changed, ...come]
}

type Change = readonly [rule: RuleName, what: string]

function compareFact(was: Fact, is: Fact): Change[] {
  if ('is' in was && 'is' in is)
    return was.is === is.is ? [] : [['fact_changed', `${said(is.is)} in place of ${said(was.is)}`]]
  if ('gives' in was && 'gives' in is) return compareSets(was.gives, is.gives, ['fact_given_less', 'fact_given_more'])
  if ('takes' in was && 'takes' in is) return compareSets(was.takes, is.takes, ['fact_taken_less', 'fact_widened'])
  if ('needs' in was && 'needs' in is) return compareSets(was.needs, is.needs, ['fact_needed_less', 'fact_needed_more'])
  if ('allows' in was && 'allows' in is)
    return compareSets(was.allows, is.allows, ['access_removed', 'fact_allowed_more'])
  if ('atMost' in was && 'atMost' in is) return compareLimits(was.atMost, is.atMost, is.atMost < was.atMost)
  if ('atLeast' in was && 'atLeast' in is) return compareLimits(was.atLeast, is.atLeast, is.atLeast > was.atLeast)
  return [['fact_changed', `${sayFact(is)} in place of ${sayFact(was)}`]]
}

function compareSets(
  was: readonly string[],
  is: readonly string[],
  [less, more]: readonly [RuleName, RuleName],
): Change[] {
  const [gone, come] = [without(was, is), without(is, was)]
  return [
    ...(gone.length > 0 ? [[less, `no longer ${listSaid(gone)}`] as const] : []),
    ...(come.length > 0 ? [[more, `also ${listSaid(come)}`] as const] : []),
  ]
}

const compareLimits = (was: number, is: number, tighter: boolean): Change[] =>
  was === is ? [] : [[tighter ? 'fact_tightened' : 'fact_widened', `${is} in place of ${was}`]]

const isNeed = (fact: Fact | undefined): boolean => fact !== undefined && 'needs' in fact

function sayFact(fact: Fact | undefined): string {
  const [value] = Object.values(fact ?? {}) as unknown[]
  return Array.isArray(value) ? listSaid(value) : said(value)
}
