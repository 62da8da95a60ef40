import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { buttonLook } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { moved, type ColumnChoice } from './export-form.ts'

interface ColumnPickerProps {
  readonly columns: readonly ColumnChoice[]
  readonly onChange: (columns: readonly ColumnChoice[]) => void
}

/** Which columns are written, in which order. */
export function ColumnPicker({ columns, onChange }: ColumnPickerProps) {
  const wanted = columns.filter(({ isWanted }) => isWanted).length
  const pressed = useRef<HTMLButtonElement>(null)
  // A row that takes another place takes the focus with it, or, at an end, gives it to its other button.
  useLayoutEffect(() => {
    const button = pressed.current
    pressed.current = null
    if (button === null) return
    const next = button.disabled ? button.parentElement?.querySelector<HTMLElement>('button:enabled') : button
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }, [columns])
  return (
    <Fieldset
      legend={`Columns, ${wanted} of ${columns.length}`}
      problem={wanted === 0 ? 'Choose at least one column.' : undefined}
    >
      <ul className="grid max-h-56 gap-1 overflow-y-auto rounded border border-line p-2">
        {columns.map(({ name, isWanted }, index) => (
          <li key={name} className="flex items-start justify-between gap-2">
            <CheckField
              className="min-w-0 py-1"
              label={<span className="wrap-anywhere">{name === '' ? '(no name)' : name}</span>}
              checked={isWanted}
              onChange={(event) => onChange(columns.with(index, { name, isWanted: event.target.checked }))}
            />
            <div className="flex shrink-0">
              {([-1, 1] as const).map((by) => {
                const Icon = by === -1 ? ArrowUp : ArrowDown
                return (
                  <button
                    key={by}
                    type="button"
                    aria-label={`Move ${name} ${by === -1 ? 'up' : 'down'}`}
                    disabled={columns[index + by] === undefined}
                    className={buttonLook('quiet', 'small')}
                    onClick={(event) => {
                      pressed.current = event.currentTarget
                      onChange(moved(columns, index, by))
                    }}
                  >
                    <Icon aria-hidden className="size-3.5" />
                  </button>
                )
              })}
            </div>
          </li>
        ))}
      </ul>
    </Fieldset>
  )
}
