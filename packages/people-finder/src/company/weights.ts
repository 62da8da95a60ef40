// What evidence weighs, in bits, and where decisions lie.

/**
 * Names that are the same but for their spelling, by how much they tell (`agreementOf`). Estimated, like those below, by
 * `estimateNameWeights` on the training part of the registry of network device makers, 6,406 companies under 29,000
 * written names (`bench/suites/company-matching.estimate.ts` prints them); the part that the benchmark tests on was never
 * looked at.
 */
export const exactWeights: Readonly<Record<'same' | 'spacing' | 'words', readonly number[]>> = {
  same: [20.8, 26, 25.9, 25.6],
  spacing: [24.6, 21.9, 20.7, 18.5],
  words: [17.8, 17.7, 19.2, 22.5],
}

/** Names that are similar: by how much the shared words tell, by shared words, by letters. */
export const similarWeights: readonly (readonly (readonly number[])[])[] = [
  [
    [-1.4, -0.1, 1, 1.5, 2, 3.8, 4.5, 7.1],
    [0.1, 1.1, 1.1, 1.5, 2.3, 4, 5.6, 7.1],
    [0.1, 2.1, 2.6, 2.8, 3.4, 6, 6.8, 7.1],
    [1.6, 2.7, 4.1, 4.4, 6.4, 7.3, 7.3, 7.3],
    [1.6, 4.1, 4.1, 4.9, 6.4, 7.3, 7.3, 7.3],
    [3.8, 4.6, 4.9, 5, 6.9, 7.3, 7.3, 7.3],
    [3.8, 4.6, 4.9, 5, 6.9, 7.3, 7.3, 7.3],
    [3.8, 4.6, 4.9, 5, 6.9, 7.3, 8, 8],
    [3.8, 4.6, 4.9, 5, 6.9, 7.3, 8, 8],
  ],
  [
    [-3.2, -3.2, 2.9, 3.7, 3.7, 4.1, 4.1, 4.1],
    [2.4, 2.4, 4.9, 7.5, 9.4, 10.4, 12.2, 12.2],
    [5.1, 5.7, 6.1, 8, 9.8, 10.6, 12.2, 12.2],
    [6, 6.7, 7.7, 8.7, 10.4, 11.1, 12.2, 12.2],
    [6, 6.7, 7.7, 8.8, 10.6, 11.2, 12.2, 12.2],
    [7.7, 7.7, 7.7, 10.2, 11.4, 11.9, 12.9, 12.9],
    [7.7, 7.7, 7.9, 10.9, 12.1, 16.2, 16.5, 16.5],
    [9.2, 9.2, 9.2, 10.9, 12.1, 16.2, 18.1, 19.1],
    [9.2, 9.2, 9.2, 10.9, 12.1, 16.2, 18.1, 19.1],
  ],
  [
    [-7.6, -4.8, -4.2, 7.4, 7.4, 8.4, 8.4, 8.4],
    [-7.3, 2.5, 3.6, 7.4, 7.4, 9.8, 10.4, 13.8],
    [5.5, 5.7, 7.1, 11.4, 12.5, 13.5, 16.3, 16.9],
    [8.2, 9, 10, 12.6, 12.8, 13.9, 16.3, 16.9],
    [10.3, 10.8, 10.9, 13.2, 13.2, 14.3, 16.3, 16.9],
    [10.3, 10.8, 10.9, 13.2, 14.4, 16.1, 16.3, 16.9],
    [12.5, 13.5, 13.5, 14.1, 15.5, 18.6, 18.6, 18.9],
    [13.7, 13.7, 14, 14.6, 15.6, 19.7, 19.7, 19.7],
    [13.8, 13.8, 14, 14.6, 15.6, 21, 21, 21],
  ],
  [
    [-6.3, -2.8, -2.8, -2.5, -1.7, -0.2, 0.6, 1],
    [-6.3, 3.9, 3.9, 5.1, 5.5, 6.3, 6.7, 6.9],
    [2.3, 4.4, 4.4, 11.6, 14.5, 15, 15, 15.5],
    [9.4, 9.9, 10.6, 11.6, 14.5, 15.8, 17.1, 17.1],
    [10.7, 11, 11.3, 13.3, 14.9, 17.7, 17.7, 17.9],
    [11.8, 12.3, 12.4, 15.6, 15.8, 18.3, 18.3, 18.3],
    [12.9, 12.9, 12.9, 15.6, 17, 18.6, 18.6, 18.6],
    [13.2, 13.2, 13.2, 15.8, 17, 18.7, 20.2, 20.2],
    [13.9, 13.9, 13.9, 16.4, 17.8, 18.7, 20.8, 21.2],
  ],
]

/** Weights that no data at hand could give; they say what is assumed. */
export const weights = {
  /**
   * A registrable domain belongs to one company or its group: m of 0.95 and u of one in a million. That companies have
   * several (of countries, of brands) makes another one weak evidence.
   */
  domain: { same: 20, other: -2, unknown: 0 },
  place: { same: 2, other: -3, unknown: 0 },
  /** Of several companies that differ in their legal form only, the one that has it. */
  sameForm: 4,
  /** Enough to be shown, never enough to be believed: three letters stand for many names. */
  acronym: 8,
} as const

/** In bits, chosen on the training part. */
export const thresholds = {
  matched: 14,
  review: 6,
  /** By how much the best has to lead. */
  margin: 3,
} as const
