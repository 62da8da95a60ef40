import type { ImportPreview, ImportReport } from '../../lists/import-file.ts'

type Group = ImportPreview['problems'][number]

/** As many lines are shown of each group, and rejected rows of an import. */
const shownLines = 10
const shownRows = 100

/** What the parts of a file would come to together; rows that repeat those of another part are not known yet. */
export function mergedPreview(previews: readonly ImportPreview[]): ImportPreview {
  const [first] = previews
  if (first === undefined) throw new Error('A file has at least one part')
  return {
    ...first,
    rows: sum(previews, ({ rows }) => rows),
    imported: sum(previews, ({ imported }) => imported),
    duplicates: sum(previews, ({ duplicates }) => duplicates),
    inList: sum(previews, ({ inList }) => inList),
    rejected: sum(previews, ({ rejected }) => rejected),
    problems: mergedGroups(previews.flatMap(({ problems }) => problems)),
    notices: mergedGroups(previews.flatMap(({ notices }) => notices)),
  }
}

/** What became of a file, all its parts together. */
export interface WholeReport extends Pick<ImportReport, 'imported' | 'duplicates' | 'rejected' | 'rows' | 'notices'> {
  /** Whether each part was imported before. */
  readonly isSame: boolean
  /** The imports that rejected rows, and how many. */
  readonly rejecting: readonly Pick<ImportReport, 'importId' | 'rejected'>[]
}

export const mergedReport = (reports: readonly ImportReport[]): WholeReport => ({
  imported: sum(reports, ({ imported }) => imported),
  duplicates: sum(reports, ({ duplicates }) => duplicates),
  rejected: sum(reports, ({ rejected }) => rejected),
  rows: reports.flatMap(({ rows }) => rows).slice(0, shownRows),
  notices: mergedGroups(reports.flatMap(({ notices }) => notices)),
  isSame: reports.every(({ sameAs }) => sameAs !== null),
  rejecting: reports.filter(({ rejected }) => rejected > 0),
})

const sum = <T>(all: readonly T[], of: (each: T) => number): number => all.reduce((total, each) => total + of(each), 0)

/** Groups of the same rows, the most frequent first. */
function mergedGroups(groups: readonly Group[]): Group[] {
  const merged = new Map<string, Group>()
  for (const group of groups) {
    const key = JSON.stringify([group.column, group.message])
    const before = merged.get(key)
    merged.set(key, {
      ...group,
      count: group.count + (before?.count ?? 0),
      lines: [...(before?.lines ?? []), ...group.lines].slice(0, shownLines),
    })
  }
  return [...merged.values()].toSorted((a, b) => b.count - a.count)
}
