/** Whoever takes files slowly holds few of them open, and keeps nobody else from theirs. */
import { existsSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SensitiveReadings } from '../../src/features/audit/sensitive-readings.js';
import { OpenDownloads } from '../../src/features/files/open-downloads.js';
import { ProjectExport } from '../../src/features/projects/project-export.service.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import type { Client } from '../support/application.js';
import * as files from '../support/files.js';
import { meanwhile } from '../support/meanwhile.js';
import { done, Office } from '../support/office.js';
import { openTestFolder } from '../support/test-folder.js';

/** More than the buffers between two programs take in. */
const LARGE = Buffer.alloc(20_000_000, 'a');
const MOST = 6;

let dataDir: string;
let office: Office;
let projectId: string;
let path: string;
let port: number;
let open: IncomingMessage[] = [];

beforeAll(async () => {
  dataDir = openTestFolder();
  office = await Office.open({ DATA_DIR: dataDir });
  projectId = await office.propose();
  const { body, type } = files.multipart([
    { name: 'kind', value: 'other' },
    { name: 'title', value: 'Số liệu' },
    { name: 'file', value: LARGE, fileName: 'a.txt' },
  ]);
  const headers = { 'content-type': type };
  const { id } = done(await office.secretary.post(`projects/${projectId}/documents`, body, headers));
  path = `documents/${id}/content`;
  const { app } = office.application;
  await app.listen(0, '127.0.0.1');
  port = (app.getHttpServer().address() as AddressInfo).port;
}, 60_000);

afterEach(async () => {
  for (const answer of open) answer.destroy();
  office.application.app.get(OpenDownloads).longestWaitMs = 20_000;
  open = [];
  expect(await soonOpenHere(0)).toBe(0);
});

afterAll(async () => {
  await office?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The answer, of which nothing is read. */
async function takeSlowly(of: string, by: Client): Promise<IncomingMessage> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { cookie: by.cookie };
    httpRequest({ port, path: `/api/v1/${of}`, headers, agent: false }, resolve)
      .once('error', reject)
      .end();
  });
  answer.on('error', () => {});
  open.push(answer);
  return answer;
}

async function takeMost(by: Client): Promise<void> {
  office.application.app.get(OpenDownloads).longestWaitMs = 300;
  for (let at = 0; at < MOST; at++) expect((await takeSlowly(path, by)).statusCode).toBe(200);
}

/** Where the system tells which files a program has open. */
function openHere(): number {
  if (!existsSync('/proc/self/fd')) return 0;
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(`${dataDir}/files/`);
    } catch {
      return false;
    }
  }).length;
}

/** Whether and when somebody is gone is not known at once. */
async function soonOpenHere(count: number): Promise<number> {
  const soon = Date.now() + 3_000;
  while (openHere() !== count && Date.now() < soon) await pause(20);
  return openHere();
}

it('takes six at once; the seventh waits, and is told by a sentence and a time when none of them gets through', async () => {
  await takeMost(office.secretary);
  const seventh = await office.secretary.get(path, { 'accept-language': 'vi' });
  expect([seventh.status, seventh.body.code, seventh.headers['retry-after']]).toEqual([
    429,
    'downloads-too-many',
    '10',
  ]);
  expect(seventh.body.title).toMatch(/Đang tải 6 tệp cùng lúc; đề nghị đợi/);
  expect((await office.secondSecretary.get(path)).status).toBe(200);
});

it('gives all to a program that asks for many at once and reads them', async () => {
  const asked = Array.from({ length: 2 * MOST }, () => office.secretary.get(path));
  for (const { status, bytes } of await Promise.all(asked))
    expect([status, bytes.length]).toEqual([200, LARGE.length]);
});

it('refuses at once whoever lets very many wait', async () => {
  await takeMost(office.secretary);
  const asked = Array.from({ length: 31 }, () => office.secretary.get(path));
  expect((await Promise.race(asked)).status).toBe(429);
  for (const { status } of await Promise.all(asked)) expect(status).toBe(429);
});

it('counts whatever is sent as a file, and nothing else', async () => {
  await takeMost(office.secretary);
  const others = [`projects/${projectId}/export`, 'projects/export?format=csv'];
  for (const { body } of await Promise.all(others.map((other) => office.secretary.get(other))))
    expect(body?.code).toBe('downloads-too-many');
  expect((await office.secretary.get(`projects/${projectId}`)).status).toBe(200);
});

it('goes on once one of them is given up', async () => {
  await takeMost(office.secretary);
  open.pop()!.destroy();
  expect(await soonOpenHere(MOST - 1)).toBe(MOST - 1);
  expect((await office.secretary.get(path)).status).toBe(200);
});

it('forgets what is there in full, what is asked for by its head only and what is refused', async () => {
  for (let at = 0; at < 2 * MOST; at++) {
    expect((await office.secretary.get(path)).bytes.length).toBe(LARGE.length);
    expect((await office.secretary.send('HEAD', path, undefined)).status).toBe(200);
    const unknown = `documents/${projectId}/content`;
    expect((await office.secretary.get(unknown)).status).toBe(404);
  }
});

it('forgets whoever is gone before the file is open', async () => {
  for (let at = 0; at < 2 * MOST; at++) {
    const request = httpRequest({
      port,
      path: `/api/v1/${path}`,
      headers: { cookie: office.secretary.cookie },
    });
    const isGone = new Promise((resolve) => request.once('error', resolve));
    const wasOpened = new Promise<void>((resolve) =>
      meanwhile(office.application.app.get(FileStore), 'open', async () => {
        request.destroy();
        await pause(30);
        resolve();
      }),
    );
    request.end();
    await Promise.all([isGone, wasOpened]);
  }
  expect(await soonOpenHere(0)).toBe(0);
  expect((await office.secretary.get(path)).status).toBe(200);
});

it('forgets an answer that fails before it begins', async () => {
  const exports = office.application.app.get(ProjectExport);
  for (let at = 0; at < MOST; at++) {
    meanwhile(exports, 'today', () => Promise.reject(new Error('no database')));
    expect((await office.secretary.get('projects/export?format=csv')).status).toBe(500);
  }
  expect((await office.secretary.get('projects/export?format=csv')).status).toBe(200);
});

it('holds no scan open whose reading could not be noted', async () => {
  const { sessionId, seatIds } = await office.openSession(await office.propose(), 'acceptance', '2021-12-23');
  const paper = { seatId: seatIds[6], grade: 'pass', enteredFrom: { paperNumber: '07' } };
  const { id } = done(await office.secretary.post(`sessions/${sessionId}/ballots`, paper));
  const { body, type } = files.multipart([{ name: 'file', value: files.PDF, fileName: '07.pdf' }]);
  done(await office.secretary.put(`ballots/${id}/scan`, body, { 'content-type': type }));
  const readings = office.application.app.get(SensitiveReadings);
  meanwhile(readings, 'note', () => Promise.reject(new Error('no database')));
  expect((await office.secretary.get(`ballots/${id}/scan`)).status).toBe(500);
  expect(await soonOpenHere(0)).toBe(0);
});

it('forgets whoever asks for all of them on one connection, and leaves', async () => {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  const one = `GET /api/v1/${path} HTTP/1.1\r\nHost: office\r\nCookie: ${office.secretary.cookie}\r\n\r\n`;
  socket.pause();
  socket.write(one.repeat(2 * MOST));
  expect(await soonOpenHere(MOST)).toBe(MOST);
  expect((await office.secretary.get(path)).status).toBe(429);
  socket.destroy();
  expect(await soonOpenHere(0)).toBe(0);
  expect((await office.secretary.get(path)).status).toBe(200);
});
