import type { Foreign } from './signature.ts'

const statement =
  /^(?:CREATE\s|INSERT\s+INTO\s|REPLACE\s+INTO\s|DROP\s+(?:TABLE|DATABASE)\s|ALTER\s|SET\s+[@\w.]+\s*(?:=|TO\b)|SET\s+NAMES\s|BEGIN\b|START\s+TRANSACTION|USE\s|LOCK\s+TABLES|PRAGMA\s|COPY\s|SELECT\s)/i
const rows = /^[ \t]*(?:INSERT\s+INTO\s|REPLACE\s+INTO\s|CREATE\s+TABLE\s|COPY\s[^\n]*FROM stdin)/im
const comments = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/;?|#[^\n]*(?:\n|$)|\\[^\n]*(?:\n|$))+/

/** What a text is instead of CSV, by its beginning; undefined if it may be CSV. */
export function foreignText(head: string): Foreign['fileType'] | undefined {
  const text = head.trimStart()
  if (/^<(?:!doctype html|html|head|body|meta|table|style|tr)\b/i.test(text)) return 'html'
  if (/^<\?xml\b|^<[A-Za-z][\w:.-]*(?:\s+[\w:.-]+=["']|>\s*<)/.test(text)) return 'xml'
  if (/^BEGIN:VCARD\b/i.test(text)) return 'vcard'
  if (text.startsWith(String.raw`{\rtf`)) return 'rtf'
  if (/^\{\s*"(?:[^"\\\n]|\\.)*"\s*:/.test(text)) return isLines(text) ? 'json_lines' : 'json'
  if (/^\[\s*(?:\{\s*"|\[\s*["\d]|"(?:[^"\\\n]|\\.)*"\s*[,\]])/.test(text)) return 'json'
  const body = text.slice(comments.exec(text)?.[0].length ?? 0)
  return statement.test(body) && rows.test(body) ? 'sql' : undefined
}

/** Whether the first two rows have the separators that ASCII has for fields and for rows, as `sqlite3 -ascii` writes them. */
export function hasAsciiSeparators(head: string): boolean {
  const [names = '', row = ''] = head.split('\u001E', 2)
  const width = names.split('\u001F').length
  return width > 1 && !/[\r\n]/.test(names) && row.split('\u001F').length === width
}

/** Whether the first line is an object by itself. */
function isLines(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2)
  if (!second.trimStart().startsWith('{')) return false
  try {
    JSON.parse(first)
    return true
  } catch {
    return false
  }
}
