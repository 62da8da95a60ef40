import { expect, test } from 'vitest'
import { missingOf, personFile } from './person.ts'

test('a lead by hand is a file with one row, of the fields that are filled', async () => {
  const file = personFile('enrichment', {
    first_name: ' Ann ',
    last_name: 'O"Hara, Jr',
    domain: 'inbox.test',
    email: 'x',
  })
  expect(await file.text()).toBe('"first_name","last_name","domain"\r\n"Ann","O""Hara, Jr","inbox.test"\r\n')
  expect(file.name).toBe('Ann  O"Hara, Jr')
})

test('what a workflow needs is asked for', () => {
  expect(missingOf('verification', { email: ' ' })?.field).toBe('email')
  expect(missingOf('verification', { email: 'ann@inbox.test' })).toBeUndefined()
  expect(missingOf('enrichment', { first_name: 'Ann', last_name: 'Lee' })?.field).toBe('company')
  expect(missingOf('enrichment', { first_name: 'Ann', last_name: 'Lee', domain: 'inbox.test' })).toBeUndefined()
  expect(missingOf('scraping', { company: 'Tallgrass' })?.field).toBe('job_title')
})
