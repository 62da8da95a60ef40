/**
 * Domains that a mistyped one is compared with: the providers that most personal addresses are at. Only names of five
 * letters and more, because a short one (`gmx`, `aol`, `mail`, `live`) is one letter away from too many companies.
 */
export const popularDomains: readonly string[] = `
  gmail.com googlemail.com yahoo.com hotmail.com outlook.com icloud.com protonmail.com proton.me rocketmail.com
  fastmail.com yandex.com yandex.ru rambler.ru comcast.net verizon.net bellsouth.net sbcglobal.net earthlink.net
  optonline.net charter.net btinternet.com ntlworld.com virginmedia.com blueyonder.co.uk yahoo.co.uk hotmail.co.uk
  outlook.fr hotmail.fr yahoo.fr orange.fr wanadoo.fr laposte.net t-online.de freenet.de hotmail.de yahoo.de
  libero.it virgilio.it hotmail.it yahoo.it hotmail.es yahoo.es telefonica.net ziggo.nl planet.nl telenet.be
  bluewin.ch bigpond.com optusnet.com.au yahoo.com.au yahoo.com.br hotmail.com.br yahoo.co.in rediffmail.com
  yahoo.co.jp naver.com hanmail.net seznam.cz interia.pl rogers.com`
  .trim()
  .split(/\s+/)

/**
 * Real providers and companies that are one letter away from a popular domain. The providers are those of the free list
 * (version 1.12.6) that are not themselves parked slips such as `gmial.com`, of which that list has several.
 */
export const lookalikes: ReadonlySet<string> = new Set(
  `amail.com cmail.com earthling.net eastmail.com email.com fmail.com gotmail.com hanmail2.net hitmail.com kmail.com
  lastmail.com mail.com qmail.com tmail.com vmail.com ymail.com zmail.com
  cloud.com gail.com never.com rodgers.com`
    .trim()
    .split(/\s+/),
)

/** Top-level domains that a mistyped one is compared with. */
export const popularTlds: readonly string[] = 'com net org info edu gov'.split(' ')
