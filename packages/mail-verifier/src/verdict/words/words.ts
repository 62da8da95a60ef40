/** What a statement can be about, with the patterns that it is recognized by. */
export interface Words {
  /** Limits of the host: connections, recipients, errors, rates. */
  limit?: readonly RegExp[]
  /** One mailbox gets too much at the moment. */
  busy?: readonly RegExp[]
  /** The sender that we gave. */
  sender?: readonly RegExp[]
  /** Us: our network, reputation, HELO, authentication. */
  us?: readonly RegExp[]
  /** A rule, without a word about whom it is for. */
  policy?: readonly RegExp[]
  /** The host is not for this domain. */
  relay?: readonly RegExp[]
  nullMx?: readonly RegExp[]
  greylisted?: readonly RegExp[]
  /** "Later", and no word about why. */
  later?: readonly RegExp[]
  full?: readonly RegExp[]
  /** The message would be too big, which none of ours is. */
  size?: readonly RegExp[]
  /** The mailbox is closed for now. */
  notNow?: readonly RegExp[]
  moved?: readonly RegExp[]
  disabled?: readonly RegExp[]
  /** There is no such mailbox: an unambiguous statement. */
  unknown?: readonly RegExp[]
  /** The mailbox can't be delivered to, for whatever reason. */
  unavailable?: readonly RegExp[]
  /** The host's own trouble, or its next hop's. */
  trouble?: readonly RegExp[]
}

export type Topic = keyof Words
