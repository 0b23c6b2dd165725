/** Files are read as far as they can be: what is broken, locked or grows without end costs a bounded time and is told by its reason. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import JSZip from 'jszip';
import { PDFDocument } from 'pdf-lib';
import { fileWords } from '../../src/platform/documents-text/file-words.js';
import { PDF, PNG, zip } from '../support/files.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODT = 'application/vnd.oasis.opendocument.text';

async function packed(entries: Record<string, string>): Promise<Buffer> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(entries)) archive.file(name, content);
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

async function pdfOf(...lines: string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (const line of lines) document.addPage().drawText(line);
  return Buffer.from(await document.save());
}

it('reads the words of each kind of file', async () => {
  const paragraph = '<w:p><w:r><w:t>Quy trình </w:t></w:r><w:r><w:t>nuôi</w:t></w:r></w:p>';
  const docx = await packed({ 'word/document.xml': paragraph, 'word/footnotes.xml': '<w:t>chú thích</w:t>' });
  expect(await fileWords(docx, DOCX)).toBe('Quy trình nuôi chú thích');
  expect(await fileWords(zip({ 'word/document.xml': paragraph }), DOCX)).toBe('Quy trình nuôi');
  const xlsx = await packed({ 'xl/sharedStrings.xml': '<si><t>Dự toán</t></si><si><t>bể</t></si>' });
  expect(await fileWords(xlsx, XLSX)).toBe('Dự toán bể');
  const odt = await packed({ 'content.xml': '<text:p>tảo<text:s/>xoắn</text:p><text:h>hai</text:h>' });
  expect(await fileWords(odt, ODT)).toBe('tảo xoắn hai');
  expect(await fileWords(await pdfOf('Spirulina', 'trang hai'), 'application/pdf')).toBe(
    'Spirulina trang hai',
  );
  expect(await fileWords(Buffer.from('a\u0000b\n\tc \ud800'), 'text/plain')).toBe('a b c \ufffd');
  expect(await fileWords(PNG, 'image/png')).toBe('');
});

const bomb = () => packed({ 'word/document.xml': ' '.repeat(40 * 1024 * 1024) });
/** Its list says one length, its bytes another. */
const lying = () => {
  const file = zip({ 'word/document.xml': 'x'.repeat(50) });
  file.writeUInt32LE(0x7fffffff, file.indexOf('PK\x01\x02') + 20);
  return file;
};
const outside = () => {
  const file = zip({ 'word/document.xml': 'x' });
  file.writeUInt32LE(0xfffffff0, file.indexOf('PK\x01\x02') + 42);
  return file;
};
const wrongly = () => {
  const file = zip({ 'word/document.xml': 'not deflated at all' });
  file.writeUInt16LE(8, file.indexOf('PK\x01\x02') + 10);
  return file;
};

it.each([
  ['an archive that would grow to gigabytes', bomb, DOCX, 'too-large'],
  ['an archive that lies about a length', lying, DOCX, 'broken'],
  ['an archive that points outside', outside, DOCX, 'broken'],
  ['a part that is packed wrongly', wrongly, DOCX, 'broken'],
  ['no archive', () => Buffer.from('PK\x03\x04 nothing'), DOCX, 'broken'],
  ['a PDF without pages', () => PDF, 'application/pdf', 'broken'],
  ['a PDF of nothing', () => Buffer.from('%PDF-1.7\n%%EOF'), 'application/pdf', 'broken'],
] as const)('says of %s why it was not read', async (_, file, mediaType, reason) => {
  await expect(fileWords(await file(), mediaType)).rejects.toMatchObject({ reason });
});

it('lets the program go on while it reads an office file of a million tags', async () => {
  const docx = zip({ 'word/document.xml': `${'<a/>'.repeat(1_000_000)}<w:t>cuối cùng</w:t>` });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  await pause(50);
  expect(await fileWords(docx, DOCX)).toBe('cuối cùng');
  delay.disable();
  expect(delay.max / 1e6).toBeLessThan(500);
});

it('ends a PDF whose page unpacks without end, and lives', async () => {
  const gigabytes = deflateRawSync(deflateRawSync(Buffer.alloc(256 * 1024 * 1024, ' ')));
  const stream = Buffer.concat([Buffer.from([0x78, 0x9c]), gigabytes]);
  const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj
4 0 obj<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>stream
`;
  const bytes = Buffer.concat([
    Buffer.from(head),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ]);
  const began = performance.now();
  await fileWords(bytes, 'application/pdf').catch(({ reason }) => expect(reason).toMatch(/too-|broken/));
  expect(performance.now() - began).toBeLessThan(35_000);
}, 40_000);
