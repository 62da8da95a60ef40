import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'

/** The most people that the API takes for a row, and how many it takes unless told otherwise. */
const most = 25
export const usualPeoplePerRow = 3

/** How many people are taken for a row: settled already, so that one may pass it over. */
export function PeoplePerRow({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return (
    <select
      aria-label="People for each row"
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
      className="h-8 rounded border border-line bg-surface px-2 text-muted"
    >
      {Array.from({ length: most }, (_, index) => index + 1).map((count) => (
        <option key={count} value={count}>
          {count === 1 ? 'one a row' : `up to ${count} a row`}
        </option>
      ))}
    </select>
  )
}

/** How many people a job takes for a row, which its price tells; undefined where there is nothing to tell it. */
export function peoplePerRow(workflow: FindingWorkflow, { estimate }: FindingJob): number | undefined {
  if (workflow !== 'scraping' || estimate === null || estimate.billable === 0) return undefined
  return Math.round(estimate.credits / estimate.billable)
}
