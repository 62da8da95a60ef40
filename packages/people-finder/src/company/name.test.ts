import { describe, expect, it } from 'vitest'
import { companyKey, isGenericCompanyName } from './name.ts'

describe('companyKey', () => {
  it.each([
    ['Acme Inc.', 'acme'],
    ['ACME, Incorporated', 'acme'],
    ['The Acme Company', 'acme'],
    ['Acme Co., Ltd.', 'acme'],
    ['Acme Pty Ltd', 'acme'],
    ['Acme Sdn. Bhd.', 'acme'],
    ['Acme Pvt. Ltd.', 'acme'],
    ['Müller GmbH & Co. KG', 'muller'],
    ['Müller UG (haftungsbeschränkt)', 'muller'],
    ['Rossi S.p.A.', 'rossi'],
    ['Rossi S. p. A.', 'rossi'],
    ['Garza, S.A. de C.V.', 'garza'],
    ['Foo Sp. z o.o.', 'foo'],
    ['Foo s.r.o.', 'foo'],
    ['Foo A/S', 'foo'],
    ['Oy Foo Ab', 'foo'],
    ['AB Volvo', 'volvo'],
    ['Foo B.V.', 'foo'],
    ['Foo San. ve Tic. A.Ş.', 'foo'],
    ['PT Telkom Indonesia Tbk', 'telkom indonesia'],
    ['ООО «Ромашка»', 'romashka'],
    ['株式会社トヨタ', 'toyota'],
    ['トヨタ㈱', 'toyota'],
    ['Toyota K.K.', 'toyota'],
    ['(주)삼성', 'samseong'],
    ['บริษัท ปตท จำกัด (มหาชน)', 'ptth'],
  ])('takes the legal form off %s', (name, key) => expect(companyKey(name)).toBe(key))

  it.each(['Inc.', 'Co., Ltd.', 'GmbH & Co. KG', '株式会社', '', ' \u0000 ', '🚀'])('is empty for %j', (name) =>
    expect(companyKey(name)).toBe(''),
  )

  it('keeps letters in front that are a name and no legal form', () => {
    expect(companyKey('AB Electronics')).toBe('ab electronics')
    expect(companyKey('A.O. Smith Corp.')).toBe('ao smith')
  })

  it('keeps the number that a legal form follows', () => expect(companyKey('Plan 4 S.A.')).toBe('plan 4'))
})

describe('isGenericCompanyName', () => {
  it.each(['Global Services Ltd', 'International Trading Co.', 'tech solutions'])('says so of %s', (name) =>
    expect(isGenericCompanyName(name)).toBe(true),
  )

  it.each(['Acme Global Services', 'Siemens', 'Inc.', ''])('does not say so of %j', (name) =>
    expect(isGenericCompanyName(name)).toBe(false),
  )
})
