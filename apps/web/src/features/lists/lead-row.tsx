import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { SourceLink } from '../finding/finding.tsx'
import { addressWords, personOf, type Lead, type LeadColumns } from './lead-columns.tsx'

interface LeadRowProps {
  readonly lead: Lead
  readonly columns: LeadColumns
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
}

export function LeadRow({ lead, columns, open, onToggle }: LeadRowProps) {
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <>
      <div className={`${columns.grid} min-h-9 max-sm:py-1.5`}>
        <span role="cell">
          <button
            type="button"
            aria-expanded={open}
            aria-label={`More about ${(lead.email ?? personOf(lead).name) || 'this lead'}`}
            onClick={() => onToggle(!open)}
            className="inline-flex size-6 items-center justify-center rounded text-muted hover:bg-sunken"
          >
            <Chevron aria-hidden className="size-4" />
          </button>
        </span>
        {columns.cells(lead)}
      </div>
      {open && <LeadDetails lead={lead} />}
    </>
  )
}

/** Everything that is known of a lead: what was found, the mail server's own words, and its fields. */
function LeadDetails({ lead }: { lead: Lead }) {
  const { fields, found, originalEmail, verification } = lead
  return (
    <div role="cell" className="grid gap-3 bg-sunken px-3 py-3 sm:px-12">
      {found && (
        <Facts>
          {found.fullName !== undefined && <Fact name="Found">{found.fullName}</Fact>}
          {found.jobTitle !== undefined && <Fact name="Title">{found.jobTitle}</Fact>}
          {found.company !== undefined && (
            <Fact name="Company">{[found.company, found.domain].filter(Boolean).join(' · ')}</Fact>
          )}
          {found.email !== undefined && (
            <Fact name="Address">
              {found.email} <span className="text-muted">{addressWords(lead)}</span>
            </Fact>
          )}
          {found.source !== undefined && (
            <Fact name="Source">
              <SourceLink href={found.source} />
            </Fact>
          )}
        </Facts>
      )}
      {originalEmail !== undefined && (
        <Facts>
          <Fact name="Came in as">{originalEmail}</Fact>
        </Facts>
      )}
      {verification && (
        <Facts>
          {verification.suggestion !== undefined && <Fact name="Probably meant">{verification.suggestion}</Fact>}
          {verification.flags.length > 0 && <Fact name="Flags">{verification.flags.join(', ')}</Fact>}
          {verification.mx !== undefined && <Fact name="Mail server">{verification.mx}</Fact>}
          {verification.reply !== undefined && (
            <Fact name="It said">
              <q className="font-mono text-xs">{verification.reply}</q>
            </Fact>
          )}
        </Facts>
      )}
      <Facts>
        {Object.entries(fields).map(([name, value]) => (
          <Fact key={name} name={name}>
            {value === '' ? '–' : value}
          </Fact>
        ))}
      </Facts>
    </div>
  )
}

const Facts = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">{children}</dl>
)

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}
