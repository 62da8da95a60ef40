import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import type { Settings } from './e2e/support/test.ts'

/**
 * Debian's Chromium, where none is named: nothing is downloaded. Its headless shell comes first, which has no window,
 * extensions or models beside the pages and takes half of the processor.
 */
const executablePath =
  process.env['CHROMIUM_PATH'] ??
  (existsSync('/usr/bin/chromium-headless-shell') ? '/usr/bin/chromium-headless-shell' : '/usr/bin/chromium')

export default defineConfig<object, Settings>({
  testDir: './e2e',
  outputDir: './e2e/results',
  globalSetup: './e2e/support/global-setup.ts',
  // Each worker has a product and a database of its own, so files can run side by side.
  workers: 2,
  // The gate's machine may stall; what passes only the second time is told as flaky, and is ours to look into.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  // Of a shared machine; nothing here asserts a time.
  timeout: 300_000,
  expect: { timeout: 40_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    actionTimeout: 40_000,
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    // What is tested is where things end up, not how they get there.
    contextOptions: { reducedMotion: 'reduce' },
    // To record everything takes a good part of the processor: in the gate only what is tried again.
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'on-first-retry',
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
})
