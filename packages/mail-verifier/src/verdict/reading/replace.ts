/** Replaces a text wherever `fits` says so, by what stands before and after it. */
export function replaceWhere(
  text: string,
  what: string,
  mark: string,
  fits: (before: string, after: string) => boolean,
): string {
  if (what === '') return text
  let result = ''
  let from = 0
  for (;;) {
    const at = text.indexOf(what, from)
    if (at === -1) return result + text.slice(from)
    const end = at + what.length
    result += text.slice(from, at) + (fits(text.slice(0, at), text.slice(end)) ? mark : what)
    from = end
  }
}

/** Replaces a text where it is neither the end nor the beginning of a longer word. */
export function replaceWhole(text: string, what: string, mark: string): string {
  return replaceWhere(
    text,
    what,
    mark,
    (before, after) =>
      !/[\p{L}\p{N}_.+-]$/u.test(before.slice(-2)) && !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(after.slice(0, 3)),
  )
}

const pairs: Readonly<Record<string, string>> = { '<': '>', '[': ']', '(': ')', '"': '"', "'": "'" }

/** Replaces a text where brackets or quotes say that it is repeated. */
export function replaceDelimited(text: string, what: string, mark: string): string {
  return replaceWhere(text, what, mark, (before, after) => {
    const close = pairs[before.at(-1) ?? '']
    return close !== undefined && after.startsWith(close)
  })
}
