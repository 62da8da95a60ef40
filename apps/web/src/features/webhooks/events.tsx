import { CheckField } from '../../ui/field.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { chosenEvents, eventWords } from '../../words/webhooks.ts'
import type { ChosenEvent } from './query.ts'

interface EventsProps {
  readonly chosen: ReadonlySet<ChosenEvent>
  readonly onChange: (chosen: ReadonlySet<ChosenEvent>) => void
  readonly problem: string | undefined
}

/** What a webhook is told of. */
export function EventsField({ chosen, onChange, problem }: EventsProps) {
  const toggle = (event: ChosenEvent, on: boolean): void =>
    onChange(new Set(on ? [...chosen, event] : [...chosen].filter((each) => each !== event)))
  return (
    <Fieldset legend="Events" problem={problem}>
      <div className="grid gap-2 sm:grid-cols-2">
        {chosenEvents.map((event) => (
          <CheckField
            key={event}
            name={event}
            label={eventWords[event]}
            hint={<span className="font-mono">{event}</span>}
            checked={chosen.has(event)}
            onChange={(change) => toggle(event, change.target.checked)}
          />
        ))}
      </div>
    </Fieldset>
  )
}
