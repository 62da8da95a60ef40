import { clsx } from 'clsx'
import { CircleAlert } from 'lucide-react'
import { useId, type InputHTMLAttributes, type ReactNode } from 'react'

/** Choices that belong together, with what is wrong with the choice. */
export function Fieldset(props: { legend: ReactNode; problem?: string | undefined; children: ReactNode }) {
  const id = useId()
  const { legend, problem, children } = props
  return (
    <fieldset
      className="grid gap-2"
      tabIndex={problem === undefined ? undefined : -1}
      aria-invalid={problem !== undefined || undefined}
      aria-describedby={problem === undefined ? undefined : id}
    >
      <legend className="mb-1 font-semibold">{legend}</legend>
      {children}
      {problem !== undefined && (
        <p id={id} className="flex gap-1 text-failure">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {problem}
        </p>
      )}
    </fieldset>
  )
}

export function RadioField(props: { label: ReactNode; hint?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  const { label, hint, className, ...rest } = props
  const id = useId()
  return (
    <div className={clsx('flex items-start gap-2', className)}>
      <input {...rest} id={id} type="radio" className="mt-0.5 size-4 shrink-0 accent-accent-fill" />
      <label htmlFor={id}>
        {label}
        {hint !== undefined && <span className="block text-xs text-muted">{hint}</span>}
      </label>
    </div>
  )
}
