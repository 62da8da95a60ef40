import { Link } from '@tanstack/react-router'
import type { Code, Workflow } from '@leadwright/errors/client'
import { hasCode, failureOf, type Failure } from '../../lib/failure.ts'
import { formatCount } from '../../lib/format.ts'
import type { List } from '../../lib/types.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/page.tsx'
import { describe } from '../errors/describe.ts'
import { FailureEmpty } from '../errors/empty.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { FailureReference } from '../errors/reference.tsx'
import { useFoundSoFar } from '../lists/use-found-so-far.ts'
import { useStart } from './use-start.ts'
import { jobWords } from './workflows.ts'

/** What has to come before a job that found nothing to work on. */
interface Cure {
  readonly title: string
  readonly why: string
  /** Another job that makes what is missing; else leads are to be added, where that helps. */
  readonly first?: Workflow
  readonly add?: string
}

const nothingAmong = {
  unverified: 'Every address is verified',
  unknown: 'No address has the verdict “Unknown”',
  filter: 'No lead that is shown has an address',
  ids: 'No chosen lead has an address',
} as const

/** What to do about a list that has nothing for a job; undefined for other failures. */
function cureOf(failure: Failure, list: List, hasPeople: boolean): Cure | undefined {
  if (hasCode(failure, 'NO_EMAILS_TO_VERIFY')) {
    const { leads, rows } = failure.envelope.details
    if (rows !== undefined) return { title: nothingAmong[rows], why: 'Nothing was started, and nothing was spent.' }
    const title =
      leads === 1 ? 'The only lead has no address' : `None of the ${formatCount(leads)} leads has an address`
    if (list.workflow === 'verification') {
      const why = 'Add leads that have one. If the file has addresses, say at its import which column holds them.'
      return { title, why, add: 'Add leads with addresses' }
    }
    return list.workflow === 'enrichment' || hasPeople
      ? {
          title,
          why: 'Find their addresses first. What can be told for nothing is, before you decide.',
          first: 'enrichment',
        }
      : { title, why: 'Find the people of these companies first, and then their addresses.', first: 'scraping' }
  }
  if (hasCode(failure, 'NO_LEADS_TO_ENRICH')) {
    const { leads, withEmail } = failure.envelope.details
    const why = describe(failure).sentence
    if (leads > 0 && withEmail === leads) return { title: 'Every lead has an address', why, first: 'verification' }
    if (list.workflow === 'scraping') {
      return { title: 'Nobody has been found yet', why: 'Find the people of these companies first.', first: 'scraping' }
    }
    return { title: describe(failure).title, why, add: 'Add people' }
  }
  if (hasCode(failure, 'NO_LEADS_TO_SCRAPE')) {
    const { title, sentence } = describe(failure)
    return { title, why: sentence, add: 'Add companies and job titles' }
  }
  return undefined
}

const nothingTo: { readonly [C in Code]?: string } = {
  NO_EMAILS_TO_VERIFY: 'Nothing to verify yet',
  NO_LEADS_TO_ENRICH: 'Nobody to look for',
  NO_LEADS_TO_SCRAPE: 'No company to look at',
}

/** What a dialog is called that says why a job was not started. */
export const notStartedTitle = (failure: Failure): string =>
  (failure.kind === 'known' ? nothingTo[failure.envelope.code] : undefined) ?? 'Not started'

/** Why a job was not started; where the list has nothing for it yet, with the one thing that changes that. */
export function NotStarted({ failure, list, retry }: { failure: Failure; list: List; retry: () => void }) {
  const { people } = useFoundSoFar(list)
  const start = useStart()
  const cure = cureOf(failure, list, people)
  if (cure === undefined) {
    return describe(failure).form === 'empty' ? (
      <FailureEmpty failure={failure} retry={retry} />
    ) : (
      <FailureNotice failure={failure} retry={retry} focus />
    )
  }
  const { title, why, first, add } = cure
  return (
    <div data-failure={describe(failure).code} className="grid gap-3">
      <EmptyState
        title={title}
        action={
          first === undefined ? (
            add !== undefined && (
              <Link to="/lists/new" search={{ listId: list.id }} className={buttonLook('primary')}>
                {add}
              </Link>
            )
          ) : (
            <Button
              look="primary"
              busy={start.isPending}
              onClick={() => start.mutate({ workflow: first, listId: list.id })}
            >
              {jobWords[first].start}
            </Button>
          )
        }
      >
        {why}
      </EmptyState>
      {start.isError && <FailureNotice failure={failureOf(start.error)} focus />}
      <FailureReference described={describe(failure)} />
    </div>
  )
}
