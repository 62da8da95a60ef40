import { describe, expect, it } from 'vitest'
import { isDisposable } from './disposable.ts'
import { isFree } from './free.ts'
import { popularDomains } from './popular.ts'
import { isRole } from './role.ts'

describe('isDisposable', () => {
  it.each([
    ...'mailinator.com yopmail.com guerrillamail.com 10minutemail.com tempmail.com maildrop.cc'.split(' '),
    ...'team.mailinator.com jane.anonaddy.com deep.down.33mail.com x.guerrillamail.com'.split(' '),
  ])('knows %s', (domain) => {
    expect(isDisposable(domain)).toBe(true)
  })

  // Each of these was checked in the list: a false entry here would spoil every address at it.
  it.each([
    ...'gmail.com outlook.com yahoo.com icloud.com proton.me gmx.de web.de qq.com'.split(' '),
    ...'naver.com duck.com hey.com craigslist.org apple.com stanford.edu inbox.test acme.co.uk com'.split(' '),
    ...popularDomains,
  ])('lets %s pass', (domain) => {
    expect(isDisposable(domain)).toBe(false)
  })

  it('finds entries that are listed in Unicode by their A-label', () => {
    expect(isDisposable('xn--instgram-cza.com')).toBe(true)
  })
})

describe('isFree', () => {
  it('knows every popular provider', () => {
    expect(popularDomains.filter((domain) => !isFree(domain))).toEqual([])
  })

  it.each(['acme.com', 'google.com', 'stanford.edu', 'inbox.test', 'mailinator.com'])('does not count %s', (domain) => {
    expect(isFree(domain)).toBe(false)
  })
})

describe('isRole', () => {
  it.each([
    ...'info INFO sales support postmaster abuse admin no-reply noreply do_not_reply customer.service kontakt'.split(
      ' ',
    ),
    ...'info+website jobs+2026 mailer-daemon "info"'.split(' '),
  ])('knows %s', (local) => {
    expect(isRole(local)).toBe(true)
  })

  it.each(['jane', 'jane.sales', 'information', 'adminski', 'infojane', '+', '""', 'hope', 'salesh'])(
    'lets %s pass',
    (local) => {
      expect(isRole(local)).toBe(false)
    },
  )
})
