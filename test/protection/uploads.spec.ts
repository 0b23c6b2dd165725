/** A corpus of hostile files is sent to every place that takes files: each is refused with a sentence, or kept and harmless. */
import { TextReading } from '../../src/features/documents/text-reading.service.js';
import { type Answer, type Client, done } from '../support/application.js';
import * as files from '../support/files.js';
import { Office } from '../support/office.js';
import { HOSTILE_FILES, type HostileFile } from './hostile-files.js';
import { drawFrom, oneOf } from './hostile-values.js';

const MEGABYTE = 1024 * 1024;
/** Mutated files beside those of the corpus, drawn by a seed. */
const MUTANTS = Number(process.env.UPLOAD_MUTANTS ?? 40);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const MOST_GROWTH_MB = 400;
const PATIENCE_MS = Number(process.env.UPLOAD_PATIENCE_MS ?? 120_000);

/** What a browser may draw by itself of what was sent. */
const HARMLESS_TYPES =
  /^(application\/(pdf|vnd\.[\w.-]+)|image\/(png|jpeg)|text\/(plain|csv); charset=utf-8)$/;

let office: Office;
let projectId: string;
let administrator: Client;

beforeAll(async () => {
  office = await Office.open();
  projectId = await office.propose();
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
});

afterAll(() => office?.close());

function send(
  by: Client,
  to: string,
  bytes: Buffer,
  fileName: string,
  fields: Record<string, string>,
): Promise<Answer> {
  const parts: files.FormPart[] = Object.entries(fields).map(([name, value]) => ({ name, value }));
  const { body, type } = files.multipart([
    ...parts,
    { name: 'file', value: bytes, fileName, type: 'text/html' },
  ]);
  return by.post(to, body, { 'content-type': type, 'accept-language': 'en' });
}

const asDocument = (bytes: Buffer, name: string) =>
  send(office.secretary, `projects/${projectId}/documents`, bytes, name, { kind: 'other', title: 'a' });

/** Null: refused as it should be; else what is wrong. */
function unlikeRefusal({ status, body, headers }: Answer): string | null {
  if (![400, 413, 422].includes(status)) return `answered ${status}`;
  if (!/^[A-Z“"].*[.”"]$/.test(body?.title ?? '')) return `says ${body?.title}`;
  return String(headers['content-type']).startsWith('application/problem+json') ? null : 'is no problem';
}

/** Null: given out so that nothing of it acts. */
async function unlikeHarmless(answer: Answer, bytes: Buffer): Promise<string | null> {
  for (const inline of ['', '?inline=1']) {
    const given = await office.secretary.get(`documents/${answer.body.id}/content${inline}`);
    const { headers } = given;
    const [type, how] = [String(headers['content-type']), String(headers['content-disposition'])];
    if (given.status !== 200 || !given.bytes.equals(bytes)) return `is given out with ${given.status}`;
    if (!HARMLESS_TYPES.test(type)) return `has type ${type}`;
    if (headers['x-content-type-options'] !== 'nosniff') return 'may be sniffed';
    if (!/default-src 'none'/.test(String(headers['content-security-policy']))) return 'may act';
    if (!inline && !how.startsWith('attachment;')) return 'is shown';
    if (!/^(attachment|inline); filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/.test(how))
      return how;
    if (/%(2F|5C|00|0D|0A|E2%80%AE)/i.test(how)) return `is called ${how}`;
  }
  return null;
}

async function fateOf({
  bytes,
  name,
}: Pick<HostileFile, 'bytes' | 'name'>): Promise<['refused' | 'harmless', string | null]> {
  const answer = await asDocument(bytes, name);
  return answer.status === 201
    ? ['harmless', await unlikeHarmless(answer, bytes)]
    : ['refused', unlikeRefusal(answer)];
}

interface Line {
  sent: number;
  refused: number;
  harmless: number;
}

it(
  'refuses each with a sentence or keeps it harmless, and tells so in a table',
  async () => {
    const table: Record<string, Line> = {};
    const holes: string[] = [];
    const draw = drawFrom(SEED);
    const mutants = Array.from({ length: MUTANTS }, () => mutant(draw));
    const begun = process.memoryUsage.rss();
    let most = begun;
    for (const [at, file] of [...HOSTILE_FILES, ...mutants].entries()) {
      // No account files more than a thousand in one record.
      if (at > 0 && at % 500 === 0) projectId = await office.propose();
      const [fate, wrong] = await fateOf(file);
      const line = table[file.kind] ?? { sent: 0, refused: 0, harmless: 0 };
      table[file.kind] = line;
      line.sent++;
      line[fate]++;
      most = Math.max(most, process.memoryUsage.rss());
      const called = `${file.kind} ${JSON.stringify(file.name.slice(0, 40))} of ${file.bytes.length} bytes`;
      if (wrong) holes.push(`${called} ${wrong}`);
      if (file.fate !== 'either' && file.fate !== fate) holes.push(`${called} is ${fate}`);
    }
    if (process.env.UPLOAD_MUTANTS) {
      console.table(table);
      console.log(`memory grew by ${Math.round((most - begun) / MEGABYTE)} MB at most; seed ${SEED}`);
    }
    expect(holes).toEqual([]);
    expect((most - begun) / MEGABYTE).toBeLessThan(MOST_GROWTH_MB);
  },
  PATIENCE_MS,
);

it(
  'reads the texts of those that were kept, and lives',
  async () => {
    const reading = office.application.app.get(TextReading);
    while ((await reading.sweep()) > 0);
    const [{ unread }] = await office.application.sql.query(
      `select count(*)::int as unread from file_text where state = 'begun'`,
    );
    expect(unread).toBe(0);
  },
  PATIENCE_MS,
);

it('takes none of them for a template', async () => {
  const holes: string[] = [];
  for (const { bytes, name, kind } of HOSTILE_FILES) {
    const answer = await send(administrator, 'form-templates/council-invitation', bytes, name, {});
    const wrong = unlikeRefusal(answer);
    if (wrong) holes.push(`${kind} ${name.slice(0, 40)}: ${wrong}`);
  }
  expect(holes).toEqual([]);
});

it.each<[string, string]>([
  ['thousands of parts', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(5_000)],
  [
    'a part with a huge header',
    `--x\r\nContent-Disposition: form-data; name="${'a'.repeat(200_000)}"\r\n\r\nb\r\n--x--`,
  ],
  [
    'a part with many headers',
    `--x\r\n${'X-A: b\r\n'.repeat(5_000)}Content-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--`,
  ],
  [
    'a part without an end',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
  ],
  ['a part without a name', '--x\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--x--'],
  ['a boundary within boundaries', `${'--x\r\n'.repeat(10_000)}--x--`],
  ['only line ends', '\r\n'.repeat(50_000)],
  ['a nested form', '--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\na\r\n--y--\r\n--x--'],
  [
    'a file named twice',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"; filename="../b"\r\n\r\na\r\n--x--',
  ],
])('refuses %s', async (_, body) => {
  const answer = await office.secretary.post(`projects/${projectId}/documents`, Buffer.from(body), {
    'content-type': 'multipart/form-data; boundary=x',
    'accept-language': 'en',
  });
  expect(unlikeRefusal(answer)).toBeNull();
});

it('serves on', async () => {
  done(await office.secretary.get(`projects/${projectId}`));
});

/** A file of the corpus or a good one with bytes changed, doubled, cut or put before it. */
function mutant(draw: (below: number) => number): HostileFile {
  const good = [files.PDF, files.PNG, files.JPEG, files.DOCX, files.XLSX, files.ODT, files.TEXT];
  const small = HOSTILE_FILES.filter(({ bytes }) => bytes.length < 100_000);
  const bytes = Buffer.from(draw(2) === 0 ? oneOf(draw, good) : oneOf(draw, small).bytes);
  for (let left = 1 + draw(6); left > 0 && bytes.length > 0; left--) bytes[draw(bytes.length)] = draw(256);
  const cut = draw(4) === 0 ? bytes.subarray(0, draw(bytes.length + 1)) : bytes;
  const begin = draw(6) === 0 ? oneOf(draw, good) : Buffer.alloc(0);
  const { name } = oneOf(draw, HOSTILE_FILES);
  return { kind: 'mutant', name, bytes: Buffer.concat([begin, cut]), fate: 'either' };
}
