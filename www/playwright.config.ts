import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const browser = process.env.LC_BROWSER ?? installed.find((path) => existsSync(path));

export default defineConfig({
  testDir: 'e2e',
  // Most of a test is one page's work on one processor; the engine's worker shares the two.
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    locale: 'ru-RU',
    launchOptions: { args: ['--no-sandbox'], ...(browser ? { executablePath: browser } : {}) },
  },
});
