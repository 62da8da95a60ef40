import { ExternalLink } from 'lucide-react'
import type { FoundRow } from '../../lib/types.ts'

type Finding = FoundRow['findings'][number]

/** How an address was found, and what its mail server said of it. */
export function provenance({ email, status, via }: Pick<Finding, 'email' | 'status' | 'via'>): string | undefined {
  if (email === undefined) return undefined
  const how =
    via === 'published' ? 'shown on the website' : via === 'pattern' ? 'as the company writes its addresses' : ''
  const said =
    status === 'valid'
      ? 'confirmed by the mail server'
      : status === 'catch_all'
        ? 'the domain accepts every address'
        : 'not confirmed yet'
  return [how, said].filter((part) => part !== '').join(', ')
}

/** The page that says so: a link out, which takes nothing along of where it comes from; `plain` where space is short. */
export function SourceLink({ href, plain = false }: { href: string; plain?: boolean }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1 text-accent underline">
      {hostOf(href)}
      {!plain && <ExternalLink aria-hidden className="size-3.5" />}
      <span className="sr-only">, opens in a new tab</span>
    </a>
  )
}

const hostOf = (href: string): string => (URL.canParse(href) ? new URL(href).hostname : 'Source')

/** Somebody who was found, or whose address was. */
export function FindingView({ finding }: { finding: Finding }) {
  const { fullName, jobTitle, email, source } = finding
  const how = provenance(finding)
  return (
    <div className="grid min-w-0 gap-0.5 wrap-anywhere">
      <p>
        <span className="font-semibold">{fullName}</span>
        {jobTitle !== undefined && <span className="text-muted"> · {jobTitle}</span>}
      </p>
      {email !== undefined && (
        <p>
          {email} <span className="text-xs text-muted">{how}</span>
        </p>
      )}
      {source !== undefined && (
        <p className="text-xs">
          <SourceLink href={source} />
        </p>
      )}
    </div>
  )
}
