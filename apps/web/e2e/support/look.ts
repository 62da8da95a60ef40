import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './test.ts'

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url))
const usual = { width: 1280, height: 800 }
const sizes = [usual, { width: 360, height: 740 }]
const themes = ['light', 'dark'] as const
const contrast = ['color-contrast']
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Looks at a page as it is now, in both themes and at both widths: nothing is inaccessible, nothing sticks out
 * sideways, and a screenshot of each is kept.
 */
export async function look(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      if (size === usual || colorScheme === 'light') {
        // There are no frames of others, so that the results need no page of their own to be put together in.
        const axe = new AxeBuilder({ page }).setLegacyMode()
        // A theme changes colours alone, and colours are the same at every width.
        if (colorScheme === 'dark') axe.withRules(contrast)
        else axe.withTags(rules).disableRules(size === usual ? [] : contrast)
        const { violations } = await axe.analyze()
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
        expect.soft(found, `${name}, ${size.width} px, ${colorScheme}`).toEqual([])
      }
      await page.screenshot({
        path: `${folder}${name}-${size.width}-${colorScheme}.png`,
        animations: 'disabled',
        fullPage: true,
      })
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(overflow, `${name} is wider than ${size.width} px`).toBeLessThanOrEqual(0)
  }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize(usual)
}
