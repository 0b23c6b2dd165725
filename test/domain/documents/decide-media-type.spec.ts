import fc from 'fast-check';
import {
  type ContentSample,
  decideMediaType,
  HEAD_BYTES,
  TAIL_BYTES,
} from '../../../src/domain/documents/decide-media-type.js';
import { TextCheck } from '../../../src/domain/documents/plain-text.js';
import { listedZip } from '../../../src/domain/documents/zip-entries.js';
import * as files from '../../support/files.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

function sampleOf(bytes: Uint8Array): ContentSample {
  const text = new TextCheck();
  text.add(bytes);
  return {
    size: bytes.length,
    head: bytes.subarray(0, HEAD_BYTES),
    tail: bytes.subarray(-TAIL_BYTES),
    isText: text.isText(),
  };
}

function decided(bytes: Uint8Array, name = 'x'): string {
  const decision = decideMediaType(sampleOf(bytes), name);
  return decision.allowed ? decision.value : decision.refusals[0]!.code;
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');

it.each<[string, Buffer, string]>([
  ['a PDF', files.PDF, 'application/pdf'],
  ['a PDF with bytes after its end', Buffer.concat([files.PDF, Buffer.alloc(500)]), 'application/pdf'],
  ['a PNG', files.PNG, 'image/png'],
  ['a JPEG', files.JPEG, 'image/jpeg'],
  ['a DOCX', files.DOCX, `${OFFICE}.wordprocessingml.document`],
  [
    'a DOCX as SharePoint writes it',
    files.zip({ '[Content_Types].xml': '', 'word/document2.xml': '' }),
    `${OFFICE}.wordprocessingml.document`,
  ],
  ['an XLSX', files.XLSX, `${OFFICE}.spreadsheetml.sheet`],
  ['an ODT', files.ODT, 'application/vnd.oasis.opendocument.text'],
  ['Vietnamese text', files.TEXT, 'text/plain'],
  ['text with a byte order mark', utf8('\ufeffGhi chú'), 'text/plain'],
])('takes %s', (_, bytes, type) => {
  expect(decided(bytes)).toBe(type);
});

it.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'file-empty'],
  ['a PDF without its end', files.PDF.subarray(0, 40), 'file-cut-off'],
  ['a DOCX without its end', files.DOCX.subarray(0, -30), 'file-cut-off'],
  ['a DOCX with something behind its end', Buffer.concat([files.DOCX, utf8('<script>')]), 'file-cut-off'],
  ['a DOCX with macros', files.DOCM, 'file-with-macros'],
  [
    'an ODT with macros',
    files.zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/script-lc.xml': '' }),
    'file-with-macros',
  ],
  ['another zip', files.zip({ 'a.txt': 'a' }), 'file-type-not-taken'],
  ['an empty zip', files.zip({}), 'file-type-not-taken'],
  ['a word part without content types', files.zip({ 'word/document.xml': '' }), 'file-type-not-taken'],
  [
    'an OpenDocument of another kind',
    files.zip({ mimetype: 'application/vnd.oasis.opendocument.text-web' }),
    'file-type-not-taken',
  ],
  ['an old Word file', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'file-type-not-taken'],
  ['a program', Buffer.from('4d5a90000300', 'hex'), 'file-type-not-taken'],
  ['a GIF', utf8('GIF89a\u0001'), 'file-type-not-taken'],
  ['an SVG', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type-not-taken'],
  ['a page', utf8('  \n<!doctype html><script>alert(1)</script>'), 'file-type-not-taken'],
  ['a page before a PDF', Buffer.concat([utf8('<html>'), files.PDF]), 'file-type-not-taken'],
  ['text with NUL', utf8('a\0b'), 'file-type-not-taken'],
  ['text in another encoding', Buffer.from([0x42, 0x69, 0xea, 0x6e]), 'file-type-not-taken'],
])('refuses %s', (_, bytes, code) => {
  expect(decided(bytes)).toBe(code);
});

it.each([
  ['so-lieu.csv', 'text/csv'],
  ['SO-LIEU.CSV', 'text/csv'],
  ['ghi-chu.txt', 'text/plain'],
  ['ghi-chu.html', 'text/plain'],
])('asks the name only between the two kinds of text: %s', (name, type) => {
  expect(decided(utf8('năm,số tiền\n2020,1\n'), name)).toBe(type);
});

it('does not believe a name', () => {
  expect(decided(files.PNG, 'bao-cao.pdf')).toBe('image/png');
  expect(decided(utf8('GIF89a\u0001'), 'anh.pdf')).toBe('file-type-not-taken');
});

it('reads text whose letters are split between two pieces', () => {
  const check = new TextCheck();
  for (const byte of utf8('Thuyết minh')) check.add(Uint8Array.of(byte));
  expect(check.isText()).toBe(true);
  const half = new TextCheck();
  half.add(utf8('ế').subarray(0, 2));
  expect(half.isText()).toBe(false);
});

it('reads the names of a zip from its tail alone', () => {
  const big = files.zip({ 'a.bin': 'x'.repeat(5_000), 'b.bin': '' });
  expect(listedZip(big.subarray(-200), big.length)?.names).toEqual(['a.bin', 'b.bin']);
  expect(listedZip(big.subarray(-60), big.length)).toBeNull();
});

it('answers any bytes behind any beginning', () => {
  const beginnings = [files.PDF, files.PNG, files.JPEG, files.DOCX, files.ODT, files.TEXT].flatMap(
    (bytes) => [bytes.subarray(0, 8), bytes],
  );
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (begin, rest) => {
      expect(decided(Buffer.concat([begin, rest]))).toMatch(/^[a-z]/);
    }),
  );
});

it('survives a zip whose numbers lie', () => {
  for (let at = files.DOCX.length - 150; at < files.DOCX.length; at++) {
    const lying = Buffer.from(files.DOCX);
    lying[at] = 0xff;
    expect(typeof decided(lying)).toBe('string');
  }
});
