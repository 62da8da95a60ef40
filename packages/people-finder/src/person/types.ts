/** A person's name in parts, as written; compare them folded. */
export interface PersonName {
  /** First and middle names; initials without their dots. */
  readonly given: readonly string[]
  /** The surname: one word or more, particles ("van", "de la") not included. */
  readonly family: readonly string[]
  readonly particles: readonly string[]
}

/** A name as a list has it. */
export type NameInput = { readonly firstName: string; readonly lastName: string } | { readonly fullName: string }

export interface NameComparison {
  /** `same`: no reasonable doubt. `likely`: initials, nicknames, a slip of the pen. */
  readonly verdict: 'same' | 'likely' | 'different'
  /** 0 to 1. */
  readonly score: number
}
