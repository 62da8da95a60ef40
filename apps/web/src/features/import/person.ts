import type { Workflow } from './workflows.ts'

/** What is asked of one lead, by workflow: the names of the columns, and which have to be filled. */
const asked = {
  verification: { email: true, first_name: false, last_name: false, company: false },
  enrichment: { first_name: true, last_name: true, company: false, domain: false },
  scraping: { company: true, job_title: true },
} as const satisfies Record<Workflow, Partial<Record<PersonField, boolean>>>

export type PersonField = 'email' | 'first_name' | 'last_name' | 'company' | 'domain' | 'job_title'

/** One lead as it is written by hand. */
export type Person = Readonly<Partial<Record<PersonField, string>>>

export const fieldsOf = (workflow: Workflow): PersonField[] => Object.keys(asked[workflow]) as PersonField[]

const filled = (person: Person, field: PersonField): boolean => (person[field] ?? '').trim() !== ''

/** The first field that has to be filled and is not, and what to say of it. */
export function missingOf(workflow: Workflow, person: Person): { field: PersonField; problem: string } | undefined {
  const needed: Partial<Record<PersonField, boolean>> = asked[workflow]
  const field = fieldsOf(workflow).find((each) => needed[each] === true && !filled(person, each))
  if (field !== undefined) return { field, problem: 'This is needed.' }
  return workflow === 'enrichment' && !filled(person, 'company') && !filled(person, 'domain')
    ? { field: 'company', problem: 'The company or its domain is needed.' }
    : undefined
}

const quoted = (text: string): string => `"${text.trim().replaceAll('"', '""')}"`

/** One lead as a file with one row, called by what it is known by. */
export function personFile(workflow: Workflow, person: Person): File {
  const fields = fieldsOf(workflow).filter((field) => filled(person, field))
  const rows = [fields, fields.map((field) => person[field] ?? '')]
  const csv = rows.map((row) => `${row.map(quoted).join(',')}\r\n`)
  const { email, first_name: first, last_name: last, company = '' } = person
  const name = workflow === 'verification' ? email : workflow === 'enrichment' ? `${first} ${last}` : company
  return new File(csv, (name ?? '').trim(), { type: 'text/csv' })
}
