#!/usr/bin/env bash
# Packages: writers xlsx 0.18.5 (SheetJS) and the streaming writer of exceljs 4.4.0; readers xlsx-stream-reader 1.1.1,
#   xlstream 2.5.5 and, as a control, exceljs 4.4.0.
# Guess, written before the first run: a cell written as a string is read as this string by every reader.
# Behaviour: both writers by default keep strings in the cell with t="str" instead of in the table of shared strings.
#   The streaming readers do not take t="str" for text, but guess: the phone number loses its plus, the postal code
#   its leading zeros, and, with xlsx-stream-reader and SheetJS, an address becomes the string NAN. No error tells of
#   it. The same rows written by exceljs's other writer (shared strings) are read right.
# Output seen:
#> exceljs.xlsx by exceljs: ["ada@muster.test","+15550100","01067"]
#> exceljs.xlsx by xlstream: ["ada@muster.test","+15550100","01067"]
#> exceljs.xlsx by xlsx-stream-reader: ["ada@muster.test","+15550100","01067"]
#> exceljs-stream.xlsx by exceljs: ["ada@muster.test","+15550100","01067"]
#> exceljs-stream.xlsx by xlstream: ["ada@muster.test",15550100,1067]
#> exceljs-stream.xlsx by xlsx-stream-reader: ["ada@muster.test",15550100,1067]
#> sheetjs.xlsx by exceljs: ["ada@muster.test","+15550100","01067"]
#> sheetjs.xlsx by xlstream: ["ada@muster.test",15550100,1067]
#> sheetjs.xlsx by xlsx-stream-reader: ["NAN","15550100","1067"]
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error \
  xlsx@0.18.5 exceljs@4.4.0 xlsx-stream-reader@1.1.1 xlstream@2.5.5 >/dev/null
cat >probe.cjs <<'JS'
const { createReadStream } = require('node:fs')
const { once } = require('node:events')
const ExcelJS = require('exceljs')
const SheetJS = require('xlsx')
const XlsxStreamReader = require('xlsx-stream-reader')
const { getXlsxStream } = require('xlstream')

const row = ['ada@muster.test', '+15550100', '01067']

async function writeAll() {
  const workbook = SheetJS.utils.book_new()
  SheetJS.utils.book_append_sheet(workbook, SheetJS.utils.aoa_to_sheet([row]), 'Leads')
  SheetJS.writeFile(workbook, 'sheetjs.xlsx')
  const streamed = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: 'exceljs-stream.xlsx' })
  streamed.addWorksheet('Leads').addRow(row).commit()
  await streamed.commit()
  const whole = new ExcelJS.Workbook()
  whole.addWorksheet('Leads').addRow(row)
  await whole.xlsx.writeFile('exceljs.xlsx')
}

const readers = {
  async exceljs(file) {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    return workbook.worksheets[0].getRow(1).values.slice(1)
  },
  async xlstream(file) {
    for await (const { raw } of await getXlsxStream({ filePath: file, sheet: 0 })) return raw.arr
  },
  async 'xlsx-stream-reader'(file) {
    const reader = new XlsxStreamReader()
    let values
    reader.on('worksheet', (sheet) => {
      sheet.on('row', (read) => (values = read.values.slice(1)))
      sheet.process()
    })
    createReadStream(file).pipe(reader)
    await once(reader, 'end')
    return values
  },
}

async function main() {
  await writeAll()
  for (const file of ['exceljs.xlsx', 'exceljs-stream.xlsx', 'sheetjs.xlsx'])
    for (const [name, read] of Object.entries(readers))
      console.log(`${file} by ${name}: ${JSON.stringify(await read(file))}`)
}
main()
JS
seen=$(node probe.cjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
