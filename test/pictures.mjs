/** Draws the README's pictures anew: starts the built product with its demonstration and looks at three pages of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const PASSWORD = 'mat-khau-thu-nghiem';
const FOLDER = fileURLToPath(new URL('../src/web/assets/pictures/', import.meta.url));
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 780 };

const dataDir = mkdtempSync(join(tmpdir(), 'pictures-'));
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const program = spawn('node', ['dist/start.js'], {
  env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(program, 'exit');
let printed = '';
program.stdout.on('data', (words) => {
  printed += words;
});

try {
  while (!printed.includes('Ctrl-C')) await pause(200);
  const session = new URL(/http\S+\/sessions\/\S+/.exec(printed)[0]).pathname;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  await draw(browser, 'my-work', 'secretary', DESK, '/');
  await draw(browser, 'project', 'secretary', DESK, '/projects', async (page) => {
    await page.goto('/projects?q=spirulina');
    await page.locator('#results tbody a').first().click();
  });
  await draw(browser, 'ballot', 'member1', PHONE, `${session}/ballot`, async (page) => {
    await page.getByRole('button', { name: /Không, tiếp tục/ }).click();
    for (const group of await page.locator('#ballot fieldset.choices').all()) {
      const choice = group.getByLabel(/Đạt|Xuất sắc/).first();
      if (await choice.isVisible()) await choice.check();
    }
    await page
      .locator('#standing')
      .getByText(/\d\d:\d\d/)
      .waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
  });
  await browser.close();
} finally {
  program.kill('SIGINT');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

async function draw(browser, name, reader, viewport, path, act) {
  const context = await browser.newContext({ viewport, baseURL: origin, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.goto(`/sign-in?${new URLSearchParams({ next: path })}`);
  await page.locator('input[name=email]').fill(`${reader}@demo.local`);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('input[name=password]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await act?.(page);
  await page.waitForLoadState('load');
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`${name}.png`);
  await context.close();
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  return free;
}
