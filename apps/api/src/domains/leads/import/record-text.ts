/** A record as it can be read. */
export interface Reading {
  readonly fields: string[]
  /** Where the next record begins. */
  readonly end: number
  /** How many line ends it has, its own included. */
  readonly lines: number
  /** Its quotes are not those of RFC 4180. */
  readonly stray: boolean
  /** A field begins with a quote that closes nowhere; the field was taken as it stands. */
  readonly unclosed: boolean
}

/** The text ends inside a quoted field: the index of that field. */
export interface NeverCloses {
  readonly neverCloses: number
}

/**
 * How to read quotes. A field with good quotes is read as RFC 4180 has it, over as many lines as it takes in `lines`
 * and `loose`, and within its line in `line` and `plain`. One with stray quotes ends at the first quote that a
 * separator or a line end follows: within its line in `lines` and `line`, wherever that is in `loose`. Where there is
 * none, and always in `plain`, it is taken as it stands up to the next separator.
 */
export type Mode = 'lines' | 'line' | 'plain' | 'loose'

/** No table has rows like that; reading stops there, because millions of tiny fields are a lot of memory. */
export const absurdWidth = 10_000

/** A stray quote is not looked for any further than a cell of a spreadsheet is long, in characters. */
const longestLoose = 32_767

/**
 * A longer field is stored in no case, so its quotes are left as they are: to take millions of them out takes seconds, and
 * a gigabyte. In characters.
 */
const longestUnescaped = 1024 * 1024

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const tab = 0x09
const backslash = 0x5c

/** Finds the next place of a kind, and remembers it: it is asked for again before that place is reached. */
class Finder {
  readonly #search: (from: number) => number
  #from = 0
  #found = -1

  /** @param search finds the first such place at or after one */
  constructor(search: (from: number) => number) {
    this.#search = search
  }

  next(at: number): number {
    if (at >= this.#from && at <= this.#found) return this.#found
    this.#from = at
    this.#found = this.#search(at)
    return this.#found
  }
}

/** Finds a character; the length of the text where there is none. */
const finderOf = (text: string, sought: string): Finder =>
  new Finder((from) => {
    const found = text.indexOf(sought, from)
    return found === -1 ? text.length : found
  })

/** A part of a file, and the ways to read a record in it. What depends on text that is still to come is not answered. */
export class RecordText {
  readonly #text: string
  readonly #separator: string
  readonly #last: boolean
  readonly #returns: boolean
  readonly #quotes: Finder
  readonly #separators: Finder
  readonly #lineFeeds: Finder
  readonly #carriageReturns: Finder
  /** LFs, each with the CRs right before it: some programs write two. Those that end the file end its last line, too. */
  readonly #feeds = new Finder((from) => {
    let place = this.#lineFeeds.next(from)
    if (place === this.length && !this.#last) return place
    while (place > from && this.#text.charCodeAt(place - 1) === carriageReturn) place -= 1
    return place
  })
  /** Quotes that a separator or a line end follows, and those of them that no backslash precedes. */
  readonly #closers = new Finder((from) => this.#closer(from, true))
  readonly #goodClosers = new Finder((from) => this.#closer(from, false))

  /**
   * @param last whether the file ends where this text does
   * @param returns whether a CR ends a line also without an LF
   */
  constructor(text: string, separator: string, last: boolean, returns: boolean) {
    this.#text = text
    this.#separator = separator
    this.#last = last
    this.#returns = returns
    this.#quotes = finderOf(text, '"')
    this.#separators = finderOf(text, separator)
    this.#lineFeeds = finderOf(text, '\n')
    this.#carriageReturns = finderOf(text, '\r')
  }

  get length(): number {
    return this.#text.length
  }

  slice(from: number, to: number): string {
    return this.#text.slice(from, to)
  }

  /** Whether the file ends at a place. */
  isOver(at: number): boolean {
    return this.#last && at >= this.length
  }

  /** Whether a record begins with a quote, and so is none of the lines that are blank. */
  beginsQuoted(at: number): boolean {
    return this.#text.charCodeAt(at) === quote
  }

  /** The record that begins at a place; undefined where more text is needed to tell. */
  read(at: number, mode: Mode): Reading | NeverCloses | undefined {
    const lineEnd = this.#text.charCodeAt(at) === carriageReturn ? at : this.#lineEnd(at)
    if (this.#isOpen(lineEnd)) return undefined
    if (this.#quotes.next(at) >= lineEnd) {
      const fields = this.#text.slice(at, lineEnd).split(this.#separator, absurdWidth + 1)
      const end = this.#afterBreak(lineEnd)
      return { fields, end, lines: this.#breaks(at, lineEnd, end), stray: false, unclosed: false }
    }
    const fields: string[] = []
    let [stray, unclosed, place] = [false, false, at]
    for (;;) {
      const field = this.#field(place, mode)
      if (field === undefined) return undefined
      if (field === 'never closes') return { neverCloses: fields.length }
      fields.push(field.value)
      stray ||= field.stray
      unclosed ||= field.unclosed
      place = field.end
      if (fields.length > absurdWidth || this.#text[place] !== this.#separator) break
      place += 1
    }
    if (this.#isOpen(place)) return undefined
    const end = this.#afterBreak(place)
    return { fields, end, lines: this.#breaks(at, place, end), stray, unclosed }
  }

  #field(at: number, mode: Mode): Field | 'never closes' | undefined {
    const open = this.#afterBlanks(at)
    if (this.#text.charCodeAt(open) === quote) {
      const field = this.#quoted(at, open, mode)
      if (field !== 'as it stands') return field
    }
    const end = Math.min(this.#separators.next(at), this.#lineEnd(at))
    const stray = this.#quotes.next(at) < end
    return { value: this.#text.slice(at, end), end, stray, unclosed: open < end && stray }
  }

  #quoted(at: number, open: number, mode: Mode): Field | 'as it stands' | 'never closes' | undefined {
    const withinLine = mode === 'line' || mode === 'plain'
    const lineEnd = this.#lineEnd(open)
    const close = this.#close(open)
    if (typeof close === 'number' && !(withinLine && close > lineEnd)) {
      const end = this.#afterBlanks(close + 1)
      const value = unescaped(this.#text.slice(open + 1, close))
      return { value, end, stray: open !== at || end !== close + 1, unclosed: false }
    }
    if (close === 'more' && !withinLine) return undefined
    if (this.#isOpen(lineEnd)) return undefined
    if (mode !== 'plain') {
      const [good, any] = [this.#goodClosers.next(open + 1), this.#closers.next(open + 1)]
      const inLine = good < lineEnd ? good : any
      if (inLine < lineEnd) return this.#loose(open, inLine)
    }
    if (close === 'open' && !withinLine && open === at) return 'never closes'
    if (mode !== 'loose') return 'as it stands'
    const further = this.#closers.next(lineEnd)
    if (further - lineEnd > longestLoose) return 'as it stands'
    if (this.#afterBlanks(further + 1) >= this.length && !this.#last) return undefined
    return further >= this.length ? 'as it stands' : this.#loose(open, further)
  }

  #loose(open: number, close: number): Field {
    const text = this.#text.slice(open + 1, close)
    const value = text.length > longestUnescaped ? text : text.replaceAll(/\\"|""/g, '"')
    return { value, end: this.#afterBlanks(close + 1), stray: true, unclosed: false }
  }

  /**
   * Where the field that opens at a quote closes: at the first quote that is not one of a pair, if a separator or a line
   * end follows it, and else it is at `fault`. It can be `open` to the end of the file, or `more` text decides.
   */
  #close(open: number): number | 'fault' | 'open' | 'more' {
    for (let at = this.#quotes.next(open + 1); ; at = this.#quotes.next(at + 2)) {
      if (at >= this.length) return this.#last ? 'open' : 'more'
      if (this.#text.charCodeAt(at + 1) === quote) continue
      const end = this.#afterBlanks(at + 1)
      if (end === this.length) return this.#last ? at : 'more'
      return this.#ends(end) ? at : 'fault'
    }
  }

  /** The first quote from a place on that a separator or a line end follows; the length of the text if none does. */
  #closer(from: number, escaped: boolean): number {
    for (let at = this.#quotes.next(from); at < this.length; at = this.#quotes.next(at + 1)) {
      const first = at
      while (this.#text.charCodeAt(at + 1) === quote) at += 1
      const good = at > first || this.#text.charCodeAt(at - 1) !== backslash
      if ((good || escaped) && this.#ends(this.#afterBlanks(at + 1))) return at
    }
    return this.length
  }

  /** Whether a field in quotes ends at a place. Nobody's cell goes on with a CR behind its last quote. */
  #ends(at: number): boolean {
    const code = this.#text.charCodeAt(at)
    return at >= this.length || code === lineFeed || code === carriageReturn || this.#text[at] === this.#separator
  }

  #afterReturns(at: number): number {
    let place = at
    while (this.#text.charCodeAt(place) === carriageReturn) place += 1
    return place
  }

  #lineEnd(at: number): number {
    return this.#returns ? this.#break(at) : this.#feeds.next(at)
  }

  #break(at: number): number {
    return Math.min(this.#lineFeeds.next(at), this.#carriageReturns.next(at))
  }

  /** Whether what is at the end of a line depends on text that is still to come: an LF belongs to the CRs before it. */
  #isOpen(lineEnd: number): boolean {
    if (this.#last || lineEnd >= this.length) return !this.#last
    return this.#lineFeeds.next(lineEnd) === this.length && this.#afterReturns(lineEnd) === this.length
  }

  #afterBreak(at: number): number {
    const end = this.#returns ? at + Number(this.#text.charCodeAt(at) === carriageReturn) : this.#afterReturns(at)
    const isOver = this.#text.charCodeAt(end) !== lineFeed && end > at
    return Math.min(isOver ? end : end + 1, this.length)
  }

  #afterBlanks(at: number): number {
    for (let place = at; ; place += 1) {
      const code = this.#text.charCodeAt(place)
      if (code !== space && (code !== tab || this.#separator === '\t')) return place
    }
  }

  /** How many lines a record has that ends at a place; a CR in a cell ends one, too: so editors count. */
  #breaks(at: number, place: number, end: number): number {
    const isPair = (found: number): boolean =>
      this.#text.charCodeAt(found) === carriageReturn && this.#text.charCodeAt(found + 1) === lineFeed
    if (this.#break(at) >= place && end <= place + (isPair(place) ? 2 : 1)) return 1
    let breaks = 0
    for (let found = this.#break(at); found < end; found = this.#break(found + 1)) breaks += isPair(found) ? 0 : 1
    return breaks
  }

  /** Whether a CR stands in the cells of a record. */
  hasReturn(at: number, end: number): boolean {
    return !this.#returns && this.#carriageReturns.next(at) < end - 2
  }
}

interface Field {
  readonly value: string
  /** Where the separator or the line end behind it is. */
  readonly end: number
  readonly stray: boolean
  readonly unclosed: boolean
}

const unescaped = (text: string): string =>
  text.length <= longestUnescaped && text.includes('""') ? text.replaceAll('""', '"') : text
