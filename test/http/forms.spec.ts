/** Every form made from the records of one office, read back; out of date when they change; for nobody whom it does not concern. */
import PizZip from 'pizzip';
import { type Answer, type Client } from '../support/application.js';
import { multipart } from '../support/files.js';
import { done, Office, type OpenSession } from '../support/office.js';

const HELD_ON = '2021-12-23';
/** A project's path to its acceptance, where other suites keep the machine busy. */
const PATIENCE_MS = 120_000;
const HOSTILE = `=cmd|'/C calc'!A0 <script>alert(1)</script> {{constructor}} \u202e${'dài '.repeat(30)}`;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const HEAD = {
  agency: 'ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN',
  symbol: 'UBND',
  place: 'Bình Sơn',
  recipients: ['Như trên', 'Lưu: VT, TH'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Nguyễn Văn Ký',
};

let office: Office;
let administrator: Client;
let projectId: string;
let session: OpenSession;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  const { authorities } = done(await office.secretary.get('letterheads'));
  done(await office.secretary.put(`letterheads/${authorities[0].id}/2020-01-01`, HEAD));
  projectId = await office.runUntilInProgress({
    title: HOSTILE,
    orderedProducts: [{ name: 'Tảo tươi', quantity: 500, unit: 'kg', quality: 'đạt TCCS' }],
  });
  session = await office.openSession(projectId, 'acceptance', HELD_ON);
}, PATIENCE_MS);

afterAll(() => office.close());

const make = (client: Client, kind: string, subjectId: string, more: object = {}) =>
  client.post('forms', { kind, subjectId, ...more });
const makeMine = (at: number, kind: string) =>
  office.members[at]!.client.post(`sessions/${session.sessionId}/sheets/mine`, { kind });

/** The words of the paper, as Word would show them. */
async function wordsOf(client: Client, made: Answer): Promise<string> {
  const { id } = done(made);
  const content = await client.get(`forms/${id}/content`);
  expect(content.status).toBe(200);
  expect(content.headers['content-disposition']).toMatch(/^attachment/);
  const zip = new PizZip(content.bytes);
  const words = zip
    .file('word/document.xml')!
    .asText()
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
  expect(words.replaceAll('{{constructor}}', '')).not.toMatch(/[{}\u202e]/);
  return words;
}

const TITLE_IN_PAPER =
  '=cmd|&apos;/C calc&apos;!A0 &lt;script&gt;alert(1)&lt;/script&gt; {{constructor}} dài';

it('makes the paper of a project whose id is written in capitals', async () => {
  done(await make(office.secretary, 'dossier-cover', projectId.toUpperCase()));
});

describe('before the ballots', () => {
  it('asks the members to the meeting and gives each the blank sheets', async () => {
    const invitation = await wordsOf(
      office.secretary,
      await make(office.secretary, 'council-invitation', session.sessionId),
    );
    expect(invitation).toContain('GIẤY MỜI');
    expect(invitation).toMatch(/^ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN/);
    expect(invitation).toContain('Bình Sơn, ngày');
    expect(invitation).toContain('CHỦ TỊCH');
    expect(invitation).toContain('Nguyễn Văn Ký');
    expect(invitation).toContain('14:00 ngày 23/12/2021');
    expect(invitation).toContain('Thành Viên 5');
    expect(invitation).toContain(TITLE_IN_PAPER);

    const ballot = await wordsOf(office.members[2]!.client, await makeMine(2, 'ballot-sheet'));
    expect(ballot).toContain('Thành Viên 3');
    expect(ballot).toContain('500 kg; đạt TCCS');
    expect(ballot).toMatch(/☐ Xuất sắc {3}☐ Đạt {3}☐ Không đạt/);
    expect(ballot).not.toContain('☒');

    const seatId = session.seatIds[3];
    const comment = await wordsOf(
      office.secretary,
      await make(office.secretary, 'comment-sheet', session.sessionId, { seatId }),
    );
    expect(comment).toContain('Thành Viên 4 – Ủy viên phản biện');
    const { items } = (await office.secretary.get(`forms?subjectId=${session.sessionId}`)).body;
    expect(items[0]).toMatchObject({ member: 'Thành Viên 4', projectCode: expect.stringMatching(/^BS-/) });
    const page = await office.secretary.get(`/forms?subjectId=${session.sessionId}`);
    expect(page.text).toMatch(/Phiếu nhận xét: BS-\d+-\d+, Thành Viên 4/);
  });

  it('shows a member the invitation, however many sheets of others were made since', async () => {
    await office.application.sql.query(
      `insert into form_made (kind, session_id, seat_id, project_id, file_id, facts, digest, made_on, made_at, made_by)
       select kind, session_id, seat_id, project_id, file_id, facts, digest, made_on, made_at, made_by
       from form_made, generate_series(1, 50) where seat_id = $1`,
      [session.seatIds[3]],
    );
    const { items } = (await office.members[5]!.client.get(`forms?subjectId=${session.sessionId}`)).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['council-invitation']);
  });

  it('refuses a sheet for nobody, of another member, and the tally', async () => {
    expect((await make(office.secretary, 'ballot-sheet', session.sessionId)).body.code).toBe(
      'form-subject-missing',
    );
    expect((await make(office.finance, 'council-invitation', session.sessionId)).status).toBe(403);
    expect((await make(office.secretary, 'tally-minutes', session.sessionId)).body.code).toBe(
      'form-before-closing',
    );
    expect((await makeMine(2, 'cast-ballot')).body.code).toBe('form-ballot-not-cast');
    expect((await make(office.secretary, 'recognition-decision', projectId)).body.code).toBe(
      'form-without-acceptance',
    );
  });
});

describe('a draft of the minutes', () => {
  let draft: Answer['body'];

  it('holds no word of a ballot and goes out of date by each one handed in, whatever it says', async () => {
    done(await office.cast(session.sessionId, 0, { grade: 'fail', comment: 'lời kín' }));
    const made = await make(office.secretary, 'meeting-minutes', session.sessionId);
    draft = done(made);
    const words = await wordsOf(office.secretary, made);
    expect(words).toContain('DỰ THẢO');
    expect(words).toContain('Chủ trì: Chủ tịch: Thành Viên 1');
    expect(words).toContain('chưa có kết quả kiểm phiếu');
    expect(words).not.toMatch(/lời kín|Xuất sắc|phiếu không đạt/i);
    expect((await office.secretary.get(`forms/${draft.id}`)).body.stale).toBe(false);

    done(
      await office.members[1]!.client.put(`sessions/${session.sessionId}/ballots/mine`, { grade: 'pass' }),
    );
    expect((await office.secretary.get(`forms/${draft.id}`)).body.stale).toBe(false);

    done(await office.cast(session.sessionId, 1, { grade: 'excellent' }));
    const { stale, changes } = (await office.secretary.get(`forms/${draft.id}`)).body;
    expect(stale).toBe(true);
    expect(changes).toEqual([
      {
        field: 'ballots',
        was: '1 phiếu đã nộp',
        is: '2 phiếu đã nộp',
        record: { kind: 'session', id: session.sessionId, field: 'ballots' },
      },
    ]);
  });

  it('goes out of date by a ballot that was reopened and handed in again, though their number is the same', async () => {
    const fresh = done(await make(office.secretary, 'meeting-minutes', session.sessionId));
    const room = (await office.secretary.get(`sessions/${session.sessionId}`)).body;
    const { id } = room.ballots.find(({ seatId }: { seatId: string }) => seatId === session.seatIds[1]);
    done(await office.members[0]!.client.post(`ballots/${id}/reopening`, { reason: 'ghi nhầm' }));
    done(await office.cast(session.sessionId, 1, { grade: 'excellent' }));
    const { stale, changes } = (await office.secretary.get(`forms/${fresh.id}`)).body;
    expect([stale, changes[0].was, changes[0].is]).toEqual([true, '2 phiếu đã nộp', '2 phiếu đã nộp']);
  });

  it('is for those who run the meeting: for all others there is none', async () => {
    const list = `forms?subjectId=${session.sessionId}`;
    const drafts = async (client: Client) =>
      (await client.get(list)).body.items.filter(({ kind }: { kind: string }) => kind === 'meeting-minutes');
    expect(await drafts(office.secretary)).toHaveLength(2);
    expect(await drafts(office.members[0]!.client)).toHaveLength(2);
    for (const client of [office.leader, office.auditor, office.members[5]!.client]) {
      expect(await drafts(client)).toEqual([]);
      expect((await client.get(`forms/${draft.id}`)).status).toBe(404);
      expect((await client.get(`forms/${draft.id}/content`)).status).toBe(404);
    }
  });

  it('leaves a cast ballot to its own member alone', async () => {
    const made = await makeMine(0, 'cast-ballot');
    const words = await wordsOf(office.members[0]!.client, made);
    expect(words).toContain('☒ Không đạt');
    expect(words).toContain('lời kín');
    for (const client of [office.secretary, office.leader, office.auditor, office.members[1]!.client]) {
      expect((await client.get(`forms/${made.body.id}`)).status).toBe(404);
      const { items } = (await client.get(`forms?subjectId=${session.sessionId}`)).body;
      expect(items.filter(({ kind }: { kind: string }) => kind === 'cast-ballot')).toEqual([]);
    }
    const trail = await administrator.get(`audit?entity=form`);
    expect(trail.text).not.toContain(made.body.id);
  });

  it('is known to no stranger', async () => {
    const stranger = await office.application.openAccount('stranger@test.local', ['council-member']);
    expect((await stranger.get(`forms?subjectId=${session.sessionId}`)).status).toBe(404);
    expect((await stranger.get(`forms?subjectId=${projectId}`)).status).toBe(404);
    expect((await stranger.get(`forms/${draft.id}`)).status).toBe(404);
    expect((await office.investigator.get(`forms?subjectId=${projectId}`)).status).toBe(403);
  });
});

describe('after the closing', () => {
  beforeAll(async () => {
    const { sessionId } = session;
    for (let at = 2; at < 9; at++) done(await office.cast(sessionId, at, { grade: 'excellent' }));
    done(await office.members[0]!.client.post(`sessions/${sessionId}/closing`));
  });

  it('counts the ballots and concludes as the verdict does', async () => {
    const tally = await wordsOf(
      office.secretary,
      await make(office.secretary, 'tally-minutes', session.sessionId),
    );
    expect(tally).toContain('số phiếu phát ra 9, thu về 9, hợp lệ 9, không hợp lệ 0');
    expect(tally).toMatch(/Xuất sắc\s+8\s/);
    expect(tally).toMatch(/Không đạt\s+1\s/);
    expect(tally).toContain('Hội đồng xếp loại Đạt');
    const minutes = await make(office.secretary, 'meeting-minutes', session.sessionId);
    expect(await wordsOf(office.secretary, minutes)).not.toContain('DỰ THẢO');
    expect((await office.members[5]!.client.get(`forms/${minutes.body.id}`)).body.stale).toBe(false);
  });

  it('makes the papers of the project', async () => {
    done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2021-12-20' }));
    done(await office.move(projectId, 'accepted', { effectiveDate: HELD_ON }));
    const decision = await wordsOf(
      office.secretary,
      await make(office.secretary, 'recognition-decision', projectId),
    );
    expect(decision).toContain('Điều 1. ');
    expect(decision).toContain('Căn cứ Quyết định số 690/QĐ-UBND ngày 15/4/2020 của UBND huyện Bình Sơn;');
    expect(decision).toContain('xếp loại: Đạt');

    const record = await make(office.finance, 'reconciliation-record', projectId);
    const words = await wordsOf(office.finance, record);
    expect(words).toContain('1.498.636.500');
    expect((await office.leader.get(`forms/${record.body.id}`)).body.stale).toBe(false);

    const milestones = (await office.secretary.get(`projects/${projectId}`)).body.milestones;
    const open = milestones.find(({ state }: { state: string }) => state === 'open');
    const letter = await wordsOf(
      office.secretary,
      await make(office.secretary, 'progress-reminder', open.id),
    );
    expect(letter).toContain('Kính gửi: Trường Đại học Sư phạm – Đại học Đà Nẵng');
    expect(letter).toContain(open.title);

    const cover = await make(office.secretary, 'dossier-cover', projectId);
    expect(await wordsOf(office.secretary, cover)).toContain('MỤC LỤC HỒ SƠ');
  });

  it('lists with a project what its sessions say, to those who may read it', async () => {
    const invited = done(await make(office.secretary, 'council-invitation', session.sessionId));
    const listed = async (client: Client) =>
      done(await client.get(`forms?subjectId=${projectId}`)).items.map(({ id }: { id: string }) => id);
    expect(await listed(office.secretary)).toContain(invited.id);
    expect(await listed(office.finance)).not.toEqual([]);
    const others = await office.propose({ title: 'Nhiệm vụ khác' });
    const { items } = done(await office.secretary.get(`forms?subjectId=${others}`));
    expect(items).toEqual([]);
    expect((await office.secretary.get(`/forms?subjectId=${projectId}`)).text).toContain(invited.fileName);
    const team = await office.investigator.get(`forms?subjectId=${projectId}`);
    expect(team.status === 200 ? team.body.items.map(({ id }: { id: string }) => id) : []).not.toContain(
      invited.id,
    );
  });

  it('marks out of date what prints an amount that was entered since', async () => {
    const before = done(await make(office.finance, 'reconciliation-record', projectId));
    done(
      await office.finance.post(`projects/${projectId}/disbursements`, {
        kind: 'advance',
        source: 'district-budget',
        amountVnd: '100000000',
        date: '2020-05-04',
        document: 'UNC-01',
      }),
    );
    const { stale, changes } = (await office.finance.get(`forms/${before.id}`)).body;
    expect(stale).toBe(true);
    expect(changes.find(({ field }: { field: string }) => field === 'disbursedTotal')).toMatchObject({
      was: '0',
      is: '100.000.000',
      record: { kind: 'reconciliation', id: projectId, field: 'disbursed' },
    });
    const page = await office.finance.get(`/forms?subjectId=${projectId}`);
    expect(page.text).toContain('Hồ sơ đã thay đổi');
    expect(page.text).toContain('100.000.000');
    expect(page.text).not.toContain('<script>alert');
  });
});

describe('the template library', () => {
  const upload = (file: Buffer, path = 'form-templates/dossier-cover') => {
    const { body, type } = multipart([{ name: 'file', value: file, fileName: 'mau.docx', type: DOCX }]);
    return administrator.post(path, body, { 'content-type': type });
  };
  const builtIn = async () => (await administrator.get('form-templates/dossier-cover/content')).bytes;
  const edited = async (from: string, to: string) => {
    const zip = new PizZip(await builtIn());
    const xml = zip.file('word/document.xml')!.asText();
    expect(xml).toContain(from);
    zip.file('word/document.xml', xml.replace(from, to));
    return zip.generate({ type: 'nodebuffer' });
  };

  it('takes the downloaded template back edited, fills it from then on, and puts the built-in one back', async () => {
    expect(done(await upload(await edited('MỤC LỤC HỒ SƠ', 'DANH MỤC TÀI LIỆU')))).toMatchObject({
      version: 1,
    });
    const made = await make(office.secretary, 'dossier-cover', projectId);
    expect(made.body.templateVersion).toBe(1);
    expect(await wordsOf(office.secretary, made)).toContain('DANH MỤC TÀI LIỆU');
    done(await administrator.post('form-templates/dossier-cover/restoration', { version: 0 }));
    const again = await wordsOf(office.secretary, await make(office.secretary, 'dossier-cover', projectId));
    expect(again).toContain('MỤC LỤC HỒ SƠ');
    done(await administrator.post('form-templates/dossier-cover/restoration', { version: 1 }));
    const { items } = (await administrator.get('form-templates')).body;
    const entry = items.find(({ kind }: { kind: string }) => kind === 'dossier-cover');
    expect(entry.versions.map(({ restores }: { restores: number }) => restores)).toEqual([1, 0, null]);
    expect((await administrator.get('form-templates/dossier-cover/content?version=9')).status).toBe(404);
  });

  it('names what is misspelt and keeps nothing of it', async () => {
    const before = (await administrator.get('form-templates')).body;
    const refused = await upload(await edited('{projectTitle}', '{projectTitel}'));
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].message).toBe('Không có trường {projectTitel}; có phải là {projectTitle}?');
    expect((await administrator.get('form-templates')).body).toEqual(before);
    const page = await upload(await edited('{/documents}', ''), '/forms/templates/dossier-cover');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Phần lặp {#documents} chưa được đóng');
  });

  it('is read by the secretary and written by the administrator', async () => {
    expect((await office.secretary.get('/forms/templates')).status).toBe(200);
    expect(
      (await office.secretary.post('form-templates/dossier-cover/restoration', { version: 0 })).status,
    ).toBe(403);
    expect((await office.finance.get('form-templates')).status).toBe(403);
    expect((await administrator.get('form-templates/constructor/content')).status).toBe(404);
  });
});
