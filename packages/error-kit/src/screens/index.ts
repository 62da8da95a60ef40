import type { AskRemedy, CorrectRemedy, GoRemedy, Screen, WaitRemedy } from '../core/screen.ts'
import type { Issue } from '../core/stand-ins.ts'

// For screens: what a code's remedies say about one failure. Reads data alone, so that no schema library ends up in a
// bundle, and takes any details, because a newer server's may be of another form.

export type { AskRemedy, CorrectRemedy, Form, GoRemedy, PlaceBy, Remedy, Screen, WaitRemedy } from '../core/screen.ts'
export type { Issue } from '../core/stand-ins.ts'

/** What a screen knows of a code; `generate` writes it. */
export interface CodeScreen<Place extends string, Person extends string, Locale extends string> extends Screen<
  Place,
  Person
> {
  readonly words: Readonly<Record<Locale, ScreenWords>>
}

/** A code's words for screens, in one language. */
export interface ScreenWords {
  /** What happened, in a few words. */
  readonly title: string
  /** Says the rest, in place of the envelope's sentence where that speaks to programs. */
  readonly advice?: string
}

/** The place that a failure's remedy leads to. */
export function placeOf<Place extends string>({ to }: GoRemedy<Place>, details: unknown): Place {
  if (typeof to === 'string') return to
  const value = memberOf(details, to.by)
  return typeof value === 'string' && Object.hasOwn(to.places, value) ? (to.places[value] as Place) : to.otherwise
}

/** The kinds of people whom a failure's remedy names. */
export function peopleOf({ whom }: AskRemedy, details: unknown): readonly string[] {
  if (!('by' in whom)) return whom
  const value = memberOf(details, whom.by)
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** How long to wait, in seconds; at least one. */
export function secondsOf({ seconds }: WaitRemedy, details: unknown): number {
  const value = memberOf(details, seconds)
  return typeof value === 'number' && value >= 1 ? value : 1
}

/** What is wrong with what was sent, as far as the failure lists it. */
export function issuesOf({ issues }: CorrectRemedy, details: unknown): readonly Issue[] {
  const value = issues === undefined ? undefined : memberOf(details, issues)
  return Array.isArray(value) ? value.filter(isIssue) : []
}

const isIssue = (value: unknown): value is Issue =>
  ['path', 'message'].every((member) => typeof memberOf(value, member) === 'string')

const memberOf = (value: unknown, member: string): unknown => (Object(value) as Record<string, unknown>)[member]
