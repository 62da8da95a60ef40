const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const comma = 0x2c

/** What spreadsheets write between fields where the comma is the decimal sign, and what database tools like. */
const others = [0x3b, 0x09] // semicolon, tab

/**
 * Finds out what separates the fields of a file, by its header: the comma, unless the header has no comma outside
 * quotes but does have semicolons or tabs.
 */
export class DelimiterSniffer {
  readonly #seen = new Set<number>()
  #quoted = false
  #begun = false

  /** Looks at the next bytes of the file. True once the header is over. */
  read(bytes: Uint8Array): boolean {
    for (const byte of bytes) {
      if (byte === quote) this.#quoted = !this.#quoted
      else if (!this.#quoted && (byte === lineFeed || byte === carriageReturn)) {
        if (this.#begun) return true
        continue // a blank line before the header
      } else if (!this.#quoted) this.#seen.add(byte)
      this.#begun = true
    }
    return false
  }

  get delimiter(): string {
    const found = this.#seen.has(comma) ? comma : others.find((byte) => this.#seen.has(byte))
    return String.fromCharCode(found ?? comma)
  }
}
