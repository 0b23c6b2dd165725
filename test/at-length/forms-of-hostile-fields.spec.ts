/** Who writes requests by hand sends a field twice that a form has once, or no texts at all: it is refused, and breaks nothing. */
import type { Client } from '../support/application.js';
import { crawl, pageRoutes } from '../support/crawl.js';
import { Office } from '../support/office.js';

interface Form {
  readonly action: string;
  readonly names: readonly string[];
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const STARTS = ['/', '/projects', '/reports'];
/** They end what the others need: the session, or every other one. */
const ENDS = /^\/(sign-out|profile)\b|\/sessions\/end/;

let office: Office;

beforeAll(async () => {
  office = await Office.open();
  await office.runUntilInProgress();
});

afterAll(() => office.close());

const PATIENCE_MS = 240_000;

/** Comes last: the forms of accounts end the sessions of others. */
async function breaksNothing() {
  const admin = await office.application.openAccount('admin@test.local', ['administrator']);
  const broken: string[] = [];
  const posted = new Set<string>();
  for (const client of [office.secretary, admin]) {
    client.checksAudit = false;
    for (const { action, names } of await formsOf(client)) {
      const key = action.replace(/[\da-f]{8}-[\da-f-]{27}/g, ':id').replace(/\?.*/, '');
      if (!posted.has(key)) {
        posted.add(key);
        const numbers = Object.fromEntries(names.map((name) => [decodeURIComponent(name), 5]));
        const { status, text } = await client.post(action, numbers);
        if (status >= 500) broken.push(`${key} of numbers: ${status} ${text.slice(0, 80)}`);
      }
      for (const name of names) {
        if (posted.has(`${key} ${name}`)) continue;
        posted.add(`${key} ${name}`);
        const fields = names.flatMap((each) => (each === name ? [`${name}=1`, `${name}=2`] : [`${each}=1`]));
        const { status, text } = await client.post(action, fields.join('&'), FORM);
        if (status >= 500) broken.push(`${key} ${name}: ${status} ${text.slice(0, 80)}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(posted.size).toBeGreaterThan(200);
}

it('breaks no form of those that a reader meets', breaksNothing, PATIENCE_MS);

/** One of each action with the names that it has, the token apart. */
async function formsOf(client: Client): Promise<Form[]> {
  const forms: Form[] = [];
  const found = await crawl(client, pageRoutes(office.application.app), STARTS);
  const pages = new Map(found.map(({ route, path }) => [route, path]));
  for (const path of pages.values()) {
    const { text } = await client.get(path);
    for (const [, head = '', inner = ''] of text.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
      if (!/method="post"/.test(head) || /multipart/.test(head)) continue;
      const action = /action="([^"]*)"/.exec(head)?.[1]?.replace(/&amp;/g, '&') ?? path;
      const names = [...inner.matchAll(/<(?:input|select|textarea|button)\b[^>]*?\sname="([^"]*)"/g)];
      const own = new Set(names.map(([, name = '']) => encodeURIComponent(name)));
      own.delete('_csrf');
      if (!ENDS.test(action)) forms.push({ action, names: [...own] });
    }
  }
  return forms;
}
