const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const comma = 0x2c

/** What spreadsheets write between fields where the comma is the decimal sign, and what database tools like. */
const others = [0x3b, 0x09] // semicolon, tab

/** What Excel writes above the header to tell itself the separator, `sep=;`. Separators that occur are punctuation. */
const told = /^"?sep=([,;|:\t])"?$/i
const longestTold = 8

/**
 * Finds out what separates the fields of a file: what a first line `sep=;` tells, or else by the header, and then it is
 * the comma, unless the header has no comma outside quotes but does have semicolons or tabs.
 */
export class DelimiterSniffer {
  readonly #seen = new Set<number>()
  #told: string | undefined
  #quoted = false
  /** The first line that is not blank: where it begins, and its bytes as far as they may tell the separator. */
  #begun: { readonly at: number; text: string } | undefined
  #at = 0

  /** Looks at the next bytes of the file. True once it is known. */
  read(bytes: Uint8Array): boolean {
    for (const byte of bytes) {
      const ends = byte === lineFeed || byte === carriageReturn
      if (ends && this.#begun && this.#tells(this.#begun.text)) return true
      this.#at += 1
      if (ends && !this.#quoted) {
        if (this.#begun) return true
        continue // a blank line before the header
      }
      if (byte === quote) this.#quoted = !this.#quoted
      else if (!this.#quoted) this.#seen.add(byte)
      this.#begun ??= { at: this.#at - 1, text: '' }
      if (this.#begun.text.length <= longestTold) this.#begun.text += String.fromCharCode(byte)
    }
    return false
  }

  #tells(line: string): boolean {
    this.#told = told.exec(line)?.[1]
    return this.#told !== undefined
  }

  get delimiter(): string {
    if (this.#told !== undefined) return this.#told
    const found = this.#seen.has(comma) ? comma : others.find((byte) => this.#seen.has(byte))
    return String.fromCharCode(found ?? comma)
  }

  /** What was read, without the line that told the separator; its line end stays, so that lines keep their numbers. */
  header(read: Buffer): Buffer {
    if (this.#told === undefined || !this.#begun) return read
    const { at, text } = this.#begun
    return Buffer.concat([read.subarray(0, at), read.subarray(at + text.length)])
  }
}
