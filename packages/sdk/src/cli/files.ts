import { createReadStream } from 'node:fs'
import { readFile as bytesOf, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { encodings, maxFileBytes, readFile, Refused, type Choice, type Reading } from '@leadwright/file-reader'
import { UsageError } from './command-error.ts'
import type { Call, OptionSpecs } from './command.ts'

/** What can be said of a file that is no CSV in UTF-8. */
export const fileOptions = {
  encoding: {
    type: 'string',
    value: 'NAME',
    choices: Object.keys(encodings),
    says: 'What the text is in, as windows-1251; found out without it, as far as bytes tell',
  },
  sheet: {
    type: 'string',
    value: 'NAME',
    says: 'Which sheet of a workbook; without it, the first that is not hidden and holds something',
  },
} as const satisfies OptionSpecs

/** What was said of a file. */
export const choiceOf = ({ text }: Pick<Call, 'text'>): Choice => ({ encoding: text('encoding'), sheet: text('sheet') })

/** What stands for standard input where a file is named. */
const standardInput = '-'

/** What a file is called, for a list that is named after it. */
export const nameOf = (file: string): string => (file === standardInput ? 'Standard input' : basename(file))

/**
 * A file, or standard input for `-`, as an upload that can be sent again: a file is opened anew for each attempt. A workbook,
 * and text in another encoding, is sent as CSV in UTF-8, and that is said.
 * @param choice what was said of the file; the rest is found out
 * @throws UsageError if it can't be read
 */
export async function uploadOf(
  file: string,
  { io: { stdin, signal }, progress }: Pick<Call, 'io' | 'progress'>,
  choice: Choice = {},
): Promise<() => AsyncIterable<Uint8Array>> {
  const isPiped = file === standardInput
  const name = isPiped ? 'Standard input' : file
  try {
    if (isPiped && stdin.isTTY === true) throw new Error('nothing is piped in')
    if (!isPiped) {
      const stats = await stat(file)
      if (!stats.isFile()) throw new Error('it is not a file')
      // The server refuses such files, whatever they are; they are not read to find out.
      if (stats.size > maxFileBytes) return () => createReadStream(file)
    }
    const bytes = isPiped ? await allOf(stdin, signal) : await bytesOf(file)
    const blob = new Blob([bytes])
    const { csv, reading } = await readFile(blob, choice)
    if (choice.sheet !== undefined && reading.kind === 'text') throw new Error('it is no workbook, and has no sheets')
    if (csv === blob) return isPiped ? () => once(bytes) : () => createReadStream(file)
    for (const line of wordsOf(name, reading, choice)) progress.note(line)
    const converted = new Uint8Array(await csv.arrayBuffer())
    return () => once(converted)
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof Refused) throw new UsageError(`${name}: ${error.message}`)
    throw new UsageError(`${name} cannot be read: ${(error as Error).message}`)
  }
}

/** All that is piped in, as long as it is no larger than what any file may be. */
async function allOf(stdin: Call['io']['stdin'], signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of addAbortSignal(signal, stdin)) {
    chunks.push(Buffer.from(chunk as Uint8Array))
    length += (chunk as Uint8Array).length
    if (length > maxFileBytes) throw new Error(`it is larger than ${maxFileBytes / 1024 ** 2} MB`)
  }
  return Uint8Array.from(Buffer.concat(chunks))
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

const names: Readonly<Record<string, string>> = encodings
const kinds = { xlsx: 'an Excel workbook', xls: 'an old Excel workbook', ods: 'an OpenDocument spreadsheet' }

/** What a file was read as, in lines. */
function wordsOf(file: string, reading: Reading, choice: Choice): string[] {
  if (reading.kind === 'text') {
    const { encoding, guessed } = reading
    const found = `${guessed ? 'probably ' : ''}${names[encoding] ?? encoding}`
    const doubt = '. Should letters be wrong, say its encoding: --encoding windows-1250, windows-1251, shift_jis, …'
    return [`${file} is ${found}; it is sent as UTF-8${guessed ? doubt : ''}`]
  }
  const others = reading.sheets.map(({ name }) => name).filter((name) => name !== reading.sheet)
  const wanted = choice.sheet === undefined && others.length > 0
  const hint = wanted ? `. Another sheet: --sheet ${others.map((name) => JSON.stringify(name)).join(', ')}` : ''
  return [
    `${file} is ${kinds[reading.format]}; its sheet "${reading.sheet}" is sent as CSV${hint}`,
    ...reading.notes.map((note) => `  ${note}`),
  ]
}
