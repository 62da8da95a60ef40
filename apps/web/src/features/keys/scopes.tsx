import { scopeGroups, scopeWords, type Scope } from '../../words/scopes.ts'
import { CheckField } from '../../ui/field.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'

interface ScopesProps {
  readonly chosen: ReadonlySet<Scope>
  readonly onChange: (chosen: ReadonlySet<Scope>) => void
  readonly problem: string | undefined
}

/** What a key is allowed to do, what only reads apart from what changes something. */
export function ScopesField({ chosen, onChange, problem }: ScopesProps) {
  const toggle = (scope: Scope, on: boolean): void =>
    onChange(new Set(on ? [...chosen, scope] : [...chosen].filter((each) => each !== scope)))
  return (
    <Fieldset legend="Scopes" problem={problem}>
      <div className="grid gap-4 sm:grid-cols-2">
        {scopeGroups.map(({ name, scopes }) => (
          <div key={name} role="group" aria-label={name} className="grid content-start gap-2">
            <p className="text-xs text-muted">{name}</p>
            {scopes.map((scope) => (
              <CheckField
                key={scope}
                name={scope}
                label={scopeWords[scope]}
                hint={<span className="font-mono">{scope}</span>}
                checked={chosen.has(scope)}
                onChange={(event) => toggle(scope, event.target.checked)}
              />
            ))}
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
