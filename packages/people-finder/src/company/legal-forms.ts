import { fold } from '../text/fold.ts'

/**
 * Legal forms as they stand at the end of names, one line a region, spelled as written; how they are dotted and spaced
 * does not matter. Facts from the code list of ISO 20275 that GLEIF keeps (Entity Legal Forms, 2026-02-19), of which these
 * are the forms that companies trade under; forms in English for those of Russia, China and Japan besides. Words that
 * names use for other things ("bank", "trust", "association") are not here, nor letters that mean too much ("PS", "I").
 */
const atTheEnd = [
  // United States, Canada, the Philippines
  'Inc|Incorporated|Incorporation|Corp|Corporation|Co|Company|LLC|LC|Limited Liability Company|Limited Liability Co',
  'Ltd Liability Co|LLP|LLLP|RLLP|PLLP|LP|Limited Partnership|PLLC|PC|PBC|Public Benefit Corporation|L3C|NA|ULC',
  'Ltée|Limitée|Incorporée|SENC|SENCRL|Cie|Compagnie|OPC|Professional Corporation|Corporated|Coop|Co-operative',
  // United Kingdom, Ireland, Australia, New Zealand, South Africa, Nigeria
  'Ltd|Limited|Lmt|Ltda|PLC|Public Limited Company|CIC|CIO|Cyf|DAC|CLG|UC|Teo|Teoranta|Pty|Proprietary|Pty Ltd|NL',
  'Proprietary Limited|CC|NPC|SOC Ltd|GTE|Unltd|Unlimited|Limited Company|Private Limited Company',
  // India, Pakistan, Singapore, Malaysia, Brunei, Hong Kong, Thailand, Vietnam, Indonesia, Nepal
  'Pvt|Private|Pvt Ltd|Private Limited|P Ltd|SMC|Pte|Pte Ltd|Sdn Bhd|Sdn|Bhd|Berhad|Sendirian Berhad|PLT|PCL',
  'Public Company Limited|JSC|Tbk|Persero|Pra Li|Co Ltd|Company Ltd|Company Limited|Corp Ltd|Ltd Co',
  // Japan, Korea, China, Taiwan in Latin letters
  'KK|Kabushiki Kaisha|Kabushiki Gaisha|YK|Yugen Kaisha|Yugen Gaisha|GK|Godo Kaisha|Gomei Kaisha|Goshi Kaisha',
  'Jusik Hoesa|Chusik Hoesa|Yuhan Hoesa|Gufen Youxian Gongsi|Youxian Gongsi|Youxian Zeren Gongsi',
  // Germany, Austria, Switzerland, Liechtenstein
  'GmbH|G mbH|mbH|Gesellschaft mbH|Ges mbH|Gesellschaft mit beschränkter Haftung|AG|Aktiengesellschaft|KG|OHG|UG|SE',
  'UG haftungsbeschränkt|haftungsbeschränkt|KGaA|GmbH & Co KG|GmbH & Co|GmbH & Co OHG|GmbH & Co KGaA|AG & Co KG',
  'AG & Co KGaA|SE & Co KGaA|SE & Co KG|UG haftungsbeschränkt & Co KG|KG aA|GbR|eGbR|PartG|PartG mbB|eK|e Kfm|e Kfr',
  'e Kffr|eG|eV|gGmbH|gAG|VVaG|OG|OEG|KEG|GesbR|EU|FlexKapG|Sagl|KlG|KmG|& Co|und Co|and Company|and Co|& Cie|Kommanditgesellschaft',
  // France, Belgium, Luxembourg, Monaco, the francophone world
  'SA|SARL|SàRL|SAS|SASU|EURL|SNC|SCS|SCA|SCI|SCOP|SEM|GIE|SCRL|SPRL|ASBL|AISBL|SARLU|SUARL|SAM|SECS|SELARL|EARL',
  'Société Anonyme|Société à responsabilité limitée|Société par actions simplifiée|SA RL|SC|SA SU',
  // the Netherlands and Belgium
  'BV|NV|BVBA|CVBA|VOF|CV|VZW|Besloten Vennootschap|Naamloze Vennootschap|Comm V|Comm VA|UA|BV NV|BA|EBVBA|CVA',
  // Italy, Spain, Portugal
  'SpA|Srl|Srls|Srl semplificata|Sapa|Scarl|Scrl|Scpa|SS|Società per Azioni|Società a responsabilità limitata|Soc Coop',
  'Società Cooperativa|Srl Unipersonale|Srl a socio unico|SpA Unipersonale|Srlu|SL|SLU|SLL|SLNE|SLP|SAU|SAL|SAD|S Coop',
  'Sociedad Anónima|Sociedad Limitada|S en C|S Com|SCCL|AIE|Lda|Limitada|Unipessoal Lda|SGPS|SA SGPS|CRL|EPE|ACE',
  // Latin America
  'SA de CV|S de RL|S de RL de CV|SAPI|SAPI de CV|SAB|SAB de CV|SA de RL de CV|S en C de CV|SC de RL|SRL de CV|SRL CV',
  'SAC|SAA|EIRL|SpA|Ltda|EIRELI|ME|EPP|Ltda ME|Ltda EPP|S/A|SLM|SCM|CA|C por A|Cía|Cía Ltda|Compañía|Soc Col|SAECA|SRL',
  'SAS ESP|SA ESP|SA BIC|Ltda MEI|MEI|SCP|SAICF|SAIC|SACI|SACIF|SACIFI|CIA',
  // Nordic countries
  'AB|Aktiebolag|Aktiebolaget|AB publ|publ|HB|KB|Handelsbolag|Ek för|A/S|ApS|IVS|K/S|P/S|I/S|AMBA|SMBA|Aktieselskab',
  'Anpartsselskab|AS|ASA|ANS|ENK|NUF|Aksjeselskap|Oy|Oyj|Oy Ab|Oy Ltd|Osakeyhtiö|Ky|Tmi|Abp|Osk|ehf|hf|ohf|slf|slhf|ses',
  // Baltic countries, Poland, Czechia, Slovakia, Hungary
  'SIA|UAB|MB|IĮ|VšĮ|OÜ|AÜ|TÜ|MTÜ|Sp z o o|Spółka z o o|Spółka z ograniczoną odpowiedzialnością|Spółka Akcyjna|PSA|SKA',
  'Sp j|Sp k|Sp p|Sp z o o sp k|Sp z o o spółka komandytowa|Spółka komandytowa|Spółka jawna|spol s r o|s r o|sro|a s',
  'akc spol|akciová společnost|kom spol|v o s|k s|z s|o p s|Kft|Zrt|Nyrt|Bt|Rt|Kkt|Kht|z ú|s p',
  // South-eastern Europe, Greece, Turkey, Israel
  'd o o|doo|j d o o|d d|a d|d n o|j t d|dooel|d o o e l|AD|EAD|OOD|EOOD|ET|KD|KDA|SRL D|sh p k|sh a|AE|EPE|IKE|OE|EE',
  'MIKE|MEPE|ABEE|AEBE|A Ş|Ltd Şti|Limited Şirketi|Anonim Şirketi|San ve Tic A Ş|San ve Tic Ltd Şti|Tic Ltd Şti',
  'San Tic Ltd Şti|Sanayi ve Ticaret A Ş|Sanayi ve Ticaret Ltd Şti|Sanayi ve Ticaret Anonim Şirketi',
  'Sanayi ve Ticaret Limited Şirketi|Ticaret A Ş|Ve Ticaret A Ş|Ve Ticaret Ltd Şti|B M|BM',
  // Russia and its neighbours, also in English
  'OOO|OAO|ZAO|PAO|NAO|AO|TOO|TOV|VAT|ZAT|PrAT|PAT|ChP|IP|ODO|ChUP|UP|OJSC|CJSC|PJSC|NJSC|Joint Stock Company|LLC|JSC',
  'Open Joint Stock Company|Closed Joint Stock Company|Public Joint Stock Company|MMC|QSC|ASC|MChJ|AJ|QK',
  // the Arab world and Africa
  'SAE|SAL|SAOG|SAOC|WLL|BSC|KSC|KSCP|QSC|QPSC|PJSC|PSC|FZE|FZCO|FZ LLC|FZC|DMCC|SPC|EST|SAOC|Sàrl AU|SA CA',
  // international
  'EEIG|GEIE|EWIV|SCE|SPV|IBC|LDC|AVV|VBA|ICAV|PCC',
] as const

/** Forms that stand in front, as in the East of Europe, in Indonesia and in the North; with a place to themselves. */
const inFront =
  'OOO|OAO|ZAO|PAO|NAO|OJSC|CJSC|PJSC|JSC|LLC|TOO|TOV|PT|CV|SIA|UAB|AS|Oy|AB|A/S|Fa|Firma|Cie|Compagnie|Société|SARL|SA' +
  '|Joint Stock Company|Open Joint Stock Company|Closed Joint Stock Company|Limited Liability Company'

/**
 * Forms in letters that leave no space beside them or that would be too short once transliterated ("АО" is no "A.O.
 * Smith"). Longest first; they stand at either end.
 */
const inOtherScripts = [
  '股份有限公司|股份公司|有限责任公司|有限責任公司|有限公司|無限公司|公司|株式会社|株式會社|有限会社|合同会社|合資会社',
  '合名会社|一般社団法人|一般財団法人|(株)|(有)|(同)|주식회사|유한책임회사|유한회사|(주)|(유)|บริษัท|จำกัด (มหาชน)|(มหาชน)|จำกัด|ห้างหุ้นส่วน',
]
const inSpacedScripts =
  'ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|ТОО|ТОВ|ПАТ|ПрАТ|ВАТ|ЗАТ|АТ|ПП|ФОП|ЧУП|УП|ОДО|ООД|ЕООД|АД|ЕАД|ЕТ|ДОО|АД|Д.О.О.|Α.Ε.|ΑΕ|Ε.Π.Ε.|ΕΠΕ' +
  '|Ι.Κ.Ε.|ΙΚΕ|Ο.Ε.|Ε.Ε.|בע"מ|בע״מ|ש.מ.מ|ش.م.م|ذ.م.م|ش.م.ك|ش.م.ل|ش.م.ب|شركة'

const compact = (form: string): string => fold(form).replaceAll(' ', '')
const compactAll = (forms: string): Set<string> => new Set(forms.split('|').map(compact))
const trailing = compactAll(atTheEnd.join('|'))
const leading = compactAll(inFront)
const longest = 8

const escaped = (form: string): string => form.normalize('NFKC').replaceAll(/[.()]/g, String.raw`\$&`)
const longestFirst = (forms: string): string =>
  forms
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
const unspaced = longestFirst(inOtherScripts.join('|'))
const spaced = longestFirst(inSpacedScripts)
const nativeInFront = new RegExp(String.raw`^\s*(?:(?:${unspaced})|(?:${spaced})(?=[\s"«„“]))`, 'iu')
const nativeAtTheEnd = new RegExp(String.raw`(?:(?:${unspaced})|(?<=[\s"»”“,])(?:${spaced}))\s*\.?$`, 'iu')

/** A name, in NFKC, without the legal forms that are told by their script. */
export function withoutNativeForms(name: string): string {
  let rest = name.trim()
  for (let round = 0; round < 3; round++) {
    const shorter = rest.replace(nativeInFront, ' ').replace(nativeAtTheEnd, ' ').trim()
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

/** How many words at the end are legal forms, one after the other ("Co., Ltd."). */
export function trailingForms(words: readonly string[]): number {
  let end = words.length
  while (end > 0) {
    const length = formLength(end, (size) => trailing.has(words.slice(end - size, end).join('')))
    if (length === 0) break
    end -= length
  }
  return words.length - end
}

/** How many words in front are a legal form. */
export const leadingForms = (words: readonly string[]): number =>
  formLength(words.length, (size) => leading.has(words.slice(0, size).join('')))

function formLength(available: number, isForm: (size: number) => boolean): number {
  for (let size = Math.min(longest, available); size > 0; size--) if (isForm(size)) return size
  return 0
}
