import type { StoredReading } from '../../../db/schema/leads.ts'
import { createProblems } from './problems.ts'
import type { Batch } from './rows.ts'

/** Sums up how a file was read: what was guessed, and what was done about rows that are not as they should be. */
export class ReadingSummary {
  readonly #notices = createProblems()
  readonly #leadsFrom = new Map<number, number>()
  #header: Batch['header'] | undefined

  add({ header, notes, leads }: Batch): void {
    this.#header ??= header
    for (const note of notes) this.#notices.add(note)
    for (const { emailFrom } of leads) {
      if (emailFrom !== undefined) this.#leadsFrom.set(emailFrom, (this.#leadsFrom.get(emailFrom) ?? 0) + 1)
    }
  }

  /** Undefined as long as nothing of the file was read. */
  get(): StoredReading | undefined {
    if (!this.#header) return undefined
    const { columns, separator, line, roles, evidence, emails } = this.#header
    return {
      separator,
      headerLine: line ?? null,
      roles: [...roles].map(([role, index]) => ({
        role,
        column: columns[index] ?? '',
        by: evidence.get(role) ?? 'name',
      })),
      emailColumns: emails.map((index) => ({
        column: columns[index] ?? '',
        leads: this.#leadsFrom.get(index) ?? 0,
      })),
      notices: this.#notices.list(),
    }
  }
}
