import { expect, test } from 'vitest'
import { Refused } from './conversion.ts'
import { readText } from './text.ts'

async function read(bytes: Buffer, said?: string) {
  const file = new Blob([Uint8Array.from(bytes)])
  const { csv, reading } = await readText(file, Uint8Array.from(bytes), said)
  return { text: await csv.text(), reading, same: csv === file }
}

test('UTF-8 goes on as the file that it is', async () => {
  const found = await read(Buffer.from('email,name\nann@inbox.test,Ånn \ufffd\n'))
  expect(found).toMatchObject({ same: true, reading: { kind: 'text', encoding: 'utf-8', guessed: false } })
})

test('what is in UTF-8 nowhere is taken for Windows-1252, and that is a guess', async () => {
  const { text, reading } = await read(Buffer.from('name,price\nJos\u00e9,\x80 5 \x96 6\n', 'latin1'))
  expect(text).toBe('name,price\nJosé,€ 5 – 6\n')
  expect(reading).toEqual({ kind: 'text', encoding: 'windows-1252', guessed: true })
})

test.each([
  [
    'shift_jis',
    'ie+O0Ja8LJJTk5aO0gqKlI6uie+O0ILdgseC6I+kjpYsjbKToSCCs4KtgucK',
    '会社名,担当者\n株式会社みどり商事,佐藤 さくら\n',
  ],
  ['gb18030', 'uavLvizQ1cP7Csfgyb3Ds9LX09DP3rmry74swO7D9wo=', '公司,姓名\n青山贸易有限公司,李明\n'],
  ['big5', 'pL2lcSypbaZXCqtDpHO2VKn2prOtraS9pXEss6+s/KzCCg==', '公司,姓名\n青山貿易有限公司,陳美玲\n'],
  ['euc-kr', 'yLi75yzAzLinCsequKW787vnLLHouc7B9go=', '회사,이름\n푸른상사,김민지\n'],
  ['windows-1251', 'yu7s7+Dt6P8syOz/Cs7OziDB5fC45+Aszuv84+Agz+Xy8O7i4Ao=', 'Компания,Имя\nООО Берёза,Ольга Петрова\n'],
  [
    'windows-1250',
    'RmlybWEsSW1p6iBpIG5hendpc2tvCq/zs3cgaSCMd2llcmsso3VjamEgV2mcbmlld3NrYQo=',
    'Firma,Imię i nazwisko\nŻółw i Świerk,Łucja Wiśniewska\n',
  ],
  ['windows-1253', 'xfTh6fHl3+EsvO3v7OEK0PHc8+nt7yzF693t5wo=', 'Εταιρεία,Όνομα\nΠράσινο,Ελένη\n'],
  ['windows-874', 'usPUydG3LKrX6M0K4KLVwscsysGq0sIK', 'บริษัท,ชื่อ\nเขียว,สมชาย\n'],
])('text in %s is known by its letters, and that is a guess', async (encoding, base64, meant) => {
  const bytes = Buffer.concat([Buffer.from('email,x\nann@inbox.test,1\n'.repeat(9)), Buffer.from(base64, 'base64')])
  const { text, reading } = await read(bytes)
  expect(reading).toEqual({ kind: 'text', encoding, guessed: true })
  expect(text.endsWith(meant)).toBe(true)
})

test.each(['José €', 'Nicolò', 'Zoë Brünner'])(
  'few letters of Windows-1252 are taken for no others: %s',
  async (name) => {
    const { text, reading } = await read(
      Buffer.from(`email,name\na@inbox.test,${name}\n`.replace('€', '\x80'), 'latin1'),
    )
    expect(text).toBe(`email,name\na@inbox.test,${name}\n`)
    expect(reading).toMatchObject({ encoding: 'windows-1252' })
  },
)

test('Korean with letters that this decoder does not know is refused rather than taken for Chinese', async () => {
  const [name, unknown] = [Buffer.from('sei5zsH2LLytv++5q7+q', 'base64'), Buffer.from([0xbb, 0xfe, 0x98, 0xde])]
  const bytes = Buffer.concat([...Array.from({ length: 20 }, () => Buffer.concat([name, Buffer.from('\n')])), unknown])
  const refused = await read(bytes).catch((error: unknown) => error)
  if (refused instanceof Refused) expect(refused.message).toContain('EUC-KR')
  else expect(refused).toMatchObject({ reading: { encoding: 'euc-kr' } })
})

test('ISO-2022-JP is known by its escapes', async () => {
  const { text, reading } = await read(Buffer.from('name\n\x1b$B$5$/$i\x1b(B\n', 'latin1'))
  expect(text).toBe('name\nさくら\n')
  expect(reading).toEqual({ kind: 'text', encoding: 'iso-2022-jp', guessed: true })
})

test('lines that are UTF-8 by accident do not make two encodings, where they are few', async () => {
  const line = Buffer.from('Zo\xeb,\xdcber\n', 'latin1')
  const accident = Buffer.from('\xc3\xa9\n', 'latin1')
  const many = Buffer.concat([...Array.from({ length: 60 }, () => line), accident])
  expect((await read(many)).reading).toMatchObject({ encoding: 'windows-1252' })
  await expect(read(Buffer.concat([line, accident]))).rejects.toBeInstanceOf(Refused)
})

test.each([
  ['utf-16le', '\ufeff', false],
  ['utf-16le', '', true],
  ['utf-16be', '\ufeff', false],
  ['utf-16be', '', true],
] as const)('%s with “%s” in front', async (encoding, mark, guessed) => {
  const bytes = Buffer.from(`${mark}email\tname\r\nann@inbox.test\tŁucja\r\n`, 'utf16le')
  const { text, reading } = await read(encoding === 'utf-16be' ? bytes.swap16() : bytes)
  expect(text).toBe('email\tname\r\nann@inbox.test\tŁucja\r\n')
  expect(reading).toEqual({ kind: 'text', encoding, guessed })
})

test('two encodings in one file are refused with the lines of both, unless one is said', async () => {
  const mixed = Buffer.concat([Buffer.from('name\nJosé\r\n'), Buffer.from('Zo\xeb\n', 'latin1')])
  const refused = await read(mixed).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).refusal).toMatchObject({ reason: 'not_utf8', line: 3 })
  expect((refused as Refused).message).toContain('line 2 is in UTF-8, and line 3 is not')
  expect((await read(mixed, 'windows-1252')).text).toBe('name\nJosÃ©\r\nZoë\n')
})

test('letters of Windows-1252 that happen to be UTF-8 together do not make two encodings', async () => {
  const { text } = await read(Buffer.from('name\n\x84Stra\xdf\x94, Zo\xeb\n', 'latin1'))
  expect(text).toBe('name\n„Straß”, Zoë\n')
})

test('what is no text is left to the server', async () => {
  expect(await read(Buffer.from([0x25, 0x50, 0xff, 0x00, 0x01, 0x02, 0xff]))).toMatchObject({ same: true })
})

test.each([
  ['half of a pair', [0x00, 0xd8, 0x41, 0x00]],
  ['half of a letter at the end', [0x41]],
])('UTF-16 with %s is refused with its line', async (_, damage) => {
  const bytes = Buffer.concat([Buffer.from('\ufeffemail\r\nann@inbox.test\r\n', 'utf16le'), Buffer.from(damage)])
  const refused = await read(bytes).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).refusal).toMatchObject({ reason: 'not_utf8', line: 3 })
  expect((refused as Refused).message).toContain('UTF-16LE')
})
