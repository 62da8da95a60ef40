import { Download } from '../../../http/download.ts'
import { streamText } from './csv.ts'

/** CSV as a file that is made as it is read. */
export const csvFile = (name: string, parts: AsyncGenerator<string, void>): Download =>
  new Download({ fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', body: streamText(parts) })
