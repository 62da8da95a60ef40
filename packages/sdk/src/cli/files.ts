import { createReadStream } from 'node:fs'
import { readFile as bytesOf, stat } from 'node:fs/promises'
import { encodings, maxFileBytes, readFile, Refused, type Choice, type Reading } from '@leadwright/file-reader'
import { UsageError } from './command-error.ts'
import type { Call, OptionSpecs } from './command.ts'
import type { Progress } from './progress.ts'

/** What can be said of a file that is no CSV in UTF-8. */
export const fileOptions = {
  encoding: {
    type: 'string',
    value: 'NAME',
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

/**
 * A file as an upload that can be sent again: opened anew for each attempt. A workbook, and text in another encoding, is
 * sent as CSV in UTF-8, and that is said.
 * @param choice what was said of the file; the rest is found out
 * @throws UsageError if it can't be read
 */
export async function uploadOf(
  file: string,
  progress: Progress,
  choice: Choice = {},
): Promise<() => AsyncIterable<Uint8Array>> {
  try {
    const stats = await stat(file)
    if (!stats.isFile()) throw new Error('it is not a file')
    // The server refuses such files, whatever they are; they are not read to find out.
    if (stats.size > maxFileBytes) return () => createReadStream(file)
    const bytes = new Blob([await bytesOf(file)])
    const { csv, reading } = await readFile(bytes, choice)
    if (choice.sheet !== undefined && reading.kind === 'text') throw new Error('it is no workbook, and has no sheets')
    if (csv === bytes) return () => createReadStream(file)
    for (const line of wordsOf(file, reading, choice)) progress.note(line)
    const converted = new Uint8Array(await csv.arrayBuffer())
    return () => once(converted)
  } catch (error) {
    if (error instanceof Refused) throw new UsageError(`${file}: ${error.message}`)
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`)
  }
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
