import { Download } from '../../../http/download.ts'
import { streamOf } from './body.ts'
import { csvBytes } from './csv.ts'
import { xlsxBytes, xlsxType } from './xlsx.ts'

type Batches = AsyncIterable<readonly (readonly string[])[]>

/** Batches of rows as a CSV file that is made as it is read. */
export const csvFile = (
  name: string,
  batches: Batches,
  form?: { readonly separator: string; readonly bom: boolean },
): Download =>
  new Download({
    fileName: `${name}.csv`,
    contentType: 'text/csv; charset=utf-8',
    body: streamOf(csvBytes(batches, form)),
  })

/** Batches of rows as an Excel workbook that is made as it is read. */
export const xlsxFile = (name: string, batches: Batches): Download =>
  new Download({ fileName: `${name}.xlsx`, contentType: xlsxType, body: streamOf(xlsxBytes(batches)) })
