import type { Workflow } from '@leadwright/errors/client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { api, trpc } from '../../lib/trpc.ts'
import { Page } from '../../ui/page.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { importFile, previewFile, type ImportPreview, type ImportReport, type Mapping } from '../lists/import-file.ts'
import { ChooseFile } from './choose-file.tsx'
import { FileRefused } from './file-refused.tsx'
import { Preview } from './preview.tsx'
import { Report } from './report.tsx'
import { Steps } from './steps.tsx'

interface Draft {
  readonly workflow: Workflow
  readonly name: string
  readonly file: File
  readonly mapping: Mapping
}

/** Choose, map, look, commit. Nothing is stored before the last step, and nothing that was chosen is lost by a refusal. */
export function ImportWizard({ listId }: { listId: string | undefined }) {
  const cache = useQueryClient()
  const list = useQuery({ ...trpc.lists.get.queryOptions({ listId: listId ?? '' }), enabled: listId !== undefined })
  const [draft, setDraft] = useState<Draft>()
  const [preview, setPreview] = useState<ImportPreview>()
  const [done, setDone] = useState<{ listId: string; report: ImportReport }>()

  // Choices can come quicker than answers: only what belongs to the latest one counts.
  const latest = useRef<Draft>(undefined)
  const look = useMutation({
    mutationFn: (next: Draft) => previewFile(next),
    onMutate: (next) => {
      latest.current = next
      setDraft(next)
    },
    onSuccess: (found, next) => {
      if (latest.current === next) setPreview(found)
    },
  })
  // The list that a commit made stays made when its import is refused, so trying again does not make another.
  const made = useRef<string>(undefined)
  const commit = useMutation({
    mutationFn: async ({ workflow, name, file, mapping, attempt }: Draft & { attempt: string }) => {
      const target = listId ?? (made.current ??= (await api.lists.create.mutate({ name, workflow })).id)
      return { listId: target, report: await importFile({ listId: target, file, mapping, attempt }) }
    },
    onSuccess: async (result) => {
      setDone(result)
      await cache.invalidateQueries(trpc.lists.pathFilter())
    },
  })

  const startOver = (): void => {
    look.reset()
    commit.reset()
    setPreview(undefined)
  }
  const failed = commit.error ?? look.error
  const failure = failed === null ? undefined : failureOf(failed)
  const step = done ? 'done' : preview && draft ? 'look' : 'choose'
  // The form that had the focus is gone; whoever does not see the page hears that a new step begins.
  useEffect(() => {
    if (step === 'look') document.querySelector('h1')?.focus()
  }, [step])

  return (
    <Page
      title={list.data ? `Add leads to “${list.data.name}”` : 'Import a list'}
      tab={failure === undefined ? undefined : 'Not imported'}
    >
      <Steps now={step} />
      {failure !== undefined &&
        (hasCode(failure, 'INVALID_CSV_FORMAT') ? (
          <FileRefused failure={failure} file={draft?.file} onReplace={startOver} />
        ) : (
          <FailureNotice
            failure={failure}
            focus
            retry={() =>
              draft && (commit.error ? commit.mutate({ ...draft, attempt: crypto.randomUUID() }) : look.mutate(draft))
            }
          />
        ))}
      {step === 'choose' && (
        <ChooseFile
          fixed={list.data && { workflow: list.data.workflow, name: list.data.name }}
          initial={draft}
          busy={look.isPending}
          onChosen={(chosen) => look.mutate({ ...chosen, mapping: {} })}
        />
      )}
      {step === 'look' && draft && preview && (
        <Preview
          file={draft.file}
          preview={preview}
          mapping={draft.mapping}
          busy={look.isPending}
          committing={commit.isPending}
          onMap={(mapping) => look.mutate({ ...draft, mapping })}
          onBack={startOver}
          onCommit={() => commit.mutate({ ...draft, attempt: crypto.randomUUID() })}
        />
      )}
      {done && <Report {...done} workflow={draft?.workflow ?? 'verification'} />}
    </Page>
  )
}
