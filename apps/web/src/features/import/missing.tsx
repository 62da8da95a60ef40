import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import type { ImportPreview } from '../lists/import-file.ts'
import { roleWords } from './role-words.ts'

/** Something that has to be said, or looked at, before the file comes in. */
const Caution = ({ title, children }: { title: string; children: ReactNode }) => (
  <div role="alert" className="grid gap-2 rounded border border-caution/40 bg-caution-soft p-4">
    <p className="flex gap-2 font-semibold">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-caution" />
      {title}
    </p>
    {children}
  </div>
)

/** Required columns that nobody has named yet, with the likely ones. */
export function Missing(props: {
  missing: ImportPreview['missing']
  suggestions: ImportPreview['suggestions']
  onMap: (column: string, role: string) => void
}) {
  const { missing, suggestions, onMap } = props
  const roles = missing.map((role) => `the ${roleWords[role].toLowerCase()}`)
  return (
    <Caution title={`Say which column holds ${roles.join(' and ')}`}>
      {Object.entries(suggestions).map(([role, column]) => (
        <p key={role} className="pl-6">
          <Button size="small" onClick={() => onMap(column, role)} className="h-auto! min-h-7 whitespace-normal!">
            Take “{column}”
          </Button>{' '}
          <span className="text-muted">Looks like the {roleWords[role as keyof typeof roleWords].toLowerCase()}.</span>
        </p>
      ))}
    </Caution>
  )
}

/** The file seems to begin with a lead, which would be lost as the names of the columns. */
export const LostLead = ({ onKeep }: { onKeep: () => void }) => (
  <Caution title="The first row looks like a lead, not like column names">
    <p className="pl-6">
      Taken for names, it is not imported. Keep it as a lead and say below what each column holds, or add a line with
      the names of the columns to the file.
    </p>
    <p className="pl-6">
      <Button onClick={onKeep}>Keep it as a lead</Button>
    </p>
  </Caution>
)
