import { verdictStatuses } from '@leadwright/mail-verifier'
import type { StoredReading } from '../../db/schema/leads.ts'
import { exportColumns } from './export/table.ts'
import type { CountedList } from './store.ts'
import { leftOutOf, summarize } from './summary-view.ts'
import type { JudgedLead } from './verdicts.ts'
import type { ImportRow } from './imports-store.ts'
import type { ImportReport, ImportView, LeadVerdict, LeadView, ListView } from './views.ts'

/** A list as callers see it. */
export function viewList(list: CountedList): ListView {
  const { id, name, workflow, columns, leadCount, verdictsJobId, createdAt } = list
  return {
    id,
    name,
    workflow,
    columns,
    exportColumns: exportColumns(list),
    leads: leadCount,
    verified: leadCount - summarize(leadCount, list.verdicts).unverified,
    leftOut: leftOutOf(list.verdicts),
    verificationJobId: verdictsJobId,
    createdAt: createdAt.toISOString(),
  }
}

/** A lead as callers see it. */
export const viewLead = (columns: readonly string[], lead: JudgedLead): LeadView => ({
  id: String(lead.id),
  email: lead.email,
  ...(lead.originalEmail === null ? {} : { originalEmail: lead.originalEmail }),
  fields: Object.fromEntries(columns.map((column, index) => [column, lead.row[index] ?? ''])),
  found: viewFound(lead.found),
  verification: viewVerdict(lead),
})

function viewFound(found: JudgedLead['found']): LeadView['found'] {
  if (found === null) return null
  const { jobId: _, ...shown } = found
  return shown
}

function viewVerdict({ status, reason, flags, suggestion, mx, reply }: JudgedLead): LeadVerdict | null {
  const known = verdictStatuses.find((each) => each === status)
  if (known === undefined) return null
  return {
    status: known,
    reason,
    flags: flags ?? [],
    ...(suggestion === null ? {} : { suggestion }),
    ...(mx === null ? {} : { mx }),
    ...(reply === null ? {} : { reply }),
  }
}

/** How a file was read, as callers see it. */
export const viewReading = (reading: StoredReading | null): Pick<ImportReport, 'reading' | 'notices'> => ({
  reading: reading && {
    separator: reading.separator,
    headerLine: reading.headerLine,
    roles: [...reading.roles],
    emailColumns: [...reading.emailColumns],
  },
  notices: (reading?.notices ?? []).map(({ message, column, count, lines }) => ({
    message,
    column,
    count,
    lines: [...lines],
  })),
})

/** An import as the history of its list has it. */
export const viewImport = (row: ImportRow): ImportView => ({
  id: row.id,
  fileName: row.fileName,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  imported: row.imported,
  duplicates: row.duplicates,
  rejected: row.rejected,
  undoneAt: row.undoneAt?.toISOString() ?? null,
})
