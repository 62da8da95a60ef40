import { issuesOf } from '@leadwright/errors/screens'
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import { detailsOf, remedyOf, type Failure } from '../../lib/failure.ts'

/** What is wrong at each field, by the last part of its path. */
export function problemsOf(failure: Failure | undefined): Readonly<Record<string, string>> {
  if (failure === undefined) return {}
  const correct = remedyOf(failure, 'correct')
  if (correct === undefined) return {}
  return Object.fromEntries(
    issuesOf(correct, detailsOf(failure)).map(({ path, message }) => [path.split('.').at(-1) ?? path, message]),
  )
}

/** A form whose first wrong field takes the focus once a refusal comes. */
export function useFocusOnProblem(refusal: object | undefined): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refusal === undefined) return
    const first =
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      form.current?.querySelector<HTMLElement>('[role="alert"]')
    first?.focus()
  }, [refusal])
  return form
}

/** A field of a form, as far as it can be wrong. */
export interface FormField {
  /** As it is called on the screen. */
  readonly label: string
  /** What is wrong with what is in it now, as far as that can be told without asking. */
  readonly problem?: string | undefined
  /** What the server calls it, where that is something else. */
  readonly aliases?: readonly string[]
}

type Fields<F extends string> = Readonly<Record<F, FormField>>

export interface FormState<F extends string = string> {
  readonly ref: RefObject<HTMLFormElement | null>
  /** What to show at each field. */
  readonly problems: Readonly<Partial<Record<F, string>>>
  /** What was wrong when it was last sent, in the order of the fields. */
  readonly found: readonly { readonly label: string; readonly problem: string }[]
  /** What the server answered, unless something has been found here since. */
  readonly failure: Failure | undefined
  /** Sends only what nothing is wrong with, as far as that can be told here. */
  submit(send: () => void): (event: FormEvent) => void
}

/**
 * A form that says itself what is wrong, before anything is sent and in the same way as when the server refuses: all of
 * it at the top, each at its field, and the first wrong field has the focus.
 */
export function useForm<const F extends string>(failure: Failure | undefined, fields: Fields<F>): FormState<F> {
  // As an object of its own for every attempt, because each takes the focus.
  const [attempt, setAttempt] = useState<{ readonly wrong: ReadonlySet<string>; readonly found: FormState['found'] }>()
  const refused = attempt !== undefined && attempt.found.length > 0
  const ref = useFocusOnProblem(refused ? attempt : failure)
  const told = refused ? {} : problemsOf(failure)
  const problems: Partial<Record<F, string>> = {}
  for (const name of namesOf(fields)) {
    const { problem, aliases = [] } = fields[name]
    // What is mended is not wrong any more; what was not sent yet is not blamed.
    const here = attempt?.wrong.has(name) === true ? problem : undefined
    const shown = here ?? [name, ...aliases].map((each) => told[each]).find((each) => each !== undefined)
    if (shown !== undefined) problems[name] = shown
  }
  return {
    ref,
    problems,
    found: refused ? attempt.found : toldBy(failure, fields),
    failure: refused ? undefined : failure,
    submit: (send) => (event) => {
      event.preventDefault()
      // The form of a dialog is within that of the page around it, as far as events go.
      event.stopPropagation()
      const wrong = namesOf(fields).filter((name) => fields[name].problem !== undefined)
      setAttempt({
        wrong: new Set(wrong),
        found: wrong.map((name) => ({ label: fields[name].label, problem: fields[name].problem ?? '' })),
      })
      if (wrong.length === 0) send()
    },
  }
}

const namesOf = <F extends string>(fields: Fields<F>): F[] => Object.keys(fields) as F[]

/** What the server found, by what the fields are called on the screen. */
export function toldBy<F extends string>(failure: Failure | undefined, fields: Fields<F>): FormState['found'] {
  return Object.entries(problemsOf(failure)).map(([path, problem]) => {
    const name = namesOf(fields).find((each) => each === path || fields[each].aliases?.includes(path) === true)
    return { label: name === undefined ? '' : fields[name].label, problem }
  })
}

/** Whether something looks like an e-mail address; only mail itself can tell for certain. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())

/** The shortest password that the server takes, in characters. */
export const shortestPassword = 8

/** What is wrong with a new password; undefined for nothing. */
export const passwordProblem = (password: string): string | undefined =>
  password.length >= shortestPassword ? undefined : `Choose one of at least ${shortestPassword} characters.`

/** What is wrong with the address that somebody writes; undefined for nothing. */
export const addressProblem = (address: string): string | undefined =>
  isAddress(address) ? undefined : 'Write an e-mail address, such as ann@example.com.'
