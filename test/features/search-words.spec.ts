/** What counts as the same word, as the schema's functions decide it. */
import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function ask(expression: string, ...values: unknown[]) {
  const { rows } = await client.query(`select ${expression} as answer`, values);
  return rows[0].answer;
}

const OLD_AND_NEW = [
  ...['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa', 'hoà hòa', 'hoá hóa', 'khoả khỏa', 'xoã xõa', 'hoạ họa'],
  ...['oè òe', 'khoé khóe', 'khoẻ khỏe', 'toẽ tõe', 'xoẹ xọe'],
  ...['tuỳ tùy', 'huý húy', 'thuỷ thủy', 'luỹ lũy', 'luỵ lụy', 'HOÀ Hòa', 'THUỶ Thủy', 'quý qúy'],
].map((pair) => pair.split(' ') as [string, string]);

it.each(OLD_AND_NEW)('%s and %s are one word, accents and all', async (old, modern) => {
  expect(await ask('search_form($1)', old)).toBe(await ask('search_form($1)', modern));
});

it.each([
  ['TẢO XOẮN', 'tảo xoắn'],
  ['Đồng', 'đồng'],
  ['Ðồng', 'đồng'],
  ['t\u200fả\u200bo', 'tảo'],
  ['hoàn', 'hoàn'.normalize('NFD')],
])('%j is written as %j', async (one, other) => {
  expect(await ask('search_form($1)', one)).toBe(await ask('search_form($1)', other));
});

it.each([
  ['hoa', 'hòa'],
  ['đa', 'da'],
  ['tảo', 'tạo'],
])('%s and %s differ as written and agree without accents', async (one, other) => {
  expect(await ask('search_form($1) = search_form($2)', one, other)).toBe(false);
  expect(await ask('search_fold($1) = search_fold($2)', one, other)).toBe(true);
});

const VIETNAMESE = fc.string({
  unit: fc.constantFrom(
    ...'aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵíìỉĩịđĐqhtk -/690',
  ),
  maxLength: 40,
});
const ANYTHING = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\u0000'));

it.each(['search_form', 'search_fold'])('%s again changes nothing', async (fold) => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(VIETNAMESE, ANYTHING), async (text) => {
      const once = await ask(`${fold}($1)`, text);
      expect(await ask(`${fold}($1)`, once)).toBe(once);
    }),
    { numRuns: 300 },
  );
});

it.each(['search_form', 'search_fold'])(
  '%s is the same for composed and decomposed accents',
  async (fold) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(VIETNAMESE, ANYTHING), async (text) => {
        expect(await ask(`${fold}($1)`, text.normalize('NFD'))).toBe(
          await ask(`${fold}($1)`, text.normalize('NFC')),
        );
      }),
      { numRuns: 300 },
    );
  },
);

it('finds every text by itself, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(VIETNAMESE, ANYTHING), async (text) => {
      const found = await ask(
        'search_vector($1) @@ search_query(split_words(search_form($1))) and search_vector($1) @@ search_query(split_words(search_fold($1)))',
        text,
      );
      const hasWord = (await ask('cardinality(split_words(search_fold($1)))', text)) > 0;
      const hasForm = (await ask('cardinality(split_words(search_form($1)))', text)) > 0;
      if (hasWord && hasForm) expect(found).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('takes a word of ten thousand letters', async () => {
  expect(await ask('search_vector($1) @@ search_query(split_words($1))', 'ố'.repeat(10_000))).toBe(true);
});
