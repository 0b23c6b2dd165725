/** How many words of a search are asked for. */
import { fewWords } from '../../src/features/projects/search-words.js';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `w${from + at}`);
const plain = (words: string[]) => ({ typed: words, folded: words, number: words.join('') });

it('asks for twenty words as they are, also where one stands twice', () => {
  const words = plain([...numbered(1, 18), 'w1', 'w2']);
  expect(fewWords(words)).toEqual(words);
});

it('asks once for a word that stands hundreds of times, whole and as the beginning that comes last', () => {
  const words = plain(Array.from({ length: 333 }, () => 'ab'));
  expect(fewWords(words)).toEqual({ ...words, typed: ['ab', 'ab'], folded: ['ab', 'ab'] });
});

it('asks for the first nineteen words and the last', () => {
  const words = plain(numbered(1, 200));
  const asked = [...numbered(1, 19), 'w200'];
  expect(fewWords(words)).toEqual({ ...words, typed: asked, folded: asked });
});

it('keeps the word as typed beside the word without accents', () => {
  const many = Array.from({ length: 30 }, () => ['tảo', 'tao', 'táo']).flat();
  const folded = many.map(() => 'tao');
  expect(fewWords({ typed: many, folded, number: '' })).toEqual({
    typed: ['tảo', 'tao', 'táo', 'táo'],
    folded: ['tao', 'tao', 'tao', 'tao'],
    number: '',
  });
});

it('keeps to the limit where a word falls apart without its accents, or goes', () => {
  const apart = fewWords({ typed: ['㏂'], folded: numbered(1, 50), number: '' });
  expect([apart.typed, apart.folded.length]).toEqual([['㏂'], 20]);
  const gone = fewWords({ typed: numbered(1, 50), folded: [], number: '' });
  expect([gone.typed.length, gone.folded]).toEqual([20, []]);
});
