import { fold } from '../text/fold.ts'
import { isHandsOn, ladder, rolesOf } from './roles.ts'
import type { Role } from './roles.ts'
import type { Title, TitleComparison } from './types.ts'

/**
 * Takes a job title apart. Several roles in one ("CEO & Founder") show the highest rank and all functions. Takes any
 * text in any script; what it does not know are specialities.
 *
 * @example parseTitle('SVP Sales, EMEA')
 * // { text: 'SVP Sales, EMEA', seniority: 'vice_president', functions: ['sales'], specialities: ['emea'] }
 */
export function parseTitle(text: string): Title {
  const roles = rolesOf(text)
  const ranks = roles.flatMap(({ seniority }) => (seniority === undefined ? [] : [ladder.indexOf(seniority)]))
  const seniority = ladder[Math.min(...ranks)]
  return {
    text,
    ...(seniority === undefined ? {} : { seniority }),
    functions: [...new Set(roles.flatMap((role) => role.functions))],
    specialities: [...new Set(roles.flatMap((role) => role.specialities))],
  }
}

/** Whether a title says of what somebody is in charge: "Manager" and "VP" do not. */
export function hasFunction(title: Title): boolean {
  return title.functions.length > 0
}

/** Factors of a score. */
const factor = { neighbouringRank: 0.75, unspecific: 0.6, moreFunctions: 0.9, narrower: 0.95, broader: 0.8 } as const
const none: TitleComparison = { matches: false, score: 0 }

/**
 * Whether somebody with the title `candidate` is whom a person looks for who typed `wanted`. Of several roles the best
 * counts.
 *
 * - A function that was typed must be shared. The rank may be one step off, at a lower score.
 * - A rank alone ("Manager") matches whoever has just that rank, whatever the function, at a low score.
 * - A department alone ("Marketing") matches everybody in it.
 * - Someone who does the work ("Engineer") does not match those who lead the ones who do ("Engineering Director").
 * - Of specialities that were typed one must be shared, or the candidate names none.
 * - Titles of which no word is known match where all words of the wanted one are in the other.
 */
export function compareTitles(wanted: Title, candidate: Title): TitleComparison {
  if (fold(wanted.text) === fold(candidate.text) && wanted.text.trim() !== '') {
    const exact = fold(wanted.text) !== '' || wanted.text.trim() === candidate.text.trim()
    if (exact) return { matches: true, score: 1 }
  }
  const [these, those] = [rolesOf(wanted.text), rolesOf(candidate.text)]
  const scores = these.flatMap((role) => those.map((other) => compareRoles(role, other)))
  const score = Math.round(Math.max(0, ...scores) * 1000) / 1000
  return score > 0 ? { matches: true, score } : none
}

function compareRoles(wanted: Role, candidate: Role): number {
  return functionScore(wanted, candidate) * rankScore(wanted, candidate) * specialityScore(wanted, candidate)
}

function functionScore(wanted: Role, candidate: Role): number {
  if (wanted.functions.length === 0) return 1
  const shared = wanted.functions.filter((name) => candidate.functions.includes(name)).length
  if (shared === 0) return 0
  const more = candidate.functions.length > shared ? factor.moreFunctions : 1
  return (0.5 + shared / wanted.functions.length / 2) * more
}

function rankScore(wanted: Role, candidate: Role): number {
  if (wanted.functions.length === 0) {
    if (wanted.seniority === undefined) return wanted.specialities.length > 0 ? 1 : 0
    return wanted.seniority === candidate.seniority ? factor.unspecific : 0
  }
  if (wanted.seniority === undefined) {
    if (candidate.seniority === undefined) return 1
    // A department was typed, or somebody who works in it.
    return !wanted.practitioner || isHandsOn(candidate.seniority) ? factor.broader : 0
  }
  if (candidate.seniority === undefined) return isHandsOn(wanted.seniority) ? factor.neighbouringRank : 0
  const steps = Math.abs(ladder.indexOf(wanted.seniority) - ladder.indexOf(candidate.seniority))
  return steps === 0 ? 1 : steps === 1 ? factor.neighbouringRank : 0
}

function specialityScore(wanted: Role, candidate: Role): number {
  if (wanted.specialities.length === 0) return candidate.specialities.length === 0 ? 1 : factor.narrower
  const shared = wanted.specialities.filter((word) => candidate.specialities.includes(word)).length
  if (shared === wanted.specialities.length) return candidate.specialities.length > shared ? factor.narrower : 1
  // Where the function is not known, the words are all there is.
  if (wanted.functions.length === 0) return 0
  if (shared > 0) return factor.broader
  return candidate.specialities.length === 0 ? factor.broader : 0
}
