#!/usr/bin/env bash
# Package: @e965/xlsx 0.20.3 (SheetJS, writes and reads the sheet).
# Guess, written before the first run: a cell whose formula failed keeps its error over a round trip in every format,
#   and all ways of reading a sheet show it alike.
# Behaviour: XLSX, XLS and XLSB keep it; of OpenDocument the cell is gone, and no option brings it back, so that a failed
#   price and a missing one are the same. Where it is kept, sheet_to_csv writes #DIV/0! and sheet_to_json has nothing there, also
#   with `raw: false`, which stands for texts as they are shown.
# Output seen:
#> xlsx: as CSV "#DIV/0!", as JSON nothing
#> xls: as CSV "#DIV/0!", as JSON nothing
#> xlsb: as CSV "#DIV/0!", as JSON nothing
#> ods: as CSV "", as JSON nothing
#> fods: as CSV "", as JSON nothing
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @e965/xlsx@0.20.3 >/dev/null
cat >probe.mjs <<'JS'
import * as xlsx from '@e965/xlsx'

const sheet = xlsx.utils.aoa_to_sheet([['lamp'], ['chair']])
sheet.B1 = { t: 'e', v: 0x07 }
sheet['!ref'] = 'A1:B2'
const book = xlsx.utils.book_new()
xlsx.utils.book_append_sheet(book, sheet, 'Prices')
for (const bookType of ['xlsx', 'xls', 'xlsb', 'ods', 'fods']) {
  const read = xlsx.read(xlsx.write(book, { type: 'buffer', bookType })).Sheets.Prices
  const [line] = xlsx.utils.sheet_to_csv(read).split('\n')
  const [row] = xlsx.utils.sheet_to_json(read, { header: 1, raw: false })
  const json = row.length < 2 ? 'nothing' : JSON.stringify(row[1])
  console.log(`${bookType}: as CSV ${JSON.stringify(line.split(',')[1] ?? '')}, as JSON ${json}`)
}
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
