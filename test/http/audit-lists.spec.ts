/** Lists of the audit stay small however much a change wrote; the export tells all of it. */
import { randomBytes } from 'node:crypto';
import JSZip from 'jszip';
import { Browser } from '../support/browser.js';
import { done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const productsOf = (quality: () => string) =>
  Array.from({ length: 90 }, (_, at) => ({ name: `sản phẩm ${at}`, quality: quality() }));

/** What a database presses together is as long for its readers as what it cannot. */
const MUCH = [
  ['of many words', () => randomBytes(900).toString('hex')],
  ['of one word again and again', () => 'bột '.repeat(450)],
] as const;

describe.each(MUCH)('a change %s', (_, quality) => {
  let id: string;
  beforeAll(async () => {
    id = await office.propose({ orderedProducts: productsOf(quality) });
    done(await office.secretary.patch(`projects/${id}`, { scale: '2 ha' }));
  });

  it('stands in the lists without its values, which says so, and shorter ones with theirs', async () => {
    const listed = done(await office.auditor.get(`audit?id=${id}`)).items;
    const { audit: told } = done(await office.secretary.get(`projects/${id}/history`));
    for (const rows of [listed, told]) {
      expect(rows).toMatchObject([
        { act: 'project.changed', before: { scale: null }, after: { scale: '2 ha' }, valuesLeftOut: false },
        { act: 'project.proposed', before: null, after: null, valuesLeftOut: true },
      ]);
    }
  });

  it.each([
    ['vi', 'Nội dung quá dài nên không hiện ở đây'],
    ['en', 'What it wrote is too long to be shown here'],
  ])('is said on the page to be too long for it, in %s', async (language, sentence) => {
    const browser = new Browser(office, office.auditor, `; khcn_language=${language}`);
    const text = await browser.text(`/audit?id=${id}`);
    expect(text.split(sentence)).toHaveLength(2);
    expect(text).toContain('2 ha');
  });

  it('stands whole in the export', async () => {
    const { bytes } = await office.auditor.get(`projects/${id}/export`);
    const text = await (await JSZip.loadAsync(bytes)).file('records/audit.jsonl')!.async('string');
    const rows = text.trim().split('\n');
    const proposed = rows.map((row) => JSON.parse(row)).find(({ act }) => act === 'project.proposed');
    expect(proposed.after.orderedProducts).toHaveLength(90);
    expect(proposed).not.toHaveProperty('valuesLeftOut');
  });
});

it.each(['2020-04-15T10:00:00+24:00', '2020-02-30T10:00:00Z', '2020-04-15T99:99'])(
  'shows %s as it was written, which is no instant',
  async (title) => {
    const id = await office.propose({ title });
    expect(await new Browser(office, office.auditor).text(`/audit?id=${id}`)).toContain(title);
  },
);

it('is described by the OpenAPI document', async () => {
  const { paths } = (await office.auditor.get('/api/openapi.json')).body;
  for (const path of ['/api/v1/audit', '/api/v1/projects/{id}/history'])
    expect(paths[path].get.responses['200'].description).toContain('valuesLeftOut');
});
