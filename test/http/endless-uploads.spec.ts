/** Whoever sends without end is told why not and cut off, and costs no memory. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type Client, done } from '../support/application.js';
import { Office } from '../support/office.js';
import { openTestFolder } from '../support/test-folder.js';

const MEGABYTE = 1024 * 1024;
const PIECE = Buffer.alloc(MEGABYTE, 'a');
/** Stands for ten gigabytes: nothing may read so far. */
const SENT_MB = Number(process.env.ENDLESS_MB ?? 600);
const MOST_READ_MB = 1 + 64 + 32;
const MOST_GROWTH_MB = 60;

let office: Office;
let dataDir: string;
let projectId: string;
let port: number;

beforeAll(async () => {
  dataDir = openTestFolder();
  office = await Office.open({ DATA_DIR: dataDir, MAX_FILE_MB: '1' });
  projectId = await office.propose();
  await office.application.app.listen(0, '127.0.0.1');
  port = (office.application.app.getHttpServer().address() as AddressInfo).port;
});

afterAll(async () => {
  await office?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Poured {
  readonly answer: string;
  readonly sentMb: number;
  readonly growthMb: number;
}

/** Sends a head and then pieces, until the other side has had enough. */
async function pour(head: string, before: string, isChunked: boolean): Promise<Poured> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  let isOver = false;
  socket.on('data', (bytes) => {
    answer += bytes.toString('latin1');
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isOver = true;
  });
  const memory = () => process.memoryUsage.rss() / MEGABYTE;
  const write = (piece: Buffer): boolean => {
    if (isChunked) socket.write(`${piece.length.toString(16)}\r\n`);
    const hasRoom = socket.write(piece);
    return isChunked ? socket.write('\r\n') : hasRoom;
  };
  const closed = new Promise((ready) => socket.once('close', ready));
  const room = () => Promise.race([new Promise((ready) => socket.once('drain', ready)), closed]);
  socket.write(head);
  write(Buffer.from(before));
  let sentMb = 0;
  const begun = memory();
  let most = begun;
  for (; sentMb < SENT_MB && !isOver; sentMb++) {
    if (!write(PIECE)) await room();
    most = Math.max(most, memory());
  }
  socket.destroy();
  return { answer, sentMb, growthMb: most - begun };
}

const BEGINNING =
  '--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nother\r\n' +
  '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\na\r\n' +
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';

function head(path: string, by: Client, more: string): string {
  const session = by.cookie ? `cookie: ${by.cookie}\r\nx-csrf-token: ${by.csrfToken}\r\n` : '';
  return `POST ${path} HTTP/1.1\r\nhost: a\r\naccept-language: en\r\n${session}${more}\r\n\r\n`;
}

const FORM = 'content-type: multipart/form-data; boundary=x\r\n';
const ENDLESS = 'transfer-encoding: chunked';
const TEN_GB = `content-length: ${10 * 1024 * MEGABYTE}`;

it.each([
  ['of ten gigabytes by its own word', TEN_GB, false],
  ['that does not say how long it is', ENDLESS, true],
])('tells who sends a file %s that it is too large, and cuts it off', async (_, length, isChunked) => {
  const path = `/api/v1/projects/${projectId}/documents`;
  const poured = await pour(head(path, office.secretary, FORM + length), BEGINNING, isChunked);
  expect(poured.answer).toMatch(/^HTTP\/1\.1 422 /);
  expect(poured.answer).toContain('larger than 1 MB');
  expect(poured.sentMb).toBeLessThan(MOST_READ_MB);
  expect(poured.growthMb).toBeLessThan(MOST_GROWTH_MB);
  expect(
    existsSync(join(dataDir, 'files', 'drafts')) ? readdirSync(join(dataDir, 'files', 'drafts')) : [],
  ).toEqual([]);
});

it('cuts off who sends an endless form before its file, or is nobody', async () => {
  const path = `/api/v1/projects/${projectId}/documents`;
  const nobody = office.application.anonymous;
  const preamble = await pour(head(path, nobody, FORM + ENDLESS), 'no boundary', true);
  expect(preamble.sentMb).toBeLessThan(32);
  const unknown = await pour(head(path, nobody, FORM + TEN_GB), BEGINNING, false);
  expect(unknown.answer).toMatch(/^HTTP\/1\.1 401 /);
  expect(unknown.sentMb).toBeLessThan(MOST_READ_MB);
});

it('cuts off who sends endless JSON or an endless form without a file', async () => {
  for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
    const more = `content-type: ${type}\r\n${ENDLESS}`;
    const poured = await pour(head('/api/v1/session', office.application.anonymous, more), '"', true);
    expect(poured.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(poured.sentMb).toBeLessThan(MOST_READ_MB);
    expect(poured.growthMb).toBeLessThan(MOST_GROWTH_MB);
  }
});

it.each([
  ['a file', FORM, '/api/v1/projects/:id/documents', `${BEGINNING}some of it`],
  ['a file on a page', FORM, '/projects/:id/documents', `${BEGINNING}some of it`],
  ['the fields before a file', FORM, '/api/v1/projects/:id/documents', BEGINNING.slice(0, 90)],
  ['JSON', 'content-type: application/json\r\n', '/api/v1/projects/:id/adjustments', '{"kind'],
])(
  'takes it for no fault of ours when a sender goes away in the middle of %s',
  async (_, type, path, some) => {
    const told = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const refused = new Promise<void>((ready) => {
      office.application.app
        .getHttpServer()
        .once('request', (_request, response) => response.once('close', ready));
    });
    const socket = connect(port, '127.0.0.1');
    socket.write(
      head(path.replace(':id', projectId), office.secretary, `${type}content-length: 1000`) + some,
    );
    await pause(300);
    socket.resetAndDestroy();
    await refused;
    await pause(300);
    expect(told.mock.calls).toEqual([]);
    told.mockRestore();
  },
);

it('goes on serving', async () => {
  done(await office.secretary.get('projects'));
});
