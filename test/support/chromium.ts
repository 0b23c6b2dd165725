/** Debian's Chromium, driven over its own protocol; CHROMIUM names another. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD, type Demonstration, emailOf } from './demonstration.js';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const BACKGROUND = ['--disable-background-networking', '--disable-component-update'];

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

export interface Visit {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: 'vi' | 'en';
  readonly javaScriptEnabled?: boolean;
  readonly colorScheme?: 'light' | 'dark';
}

export function launchChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error('Browser tests need Chromium: apt-get install chromium, or CHROMIUM=<path>');
  return chromium.launch({ executablePath, args: [...QUIET, ...BACKGROUND] });
}

/** A window of its own, already signed in where a name is given. */
export async function openWindow(
  browser: Browser,
  { origin, signIn }: Demonstration,
  name: string | null,
  { viewport = WIDE, language = 'vi', ...options }: Visit = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...options,
    viewport,
    baseURL: origin,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const cookies = [`khcn_language=${language}`, ...(name ? [(await signIn(name)).cookie] : [])];
  await context.addCookies(
    cookies.map((cookie) => {
      const [key = '', ...value] = cookie.split('=');
      return { name: key, value: value.join('='), url: origin };
    }),
  );
  return context;
}

/** As a person does it, from the page that asks for it. */
export async function signInByHand(page: Page, name: string): Promise<void> {
  await page.locator('input[name=email]').fill(emailOf(name));
  await page.locator('input[name=password]').fill(DEMONSTRATION_PASSWORD);
  await page.locator('input[name=password]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
