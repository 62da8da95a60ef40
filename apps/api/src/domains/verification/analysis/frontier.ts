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
  const open: { readonly lead: number; isDone: boolean }[] = []
  return {
    begin: (lead) => reached.leads + open.push({ lead, isDone: false }) - 1,
    done: (position) => {
      const entry = open[position - reached.leads]
      if (entry) entry.isDone = true
      for (let first = open[0]; first?.isDone; first = open[0]) {
        open.shift()
        reached = { lead: first.lead, leads: reached.leads + 1 }
      }
    },
    reached: () => reached,
  }
}
