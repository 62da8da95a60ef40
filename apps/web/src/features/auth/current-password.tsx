import { TextField } from '../../ui/field.tsx'

interface CurrentPasswordProps {
  readonly label: string
  readonly name?: string
  /** Whose it is, for password managers, which keep a password by its address; where no field of the form says so. */
  readonly email?: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly problem: string | undefined
}

/** The field for the password that somebody has already. */
export function CurrentPassword({ label, name, email, value, onValue, problem }: CurrentPasswordProps) {
  return (
    <>
      {email !== undefined && <input type="email" autoComplete="username" value={email} readOnly hidden />}
      <TextField
        label={label}
        type="password"
        name={name}
        autoComplete="current-password"
        required
        value={value}
        onChange={(event) => onValue(event.target.value)}
        problem={problem}
      />
    </>
  )
}

/** What a form knows of the password that is asked for once more, before something that can't be undone alone. */
export const ownPassword = (password: string) => ({
  label: 'Your password',
  problem: password === '' ? 'Write your password, so that we know it is you.' : undefined,
})
