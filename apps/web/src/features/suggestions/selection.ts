/** Which of many are chosen: all or none of them, except for some. It holds for those that no page has brought yet. */
export interface Selection {
  readonly base: 'all' | 'none'
  readonly except: ReadonlySet<string>
}

export const everything: Selection = { base: 'all', except: new Set() }
export const nothing: Selection = { base: 'none', except: new Set() }

export const isChosen = ({ base, except }: Selection, id: string): boolean => except.has(id) === (base === 'none')

export const countOf = ({ base, except }: Selection, total: number): number =>
  base === 'all' ? total - except.size : except.size

/** The selection with one more chosen, or one less. */
export function toggled({ base, except }: Selection, id: string): Selection {
  const next = new Set(except)
  if (!next.delete(id)) next.add(id)
  return { base, except: next }
}
