/** A file that is derived from the contract and kept in the repository, so that a review sees what changed for whom. */
export interface Artefact {
  /** From the root of the repository. */
  readonly path: string
  readonly content: () => string | Promise<string>
}

/** An artefact must not be made as things are, which the message explains to a person. */
export class Refusal extends Error {}
