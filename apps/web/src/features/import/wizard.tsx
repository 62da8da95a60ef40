import type { Workflow } from '@leadwright/errors/client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { plural } from '../../lib/format.ts'
import { api, trpc } from '../../lib/trpc.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Skeleton } from '../../ui/page.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import type { ImportPreview } from '../lists/import-file.ts'
import { ChooseOrganization } from '../organizations/choose.tsx'
import { ChooseLeads } from './choose-leads.tsx'
import type { Reading } from '@leadwright/file-reader'
import { converted } from './convert/convert.ts'
import { keepDraft, takeDraft, type Draft } from './draft.ts'
import { FileRefused } from './file-refused.tsx'
import { importWhole, previewWhole } from './parts/in-parts.ts'
import { mergedReport, type WholeReport } from './parts/merge.ts'
import { Preview } from './preview.tsx'
import { Report } from './report.tsx'
import { roleWords } from './role-words.ts'
import { Steps } from './steps.tsx'
import { useUnloadGuard } from './use-unload-guard.ts'
import type { Way } from './way-choice.tsx'

/** A step that has an entry of its own in the browser's history, so that going back leaves the step and not the import. */
export type HistoryStep = 'check' | 'done' | undefined

/** What the file of a draft came to, when it was last looked at. */
interface Looked {
  readonly draft: Draft
  readonly reading: Reading
  readonly preview: ImportPreview
  /** In how many parts it would come in. */
  readonly parts: number
}

interface Done {
  readonly listId: string
  readonly report: WholeReport
  readonly inFile: number | undefined
}

export interface ImportWizardProps {
  /** The list that leads are added to. */
  readonly listId: string | undefined
  readonly step: HistoryStep
}

/** Choose, map, look, commit. Nothing is stored before the last step, and nothing that was chosen is lost by a refusal. */
export function ImportWizard({ listId, step: entry }: ImportWizardProps) {
  const cache = useQueryClient()
  const router = useRouter()
  const navigate = useNavigate({ from: '/lists/new' })
  const list = useQuery({ ...trpc.lists.get.queryOptions({ listId: listId ?? '' }), enabled: listId !== undefined })
  const [draft, setDraft] = useState<Draft | undefined>(takeDraft)
  const [looked, setLooked] = useState<Looked>()
  const [done, setDone] = useState<Done>()

  // Choices can come quicker than answers: only what belongs to the latest one counts.
  const latest = useRef<Draft>(undefined)
  const look = useMutation({
    mutationFn: async (next: Draft) => {
      const { csv, reading } = await converted(next.file, next.choice, next.workflow)
      return { draft: next, reading, ...(await previewWhole({ ...next, listId, file: csv })) }
    },
    onMutate: (next) => {
      latest.current = next
      setDraft(next)
    },
    onSuccess: (found, next) => {
      if (latest.current !== next) return
      setLooked(found)
      if (entry !== 'check') void navigate({ search: (search) => ({ ...search, step: 'check' }) })
    },
  })
  // The list that a commit made stays made when its import is refused, so trying again does not make another.
  const made = useRef<{ readonly name: string; readonly workflow: Workflow; readonly id: string }>(undefined)
  const listFor = async ({ name, workflow }: Draft): Promise<string> => {
    if (listId !== undefined) return listId
    const { current } = made
    if (current?.name === name && current.workflow === workflow) return current.id
    const { id } = await api.lists.create.mutate({ name, workflow })
    made.current = { name, workflow, id }
    return id
  }
  const commit = useMutation({
    mutationFn: async ({ attempt, inFile, ...chosen }: Draft & { attempt: string; inFile: number | undefined }) => {
      const { file: original, choice, workflow } = chosen
      const { csv } = await converted(original, choice, workflow)
      const target = await listFor(chosen)
      const file = new File([csv], original.name, { type: 'text/csv' })
      const reports = await importWhole({ ...chosen, listId: target, file, attempt })
      return { listId: target, report: mergedReport(reports), inFile }
    },
    onSuccess: async (result) => {
      setDone(result)
      void navigate({ search: (search) => ({ ...search, step: 'done' }), replace: true })
      await cache.invalidateQueries(trpc.lists.pathFilter())
    },
  })
  useUnloadGuard(commit.isPending)

  useEffect(() => {
    if (draft !== undefined) look.mutate(draft)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what was interrupted goes on once, when the page is back
  }, [])

  const step = done && entry === 'done' ? 'done' : entry === 'check' && looked && draft ? 'look' : 'choose'
  const before = useRef(step)
  useEffect(() => {
    const last = before.current
    before.current = step
    // The form that had the focus is gone; whoever does not see the page hears that a new step begins.
    if (last !== step && step !== 'done') document.querySelector('h1')?.focus()
    if (step !== 'choose' || last === 'choose') return
    look.reset()
    commit.reset()
    if (last !== 'done') return
    setDone(undefined)
    setDraft(undefined)
    made.current = undefined
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a step begins once, whatever the mutations do meanwhile
  }, [step])

  const replace = (): void => {
    look.reset()
    commit.reset()
    if (step === 'look') return router.history.back()
    document.querySelector<HTMLElement>('input[type=file]')?.focus()
  }
  const failed = commit.error ?? look.error
  const failure = failed === null ? undefined : failureOf(failed)
  const send = (chosen: Draft): void =>
    commit.mutate({
      ...chosen,
      attempt: crypto.randomUUID(),
      // Other choices make other duplicates, and so do parts that repeat each other's rows.
      inFile:
        looked?.draft === chosen && looked.parts === 1 ? looked.preview.duplicates - looked.preview.inList : undefined,
    })

  return (
    <Page
      title={list.data ? `Add leads to “${list.data.name}”` : 'Import a list'}
      tab={failure === undefined ? undefined : 'Not imported'}
    >
      <Steps now={step} />
      <p role="status" className="sr-only">
        {step === 'look' && looked && !look.isPending ? outlook(looked.preview) : ''}
      </p>
      {failure !== undefined &&
        (hasCode(failure, 'NO_ACTIVE_ORGANIZATION') ? (
          <FailureNotice failure={failure} focus>
            <div className="mt-2">
              <ChooseOrganization
                organizations={failure.envelope.details.organizations}
                leave={async () => keepDraft(draft)}
              />
            </div>
          </FailureNotice>
        ) : hasCode(failure, 'INVALID_CSV_FORMAT') ? (
          <FileRefused
            failure={failure}
            draft={draft}
            again={againWords[draft?.entered.way ?? 'file']}
            onReplace={replace}
            onHeaderless={() => draft && look.mutate({ ...draft, header: 'none', mapping: {}, leaveOut: [] })}
            onChoice={(choice) => draft && look.mutate({ ...draft, choice })}
          />
        ) : (
          <FailureNotice
            failure={failure}
            focus
            retry={() => draft && (commit.error ? send(draft) : look.mutate(draft))}
          />
        ))}
      {step === 'choose' &&
        (listId === undefined ? (
          <ChooseLeads
            fixed={undefined}
            initial={done ? undefined : draft}
            busy={look.isPending}
            onChosen={(chosen) => look.mutate({ ...chosen, ...unsaid })}
          />
        ) : (
          <Loaded query={list} whole skeleton={<Skeleton className="h-48 max-w-xl" />}>
            {({ workflow, name }) => (
              <ChooseLeads
                fixed={{ workflow, name }}
                initial={done ? undefined : draft}
                busy={look.isPending}
                onChosen={(chosen) => look.mutate({ ...chosen, ...unsaid })}
              />
            )}
          </Loaded>
        ))}
      {step === 'look' && draft && looked && (
        <Preview
          way={JSON.stringify([looked.draft.choice, looked.draft.header, looked.draft.separator])}
          file={draft.file}
          again={againWords[draft.entered.way]}
          byHand={draft.entered.way === 'hand'}
          choice={draft.choice}
          reading={looked.reading}
          preview={looked.preview}
          parts={looked.parts}
          mapping={draft.mapping}
          leaveOut={draft.leaveOut}
          header={looked.draft.header}
          busy={look.isPending}
          committing={commit.isPending}
          onChoice={(choice) => look.mutate({ ...draft, ...unsaid, choice })}
          onMap={(mapping, leaveOut = draft.leaveOut) => look.mutate({ ...draft, mapping, leaveOut })}
          onSeparator={(separator) => look.mutate({ ...draft, ...unsaid, choice: draft.choice, separator })}
          onHeader={(header, mapping = {}, leaveOut = []) => {
            document.querySelector('h1')?.focus()
            look.mutate({ ...draft, header, mapping, leaveOut })
          }}
          onBack={replace}
          onCommit={() => send(draft)}
        />
      )}
      {step === 'done' && done && <Report {...done} />}
    </Page>
  )
}

/** What it is called to begin anew. */
const againWords: Record<Way, string> = {
  file: 'Choose another file',
  paste: 'Change the rows',
  hand: 'Change the lead',
}

/** Nothing was said of a file yet. */
const unsaid = { choice: {}, mapping: {}, header: undefined, separator: undefined, leaveOut: [] } as const

/** What a preview comes to, for whoever does not see it. */
function outlook({ missing, imported, rejected }: ImportPreview): string {
  if (missing.length > 0) return `Missing: ${missing.map((role) => roleWords[role]).join(', ')}.`
  return `${plural(imported, 'lead')} would come in${rejected > 0 ? `, ${plural(rejected, 'row')} would be rejected` : ''}.`
}
