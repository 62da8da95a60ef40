/**
 * An HTTP date in Unix milliseconds; NaN for anything else. The two older forms of RFC 9110, 5.6.7, are rewritten into
 * the one that is sent today, which has to come back from `Date` as it was: `Date.parse` alone takes "1" and "5, 7" for
 * days of 2001, the 31st of April for the 1st of May, and the form without a zone for local time.
 * @param now this machine's clock; a year of two digits is the last one that is at most 50 ahead of it
 */
export function parseHttpDate(text: string, now: number): number {
  const latest = new Date(now).getUTCFullYear() + 50
  const imf = text
    .replace(
      /^(\w{3})\w*day, (\d\d)-(\w{3})-(\d\d) /,
      (_, name, day, month, year) => `${name}, ${day} ${month} ${latest - ((latest - year) % 100)} `,
    )
    .replace(/^(\w{3}) (\w{3}) ([ \d]\d) (\S+) (\d{4})$/, '$1, $3 $2 $5 $4 GMT')
    .replace(',  ', ', 0')
  const date = new Date(imf)
  return date.toUTCString() === imf ? date.getTime() : Number.NaN
}
