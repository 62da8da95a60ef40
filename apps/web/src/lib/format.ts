const integer = new Intl.NumberFormat('en')
const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
const instant = new Intl.DateTimeFormat('en', {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
})
const time = new Intl.DateTimeFormat('en', { timeStyle: 'medium' })
const day = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' })
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

export const formatCount = (n: number): string => integer.format(n)

/** "1 credit", "1,204 credits". */
export const plural = (n: number, one: string, many = `${one}s`): string => `${formatCount(n)} ${n === 1 ? one : many}`

export const formatShare = (part: number, whole: number): string => (whole === 0 ? '–' : share.format(part / whole))
export const formatMoment = (iso: string): string => moment.format(new Date(iso))
/** To the second, for logs. */
export const formatInstant = (iso: string): string => instant.format(new Date(iso))
/** The time of day to the second, of Unix seconds. */
export const formatTime = (seconds: number): string => time.format(new Date(seconds * 1000))
export const formatDay = (iso: string): string => day.format(new Date(iso))

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** "3 minutes ago", "in 6 days". */
export function formatRelative(iso: string, now: number = Date.now()): string {
  const seconds = (new Date(iso).getTime() - now) / 1000
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit)
  }
  return 'just now'
}

/** "2:05", of seconds. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** "1.2 MB", of bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
