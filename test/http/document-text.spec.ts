/** Words inside documents find their project, last and with the reason, for those alone who may read the document. */
import { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import JSZip from 'jszip';
import { FileTextRepository } from '../../src/features/documents/file-texts.repository.js';
import { TextReading } from '../../src/features/documents/text-reading.service.js';
import { Refused } from '../../src/platform/refused.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { DOCX, multipart, PDF } from '../support/files.js';
import { done, Office } from '../support/office.js';

let office: Office;
let reading: TextReading;

beforeAll(async () => {
  office = await Office.open();
  reading = office.application.app.get(TextReading, { strict: false });
});

afterAll(() => office.close());

interface Paper {
  readonly kind?: string;
  readonly title?: string;
  readonly fileName?: string;
  readonly bytes: Buffer;
  readonly replacesId?: string;
}

async function file(projectId: string, paper: Paper): Promise<string> {
  const { body, type } = multipart([
    { name: 'kind', value: paper.kind ?? 'report' },
    { name: 'title', value: paper.title ?? 'Giấy tờ' },
    ...(paper.replacesId ? [{ name: 'replacesId', value: paper.replacesId }] : []),
    { name: 'file', value: paper.bytes, fileName: paper.fileName ?? 'tep.txt', type: 'text/plain' },
  ]);
  return done(await office.secretary.post(`projects/${projectId}/documents`, body, { 'content-type': type }))
    .id;
}

async function docx(...paragraphs: string[]): Promise<Buffer> {
  const archive = await JSZip.loadAsync(DOCX);
  const text = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  return archive.file('word/document.xml', text).generateAsync({ type: 'nodebuffer' });
}

const search = async (words: string, by = office.secretary) =>
  done(await by.get(`projects?q=${encodeURIComponent(words)}`)).items;
const idsOf = async (words: string, by = office.secretary) =>
  (await search(words, by)).map(({ id }: { id: string }) => id);
const textsOf = (state: string) =>
  office.application.sql.query('select sha256, failure, attempts from file_text where state = $1', [state]);
const anHourLater = () =>
  office.application.sql.query(
    `update file_text set tried_at = now() - interval '1 hour' where state = 'begun'`,
  );

it('finds by the text of a file once it was read, last, and says in which document it stands', async () => {
  const inText = await office.propose({ title: 'Đề tài thứ nhất', effectiveDate: '2023-01-10' });
  const inTitle = await office.propose({ title: 'Nấm lim xanh', effectiveDate: '2020-01-10' });
  const bytes = await docx(
    'Mở đầu.',
    `${'chữ '.repeat(200)} kỹ thuật trồng nấm lim xanh dưới tán rừng`,
    'Hết',
  );
  await file(inText, { title: 'Báo cáo <b>giữa kỳ</b>', bytes, fileName: 'bao-cao.docx' });
  expect(await idsOf('nấm lim')).toEqual([inTitle]);
  expect(await reading.sweep()).toBe(1);
  expect(await reading.sweep()).toBe(0);
  for (const words of ['nấm lim', 'nam lim xanh', 'NẤM LIM'.normalize('NFD')])
    expect(await idsOf(words)).toEqual([inTitle, inText]);
  const [hit] = await search('tán rừng');
  expect(hit).toMatchObject({ id: inText, match: { field: 'text', of: 'Báo cáo <b>giữa kỳ</b>' } });
  expect(hit.match.excerpt).toContainEqual({ text: 'tán', hit: true });
  const { text } = await office.secretary.get('/projects?q=tan+rung');
  expect(text).toContain('<mark>tán</mark> <mark>rừng</mark>');
  expect(text).toContain('“Báo cáo &lt;b>giữa kỳ&lt;/b>”');
  expect(await idsOf('thứ nhất tán rừng')).toEqual([inText]);
});

it('puts the accents that were typed first, and reads hoà as hòa', async () => {
  const exact = await office.propose({ title: 'Thứ hai', effectiveDate: '2021-01-10' });
  const other = await office.propose({ title: 'Thứ ba', effectiveDate: '2023-01-11' });
  await file(exact, { bytes: Buffer.from('nuôi cá chình ở hoà Đông') });
  await file(other, { bytes: Buffer.from('một cá chính ở hóa đông') });
  await reading.sweep();
  expect(await idsOf('cá chình hòa đông')).toEqual([exact, other]);
  expect(await idsOf('ca chinh hoa dong')).toEqual([other, exact]);
});

it('reads equal contents once, and forgets what was replaced or withdrawn', async () => {
  const [one, two] = [await office.propose({ title: 'Thứ tư' }), await office.propose({ title: 'Thứ năm' })];
  const bytes = Buffer.from('bè nuôi vẹm xanh');
  const first = await file(one, { bytes });
  expect(await reading.sweep()).toBe(1);
  const second = await file(two, { bytes });
  expect(await reading.sweep()).toBe(0);
  expect((await idsOf('vẹm xanh')).sort()).toEqual([one, two].sort());
  await file(one, { bytes: Buffer.from('bản mới không nói đến'), replacesId: first });
  expect(await idsOf('vẹm xanh')).toEqual([two]);
  done(await office.secretary.post(`documents/${second}/withdrawal`, { reason: 'Nhầm' }));
  expect(await idsOf('vẹm xanh')).toEqual([]);
});

it('answers a reader the same whatever papers of the council and kept projects say', async () => {
  const own = await office.propose({ title: 'Thứ sáu' });
  const elsewhere = await office.institution('Viện Khác');
  const kept = await office.propose({
    title: 'Thứ bảy',
    leadInstitutionId: elsewhere,
    partners: [],
    principalInvestigatorId: undefined,
  });
  await file(own, { kind: 'review', bytes: Buffer.from('phản biện Trần Kín khen: sứa đỏ') });
  await file(own, { bytes: Buffer.from('sứa đỏ biển động') });
  await file(kept, { bytes: Buffer.from('chuyện kín về sứa đỏ') });
  const questions = ['sứa đỏ', 'Trần Kín', 'phản biện', 'kín', 'chuyện', 's'];
  const answers = async () => {
    const texts = [];
    for (const words of questions)
      for (const path of ['projects?q=', '/projects?q=', 'projects?sort=title&q='])
        texts.push((await office.investigator.get(`${path}${encodeURIComponent(words)}`)).text);
    return texts;
  };
  await reading.sweep();
  const after = await answers();
  expect((await idsOf('sứa đỏ', office.investigator))[0]).toBe(own);
  expect(await idsOf('sứa đỏ', office.investigator)).not.toContain(kept);
  expect([await idsOf('trần kín', office.investigator), await idsOf('trần kín')]).toEqual([[], [own]]);
  await office.application.sql.query(
    `update file_text set content = 'khác', folded = 'khac', words = '{khác,khac}'
     where content like '%kín%'`,
  );
  expect(await answers()).toEqual(after);
});

it('records what cannot be read and does not try it again', async () => {
  const id = await office.propose({ title: 'Thứ tám' });
  await file(id, { bytes: PDF, fileName: 'hong.pdf' });
  await reading.sweep();
  expect(await textsOf('failed')).toMatchObject([{ failure: 'broken', attempts: 1 }]);
  expect(await reading.sweep()).toBe(0);
});

it('tries a file again whose bytes broke off, or whose text the database did not take, and finds it then', async () => {
  const id = await office.propose({ title: 'Thứ tám rưỡi' });
  await file(id, { bytes: Buffer.from('chập chờn mất mạng') });
  const store = office.application.app.get(FileStore, { strict: false });
  const opening = jest.spyOn(store, 'open').mockImplementationOnce(async () => ({
    size: Buffer.byteLength('chập chờn mất mạng'),
    bytes: Readable.from(
      (async function* () {
        yield Buffer.from('chập');
        throw Object.assign(new Error('read'), { code: 'ECONNRESET' });
      })(),
    ),
  }));
  expect(await reading.sweep()).toBe(1);
  await anHourLater();
  const texts = office.application.app.get(FileTextRepository, { strict: false });
  const keeping = jest
    .spyOn(texts, 'keep')
    .mockRejectedValueOnce(Object.assign(new Error('lock timeout'), { code: '55P03' }));
  expect(await reading.sweep()).toBe(1);
  await anHourLater();
  expect(await reading.sweep()).toBe(1);
  opening.mockRestore();
  keeping.mockRestore();
  expect(await idsOf('chập chờn')).toEqual([id]);
});

it('finds a file in the end, however long the store was away', async () => {
  const id = await office.propose({ title: 'Thứ tám ba phần tư' });
  await file(id, { bytes: Buffer.from('kho vắng mặt') });
  const store = office.application.app.get(FileStore, { strict: false });
  const opening = jest.spyOn(store, 'open').mockRejectedValue(Refused.because('store-unreachable'));
  for (let time = 0; time < 5; time++) {
    expect(await reading.sweep()).toBe(1);
    expect(await reading.sweep()).toBe(0);
    await anHourLater();
  }
  opening.mockRestore();
  expect(await reading.sweep()).toBe(1);
  expect(await idsOf('kho vắng mặt')).toEqual([id]);
});

it('takes up again what was broken off, and gives up after the third time', async () => {
  const id = await office.propose({ title: 'Thứ chín' });
  await file(id, { bytes: Buffer.from('dang dở') });
  await office.application.sql.query(
    `insert into file_text (sha256, state, tried_at)
     select sha256, 'begun', now() - interval '1 hour' from searched_document where project_id = $1`,
    [id],
  );
  expect(await reading.sweep()).toBe(1);
  expect(await idsOf('dang dở')).toEqual([id]);
  await office.application.sql.query(
    `update file_text set state = 'begun', content = null, folded = null, attempts = 3, tried_at = now() - interval '1 hour'
     where content = 'dang dở'`,
  );
  expect(await reading.sweep()).toBe(0);
});

it('keeps a text of far more words than that within what an index takes', async () => {
  const id = await office.propose({ title: 'Thứ mười' });
  const words = Array.from({ length: 150_000 }, (_, at) => at.toString(36)).join(' ');
  await file(id, { bytes: Buffer.from(`${words} aaatimthay`) });
  await reading.sweep();
  expect(await idsOf('aaatimthay')).toEqual([id]);
});

it('puts projects with recognised results before newer ones that agree as well', async () => {
  const early = await office.propose({ title: 'Lươn đồng một', effectiveDate: '2019-01-10' });
  const late = await office.propose({ title: 'Lươn đồng hai', effectiveDate: '2024-01-10' });
  expect(await idsOf('lươn đồng')).toEqual([late, early]);
  await office.application.sql.transaction(async (tx) => {
    await tx.query(
      `insert into stage_change (project_id, sequence, from_stage, to_stage, effective_date, created_at)
       values ($1, 2, 'proposed', 'recognized', '2022', now())`,
      [early],
    );
    await tx.query(`update project set stage = 'recognized', last_act_on = '2022' where id = $1`, [early]);
  });
  expect(await idsOf('lươn đồng')).toEqual([early, late]);
});
