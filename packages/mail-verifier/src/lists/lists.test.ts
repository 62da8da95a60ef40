import { describe, expect, it } from 'vitest'
import { suggestDomain } from '../address/suggest.ts'
import { disposableDomains, disposableParents, isDisposable } from './disposable.ts'
import { freeDomains, isFree } from './free.ts'
import { popularDomains } from './popular.ts'
import { relayDomains } from './relays.ts'
import { isRole } from './role.ts'
import { isInstitution, isRegistry } from './beliefs.ts'
import { deriveRefused } from './derive.ts'
import refused from './refused.json' with { type: 'json' }

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

  it.each([...relayDomains])('lets the relay service %s pass', (domain) => {
    expect(isDisposable(domain)).toBe(false)
  })

  it('has no entry that people register below, and none for a slip of a popular provider', () => {
    const wrong = [...disposableDomains, ...disposableParents].filter(
      (name) => isRegistry(name) || suggestDomain(name) !== undefined,
    )
    expect(wrong).toEqual([])
    for (const domain of ['acme.my.id', 'acme.web.id', 'acme.ddns.net']) expect(isDisposable(domain)).toBe(false)
  })

  it('finds entries that are listed in Unicode by their A-label', () => {
    expect(isDisposable('xn--instgram-cza.com')).toBe(true)
  })
})

describe('the lists', () => {
  it('are, byte for byte, those that were looked through', () => {
    // Where this fails after an update, `pnpm --filter @leadwright/mail-verifier lists` says what has changed.
    expect(deriveRefused()).toEqual(refused)
  })
})

describe('isFree', () => {
  it('knows every popular provider', () => {
    expect(popularDomains.filter((domain) => !isFree(domain))).toEqual([])
  })

  it('has no throw-away domain, no registry, no school and no employer', () => {
    expect([...freeDomains].filter((name) => isFree(name) && (isDisposable(name) || isRegistry(name)))).toEqual([])
    expect([...freeDomains].filter((name) => isInstitution(name))).toEqual([])
    for (const domain of ['ibm.com', 'siemens.com', 'facebook.com', 'nus.edu.sg']) expect(isFree(domain)).toBe(false)
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
    ...'info+website jobs+2026 mailer-daemon "info" sales.team support_team customer.support.team hr-team'.split(' '),
  ])('knows %s', (local) => {
    expect(isRole(local)).toBe(true)
  })

  it.each([
    'jane',
    'jane.sales',
    'sales.jane',
    'sal.esteam',
    'information',
    'adminski',
    'infojane',
    '+',
    '""',
    'hope',
    'salesh',
    't.ravel',
    's.ales',
    'b.ooking',
    'a.d.min',
    'in.fo',
  ])('lets %s pass', (local) => {
    expect(isRole(local)).toBe(false)
  })
})
