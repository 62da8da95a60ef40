import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { look } from './support/look.ts'
import { newMember, newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

const sample = fileURLToPath(new URL('../../api/samples/leads.csv', import.meta.url))

/** More stops than any page here has. */
const manyStops = 120

/** Goes on with Tab until something has the focus, and sees that the focus shows. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < manyStops; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectVisibleFocus(page)
    await page.keyboard.press(key)
  }
  throw new Error(`${target.toString()} can’t be reached with ${key}`)
}

/** Whether what has the focus, or what stands for it, is outlined. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const outlined = await page.evaluate(() => {
    const focused = document.activeElement
    return [focused, focused?.closest('label')].some((element) => {
      if (element == null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
  })
  expect(outlined, 'the focus shows').toBe(true)
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

test('the main job by keyboard only: sign-up, import, decision, export', async ({ page }) => {
  await page.goto('/')
  await press(page, page.getByRole('link', { name: 'Create an account' }))
  await expect(page.getByLabel('Your name')).toBeFocused()
  await type(page, page.getByLabel('Your name'), 'Ada Archer')
  await type(page, page.getByLabel('E-mail'), 'ada@keyboard.test')
  await type(page, page.getByLabel('Password'), 'correct horse')
  await type(page, page.getByLabel('Organization'), 'Archer & Sons')
  await page.keyboard.press('Enter')

  await expect(page.getByText('Begin with a list')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeFocused()
  await press(page, page.getByRole('link', { name: 'Skip to the content' }))
  await expect(page.getByRole('main')).toBeFocused()
  await press(page, page.getByRole('link', { name: 'Import a CSV' }))

  const workflow = page.getByRole('radio', { name: /^Verify addresses/ })
  await tabTo(page, workflow)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Find addresses of people/ })).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await expect(workflow).toBeChecked()
  const chooser = page.waitForEvent('filechooser')
  await press(page, page.getByLabel('Choose a file, or drop it here'))
  await (await chooser).setFiles(sample)
  await type(page, page.getByLabel('Name of the list'), 'March fair')
  await page.keyboard.press('Enter')

  const column = page.getByRole('combobox', { name: 'What “notes” holds' })
  await tabTo(page, column)
  await page.keyboard.press('End')
  await expect(column).toHaveValue('left_out')
  // Past every other choice; what was only passed by stays with the columns that had it.
  for (const _ of 'abcdefghi') await page.keyboard.press('ArrowUp')
  await expect(column).toHaveValue('')
  await expect(page.getByRole('combobox', { name: 'What “email” holds' })).toHaveValue('email')
  await expect(page.getByRole('combobox', { name: 'What “company” holds' })).toHaveValue('company')
  await press(page, page.getByRole('button', { name: 'Import 21 leads' }))
  await expect(page.getByRole('heading', { name: '21 leads came in' })).toBeFocused()
  const rejected = page.waitForEvent('download')
  await press(page, page.getByRole('button', { name: 'Download 1 row to correct' }), 'Space')
  expect(await readFile(await (await rejected).path(), 'utf8')).toContain('Uwe,Unger')
  await press(page, page.getByRole('link', { name: 'Open the list' }))

  await expect(page.getByRole('heading', { name: 'March fair' })).toBeVisible()
  const more = page.getByRole('button', { name: 'More about bob@inbox.test' })
  await press(page, more, 'Space')
  await expect(more).toHaveAttribute('aria-expanded', 'true')
  await tabTo(page, page.getByRole('button', { name: 'Verify addresses' }), 'Shift+Tab')
  await page.keyboard.press('Enter')

  const role = page.getByRole('checkbox', { name: /^Role addresses/ })
  await press(page, role, 'Space')
  await expect(role).toBeChecked()
  await press(page, page.getByRole('button', { name: /^Verify \d+ addresses for \d+ credits$/ }))
  await expect(page.getByText('Every address has a verdict.').first()).toBeVisible({ timeout: 60_000 })
  const clean = page.waitForEvent('download')
  await press(page, page.getByRole('button', { name: /^Export \d+ valid leads$/ }))
  expect(await readFile(await (await clean).path(), 'utf8')).toContain('carla.diaz@inbox.test')
})

test('menus and dialogs by keyboard: they open, hold the focus, and give it back', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/settings/keys')
  const account = page.getByRole('button', { name: /: account and theme$/ })
  await press(page, account)
  await expect(page.getByRole('menuitem', { name: 'As the system' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(account).toBeFocused()

  const create = page.getByRole('button', { name: 'Create API key' }).first()
  await press(page, create)
  const dialog = page.getByRole('dialog', { name: 'Create an API key' })
  await expect(dialog.getByLabel('Name')).toBeFocused()
  for (let stops = 0; stops < 20; stops++) {
    await page.keyboard.press('Tab')
    await expect(dialog.locator(':focus')).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(create).toBeFocused()
})

test('on a phone the rail is a sheet that the keyboard opens and leaves', async ({ page, context, product }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await newPerson(context, product.url)
  await page.goto('/')
  const menu = page.getByRole('button', { name: 'Menu' })
  await press(page, menu)
  const sheet = page.getByRole('dialog', { name: 'Menu' })
  await look(page, 'menu-sheet')
  await page.setViewportSize({ width: 360, height: 740 })
  await press(page, sheet.getByRole('link', { name: 'Lists' }))
  await expect(page.getByRole('heading', { name: 'Lists' })).toBeVisible()
  await expect(sheet).toBeHidden()
})

test('a new page begins with its heading, unless something on it asks for the focus', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/')
  const heading = (name: string): Locator => page.getByRole('heading', { level: 1, name })
  await press(page, page.getByRole('button', { name: 'Try it with sample data' }))
  await expect(heading('Sample leads')).toBeFocused()
  await press(page, page.getByRole('button', { name: 'Verify addresses' }))
  await expect(page.getByRole('button', { name: /^Verify \d+ addresses for \d+ credits$/ })).toBeVisible()
  await expect(heading('Sample leads')).toBeFocused()
  await press(page, page.getByRole('link', { name: 'Overview' }), 'Enter')
  await expect(heading('Overview')).toBeFocused()
  await press(page, page.getByRole('link', { name: 'Import a list' }))
  await expect(heading('Import a list')).toBeFocused()
  await context.clearCookies()
  await page.goto('/sign-in')
  await press(page, page.getByRole('link', { name: 'Create an account' }))
  await expect(page.getByLabel('Your name')).toBeFocused()
})

test('where what had the focus goes away, the heading has it', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.route('**/trpc/lists.list**', (route) => route.abort(), { times: 3 })
  await page.goto('/lists')
  await press(page, page.getByRole('button', { name: 'Try again' }))
  await expect(page.getByText('No list yet')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Lists' })).toBeFocused()

  await page.goto('/reset-password#of-nobody')
  await type(page, page.getByLabel('New password'), 'correct horse')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'This link no longer works' })).toBeFocused()
})

test('after a key was stored and a role changed, one goes on from where one was', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const { organizationId } = await newPerson(context, product.url)
  const member = await newMember(context, elsewhere, product.url, { organizationId, role: 'viewer' })
  await page.goto('/settings/keys')
  await press(page, page.getByRole('button', { name: 'Create API key' }).first())
  await type(page, page.getByLabel('Name'), 'Nightly import')
  await press(page, page.getByLabel('See lists and their leads'), 'Space')
  await press(page, page.getByRole('button', { name: 'Create key' }))
  await press(page, page.getByRole('button', { name: 'I have stored the key' }))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)

  await page.goto('/settings/members')
  const role = page.getByRole('combobox', { name: `Role of ${member.name}` })
  await tabTo(page, role)
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText(`${member.name} is Member now`)).toBeVisible()
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
})
