import fc from 'fast-check';
import { entryName } from '../../../src/domain/exports/entry-name.js';

it.each([
  ['Quyết định số 690/QĐ-UBND', '001-quyet-dinh-so-690-qd-ubnd.pdf'],
  ['../../etc/passwd', '001-etc-passwd.pdf'],
  ['..\\..\\CON', '001-con.pdf'],
  ['\u202Efdp.exe', '001-fdp-exe.pdf'],
  ['a\u0000b\n/', '001-a-b.pdf'],
  ['=cmd|"/C calc"!A0', '001-cmd-c-calc-a0.pdf'],
  ['东京', '001.pdf'],
  ['', '001.pdf'],
])('names %j harmlessly', (words, name) => {
  expect(entryName(1, words, 'pdf')).toBe(name);
});

it('is short and plain whatever the words, and differs by its number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 10_000 }), (words) => {
      expect(entryName(7, words, 'docx')).toMatch(/^007(-[a-z0-9]+)*\.docx$/);
      expect(entryName(7, words, 'docx').length).toBeLessThan(80);
      expect(entryName(7, words, 'docx')).not.toBe(entryName(8, words, 'docx'));
    }),
  );
});
