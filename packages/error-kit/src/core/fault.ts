/** A contract is declared wrongly, which the message explains to whoever declared it; `member` is where. */
export class CatalogueFault extends Error {
  /** As a program would write it: `POST_NOT_FOUND.locales.fr`. */
  readonly member: string

  constructor(member: string, what: string) {
    super(`${member} ${what}`)
    this.member = member
  }
}
CatalogueFault.prototype.name = 'CatalogueFault'
