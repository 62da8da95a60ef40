import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** Where a failure is shown, which leads to where its code is explained. */
export async function shownFailure(page: Page, code: string): Promise<Locator> {
  const shown = page.locator(`[data-failure="${code}"]`).first()
  await expect(shown).toBeVisible()
  // In a dialog, what leads on stands below.
  const around = page.getByRole('dialog').or(page.getByRole('main')).last()
  const docs = around.getByRole('link', { name: 'What this means' }).first()
  await expect(docs).toHaveAttribute('href', new RegExp(`^/docs(/errors(/${code})?)?$`))
  return shown
}

/** The paths of the requests that a page makes from here on. */
export function requestsOf(page: Page): string[] {
  const paths: string[] = []
  page.on('request', (request) => paths.push(new URL(request.url()).pathname))
  return paths
}

/** How many of the requests went to a procedure or path. */
export const countOf = (paths: readonly string[], path: string): number => paths.filter((each) => each === path).length
