import { gunzipSync } from 'node:zlib';
import { Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);

afterAll(() => office.close());

const ASKING = { 'accept-encoding': 'gzip' };

it('packs a page that our own pages ask for', async () => {
  const { headers, bytes } = await office.secretary.get('/projects', {
    ...ASKING,
    'sec-fetch-site': 'same-origin',
  });
  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(bytes).toString()).toContain('</html>');
});

it.each([['cross-site'], ['same-site']])(
  'does not pack what a %s page asks for, nor what names no asker',
  async (site) => {
    for (const more of [{ 'sec-fetch-site': site }, {}]) {
      const { headers, text } = await office.secretary.get('/projects', { ...ASKING, ...more });
      expect([headers['content-encoding'], text.endsWith('</html>')]).toEqual([undefined, true]);
    }
  },
);

it('leaves a page readable for whoever cannot unpack', async () => {
  const { headers, text } = await office.secretary.get('/projects', { 'sec-fetch-site': 'none' });
  expect([headers['content-encoding'], text.endsWith('</html>')]).toEqual([undefined, true]);
});
