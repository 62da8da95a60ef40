const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const days = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const time = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d|60)'

/** The three forms of RFC 9110, 5.6.7: the one that is sent today, and two that recipients have to read. */
const forms = [
  `${days}, (?<day>\\d\\d) (?<month>${months}) (?<year>\\d{4}) ${time} GMT`,
  `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d\\d)-(?<month>${months})-(?<year>\\d\\d) ${time} GMT`,
  `${days} (?<month>${months}) (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`))

/**
 * An HTTP date in Unix milliseconds; NaN for anything else. `Date.parse` is not asked: it takes "1" and "5, 7" for days
 * of 2001, and the form without a zone for local time.
 * @param now this machine's clock, by which a year of two digits is read
 */
export function parseHttpDate(text: string | null, now: number): number {
  const parts = forms.map((form) => form.exec(text ?? '')?.groups).find(Boolean)
  if (!parts) return Number.NaN
  const part = (name: string): number => Number(parts[name])
  const month = months.split('|').indexOf(parts['month'] ?? '')
  const ofDay = ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000
  const inYear = (year: number): number => {
    const day = new Date(Date.UTC(year, month, part('day')))
    // The 31st of April would be the 1st of May.
    return day.getUTCDate() === part('day') ? day.getTime() + ofDay : Number.NaN
  }
  if (parts['year']?.length === 4) return inYear(part('year'))
  // What would be more than 50 years ahead is meant to have passed.
  const ahead = new Date(now)
  const latest = ahead.setUTCFullYear(ahead.getUTCFullYear() + 50)
  const year = ahead.getUTCFullYear() - ((ahead.getUTCFullYear() - part('year')) % 100)
  return inYear(year) > latest ? inYear(year - 100) : inYear(year)
}
