// Which browser do the journeys use, on which screens? (Chromium from npm alone)
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as playwright } from 'playwright-core';

/** A 360 px phone, a tablet and a desk. */
export const SCREENS = {
  telepon: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  meja: { width: 1440, height: 900 },
} as const;
export type Screen = keyof typeof SCREENS;

export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // The package's own flags (one process, no zygote) suit a small cloud function; here they end the browser at random.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--font-render-hinting=none'],
    headless: true,
  });
}

/** A fresh visitor. `script: false` is a browser that runs no script at all. */
export async function visitor(browser: Browser, screen: Screen, script = true): Promise<BrowserContext> {
  const phone = screen === 'telepon';
  return browser.newContext({ viewport: SCREENS[screen], javaScriptEnabled: script, hasTouch: phone, isMobile: phone, locale: 'id-ID' });
}
