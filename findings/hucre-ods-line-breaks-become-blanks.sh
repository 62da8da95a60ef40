#!/usr/bin/env bash
# Packages: hucre 1.0.0 (writes the sheet) and @e965/xlsx 0.20.3 (SheetJS, reads it).
# Guess, written before the first run: an ODS sheet that one library wrote gives the other one back the same texts,
#   with the line breaks and doubled blanks that postal addresses and notes have.
# Behaviour: OpenDocument 1.3, part 3, section 6.1.2 joins white space inside of a paragraph; a line break is a paragraph
#   of its own or <text:line-break/>, further blanks are <text:s/>. hucre writes the characters as they are, and reads
#   them so, hence its own round trip shows nothing. SheetJS joins them, as the standard says: two lines become one.
#   The other way round nothing is lost.
# Output seen:
#> written by hucre, read by hucre: ["12 Mill Lane\nSpringfield","two  blanks"," leading"]
#> written by hucre, read by xlsx: ["12 Mill Lane Springfield","two blanks","leading"]
#> written by xlsx, read by hucre: ["12 Mill Lane\nSpringfield","two  blanks"," leading"]
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error hucre@1.0.0 @e965/xlsx@0.20.3 >/dev/null
cat >probe.mjs <<'JS'
import * as xlsx from '@e965/xlsx'
import { readOds, writeOds } from 'hucre/ods'

const rows = [['12 Mill Lane\nSpringfield', 'two  blanks', ' leading']]
const byHucre = await writeOds({ sheets: [{ name: 'Leads', rows }] })
const book = xlsx.utils.book_new()
xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), 'Leads')
const byXlsx = xlsx.write(book, { type: 'buffer', bookType: 'ods' })

const withHucre = async (file) => (await readOds(new Uint8Array(file))).sheets[0].rows[0]
const withXlsx = (file) => xlsx.utils.sheet_to_json(xlsx.read(file).Sheets.Leads, { header: 1 })[0]
console.log(`written by hucre, read by hucre: ${JSON.stringify(await withHucre(byHucre))}`)
console.log(`written by hucre, read by xlsx: ${JSON.stringify(withXlsx(byHucre))}`)
console.log(`written by xlsx, read by hucre: ${JSON.stringify(await withHucre(byXlsx))}`)
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
