import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The journey in an installed Firefox, over WebDriver BiDi. */
export async function inFirefox({ address, journey, given }) {
  const executablePath = process.env.FIREFOX ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) return { missing: 'install firefox-esr, or name it in FIREFOX' };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const seen = await page.evaluate(journey, given);
    return { version: (await browser.version()).replace(/^\D*/, ''), seen };
  } finally {
    await browser.close();
  }
}
