/** Signatures in PDFs: what holds is said, what does not is said too, and no file however odd brings the reader down. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { PdfSignature } from '../../src/domain/documents/signatures.js';
import type { Config } from '../../src/platform/config/config.module.js';
import { PdfSignatures } from '../../src/platform/signatures/pdf-signatures.js';
import { fill, type Identity, identity, pem, sign, signedPdf, unsignedPdf } from '../support/signed-pdf.js';
import { openTestFolder } from '../support/test-folder.js';

let leader: Identity;

beforeAll(async () => {
  Logger.overrideLogger(false);
  leader = await identity('Nguyễn Văn Lãnh Đạo');
});

async function read(pdf: Buffer, settings: Partial<Config> = {}): Promise<PdfSignature[]> {
  async function* pieces() {
    for (let at = 0; at < pdf.length; at += 10_000) yield pdf.subarray(at, at + 10_000);
  }
  return new PdfSignatures(settings as Config).read(pieces(), pdf.length);
}

/** A later revision of the file, with a place for another signature if asked. */
function update(pdf: Buffer, more = ''): Buffer {
  return Buffer.concat([
    pdf,
    Buffer.from(`\n9 0 obj <</Note (added)${more}>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`),
  ]);
}

it('tells signer, time and certificate of a file that is as it was signed', async () => {
  expect(await read(await signedPdf(leader))).toEqual([
    {
      signer: 'Nguyễn Văn Lãnh Đạo',
      organisation: null,
      issuer: 'Nguyễn Văn Lãnh Đạo',
      intact: true,
      coversWholeFile: true,
      signedAt: '2021-12-23T15:00:00.000Z',
      timestampedAt: null,
      certificate: {
        validFrom: '2020-01-01T00:00:00.000Z',
        validTo: '2040-01-01T00:00:00.000Z',
        selfSigned: true,
        validWhenSigned: true,
      },
      trusted: 'not-checked',
      flaw: null,
    },
  ]);
});

it.each([
  ['before', 30],
  ['behind', -30],
])('sees one byte changed %s the signature', async (_, place) => {
  const pdf = await signedPdf(leader);
  const at = place < 0 ? pdf.length + place : place;
  pdf[at] = pdf[at]! ^ 1;
  const [found] = await read(pdf);
  expect(found).toMatchObject({ signer: 'Nguyễn Văn Lãnh Đạo', intact: false });
});

it('says that something was added after signing, which leaves the signed part intact', async () => {
  const [found] = await read(update(await signedPdf(leader)));
  expect(found).toMatchObject({ intact: true, coversWholeFile: false });
});

it('reads two signatures, of which the second covers the first', async () => {
  const second = await identity('Kế Toán');
  const place = ` /ByteRange [ 0 9999999999 9999999999 9999999999 ] /Contents <${'0'.repeat(16_000)}>`;
  const pdf = await fill(update(await signedPdf(leader), place), (signed) => sign(signed, second));
  expect(await read(pdf)).toMatchObject([
    { signer: 'Nguyễn Văn Lãnh Đạo', intact: true, coversWholeFile: false },
    { signer: 'Kế Toán', intact: true, coversWholeFile: true },
  ]);
});

it('says when the certificate was not valid at the time of signing, and knows nothing of it without a time', async () => {
  const expired = await identity('Hết Hạn', { to: '2021-01-01' });
  expect((await read(await signedPdf(expired)))[0]).toMatchObject({
    intact: true,
    certificate: { validWhenSigned: false },
  });
  expect((await read(await signedPdf(expired, { signedAt: null })))[0]).toMatchObject({
    signedAt: null,
    certificate: { validWhenSigned: null },
  });
});

it('tells the time of a stamp that is about the signature, and of no other', async () => {
  const by = await identity('Dấu Thời Gian');
  const at = '2021-12-23T15:00:07Z';
  expect((await read(await signedPdf(leader, { stamp: { by, at } })))[0]).toMatchObject({
    intact: true,
    timestampedAt: '2021-12-23T15:00:07.000Z',
  });
  const elsewhere = { by, at, over: Buffer.from('another signature') };
  expect((await read(await signedPdf(leader, { stamp: elsewhere })))[0]).toMatchObject({
    intact: true,
    timestampedAt: null,
  });
});

it('takes no signature of another’s key for that of the certificate', async () => {
  const other = await identity('Người Khác');
  const forged = { certificate: leader.certificate, key: other.key };
  expect((await read(await signedPdf(forged)))[0]).toMatchObject({ intact: false });
});

it('believes no signature that brings its own content instead of covering the file', async () => {
  const elsewhere = Buffer.from('a file that was really signed');
  const pdf = await fill(await unsignedPdf(), () => sign(elsewhere, leader, { attached: true }));
  expect((await read(pdf))[0]).toMatchObject({ intact: null, signer: null, flaw: 'content-unreadable' });
});

it('checks trust only against the roots that the office names', async () => {
  const folder = openTestFolder();
  const root = await identity('Gốc Tin Cậy');
  const member = await identity('Thành Viên', { issuer: root, serial: 2 });
  writeFileSync(join(folder, 'root.pem'), pem(root));
  const trusting = { trustedRootsDir: folder };
  const chained = await signedPdf(member, { others: [root] });
  expect((await read(chained, trusting))[0]).toMatchObject({ trusted: 'yes', issuer: 'Gốc Tin Cậy' });
  expect((await read(chained))[0]).toMatchObject({ trusted: 'not-checked' });
  expect((await read(await signedPdf(leader), trusting))[0]).toMatchObject({ intact: true, trusted: 'no' });
  rmSync(folder, { recursive: true, force: true });
});

it('writes the name of a hostile certificate in one harmless line', async () => {
  const [found] = await read(await signedPdf(await identity(`a\u202e\n${'b'.repeat(500)}`)));
  expect(found!.signer).toBe(`a ${'b'.repeat(198)}`);
});

const deep = Buffer.from('30'.padEnd(8_000, '80'), 'hex');

it.each<[string, (pdf: Buffer) => Promise<Buffer>, string | null]>([
  ['garbage', (pdf) => fill(pdf, async () => Buffer.from('no signature at all')), 'content-unreadable'],
  ['nothing but zeros', (pdf) => fill(pdf, async () => Buffer.alloc(0)), 'content-unreadable'],
  ['boxes in boxes in boxes', (pdf) => fill(pdf, async () => deep), 'content-unreadable'],
  [
    'half a signature',
    (pdf) => fill(pdf, async (signed) => (await sign(signed, leader)).subarray(0, 300)),
    'content-unreadable',
  ],
  ['a place not signed yet', async (pdf) => pdf, 'range-unreadable'],
])('says that %s cannot be read', async (_, make, flaw) => {
  const [found] = await read(await make(await unsignedPdf()));
  expect(found).toMatchObject({ intact: null, signer: null, flaw });
});

it.each([
  '/ByteRange [0 1 999999999999 999999999999]',
  '/ByteRange [0 4 2 1]',
  '/ByteRange [5 10 20 30]',
  '/ByteRange [-1 10 20 30]',
  '/ByteRange [99999999999999999999 1 1 1]',
  '/ByteRange [',
  '/ByteRange',
])('reads nothing by a range that does not hold together: %s', async (range) => {
  const pdf = Buffer.from(`%PDF-1.7\n${range}\n%%EOF\n`);
  expect(await read(pdf)).toMatchObject([{ flaw: 'range-unreadable', intact: null }]);
});

it('stops at twenty, in time', async () => {
  const many = Array.from({ length: 200_000 }, (_, at) => `/ByteRange [0 1 ${at} 1]`).join('\n');
  const started = performance.now();
  const found = await read(Buffer.from(`%PDF-1.7\n${many}\n%%EOF\n`));
  expect(performance.now() - started).toBeLessThan(2_000);
  expect([found.length, found.at(-1)!.flaw]).toEqual([21, 'too-many']);
});

it('asks for a range as often as the file repeats it only once, and stops at a thousand places, in time', async () => {
  const gap = `<${'0'.repeat(999_000)}>`;
  const again = `/ByteRange [0 9 ${9 + gap.length} 1]\n`.repeat(900);
  const started = performance.now();
  expect(await read(Buffer.from(`%PDF-1.7\n${gap}\n${again}`))).toHaveLength(1);
  expect((await read(Buffer.from(`%PDF-1.7\n${gap}\n${again}${again}`))).at(-1)!.flaw).toBe('too-many');
  expect(performance.now() - started).toBeLessThan(4_000);
});

/** A CMS box of one object identifier whose parts do not end, over and over: the library reads its every byte as a part. */
function longIdentifier(length: number): Buffer {
  const lengthOf = (bytes: number) => [0x83, bytes >> 16, (bytes >> 8) & 255, bytes & 255];
  return Buffer.concat([
    Buffer.from([0x30, ...lengthOf(length + 5), 0x06, ...lengthOf(length)]),
    Buffer.alloc(length, 1),
  ]);
}

it('lets the program go on while it reads a file made to take minutes, and stops it', async () => {
  const gap = `<${longIdentifier(480_000).toString('hex')}>`;
  const ranges = Array.from({ length: 20 }, (_, at) => `/ByteRange [0 9 ${9 + gap.length} ${at + 1}]`);
  const pdf = Buffer.from(`%PDF-1.7\n${gap}\n${ranges.join('\n')}\n%%EOF\n`);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  await pause(50);
  const started = performance.now();
  const found = await read(pdf);
  delay.disable();
  expect(performance.now() - started).toBeLessThan(9_000);
  expect(delay.max / 1e6).toBeLessThan(1_000);
  expect(found).toHaveLength(20);
  for (const { intact, flaw } of found) {
    expect(intact).toBeNull();
    expect(flaw).toMatch(/^(took-too-long|content-unreadable)$/);
  }
});

it('keeps what was read of a file before its time was up', async () => {
  let pdf = update(await signedPdf(leader));
  for (let more = 0; more < 3; more++) {
    const gap = `<${longIdentifier(480_000 + more).toString('hex')}>`;
    const range = `/ByteRange [0 ${pdf.length} ${pdf.length + gap.length} 1]`;
    pdf = Buffer.concat([pdf, Buffer.from(`${gap}\n${range}\n`)]);
  }
  const [first, ...rest] = await read(pdf);
  expect(first).toMatchObject({ signer: 'Nguyễn Văn Lãnh Đạo', intact: true, flaw: null });
  expect(rest.at(-1)!.flaw).toMatch(/^(took-too-long|content-unreadable)$/);
  expect(rest).toHaveLength(3);
});

it('finds none in a file without any', async () => {
  expect(await read(Buffer.from('%PDF-1.7\n%%EOF\n'))).toEqual([]);
});
