/** Files that somebody sends who means harm, built here: what each is, and what may become of it. */
import { crc32, deflateRawSync } from 'node:zlib';
import * as files from '../support/files.js';

/** `refused`: with a sentence. `harmless`: kept, and given out so that nothing of it acts. */
export type Fate = 'refused' | 'harmless' | 'either';

export interface HostileFile {
  readonly kind: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly fate: Fate;
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const SCRIPT = '<script>fetch("/api/v1/accounts")</script>';
const HTML = `<!doctype html><html><body>${SCRIPT}</body></html>`;
const XML = '<?xml version="1.0"?><a/>';
const MEGABYTE = 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly content: Buffer;
  /** What the list at the end says of its size. */
  readonly told?: number;
  /** Where it says that the entry begins; an entry with one brings no bytes of its own. */
  readonly at?: number;
}

const packedBefore = new WeakMap<Buffer, { packed: Buffer; sum: number }>();

/** Bombs name one content many times. */
function packedOnce(content: Buffer): { packed: Buffer; sum: number } {
  const known = packedBefore.get(content) ?? { packed: deflateRawSync(content), sum: crc32(content) };
  packedBefore.set(content, known);
  return known;
}

/** A zip whose entries are packed, and whose list may lie. */
export function packedZip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let length = 0;
  for (const { name, content, told = content.length, at } of entries) {
    const { packed, sum } = packedOnce(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(sum, 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(told, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 10, 8, 26);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at ?? length, 42);
    list.push(entry, utf8(name));
    if (at !== undefined) continue;
    parts.push(head, utf8(name), packed);
    length += head.length + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...parts, ...list, end]);
}

function docx(...entries: Entry[]): Buffer {
  const needed = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
  const missing = needed.filter((name) => !entries.some((entry) => entry.name === name));
  return packedZip([...missing.map((name) => ({ name, content: utf8(XML) })), ...entries]);
}

function png(width: number, height: number): Buffer {
  const bytes = Buffer.from(files.PNG);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function jpeg(width: number, height: number, padding = 0): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const pad = Array.from({ length: padding }, () =>
    Buffer.concat([Buffer.from([0xff, 0xe1, 0xff, 0xff]), Buffer.alloc(0xfffd)]),
  );
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...pad, frame, Buffer.from([0xff, 0xd9])]);
}

const big = Buffer.alloc(16 * MEGABYTE, 0x20);
const nested = (() => {
  let inner = packedZip([{ name: 'a', content: big }]);
  for (let depth = 0; depth < 8; depth++) {
    const copies = Array.from({ length: 10 }, (_, at) => ({ name: `${at}.zip`, content: inner }));
    inner = packedZip(copies);
  }
  return inner;
})();
/** One packed entry that a hundred names share: all of them lie upon each other. */
const overlapping = () => {
  const first = { name: 'word/document.xml', content: big };
  const upon = Array.from({ length: 500 }, (_, at) => ({
    name: `word/header${at}.xml`,
    content: big,
    at: 0,
  }));
  return packedZip([first, { name: '[Content_Types].xml', content: utf8(XML) }, ...upon]);
};

const POLYGLOTS: readonly Omit<HostileFile, 'kind'>[] = [
  { name: 'a.gif', bytes: utf8('GIF89a/*\u0001*/=1;alert(1)//'), fate: 'refused' },
  { name: 'a.js', bytes: utf8('GIF89a=alert(1)'), fate: 'harmless' },
  { name: 'a.pdf', bytes: utf8(`%PDF-1.4\n${HTML}\n%%EOF`), fate: 'harmless' },
  { name: 'a.html', bytes: Buffer.concat([utf8(HTML), files.PDF]), fate: 'refused' },
  { name: 'a.jpg', bytes: Buffer.concat([files.JPEG, files.zip({ 'a.js': SCRIPT })]), fate: 'harmless' },
  { name: 'a.zip', bytes: Buffer.concat([files.DOCX, files.JPEG]), fate: 'refused' },
  { name: 'a.png', bytes: Buffer.concat([files.PNG, utf8(HTML)]), fate: 'harmless' },
  { name: 'a.docx', bytes: Buffer.concat([utf8(HTML), files.DOCX]), fate: 'refused' },
  { name: 'a.jar', bytes: files.zip({ 'META-INF/MANIFEST.MF': 'x', 'A.class': 'x' }), fate: 'refused' },
  { name: 'a.mht', bytes: utf8(`MIME-Version: 1.0\nContent-Type: text/html\n\n${HTML}`), fate: 'harmless' },
  { name: 'a.xht', bytes: utf8(`\ufeff${HTML}`), fate: 'refused' },
  { name: 'a.txt', bytes: utf8(`ghi chú\n${HTML}`), fate: 'harmless' },
  { name: 'a.csv', bytes: utf8('=cmd|\'/C calc\'!A0,"+1","-1","@SUM(1)"\n'), fate: 'harmless' },
  { name: 'a.ps1', bytes: utf8('Invoke-Expression calc'), fate: 'harmless' },
  { name: 'a.rtf', bytes: utf8('{\\rtf1\\object\\objocx}'), fate: 'harmless' },
  { name: 'a.eps', bytes: utf8('%!PS-Adobe\n(a) run'), fate: 'harmless' },
];

const MARKUP: readonly Omit<HostileFile, 'kind'>[] = [
  `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
  `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>`,
  HTML,
  `\n\t <html>${SCRIPT}`,
  `<!-- --><script>1</script>`,
].flatMap((text) =>
  ['a.svg', 'a.pdf', 'a.png', 'a.txt'].map((name) => ({ name, bytes: utf8(text), fate: 'refused' as const })),
);

const BOMBS: readonly Omit<HostileFile, 'kind'>[] = [
  { name: 'nested.zip', bytes: nested, fate: 'refused' },
  { name: 'nested.docx', bytes: docx({ name: 'word/media/a.zip', content: nested }), fate: 'harmless' },
  { name: 'overlapping.docx', bytes: overlapping(), fate: 'refused' },
  {
    name: 'told.docx',
    bytes: docx(...Array.from({ length: 40 }, (_, at) => ({ name: `word/media/${at}`, content: big }))),
    fate: 'refused',
  },
  {
    name: 'lying.docx',
    bytes: docx({ name: 'word/document.xml', content: Buffer.alloc(64 * MEGABYTE, 0x20), told: 10 }),
    fate: 'harmless',
  },
  {
    name: 'lying.xlsx',
    bytes: packedZip([
      { name: '[Content_Types].xml', content: utf8(XML) },
      { name: 'xl/workbook.xml', content: utf8(XML) },
      { name: 'xl/sharedStrings.xml', content: Buffer.alloc(64 * MEGABYTE, 0x20), told: 10 },
    ]),
    fate: 'harmless',
  },
  {
    name: 'laughs.docx',
    bytes: docx({
      name: 'word/document.xml',
      content: utf8(`<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>`),
    }),
    fate: 'harmless',
  },
  {
    name: 'many.docx',
    bytes: docx(
      ...Array.from({ length: 60_000 }, (_, at) => ({ name: `w/${at}`, content: Buffer.alloc(0) })),
    ),
    fate: 'either',
  },
];

const PICTURES: readonly Omit<HostileFile, 'kind'>[] = [
  { name: 'a.png', bytes: png(60_000, 60_000), fate: 'refused' },
  { name: 'a.png', bytes: png(0xffffffff, 0xffffffff), fate: 'refused' },
  { name: 'a.jpg', bytes: jpeg(65_535, 65_535), fate: 'refused' },
  { name: 'a.jpg', bytes: jpeg(65_535, 65_535, 2), fate: 'refused' },
  { name: 'a.jpg', bytes: jpeg(65_535, 65_535, 6), fate: 'refused' },
  { name: 'a.pdf', bytes: png(60_000, 60_000), fate: 'refused' },
];

const NAMES: readonly Omit<HostileFile, 'kind'>[] = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32\\a.exe',
  '/etc/cron.d/a',
  'C:\\a.pdf',
  '%2e%2e%2f%2e%2e%2fa',
  'a\u0000.pdf.exe',
  'a\u202efdp.exe',
  '\u2066a\u2069',
  'CON',
  'NUL.pdf',
  'aux.txt',
  'COM1',
  '.',
  '..',
  '.htaccess',
  '   ',
  'a.pdf ',
  'a.pdf.',
  'a:b.pdf',
  'a.pdf::$DATA',
  '<img src=x onerror=alert(1)>.pdf',
  '";alert(1)//.pdf',
  "'; drop table document; --",
  '=HYPERLINK("http://a")',
  '{{7*7}}',
  'a\r\nSet-Cookie: x=1.pdf',
  'ấ'.repeat(5_000),
  '\ud800',
  'a/b/c.pdf',
].map((name) => ({ name, bytes: files.PDF, fate: 'either' }));

const WRONG: readonly Omit<HostileFile, 'kind'>[] = [
  { name: 'a.pdf', bytes: Buffer.from('4d5a90000300000004000000', 'hex'), fate: 'refused' },
  { name: 'a.pdf', bytes: Buffer.from('7f454c460201010000', 'hex'), fate: 'refused' },
  { name: 'a.docx', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), fate: 'refused' },
  { name: 'a.docx', bytes: files.DOCM, fate: 'refused' },
  { name: 'a.exe', bytes: files.PDF, fate: 'harmless' },
  { name: 'a.html', bytes: files.PNG, fate: 'harmless' },
  { name: 'a.svg', bytes: files.TEXT, fate: 'harmless' },
  { name: 'a.php', bytes: utf8('<?php system($_GET[0]);'), fate: 'refused' },
  { name: 'a.sh', bytes: utf8('#!/bin/sh\nrm -rf /\n'), fate: 'harmless' },
  { name: 'a.pdf', bytes: Buffer.alloc(0), fate: 'refused' },
  { name: 'a.pdf', bytes: files.PDF.subarray(0, 20), fate: 'refused' },
  { name: 'a.docx', bytes: files.DOCX.subarray(0, -40), fate: 'refused' },
  { name: 'a.lnk', bytes: Buffer.from('4c0000000114020000', 'hex'), fate: 'refused' },
  { name: 'a.txt', bytes: utf8('\ufffe\u0000'), fate: 'refused' },
  { name: 'a.txt', bytes: Buffer.from('fffe3c00730063007200690070007400', 'hex'), fate: 'refused' },
  { name: 'a.txt', bytes: utf8('+ADw-script+AD4-alert(1)+ADw-/script+AD4-'), fate: 'harmless' },
];

const ALL = {
  polyglot: POLYGLOTS,
  markup: MARKUP,
  bomb: BOMBS,
  picture: PICTURES,
  name: NAMES,
  'wrong type': WRONG,
};

export const HOSTILE_FILES: readonly HostileFile[] = Object.entries(ALL).flatMap(([kind, all]) =>
  all.map((file) => ({ kind, ...file })),
);
