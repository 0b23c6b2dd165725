import fc from 'fast-check';
import { explainMatch, piecesOf, type WordForms } from '../../../src/domain/search/explain-match.js';

const fold = (word: string) =>
  word
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
const formsOf = (word: string): WordForms => ({
  form: word.toLowerCase().normalize('NFC'),
  folded: fold(word),
});
const known = (...texts: string[]) =>
  new Map(texts.flatMap(piecesOf).map((word) => [word, formsOf(word)] as const));

function explain(query: string, texts: Record<string, string>) {
  const match = explainMatch(
    Object.entries(texts).map(([field, words]) => ({ field, words })),
    query.split(' ').map(formsOf),
    known(...Object.values(texts)),
  );
  const shown = match?.excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
  return match && `${match.field}: ${shown}`;
}

it.each([
  ['tao xoan', { title: 'Nuôi tảo xoắn' }, 'title: Nuôi [tảo] [xoắn]'],
  ['tảo', { title: 'Tạo giống tảo' }, 'title: Tạo giống [tảo]'],
  ['spiru', { title: 'Vi tảo Spirulina' }, 'title: Vi tảo [Spirulina]'],
  ['ta xoan', { title: 'tảo xoắn' }, 'title: tảo [xoắn]'],
  ['690 qđ', { title: 'Trồng 690 gốc', decision: '690/QĐ-UBND' }, 'decision: [690]/[QĐ]-UBND'],
  ['sư phạm', { title: 'Sứ phẩm', lead: 'Đại học Sư phạm' }, 'lead: Đại học [Sư] [phạm]'],
  ['rong', { title: 'Rong nho', document: 'rong' }, 'title: [Rong] nho'],
  ['nothing', { title: 'Rong nho' }, null],
])('explains %j in %j', (query, texts, explanation) => {
  expect(explain(query, texts)).toBe(explanation);
});

it('cuts a long text to the surroundings of its first hit', () => {
  const shown = explain('tảo', { title: `${'xa '.repeat(200)}tảo ${'gần '.repeat(200)}` })!;
  expect(shown).toMatch(/^title: ….*\[tảo\].*…$/);
  expect(shown.length).toBeLessThan(300);
});

it('loses nothing of a text but what it cuts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
      expect(piecesOf(text).join('')).toBe(text);
      const match = explainMatch(
        [{ field: 'title', words: `${text} tảo` }],
        [formsOf('tảo')],
        known(`${text} tảo`),
      );
      expect(
        match!.excerpt
          .map((piece) => piece.text)
          .join('')
          .replace(/^…/, ''),
      ).toBe(`${text} tảo`.slice(match!.excerpt[0]!.text.startsWith('…') ? -64 : 0));
    }),
  );
});
