import fc from 'fast-check';
import { trimmedEnd, trimmedLines } from '../../../src/domain/values/trimmed.js';

const texts = fc
  .array(fc.constantFrom(' ', '\t', '\n', '\r', '\u2028', '\u2029', '\u00a0', 'ờ', '👩‍🌾', '.', ')', '”'), {
    maxLength: 20,
  })
  .map((letters) => letters.join(''));

it('takes from the end of each line what a pattern would take', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(trimmedLines(text, /[ \t]/)).toBe(text.replace(/[ \t]+$/gm, ''));
    }),
    { numRuns: 2_000 },
  );
});

it('takes from the end of a text what a pattern would take', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(trimmedEnd(text, /[.,;:!?)\]}»”]/)).toBe(text.replace(/[.,;:!?)\]}»”]+$/, ''));
    }),
    { numRuns: 2_000 },
  );
});
