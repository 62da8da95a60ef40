/** What a journey comes to. */
export interface Outcome {
  readonly imported: number | undefined
  /** The lines of the file that were refused. */
  readonly rejected: readonly number[] | undefined
  readonly verdicts: readonly (readonly [email: string, status: string])[] | undefined
  readonly csv: string | undefined
  /** Credits that are missing. */
  readonly shortfall: number | undefined
}

/** Two leads, and a row without an address. */
export const leads = new File(['email,name\nann@inbox.test,Ann\nben@inbox.test,Ben\n,Cy\n'], 'leads.csv', {
  type: 'text/csv',
})

/** Three leads more. */
export const moreLeads = new File(['email\ndan@inbox.test\neve@inbox.test\nfay@inbox.test\n'], 'more-leads.csv', {
  type: 'text/csv',
})

/** Between two looks at a job. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))
