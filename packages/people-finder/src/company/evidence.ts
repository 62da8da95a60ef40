import type { NameComparison } from './compare.ts'
import { exactWeights, formWeights, similarWeights } from './weights.ts'

/** Where the steps between the levels are. What is below the first is level 0. */
const steps = {
  bits: [9, 12.5, 15.5, 19, 27],
  words: [0.3, 0.45, 0.6, 0.7, 0.78, 0.85, 0.91, 0.96],
  letters: [0.5, 0.65, 0.75, 0.8, 0.835, 0.87, 0.9, 0.93, 0.96],
} as const

/** How many levels each agreement of similar names has. */
export const levels = {
  bits: steps.bits.length + 1,
  words: steps.words.length + 1,
  letters: steps.letters.length + 1,
} as const

/** How two names agree; the levels count from 0, no agreement. */
export interface Agreement {
  readonly kind: NameComparison['kind']
  readonly bits: number
  readonly words: number
  readonly letters: number
}

/**
 * The level of agreement of two names: the comparison vector of Fellegi and Sunter ("A Theory for Record Linkage", 1969).
 * Shared words and alike letters depend on one another, so they have one weight together and not two that are added up.
 */
export const agreementOf = ({ kind, words, letters, bits }: NameComparison): Agreement => ({
  kind,
  bits: levelOf(bits, steps.bits),
  words: levelOf(words, steps.words),
  letters: levelOf(letters, steps.letters),
})

function levelOf(value: number, at: readonly number[]): number {
  let level = 0
  while (level < at.length && value >= (at[level] ?? 0)) level++
  return level
}

/** What the names say for or against one company, in bits. */
export function nameWeight(comparison: NameComparison): number {
  const { kind, bits, words, letters } = agreementOf(comparison)
  const name = (kind === 'similar' ? similarWeights[bits]?.[words]?.[letters] : exactWeights[kind][bits]) ?? 0
  // Under one name companies go by any form: lists and registries write what they like.
  return kind === 'same' ? name : name + formWeights[comparison.form]
}
