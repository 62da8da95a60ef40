import { run as exportLeads } from '../csv-export.ts'
import { run as importLeads } from '../csv-import.ts'
import { rowOf, type Report } from '../harness/report.ts'

/** Lists in and out of the database. */
export async function run(): Promise<Report> {
  const imported = await importLeads()
  const exported = await exportLeads()
  return {
    title: `import of ${imported.rows} rows and export of ${exported.leads} leads, against a bare COPY of them`,
    rows: [
      rowOf('import', 'bare COPY', 'rows/s', imported.copyRows),
      rowOf('import', 'Leadwright', 'rows/s', imported.importRows),
      rowOf('export', 'bare COPY', 'rows/s', exported.copiedPerSecond),
      rowOf('export', 'Leadwright', 'rows/s', exported.leadsPerSecond),
    ],
    figures: [
      { what: 'import: rate of a bare COPY', measured: imported.ratio, relation: '≥', target: 0.75, unit: '×' },
      { what: 'import: growth of memory', measured: imported.rssGrowth, relation: '≤', target: 32, unit: 'MiB' },
      { what: 'export: rate of a bare COPY', measured: exported.ratio, relation: '≥', target: 0.5, unit: '×' },
      {
        what: 'export: heap of all leads beyond that of a tenth of them',
        measured: exported.heapOfAll - exported.heapOfTenth,
        relation: '≤',
        target: 8,
        unit: 'MiB',
      },
    ],
  }
}
