/** What we said in the session that a reply belongs to: the server may repeat any of it. */
export interface Asked {
  /** As in RCPT TO. */
  recipient: string
  /** As in MAIL FROM; `''` is the null sender. */
  sender: string
  /** As in EHLO. */
  helo: string
}
