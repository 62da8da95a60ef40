const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** `Sun, 06 Nov 1994 08:49:37 GMT`, which is how servers write it today. */
export const imf = (ms: number): string => new Date(ms).toUTCString()

/** `Sunday, 06-Nov-94 08:49:37 GMT` (RFC 850). */
export function rfc850(ms: number): string {
  const [, day = '', month = '', year = '', time = ''] = imf(ms).split(' ')
  return `${names[new Date(ms).getUTCDay()]}, ${day}-${month}-${year.slice(-2)} ${time} GMT`
}

/** `Sun Nov  6 08:49:37 1994` (C's `asctime`). */
export function asctime(ms: number): string {
  const [name = '', day = '', month = '', year = '', time = ''] = imf(ms).split(' ')
  return `${name.slice(0, 3)} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`
}
