import { useQuery } from '@tanstack/react-query'
import { Button } from '../../ui/button.tsx'

interface Demo {
  readonly email: string
  readonly password: string
}

/** On a machine of one's own there is a demo account, and the way into it is one click. Elsewhere there is nothing. */
export function DemoAccount({ busy, onUse }: { busy: boolean; onUse: (demo: Demo) => void }) {
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: async (): Promise<Demo | null> => {
      const response = await fetch('/demo.json')
      return response.ok ? ((await response.json()) as Demo | null) : null
    },
    staleTime: Infinity,
    retry: false,
  })
  if (!data) return null
  return (
    <div className="grid gap-2 rounded border border-line bg-surface p-4">
      <p className="text-muted">
        This machine has a demo organization with credits, and a small internet to verify in.
      </p>
      <Button busy={busy} onClick={() => onUse(data)} className="justify-self-start">
        Use the demo account
      </Button>
    </div>
  )
}
