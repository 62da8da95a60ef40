/** How far a list is done without a gap. */
export interface Reached {
  /** The last lead of it; 0 before the first. */
  readonly lead: number
  /** How many leads that are. */
  readonly leads: number
}

/** Keeps track of how far a list is done, when its leads are done in another order than they come. */
export interface Frontier {
  /** Takes the next lead; returns its position. */
  begin(lead: number): number
  done(position: number): void
  reached(): Reached
}

export function createFrontier(from: Reached): Frontier {
  let reached = from
  let next = from.leads
  const open = new Map<number, { readonly lead: number; isDone: boolean }>()
  return {
    begin: (lead) => {
      open.set(next, { lead, isDone: false })
      return next++
    },
    done: (position) => {
      const entry = open.get(position)
      if (entry) entry.isDone = true
      for (let first = open.get(reached.leads); first?.isDone; first = open.get(reached.leads)) {
        open.delete(reached.leads)
        reached = { lead: first.lead, leads: reached.leads + 1 }
      }
    },
    reached: () => reached,
  }
}
