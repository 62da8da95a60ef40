/** From the top: what a title says of somebody's rank. */
export type Seniority =
  | 'owner'
  | 'chief'
  | 'vice_president'
  | 'head'
  | 'director'
  | 'manager'
  | 'lead'
  | 'senior'
  | 'junior'

/** A job title, taken apart. */
export interface Title {
  readonly text: string
  readonly seniority?: Seniority
  /** What somebody is responsible for: `sales`, `engineering`, `finance` …; several where a title names several. */
  readonly functions: readonly string[]
  /** What is left and narrows it down, folded: `emea`, `enterprise`, `frontend` … */
  readonly specialities: readonly string[]
}

export interface TitleComparison {
  readonly matches: boolean
  /** 0 to 1; orders those that match. */
  readonly score: number
}
