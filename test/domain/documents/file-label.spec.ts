import fc from 'fast-check';
import { fileLabel } from '../../../src/domain/documents/file-label.js';

it.each([
  ['thuyết minh.pdf', 'thuyết minh.pdf'],
  ['thuyết minh.pdf'.normalize('NFD'), 'thuyết minh.pdf'],
  ['THUYẾT MINH.PDF', 'THUYẾT MINH.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\an\\báo cáo.pdf', 'báo cáo.pdf'],
  ['..', 'tai-lieu.pdf'],
  ['', 'tai-lieu.pdf'],
  ['.pdf', 'pdf.pdf'],
  ['   . .pdf', 'pdf.pdf'],
  ['a\0b.pdf', 'ab.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
  ['bao\u202efdp.exe', 'baofdp.exe.pdf'],
  ['\ud800.pdf', '\ufffd.pdf'],
  ['virus.exe', 'virus.exe.pdf'],
  ['a  \t b.pdf', 'a b.pdf'],
  [`${'ấ'.repeat(300)}.pdf`, `${'ấ'.repeat(150)}.pdf`],
])('of %j is %j', (sent, label) => {
  expect(fileLabel(sent, 'application/pdf')).toBe(label);
});

it.each([
  ['dots', '.'.repeat(250_000), 'tai-lieu.pdf'],
  ['dots inside', `a${'.'.repeat(250_000)}b.pdf`, 'b.pdf'],
  ['spaces and dots', `${' .'.repeat(125_000)}x`, 'x.pdf'],
  ['accents', `a${'\u0301\u0323'.repeat(125_000)}.pdf`, undefined],
  ['words', `${'chữ '.repeat(62_500)}cuối.pdf`, undefined],
])('of a name without end, of %s, is made from its last characters', (_, sent, label) => {
  const made = fileLabel(sent, 'application/pdf');
  expect(made).toMatch(/^[^. ].{0,149}\.pdf$/su);
  if (label) expect(made).toBe(label);
});

it('keeps each ending that fits the content', () => {
  expect(fileLabel('ảnh.jpeg', 'image/jpeg')).toBe('ảnh.jpeg');
  expect(fileLabel('ảnh', 'image/jpeg')).toBe('ảnh.jpg');
});

it('is never a path, never empty, and holds nothing a header or a screen could stumble over', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
      const label = fileLabel(sent, 'application/pdf');
      expect(label).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      expect(label).toMatch(/^[^. ].*\.pdf$/su);
      expect(label.length).toBeLessThan(320);
      expect(label.isWellFormed()).toBe(true);
    }),
  );
});
