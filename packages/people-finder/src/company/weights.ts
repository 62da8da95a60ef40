// What evidence weighs, in bits, and where decisions lie.

/**
 * Names that are the same but for their spelling, by how much they tell (`agreementOf`). Estimated, like those below, by
 * `estimateNameWeights` on the training part of the registry of network device makers, 6,406 companies under 29,000
 * written names (`bench/suites/company-matching.estimate.ts` prints them); the part that the benchmark tests on was never
 * looked at.
 */
export const exactWeights: Readonly<Record<'same' | 'spacing' | 'words', readonly number[]>> = {
  same: [21, 20.9, 25.9, 25.4, 25.2, 24.7],
  spacing: [17.1, 19.5, 16.4, 20.1, 20, 21],
  words: [14.4, 16.6, 15.3, 22.4, 22, 21.6],
}

/** Names that are similar: by how much the shared words tell, by shared words, by letters. */
export const similarWeights: readonly (readonly (readonly number[])[])[] = [
  [
    [-6.3, 1.7, 2.9, 4.6, 5.4, 6.2, 7.2, 7.9, 9.9, 11.7],
    [0.8, 1.8, 2.9, 4.6, 5.4, 6.2, 7.2, 8.2, 9.9, 11.7],
    [1.8, 3, 4, 5.4, 5.9, 6.3, 7.8, 9.4, 9.9, 11.7],
    [1.8, 5, 5, 6.8, 6.8, 6.8, 7.8, 9.4, 9.9, 11.7],
    [3.7, 6, 6, 6.8, 9.4, 9.4, 9.4, 9.4, 9.9, 11.7],
    [3.7, 7.1, 7.1, 7.1, 9.4, 9.4, 9.4, 9.4, 9.9, 11.8],
    [3.7, 7.1, 7.1, 7.1, 9.4, 9.4, 9.4, 9.4, 9.9, 11.8],
    [9.9, 9.9, 9.9, 9.9, 10.8, 10.8, 11.1, 11.4, 16.6, 17.1],
    [9.9, 9.9, 9.9, 9.9, 10.8, 10.8, 11.1, 11.4, 16.8, 17.8],
  ],
  [
    [-2.7, -2.7, -1, 1.5, 1.6, 2.4, 2.7, 7.3, 7.3, 7.3],
    [-0.8, 1.4, 5.3, 7.6, 8.5, 9, 9.4, 11.1, 11.1, 11.1],
    [0.3, 2.9, 6.2, 7.6, 8.5, 9, 9.4, 11.1, 11.1, 11.1],
    [0.3, 3.3, 7, 8.7, 8.7, 9, 9.4, 11.1, 11.1, 11.1],
    [0.3, 3.3, 7.7, 8.8, 9.3, 9.3, 9.5, 12.1, 12.1, 12.1],
    [3, 5.8, 7.7, 9.2, 11.1, 12.2, 12.4, 12.8, 12.8, 12.8],
    [3.6, 5.9, 7.7, 9.2, 11.1, 12.2, 12.5, 13.8, 16.8, 16.8],
    [5.8, 6.1, 7.7, 9.2, 11.1, 12.2, 12.5, 14.6, 19, 19],
    [9.5, 9.5, 9.7, 10.5, 11.4, 12.2, 12.5, 14.6, 19, 20.2],
  ],
  [
    [1.5, 1.5, 3.5, 3.6, 3.6, 3.6, 3.6, 3.6, 3.7, 3.7],
    [3.8, 4, 4.7, 10.3, 11.6, 11.6, 11.6, 11.6, 11.6, 11.6],
    [5.2, 5.7, 5.7, 10.3, 11.6, 11.6, 11.6, 13.4, 13.4, 13.4],
    [5.9, 6.7, 6.9, 10.3, 11.6, 11.6, 11.6, 13.4, 13.4, 13.4],
    [5.9, 6.7, 6.9, 10.9, 11.6, 11.6, 11.6, 13.4, 13.4, 13.4],
    [8.6, 8.6, 8.7, 10.9, 12, 12.2, 15.2, 16.8, 16.8, 16.8],
    [9.4, 9.4, 9.5, 11.7, 12, 12.7, 16.6, 17.5, 17.5, 17.6],
    [10.6, 10.6, 10.6, 11.7, 12, 12.7, 16.6, 17.5, 18.1, 19.3],
    [10.6, 10.6, 10.6, 11.7, 12, 12.7, 16.6, 17.5, 18.1, 19.3],
  ],
  [
    [-4.4, 5.1, 6.9, 6.9, 6.9, 7.3, 7.8, 8.5, 8.8, 8.8],
    [-4.4, 5.1, 8.3, 8.3, 8.3, 8.3, 8.7, 9.4, 9.7, 9.7],
    [4.2, 8.7, 8.7, 8.7, 10.3, 11.1, 11.5, 12, 12.8, 12.8],
    [5.6, 8.7, 8.7, 9.2, 10.8, 11.6, 11.8, 12, 12.8, 12.8],
    [7.2, 8.7, 9.3, 10.7, 12.4, 12.4, 12.4, 12.4, 12.8, 12.8],
    [7.2, 8.7, 9.3, 10.7, 12.4, 12.4, 12.4, 12.4, 12.8, 12.8],
    [11.8, 12.2, 12.2, 13.4, 13.9, 14.3, 16.7, 17.7, 19.3, 19.3],
    [13.2, 13.2, 13.2, 13.4, 13.9, 14.7, 18.8, 19.5, 20.5, 20.5],
    [14.1, 14.1, 14.1, 14.1, 14.1, 14.7, 18.8, 19.5, 22.3, 22.3],
  ],
  [
    [-8.7, -3.5, -2.6, -2.6, -2.4, -2.3, -1.4, 0, 0.9, 1.1],
    [-7.4, -3.5, -0.9, -0.9, 0.8, 7.9, 7.9, 8.7, 9.1, 9.2],
    [5.5, 7.3, 9.3, 10.7, 12, 14.7, 14.7, 15.1, 15.1, 15.1],
    [5.8, 8.5, 9.3, 10.8, 12, 15.7, 15.7, 15.7, 16.3, 16.3],
    [10.1, 10.1, 12, 12.5, 13.7, 15.7, 15.9, 15.9, 16.3, 16.3],
    [10.9, 10.9, 13, 13.5, 14, 15.9, 15.9, 15.9, 16.3, 16.3],
    [10.9, 10.9, 13, 13.5, 14, 16, 16.8, 19.3, 19.3, 19.3],
    [10.9, 11.7, 13, 13.5, 14, 16, 16.8, 19.9, 20.1, 20.7],
    [13.3, 13.3, 13.3, 13.8, 14, 16, 16.8, 19.9, 20.1, 20.7],
  ],
  [
    [-5.5, -4.6, -3.6, -2.2, -2.2, -2.2, -1.7, -0.5, 1.1, 2.4],
    [-5.5, -4.6, -3.6, -2.2, -2.2, -2.2, -1.7, -0.5, 1.1, 2.4],
    [1.3, 1.3, 1.6, 4.7, 6.5, 6.5, 7, 7.9, 8.7, 9.3],
    [2.4, 2.4, 5.8, 6.4, 6.8, 9.6, 14.4, 15.4, 15.9, 16.7],
    [8.2, 8.2, 8.6, 9.4, 10.6, 10.6, 14.7, 15.9, 17.1, 17.1],
    [11.3, 11.3, 11.3, 13.5, 13.5, 13.5, 15.8, 16.3, 17.1, 17.1],
    [12.3, 12.3, 13.1, 13.5, 13.5, 13.5, 15.8, 17.1, 17.1, 17.1],
    [13.4, 13.5, 13.5, 13.6, 13.6, 13.6, 15.9, 18.6, 20.5, 20.5],
    [13.7, 13.7, 13.7, 13.7, 13.7, 13.7, 16, 18.6, 20.6, 22.8],
  ],
]

/** Other weights; where no data at hand could give them, they say what is assumed. */
export const weights = {
  /**
   * That two records of different companies share a registrable domain is assumed of one pair in 60,000: a domain decides,
   * unless the name is about something else. Companies have several, of countries and of brands, so another one is weak
   * evidence.
   */
  domain: { same: 16, other: -2, unknown: 0 },
  /**
   * Measured on 963 pairs of addresses of one company in that training part: 65 in 100 are in one country, of any two
   * companies 5 in 100.
   */
  place: { same: 3.6, other: -1.4, unknown: 0 },
  /** Of several companies that differ in their legal form only, the one that has it: more than the margin. */
  sameForm: 4,
  /** Enough to be shown, never enough to be believed: three letters stand for many names. */
  acronym: 7,
} as const

/** In bits, chosen on the training part for a precision that leaves room for a directory three times its size. */
export const thresholds = {
  matched: 11.2,
  review: 6,
  /** By how much the best has to lead. */
  margin: 3,
  /** Records; above, more has to speak for a match. */
  size: 20_000,
} as const
