import { useMutation } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { api } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Fieldset, RadioField } from '../../ui/fieldset.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import type { ApiKey } from './query.ts'
import type { MadeKey } from './reveal.tsx'

const overlaps = {
  '24h': { name: '24 hours', meaning: 'Time to deploy the new key everywhere, without a failed request.' },
  '1h': { name: '1 hour', meaning: 'Enough where a deployment takes minutes.' },
  '0': { name: 'None', meaning: 'The old key ends now. Right for a key that leaked.' },
} as const
type Overlap = keyof typeof overlaps

const revoked = {
  title: 'The key is not there any more',
  sentence: 'Somebody has revoked it meanwhile. Create a key in its place.',
}

interface RotateKeyProps {
  readonly apiKey: ApiKey
  readonly onClose: () => void
  readonly onMade: (made: MadeKey) => void
}

/** Replaces a key by a new one with the same scopes and lifetime. */
export function RotateKey({ apiKey, onClose, onMade }: RotateKeyProps) {
  const formId = useId()
  const [overlap, setOverlap] = useState<Overlap>('24h')
  const rotate = useMutation({
    // As with a key that is created: its answer stays in no cache.
    mutationFn: async () => {
      const { key, name } = await api.apiKeys.rotate.mutate({ id: apiKey.id, overlap })
      onMade({ name, key })
    },
  })
  const failure = rotate.isError ? failureOf(rotate.error) : undefined
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Rotate “${apiKey.name}”`}
      description="A new key takes its place, with the same scopes and as long a lifetime."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="primary" busy={rotate.isPending}>
            Rotate key
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="grid gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          rotate.mutate()
        }}
      >
        <Fieldset legend="How long the old key goes on working">
          {(Object.keys(overlaps) as Overlap[]).toReversed().map((each) => (
            <RadioField
              key={each}
              name="overlap"
              value={each}
              label={overlaps[each].name}
              hint={overlaps[each].meaning}
              checked={overlap === each}
              onChange={() => setOverlap(each)}
            />
          ))}
        </Fieldset>
        {failure !== undefined && (
          <FailureNotice failure={failure} words={hasCode(failure, 'RESOURCE_NOT_FOUND') ? revoked : undefined} focus />
        )}
      </form>
    </Dialog>
  )
}
