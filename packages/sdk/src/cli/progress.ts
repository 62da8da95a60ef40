import type { Io } from './io.ts'

/** Where some work is; `total` is 0 where it is not known yet. */
export interface Step {
  readonly label: string
  readonly done: number
  readonly total: number
}

/** Tells people on stderr how far the work is. */
export interface Progress {
  show(step: Step): void
  /** A line that stays. */
  note(line: string): void
  /** Ends the bar, so that what follows begins on a line of its own. */
  end(): void
}

const barWidth = 24

/** A bar on a terminal, redrawn in place. Elsewhere a line where the label changes and at each tenth of the way. */
export function createProgress({ stderr }: Pick<Io, 'stderr'>, quiet: boolean): Progress {
  if (quiet) return { show: () => {}, note: () => {}, end: () => {} }
  return stderr.isTTY === true ? createBar(stderr) : createLines(stderr)
}

function createBar(stderr: Io['stderr']): Progress {
  let drawn = false
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[K')
    drawn = false
  }
  return {
    show: (step) => {
      clear()
      // A line that wraps could not be redrawn in place. (A terminal that does not know its width says 0.)
      stderr.write(bar(step).slice(0, (stderr.columns || 80) - 1))
      drawn = true
    },
    note: (line) => {
      clear()
      stderr.write(`${line}\n`)
    },
    end: () => {
      if (drawn) stderr.write('\n')
      drawn = false
    },
  }
}

function bar({ label, done, total }: Step): string {
  if (total === 0) return `${label} …`
  const filled = Math.round(Math.min(done / total, 1) * barWidth)
  const drawing = `${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}`
  return `${label.padEnd(10)} [${drawing}] ${done}/${total}`
}

function createLines(stderr: Io['stderr']): Progress {
  let last = ''
  return {
    show: ({ label, done, total }) => {
      const tenth = total > 0 ? Math.floor((done / total) * 10) : 0
      const key = `${label} ${tenth}`
      if (key === last) return
      last = key
      stderr.write(total > 0 ? `${label}: ${done} of ${total}\n` : `${label}\n`)
    },
    note: (line) => {
      stderr.write(`${line}\n`)
    },
    end: () => {},
  }
}
