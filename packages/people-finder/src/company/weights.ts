// What evidence weighs, in bits, and where decisions lie.

/**
 * Names that are the same but for their spelling, by how much they tell (`agreementOf`). Estimated, like those below, by
 * `estimateNameWeights` on the training part of the registry of network device makers, 6,406 companies under 29,000
 * written names (`bench/suites/company-matching.estimate.ts` prints them); the part that the benchmark tests on was never
 * looked at.
 */
export const exactWeights: Readonly<Record<'same' | 'spacing' | 'words', readonly number[]>> = {
  same: [20.8, 26, 25.9, 25.6],
  spacing: [24.6, 21.8, 20.7, 18.4],
  words: [17.8, 17.7, 19.2, 22.5],
}

/** Names that are similar: by how much the shared words tell, by shared words, by letters. */
export const similarWeights: readonly (readonly (readonly number[])[])[] = [
  [
    [-6.3, 0.7, 1.9, 4.1, 4.9, 6.8, 8, 8.5],
    [0.9, 1.5, 1.9, 4.1, 4.9, 6.8, 9.5, 9.8],
    [0.9, 2.9, 3.3, 4.9, 5.6, 8.2, 9.5, 9.8],
    [2.4, 2.9, 4.5, 6.3, 7.9, 9.9, 11.3, 11.3],
    [2.4, 4.6, 4.6, 6.3, 7.9, 9.9, 11.3, 11.3],
    [5.2, 8.5, 8.5, 9.3, 9.8, 11.2, 12.5, 12.5],
    [6.1, 8.5, 8.5, 9.3, 9.8, 11.2, 12.5, 12.5],
    [7.2, 8.7, 9, 9.8, 10.3, 11.8, 13.2, 18.3],
    [7.2, 8.7, 9, 9.8, 10.3, 11.8, 13.2, 18.3],
  ],
  [
    [-10.4, -0.5, -0.5, 5.1, 7.3, 7.3, 7.3, 7.3],
    [2.3, 4.4, 5.7, 7.8, 10.5, 13, 13, 13],
    [4.4, 5.8, 6.7, 7.8, 10.5, 13, 13, 13.3],
    [5.7, 6.8, 8.1, 8.6, 10.5, 13, 13, 13.3],
    [5.7, 6.8, 8.1, 8.9, 10.9, 13, 13, 13.3],
    [6.7, 6.8, 8.1, 9.4, 11.7, 15.3, 15.3, 16.4],
    [7.6, 7.7, 8.7, 10.6, 11.8, 15.7, 17.4, 18],
    [7.6, 7.7, 8.7, 10.6, 11.8, 15.7, 18.8, 20.8],
    [9.6, 9.6, 9.6, 10.6, 11.8, 15.7, 18.8, 20.8],
  ],
  [
    [-10.8, -7.6, -7.6, -3, -2.5, -1.1, 0.3, 0.7],
    [-7.2, 3.9, 6, 8.6, 11, 13.8, 13.8, 13.8],
    [5.1, 5.7, 7.2, 8.7, 11.7, 14.9, 17.2, 17.8],
    [8.1, 8.9, 10, 11.8, 12.3, 16.8, 17.2, 17.8],
    [10.5, 10.5, 11.3, 12.6, 12.6, 16.8, 17.2, 17.8],
    [10.5, 10.5, 11.3, 12.6, 14.2, 16.9, 17.5, 17.8],
    [12.8, 13, 13, 13.2, 14.5, 17.8, 18.7, 18.7],
    [14.2, 14.2, 14.2, 14.4, 15, 20, 20.2, 20.8],
    [14.2, 14.2, 14.2, 14.4, 15, 20, 20.2, 20.8],
  ],
  [
    [-6.1, -2.8, -2.8, -2.7, -2.3, -1.2, 0.3, 1.5],
    [-4.6, -1.1, 2.2, 2.6, 10, 10, 10.8, 11.3],
    [5, 7.4, 9.1, 11.2, 14.8, 14.9, 15.8, 15.8],
    [9.3, 9.3, 9.8, 11.2, 14.8, 16.9, 17.4, 17.4],
    [10.9, 11.9, 11.9, 13.9, 14.8, 17.2, 17.5, 18.4],
    [12, 12.8, 12.8, 15.1, 16.5, 17.5, 18.2, 18.4],
    [13.1, 13.1, 13.1, 15.3, 16.5, 18.3, 18.9, 18.9],
    [14, 14, 14, 16.2, 16.5, 18.3, 19.9, 21.3],
    [14, 14, 14, 16.3, 17.1, 18.3, 20.2, 21.3],
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
  sameForm: 5,
  /** Enough to be shown, never enough to be believed: three letters stand for many names. */
  acronym: 7,
} as const

/** In bits, chosen on the training part for a precision that leaves room for a directory three times its size. */
export const thresholds = {
  matched: 11,
  review: 6,
  /** By how much the best has to lead. */
  margin: 4,
  /** Records; above, more has to speak for a match. */
  size: 20_000,
} as const
