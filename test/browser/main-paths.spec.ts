/** What people come for, done in a real browser as they do it: on a phone or at a desk, with and without scripts. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { FileMaking } from '../../src/features/file-orders/file-making.service.js';
import { launchChromium, openWindow, PHONE, signInByHand, type Visit, WIDE } from '../support/chromium.js';
import { Demonstration } from '../support/demonstration.js';

let demonstration: Demonstration;
let browser: Browser;
let sessionPath: string;
const windows: BrowserContext[] = [];

beforeAll(async () => {
  [demonstration, browser] = await Promise.all([Demonstration.start(), launchChromium()]);
  sessionPath = new URL(/http\S+\/sessions\/\S+/.exec(demonstration.printed)![0]).pathname;
}, 900_000);

afterEach(async () => {
  await Promise.all(windows.splice(0).map((window) => window.close()));
});

afterAll(async () => {
  await browser?.close();
  await demonstration?.stop();
});

async function visit(name: string | null, path: string, how: Visit = {}): Promise<Page> {
  const window = await openWindow(browser, demonstration, name, how);
  windows.push(window);
  const page = await window.newPage();
  await page.goto(path);
  return page;
}

/** A grade for each criterion and the whole, by its word. */
async function grade(page: Page, word: RegExp): Promise<void> {
  for (const group of await page.locator('#ballot fieldset.choices').all()) {
    const choice = group.getByLabel(word).first();
    if (await choice.isVisible()) await choice.check();
  }
}

const button = (page: Page, name: RegExp): Locator => page.getByRole('button', { name });

describe('a council member with the address from a mail', () => {
  it.each([
    ['member1', 'vi', true, PHONE, /Đạt/, /Không, tiếp tục/, /Xem lại/, /^Nộp phiếu/, /Phiếu đã nộp/],
    ['member2', 'en', false, PHONE, /Pass/, /No, go on/, /Look over/, /^Submit/, /handed in/i],
    ['reviewer1', 'en', true, WIDE, /Pass/, /No, go on/, /Look over/, /^Submit/, /handed in/i],
  ] as const)(
    '%s casts the ballot in %s, scripts: %s',
    async (name, language, javaScriptEnabled, viewport, word, none, look, handIn, done) => {
      const page = await visit(null, `${sessionPath}/ballot`, { language, javaScriptEnabled, viewport });
      await signInByHand(page, name);
      await button(page, none).click();
      await grade(page, word);
      if (javaScriptEnabled)
        await page
          .locator('#standing')
          .getByText(/\d\d:\d\d/)
          .waitFor();
      await button(page, look).click();
      await button(page, handIn).click();
      await page.getByText(done).first().waitFor();
    },
    60_000,
  );
});

describe('who signs out in one window', () => {
  it('leaves nothing on the screen of another', async () => {
    const page = await visit('finance', '/projects');
    const other = await page.context().newPage();
    await other.goto('/inbox');
    await page.locator('details.menu-group.at-end summary').click();
    await page.locator('form[action="/sign-out"] button').click();
    await other.waitForURL(/\/sign-in$/);
    await page.goBack();
    await page.locator('input[name=password]').waitFor();
  });
});

describe('who looks for a project', () => {
  it.each([
    ['with scripts, while typing', true],
    ['without scripts, by the button', false],
  ])('finds it by two words without accents, %s', async (_, javaScriptEnabled) => {
    const page = await visit('auditor', '/projects', { javaScriptEnabled, viewport: PHONE });
    await page.locator('input[name=q]').fill('tao xoan');
    if (!javaScriptEnabled) await button(page, /^Tìm/).click();
    await page.locator('#results mark').first().waitFor();
    const first = page.locator('#results tbody tr').first();
    expect(await first.textContent()).toContain('Spirulina');
  });

  it('reaches it by the keyboard alone', async () => {
    const page = await visit('auditor', '/projects');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Đến nội dung chính/);
    await page.keyboard.press('Enter');
    await tabTo(page, (where) => where === 'q');
    await page.keyboard.type('690/QD-UBND');
    await page.locator('#results mark').first().waitFor();
    await tabTo(page, (where) => /Spirulina/.test(where));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
    expect(await page.locator('h1').textContent()).toContain('Spirulina');
  });
});

describe('the list', () => {
  it('is exported exactly as it is narrowed, ordered and shown, and found again as a saved filter', async () => {
    const page = await visit('secretary', '/projects');
    const codes = () => page.locator('#results tbody td:first-child').allTextContents();
    const all = await codes();
    await page.getByText('Cột và số dòng').click();
    await page.getByLabel('Cấp', { exact: true }).check();
    await page.getByLabel('Giai đoạn').first().selectOption({ label: 'Đã công nhận kết quả' });
    await page.locator('#results .filter-chip').first().waitFor();
    await page.getByRole('link', { name: /Tên nhiệm vụ/ }).click();
    await page.waitForURL(/sort=title/);
    const shown = await codes();
    expect([shown.length > 1, shown.length < all.length]).toEqual([true, true]);

    const heads = await page.locator('#results thead th').allTextContents();
    const file = page.getByRole('link', { name: /CSV.*cột đang thấy/ });
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    const [head = '', ...rows] = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(head.split(',')).toHaveLength(heads.length);
    expect(rows.map((row) => row.split(',')[0])).toEqual(shown.map((code) => code.trim()));

    await page.getByText('Lưu bộ lọc này').click();
    await page.getByLabel('Tên bộ lọc').fill('Đã công nhận');
    await page.locator('#form-save-filter').getByRole('button').click();
    await page.goto('/projects?q=');
    await page.getByRole('link', { name: 'Đã công nhận', exact: true }).click();
    await page.locator('#results .filter-chip').first().waitFor();
    expect(await codes()).toEqual(shown);
    expect(await page.locator('#results thead th').allTextContents()).toEqual(heads);
  }, 60_000);
});

describe('an administrator', () => {
  it('thinks twice before a wide role is given, and sees a rehearsal arrive, without scripts', async () => {
    const page = await visit('admin', '/accounts?q=tai+chinh', { javaScriptEnabled: false, viewport: PHONE });
    await page.locator('tbody a').first().click();
    await page.getByLabel(/^Kiểm tra, giám sát/).check();
    await button(page, /^Lưu thay đổi/).click();
    await page.getByText(/đọc mọi nhiệm vụ/).waitFor();
    await button(page, /^Xác nhận và lưu/).click();
    expect(await page.getByLabel(/^Kiểm tra, giám sát/).isChecked()).toBe(true);
    expect(await button(page, /^Xác nhận và lưu/).count()).toBe(0);

    await page.goto('/rulebooks');
    await page.getByRole('link', { name: /^TT-11-2014 / }).click();
    await button(page, /^Thử trên các phiên/).click();
    await page.getByText('Đang chờ').waitFor();
    await demonstration.application.app.get(FileMaking).sweep();
    await page.locator('#differing').waitFor();
  }, 60_000);
});

describe('finance', () => {
  it.each([
    ['at a desk, while typing', true, WIDE],
    ['on a phone without scripts, by the button', false, PHONE],
  ])(
    'finds the plan that is one đồng off and sees it tie, %s',
    async (_, javaScriptEnabled, viewport) => {
      const page = await visit('finance', '/finance', { javaScriptEnabled, viewport });
      const row = page.locator('tr', { hasText: /lệch 1 đồng/ }).first();
      await row.getByRole('link', { name: /Kiểm tra/ }).click();
      const total = page.getByLabel('Tổng kinh phí', { exact: true });
      await page
        .getByText(/lệch 1 đồng|1 đồng/)
        .first()
        .waitFor();
      await total.fill('600.000.000');
      if (javaScriptEnabled) await total.press('Tab');
      else await button(page, /^Kiểm tra/).click();
      await page.getByText('Khớp đến từng đồng').first().waitFor();
    },
    60_000,
  );
});

describe('a reporter', () => {
  it('downloads the report of a year in every format', async () => {
    const page = await visit('reporter', '/reports?year=2021');
    for (const [format, begins] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
      ['xlsx', 'PK'],
      ['csv', '\u00ef\u00bb\u00bf'],
    ]) {
      const link = page.locator(`a[href*="format=${format}"]`).first();
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const bytes = readFileSync(await download.path());
      expect([format, bytes.subarray(0, begins!.length).toString('latin1')]).toEqual([format, begins]);
    }
  }, 60_000);
});

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    return at?.name || at?.textContent?.trim() || '';
  });
}

async function tabTo(page: Page, isThere: (where: string) => boolean): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (isThere(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('sixty steps of the keyboard did not lead there');
}
