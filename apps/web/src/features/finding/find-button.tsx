import { useState } from 'react'
import type { FindingWorkflow, List } from '../../lib/types.ts'
import type { ButtonProps } from '../../ui/button.tsx'
import { StartButton } from '../jobs/start-button.tsx'
import { useStart } from '../jobs/use-start.ts'
import { PeoplePerRow, usualPeoplePerRow } from './people-per-row.tsx'
import { rightToWork, useMay } from '../permissions/may.ts'

interface FindButtonProps {
  readonly workflow: FindingWorkflow
  readonly list: List
  readonly look: ButtonProps['look']
}

/** Starts the search for people, or for their addresses. */
export function FindButton({ workflow, list, look }: FindButtonProps) {
  const start = useStart()
  const may = useMay(rightToWork[workflow])
  const [perRow, setPerRow] = useState(usualPeoplePerRow)
  const go = (): void =>
    start.mutate({ workflow, listId: list.id, ...(workflow === 'scraping' ? { peoplePerRow: perRow } : {}) })
  if (!may) return null
  return (
    <span className="inline-flex gap-1">
      <StartButton workflow={workflow} list={list} start={start} go={go} look={look} />
      {workflow === 'scraping' && <PeoplePerRow value={perRow} onChange={setPerRow} />}
    </span>
  )
}
