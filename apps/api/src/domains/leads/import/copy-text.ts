// PostgreSQL's text format for COPY: a line a row, tabs between values, backslash escapes.

const special = /[\\\n\r\t]/

/** A value, as it stands between tabs. */
export function copyValue(value: string | null): string {
  if (value === null) return '\\N'
  return special.test(value) ? value.replaceAll(/[\\\n\r\t]/g, (char) => escapes[char] ?? char) : value
}

const specialInArray = /["\\\n\r\t]/

/** A text array: an array literal, itself escaped as a value. */
export function copyArray(values: readonly string[]): string {
  let literal = '{'
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? ''
    const escaped = specialInArray.test(value)
      ? value.replaceAll(/["\\\n\r\t]/g, (char) => arrayEscapes[char] ?? char)
      : value
    literal += index === 0 ? `"${escaped}"` : `,"${escaped}"`
  }
  return `${literal}}`
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
/** Backslashes are read twice, first by COPY and then by the array literal. */
const arrayEscapes: Readonly<Record<string, string>> = { ...escapes, '\\': '\\\\\\\\', '"': '\\\\"' }
