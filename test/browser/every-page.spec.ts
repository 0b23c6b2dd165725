/** Each page that the running application offers, as each role meets it: no list of pages to forget one in. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page, Response } from 'playwright-core';
import { launchChromium, openWindow, PHONE, type Visit, WIDE } from '../support/chromium.js';
import { crawl, crawlAll, type Found, pageRoutes } from '../support/crawl.js';
import { Demonstration } from '../support/demonstration.js';
import { routesOf } from '../support/routes.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const READERS = [
  'secretary',
  'admin',
  'chair',
  'reviewer1',
  'finance',
  'leader',
  'reporter',
  'auditor',
  'investigator',
] as const;

/** What a field suggests: parts of pages; and ways to a provider's pages, which the demonstration has not. */
const PARTS: readonly string[] = [
  '/institutions/names',
  '/persons/names',
  '/choices/:kind',
  '/sign-in/openid',
  '/sign-in/openid/callback',
];

/** Where each reader begins: what forms of questions lead to is no link. */
const STARTS = [
  '/',
  '/projects',
  '/inbox',
  '/reports?year=2023',
  '/holidays/change?day=2027-05-04&kind=off&name=x',
];

const FIRST_VISIT_BYTES = 150_000;
const LATER_VISIT_BYTES = 30_000;

let demonstration: Demonstration;
let browser: Browser;
const pages = new Map<string, Found & { readonly reader: string | null }>();
let unreached: string[] = [];

beforeAll(async () => {
  [demonstration, browser] = await Promise.all([Demonstration.start(), launchChromium()]);
  await makeWhatTheDemonstrationLacks();
  const { app } = demonstration.application;
  const routes = pageRoutes(app);
  // The address of a form that was sent, when it is asked for again: the form's own page, or the way back to it.
  const sent = new Set(routesOf(app).flatMap(({ method, path }) => (method === 'POST' ? [path] : [])));
  const open = await crawl(demonstration.application.anonymous, routes, ['/sign-in']);
  for (const found of open) pages.set(found.route.path, { ...found, reader: null });
  const leading = new Set<string>();
  for (const reader of READERS) {
    const { found, left } = await crawlAll(await demonstration.signIn(reader), routes, STARTS);
    for (const each of found)
      if (!pages.has(each.route.path)) pages.set(each.route.path, { ...each, reader });
    for (const route of left) leading.add(route.path);
  }
  unreached = routes
    .map(({ path }) => path)
    .filter((path) => ![pages, leading, sent].some((known) => known.has(path)) && !PARTS.includes(path));
}, 900_000);

/** A kept report, an ordered file, a webhook, a draft of a rulebook and a rehearsal: by the hands of those who make them. */
async function makeWhatTheDemonstrationLacks(): Promise<void> {
  const [reporter, admin] = await Promise.all(['reporter', 'admin'].map(demonstration.signIn));
  const made = [
    await reporter!.post('reports/annual/kept', { year: 2023 }),
    await reporter!.post('file-orders', { kind: 'project-list', parameters: { format: 'xlsx' } }),
    await admin!.post('webhooks', {
      name: 'Tin',
      url: 'https://chat.example.vn/a',
      eventTypes: ['reminder.failed'],
    }),
  ];
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
  const { items } = (await admin!.get('rulebooks')).body;
  expect((await admin!.post(`/rulebooks/${items[0].id}/copy`)).status).toBe(303);
  expect((await admin!.post(`/rulebooks/${items[0].id}/rehearsal`)).status).toBe(303);
}

afterAll(async () => {
  await browser?.close();
  await demonstration?.stop();
});

it('reaches every page by links', () => {
  expect(unreached).toEqual([]);
});

const VISITS: readonly (readonly [string, Visit])[] = [
  ['at a desk, in Vietnamese', { viewport: WIDE }],
  ['on a phone, in English', { viewport: PHONE, language: 'en' }],
  ['on a phone, in the dark', { viewport: PHONE, colorScheme: 'dark' }],
];

it.each(VISITS)(
  'shows every page %s without a fault that hinders a reader',
  async (how, visit) => {
    const faults: string[] = [];
    const readers = new Set([...pages.values()].map(({ reader }) => reader));
    for (const reader of readers) {
      const context = await openWindow(browser, demonstration, reader, visit);
      const page = await context.newPage();
      let isFirst = true;
      for (const { path, route } of [...pages.values()].filter((each) => each.reader === reader)) {
        for (const fault of await faultsOf(page, path, isFirst)) faults.push(`${route.path}: ${fault}`);
        await picture(page, route.path, how);
        isFirst = false;
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  },
  600_000,
);

/** SCREENSHOTS names a folder that keeps a picture of each page, to be looked at. */
async function picture(page: Page, route: string, visit: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  const name = `${route.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'root'} ${visit}.png`;
  if (folder) await page.screenshot({ path: `${folder}/${name}`, fullPage: true });
}

async function faultsOf(page: Page, path: string, isFirst: boolean): Promise<string[]> {
  const faults: string[] = [];
  const note = (message: { type(): string; text(): string }) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  };
  let bytes = 0;
  const weigh = async (response: Response) => {
    const { responseBodySize } = await response.request().sizes();
    bytes += responseBodySize;
  };
  const weighing: Promise<void>[] = [];
  const onResponse = (response: Response) => weighing.push(weigh(response).catch(() => undefined));
  page.on('console', note);
  page.on('response', onResponse);
  await page.goto(path, { waitUntil: 'load' });
  page.off('console', note);
  page.off('response', onResponse);
  await Promise.all(weighing);
  const most = isFirst ? FIRST_VISIT_BYTES : LATER_VISIT_BYTES;
  if (bytes > most) faults.push(`weighs ${bytes} bytes`);
  let shifts = await page.evaluate(layoutShifts);
  if (shifts.length > 0) {
    // A busy machine may draw a page in pieces: what is the page's own moves again.
    await page.reload({ waitUntil: 'load' });
    shifts = await page.evaluate(layoutShifts);
  }
  faults.push(...shifts);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) faults.push(`is ${wide} px too wide`);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (values) => {
    // biome-ignore lint/suspicious/noExplicitAny: put there by the script
    const { violations } = await (window as any).axe.run({ runOnly: { type: 'tag', values } });
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${id} ×${nodes.length}: ${nodes[0]!.html.slice(0, 160)} (${nodes[0]!.failureSummary.split('\n')[1]?.trim()})`,
    );
  }, RULES);
  return [...faults, ...violations];
}

/** What moved under the reader while the page was drawn, and how far in all. */
function layoutShifts(): Promise<string[]> {
  type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] };
  return new Promise((resolve) => {
    const shifts: Shift[] = [];
    new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[]))).observe({
      type: 'layout-shift',
      buffered: true,
    });
    const tell = () => {
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      const moved = shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.outerHTML?.slice(0, 80)));
      resolve(sum > 0.01 ? [`shifts by ${sum}: ${moved.join(' ')}`] : []);
    };
    requestAnimationFrame(() => setTimeout(tell, 50));
  });
}
