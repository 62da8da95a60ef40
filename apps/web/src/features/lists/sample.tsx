import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Sparkles } from 'lucide-react'
import { failureOf } from '../../lib/failure.ts'
import { api, trpc } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { importFile } from './import-file.ts'
import { useMay } from '../permissions/may.ts'

/** Sample data, one click away: a row for everything that a mail server can answer. */
export function SampleButton() {
  const navigate = useNavigate()
  const may = useMay('lists:write')
  const cache = useQueryClient()
  const load = useMutation({
    mutationFn: async () => {
      const sample = await fetch('/samples/leads.csv').then((response) => response.blob())
      const list = await api.lists.create.mutate({ name: 'Sample leads', workflow: 'verification' })
      await importFile({ listId: list.id, file: sample })
      return list.id
    },
    onSuccess: async (listId) => {
      await cache.invalidateQueries(trpc.lists.pathFilter())
      await navigate({ to: '/lists/$listId', params: { listId } })
    },
  })
  if (!may) return null
  return (
    <div className="grid gap-2">
      <Button icon={<Sparkles aria-hidden className="size-4" />} busy={load.isPending} onClick={() => load.mutate()}>
        Try it with sample data
      </Button>
      {load.isError && <FailureNotice failure={failureOf(load.error)} retry={() => load.mutate()} />}
    </div>
  )
}
