import { maxCsvBytes, maxFileBytes } from './bounds.ts'
import { Refused, unreadable, type Choice, type Converted } from './conversion.ts'
import { bytesToKnow, kindOf } from './kind.ts'
import { loaded, NotLoaded } from './loaded.ts'
import { readText } from './text.ts'

/**
 * A file as people have it, as CSV in UTF-8: a sheet of a workbook (XLSX, XLS, ODS), or text in whatever encoding. Text
 * that is in UTF-8 already, and what is neither text nor a workbook, is left as it is.
 * @throws Refused if it can't be read, with a sentence that says what to do
 * @throws NotLoaded if the script that it takes can't be loaded
 */
export async function readFile(file: Blob, choice: Choice = {}): Promise<Converted> {
  if (file.size > maxFileBytes) throw tooLarge()
  const kind = kindOf(new Uint8Array(await file.slice(0, bytesToKnow).arrayBuffer()))
  try {
    if (kind === 'text') return await readText(file, new Uint8Array(await file.arrayBuffer()), choice.encoding)
    // Most files are text, and what reads workbooks is large.
    const { readWorkbook } = await loaded('What reads workbooks', import('./workbook.ts'))
    return readWorkbook(new Uint8Array(await file.arrayBuffer()), kind, choice.sheet)
  } catch (error) {
    throw error instanceof Refused || error instanceof NotLoaded ? error : new Refused(unreadable)
  }
}

const tooLarge = (): Refused =>
  new Refused({
    reason: 'too_large',
    maxBytes: maxCsvBytes,
    sentence: 'The file is larger than 50 MB. Copy the leads into one of their own, and choose that.',
  })
