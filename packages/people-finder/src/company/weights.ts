// What evidence weighs, in bits, and where decisions lie.

/**
 * Names that are the same but for their spelling, by how much they tell (`agreementOf`). Estimated, like those below, by
 * `estimateNameWeights` on the training part of the registry of network device makers: 6,396 companies, asked for
 * 29,516 times (`bench/company-matching-weights.ts` prints them). It shares no company with the part that the
 * benchmark tests on.
 */
export const exactWeights: Readonly<Record<'same' | 'spacing' | 'words', readonly number[]>> = {
  same: [21, 20.9, 25.9, 25.4, 25.2, 24.7],
  spacing: [20, 19, 18.7, 23.4, 23.1, 23.5],
  words: [14.5, 18.3, 15.1, 19.6, 19.3, 19.6],
}

/** Names that are similar: by how much the shared words tell, by shared words, by letters. */
export const similarWeights: readonly (readonly (readonly number[])[])[] = [
  [
    [-6.3, -0.3, 0.8, 2.2, 5.5, 6.3, 7.3, 8, 10, 11.7],
    [-1.1, -0.2, 0.8, 2.2, 5.5, 6.3, 7.3, 8.5, 10, 11.7],
    [1.8, 3, 4, 5.5, 5.9, 6.4, 7.9, 9.5, 10, 11.7],
    [1.8, 5, 5, 6.9, 6.9, 6.9, 7.9, 9.5, 10, 11.7],
    [3.8, 6.1, 6.1, 6.9, 9.5, 9.5, 9.5, 9.5, 10, 11.7],
    [3.8, 7.2, 7.2, 7.2, 9.5, 9.5, 9.5, 9.5, 10, 11.9],
    [3.8, 7.2, 7.2, 7.2, 9.5, 9.5, 9.5, 9.5, 10, 11.9],
    [9.9, 9.9, 9.9, 9.9, 10.8, 10.8, 11.2, 11.4, 16.6, 17.1],
    [9.9, 9.9, 9.9, 9.9, 10.8, 10.8, 11.2, 11.4, 16.8, 17.8],
  ],
  [
    [-2.7, -2.7, -1, 1.5, 1.5, 2.5, 2.8, 7.4, 7.4, 7.4],
    [-0.9, 1.4, 5, 7.6, 8.5, 9, 9.4, 11.2, 11.2, 11.2],
    [0.2, 2.8, 6, 7.6, 8.5, 9, 9.4, 11.2, 11.2, 11.2],
    [0.3, 3.3, 7, 8.7, 8.7, 9, 9.4, 11.2, 11.2, 11.2],
    [0.3, 3.3, 7.7, 8.8, 9.3, 9.3, 9.5, 12.1, 12.1, 12.1],
    [3, 5.8, 7.7, 9.3, 11.1, 12.1, 12.4, 12.9, 12.9, 12.9],
    [3.6, 5.9, 7.7, 9.3, 11.1, 12.1, 12.5, 13.8, 16.8, 16.8],
    [5.7, 6.1, 7.7, 9.3, 11.1, 12.1, 12.5, 14.6, 19, 19],
    [9.5, 9.5, 9.6, 10.5, 11.5, 12.1, 12.5, 14.6, 19, 20.3],
  ],
  [
    [-9.2, -5.1, -1.2, -1.2, -0.8, -0.7, -0.3, 0, 0.4, 0.4],
    [3.2, 4.1, 4.7, 9.8, 11.3, 11.3, 11.3, 11.3, 11.3, 11.3],
    [5.3, 5.7, 5.7, 9.8, 11.3, 11.3, 11.3, 13.4, 13.4, 13.4],
    [5.9, 6.7, 6.9, 9.8, 11.3, 11.3, 11.7, 13.4, 13.4, 13.4],
    [5.9, 6.7, 6.9, 10.9, 11.7, 11.7, 11.7, 13.4, 13.4, 13.4],
    [8.6, 8.6, 8.7, 10.9, 12, 12, 15.1, 16.8, 16.8, 16.8],
    [9.3, 9.3, 9.4, 11.7, 12, 12.6, 16.5, 17.5, 17.5, 17.6],
    [10.6, 10.6, 10.6, 11.7, 12, 12.6, 16.5, 17.5, 18.1, 19.3],
    [10.6, 10.6, 10.6, 11.7, 12, 12.6, 16.5, 17.5, 18.1, 19.3],
  ],
  [
    [-3.7, -0.4, 7.9, 7.9, 7.9, 8.3, 8.8, 9.5, 9.8, 9.8],
    [-3.7, -0.4, 9.2, 9.2, 9.2, 9.5, 9.5, 10.6, 10.6, 10.6],
    [4.1, 5.6, 9.2, 9.2, 9.2, 10.8, 11.3, 12.1, 12.8, 12.8],
    [5.6, 7.2, 9.2, 9.2, 9.2, 11.5, 11.8, 12.1, 12.8, 12.8],
    [7.1, 8.4, 9.2, 10.6, 10.8, 12.4, 12.4, 12.4, 12.8, 12.8],
    [7.1, 8.4, 9.2, 10.6, 10.8, 12.4, 12.4, 12.4, 12.8, 12.8],
    [11.8, 12.2, 12.2, 13.4, 13.9, 14.4, 16.2, 17.7, 19.3, 19.3],
    [13.2, 13.2, 13.2, 13.4, 13.9, 14.7, 18.8, 19.5, 20.5, 20.5],
    [14, 14, 14, 14, 14, 14.7, 18.8, 19.5, 22.3, 22.3],
  ],
  [
    [-8.7, -3.5, -2.7, -2.7, -2.5, -2.3, -1.5, 0, 0.9, 1.1],
    [-7.4, -3.5, -0.9, -0.9, 0.7, 7.9, 7.9, 8.7, 9.1, 9.2],
    [5.5, 7.3, 9.3, 10.7, 11.6, 14.4, 14.7, 15, 15, 15],
    [5.8, 8.5, 9.3, 10.7, 11.6, 15.8, 15.8, 15.8, 16.3, 16.3],
    [10.1, 10.1, 12, 12.5, 13.6, 15.8, 15.8, 15.8, 16.3, 16.3],
    [10.9, 10.9, 13, 13.5, 13.8, 15.8, 15.8, 15.8, 16.3, 16.3],
    [10.9, 10.9, 13, 13.5, 13.8, 16, 16.8, 19.2, 19.2, 19.2],
    [10.9, 11.7, 13, 13.5, 13.8, 16, 16.8, 19.8, 20.1, 20.7],
    [13.3, 13.3, 13.3, 13.8, 14, 16, 16.8, 19.8, 20.1, 20.7],
  ],
  [
    [-5.5, -4.6, -3.6, -2.4, -2.4, -2.4, -1.7, -0.5, 1.1, 2.4],
    [-5.5, -4.6, -3.6, -2.4, -2.4, -2.4, -1.7, -0.5, 1.1, 2.4],
    [1.1, 1.1, 1.4, 4.3, 5.6, 5.6, 6.2, 7.2, 7.9, 8.6],
    [2.4, 2.4, 5.5, 6.2, 6.2, 8.9, 14.4, 15.7, 16.2, 16.8],
    [8, 8, 8.6, 9.2, 10.6, 10.6, 14.9, 15.9, 17.2, 17.2],
    [11.1, 11.1, 11.1, 13.3, 13.3, 13.3, 15.8, 16.3, 17.2, 17.2],
    [12.1, 12.1, 12.8, 13.3, 13.3, 13.3, 15.8, 17.2, 17.2, 17.2],
    [13.2, 13.3, 13.3, 13.4, 13.4, 13.4, 15.9, 18.6, 20.4, 20.4],
    [13.5, 13.5, 13.5, 13.5, 13.5, 13.5, 16, 18.6, 20.6, 22.8],
  ],
]

/** Legal forms, beside names that are not the same. From the same data. */
export const formWeights = { same: 2.4, other: -3.4, unknown: -0.4 } as const

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
  sameForm: 7,
  /** Enough to be shown, never enough to be believed: three letters stand for many names. */
  acronym: 7,
  /** A name that is the beginning of another, where nothing else is likely: as for acronyms. */
  beginning: 6.5,
} as const

/** In bits, chosen on the training part for a precision that leaves room for a directory three times its size. */
export const thresholds = {
  matched: 11,
  review: 6,
  /** By how much the best has to lead. */
  margin: 6,
  /** The same where the names are equal and only other things can tell them apart: a country does. */
  marginOfEqualNames: 4,
  /** Records; above, more has to speak for a match. */
  size: 20_000,
} as const
