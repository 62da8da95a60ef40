import { AtSign, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import type { FindingWorkflow, List } from '../../lib/types.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NotStarted, notStartedTitle } from './not-started.tsx'
import { PeoplePerRow, usualPeoplePerRow } from './people-per-row.tsx'
import { useStart } from './use-start.ts'
import { findingWords } from './words.ts'

const icons = { enrichment: AtSign, scraping: UsersRound }

/** Starts the search for people, or for their addresses. It costs nothing until it was decided on. */
export function FindButton({
  workflow,
  list,
  look,
}: {
  workflow: FindingWorkflow
  list: List
  look?: NonNullable<ButtonProps['look']>
}) {
  const start = useStart()
  const [perRow, setPerRow] = useState(usualPeoplePerRow)
  const [seen, setSeen] = useState<unknown>()
  const failure = start.isError && seen !== start.error ? failureOf(start.error) : undefined
  const Icon = icons[workflow]
  const go = (): void =>
    start.mutate({ workflow, listId: list.id, ...(workflow === 'scraping' ? { peoplePerRow: perRow } : {}) })
  return (
    <span className="inline-flex gap-1">
      <Button
        {...(look === undefined ? {} : { look })}
        busy={start.isPending}
        onClick={go}
        icon={<Icon aria-hidden className="size-4" />}
      >
        {findingWords[workflow].start}
      </Button>
      {workflow === 'scraping' && <PeoplePerRow value={perRow} onChange={setPerRow} />}
      <Dialog
        open={failure !== undefined}
        onClose={() => setSeen(start.error)}
        title={failure === undefined ? '' : notStartedTitle(failure)}
      >
        {failure !== undefined && <NotStarted failure={failure} list={list} retry={go} />}
      </Dialog>
    </span>
  )
}
