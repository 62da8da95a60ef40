import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Io } from './io.ts'

/** Asks on the terminal, on stderr, because stdout is for answers; rejects when the signal aborts. */
export function ask(io: Io, question: string): Promise<string> {
  return readLine(io, io.stderr, question)
}

/** As {@link ask}, without showing what is typed. */
export async function askSecretly(io: Io, question: string): Promise<string> {
  io.stderr.write(question)
  // The reader puts the terminal into raw mode, in which only the reader itself echoes: and that goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  try {
    return await readLine(io, nowhere, '')
  } finally {
    io.stderr.write('\n')
  }
}

/** Asks for a yes; everything else is a no. */
export async function confirm(io: Io, question: string): Promise<boolean> {
  return /^y(es)?$/i.test(await ask(io, `${question} [y/N] `))
}

/** All of standard input, e.g. a key that is piped in. */
export async function readPiped({ stdin }: Io): Promise<string> {
  return (await text(stdin)).trim()
}

/** A line; an end of the input (Ctrl-D) is an empty one. */
async function readLine(io: Io, output: Writable, question: string): Promise<string> {
  const lines = createInterface({ input: io.stdin, output, terminal: true })
  // In raw mode Ctrl-C is a key and no signal, and an answer would never come.
  lines.on('SIGINT', () => io.interrupt())
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
  try {
    return (await Promise.race([lines.question(question, { signal: io.signal }), ended])).trim()
  } finally {
    lines.close()
  }
}
