/** The middle of some numbers; the mean of the two middle ones where they are even in number. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

/**
 * How two variants compare: the median over the rounds of the ratio within a round. What disturbs a shared machine lasts
 * longer than a round, so it falls on both of its halves, and a ratio of medians would not cancel it out. (Which is what
 * is left where the two did not take turns.)
 */
export function pairedRatio(samples: readonly number[], reference: readonly number[]): number {
  if (samples.length !== reference.length) return median(samples) / median(reference)
  return median(samples.map((sample, round) => sample / (reference[round] ?? Number.NaN)))
}
