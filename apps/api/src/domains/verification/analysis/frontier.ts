/** How far a list is done without a gap. */
export interface Reached<Lead = number> {
  /** The last lead of it; 0 before the first. */
  readonly lead: Lead
  /** How many leads that are. */
  readonly leads: number
}

/** Keeps track of how far a list is done, when its leads are done in another order than they come. */
export interface Frontier<Lead = number> {
  /** Takes the next lead; returns its position. */
  begin(lead: Lead): number
  done(position: number): void
  reached(): Reached<Lead>
}

export function createFrontier<Lead = number>(from: Reached<Lead>): Frontier<Lead> {
  let reached = from
  const open: { readonly lead: Lead; isDone: boolean }[] = []
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
