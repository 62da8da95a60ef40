/**
 * How a failure is shown.
 * - `page`: nothing else on the page makes sense until it is resolved
 * - `inline`: beside what was tried, which stays as it is
 * - `dialog`: a decision is needed; what was typed stays behind it
 * - `banner`: it passes by itself; the page goes on
 * - `summary`: a list of what is wrong with a file or a form, which takes the focus
 * - `empty`: nothing is broken, there is just nothing to work on
 * - `panel`: it is the server's fault; what can be done is to try again, and to report it
 */
export const forms = ['page', 'inline', 'dialog', 'banner', 'summary', 'empty', 'panel'] as const
/** See {@link forms}. */
export type Form = (typeof forms)[number]

/**
 * One way out of a failure, as data, so that a screen has its button without knowing the code. The set of kinds is
 * closed; `Place` and `Person` are the product's own closed sets.
 */
export type Remedy<Place extends string = string, Person extends string = string> =
  | CorrectRemedy
  /** Sign in, again or for the first time. */
  | { readonly kind: 'authenticate' }
  | AskRemedy<Person>
  | WaitRemedy
  /** Send the very same again. */
  | { readonly kind: 'retry' }
  | GoRemedy<Place>
  /** What was acted on has changed meanwhile: look at it as it is now. */
  | { readonly kind: 'refresh' }
  /** Tell whoever runs the product, with the ID of the request. */
  | { readonly kind: 'support' }
  /** Nothing can be done, and nothing needs to be. */
  | { readonly kind: 'nothing' }

/** Correct what was sent. */
export interface CorrectRemedy {
  readonly kind: 'correct'
  /** The member of `details` that lists what is wrong, as objects with `path` and `message`; where there is one. */
  readonly issues?: string
}

/** Ask somebody who has the right, or can give it. */
export interface AskRemedy<Person extends string = string> {
  readonly kind: 'ask'
  /** Kinds of people, or the member of `details` that lists them. */
  readonly whom: readonly Person[] | { readonly by: string }
}

/** Wait; it passes by itself. */
export interface WaitRemedy {
  readonly kind: 'wait'
  /** The member of `details` that says how long, in seconds. */
  readonly seconds: string
}

/** Go where it is resolved. */
export interface GoRemedy<Place extends string = string> {
  readonly kind: 'go'
  /** A place, or the one that the value of a member of `details` stands for. */
  readonly to: Place | PlaceBy<Place>
}

/** A place that depends on a member of `details`, as where to delete what there is too much of. */
export interface PlaceBy<Place extends string = string> {
  readonly by: string
  readonly places: Readonly<Record<string, Place>>
  /** For a value that is not among them, such as a newer server's. */
  readonly otherwise: Place
}

/** What a screen makes of a code, as data from closed sets. */
export interface Screen<Place extends string = string, Person extends string = string> {
  readonly form: Form
  /** What resolves it, best first: the first one is the button that stands out. */
  readonly remedies: readonly [Remedy<Place, Person>, ...Remedy<Place, Person>[]]
}

/** The places and kinds of people that remedies of a contract may name. */
export interface ScreenTargets {
  readonly places: readonly string[]
  readonly people: readonly string[]
}
