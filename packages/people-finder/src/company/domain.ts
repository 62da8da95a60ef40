import { parse } from 'tldts'

const longest = 512

/** Where anybody has a mailbox or a page: it says nothing about a company. */
const everybodys = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp ymail.com aol.com
  icloud.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.com mail.ru yandex.ru
  yandex.com bk.ru inbox.ru list.ru rambler.ru ukr.net wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz libero.it
  virgilio.it tiscali.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr hotmail.fr hotmail.co.uk btinternet.com qq.com
  163.com 126.com sina.com naver.com daum.net hanmail.net rediffmail.com protonmail.com proton.me pm.me zoho.com
  fastmail.com tutanota.com hey.com uol.com.br bol.com.br terra.com.br comcast.net verizon.net att.net sbcglobal.net
  bellsouth.net cox.net bigpond.com optusnet.com.au xtra.co.nz facebook.com linkedin.com instagram.com twitter.com x.com
  youtube.com linktr.ee wordpress.com`.split(/\s+/),
)

export interface CompanyDomain {
  /** The registrable domain, e.g. `acme.co.uk`; a customer's part of a platform where that is a public suffix (PSL). */
  readonly domain: string
  /** What stands before the suffix, without hyphens: `acme`. */
  readonly label: string
}

/** A company's domain out of a domain, a URL or an e-mail address; nothing where it says nothing about a company. */
export function companyDomain(text: string | undefined): CompanyDomain | undefined {
  if (text === undefined || text.length > longest) return undefined
  const { domain, domainWithoutSuffix, isIp } = parse(text.trim(), { allowPrivateDomains: true })
  if (isIp === true || !domain || !domainWithoutSuffix || everybodys.has(domain)) return undefined
  return { domain, label: domainWithoutSuffix }
}
