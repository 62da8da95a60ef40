/** What a form says: text, or more of the same by name. */
export interface Form {
  readonly [name: string]: string | Form | undefined
}

/** Reads a body as Stripe's libraries write it, `a[b][0][c]=d`. */
export function readForm(body: string): Form {
  const root: Record<string, unknown> = {}
  for (const [path, value] of new URLSearchParams(body)) {
    const names = path.split(/[[\]]+/).filter((name) => name !== '')
    let place = root
    for (const name of names.slice(0, -1)) place = (place[name] ??= {}) as Record<string, unknown>
    place[names.at(-1) ?? ''] = value
  }
  return root as Form
}

/** The text at a path, as `line_items.0.quantity`. */
export function textAt(form: Form, path: string): string | undefined {
  let place: string | Form | undefined = form
  for (const name of path.split('.')) place = typeof place === 'object' ? place[name] : undefined
  return typeof place === 'string' ? place : undefined
}
