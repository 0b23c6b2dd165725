/** What an administrator sets of reminders, over HTTP, on the pages, in the ledger, and in the mails as a mailbox gets them. */
import { type ParsedMail, simpleParser } from 'mailparser';
import { BUILT_IN_POLICIES } from '../../src/domain/schedule/reminder-policy.js';
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import { BUILT_IN_TEMPLATES } from '../../src/wording/mail-templates.js';
import type { Client } from '../support/application.js';
import { Browser, way, wordsOf } from '../support/browser.js';
import { Mailbox } from '../support/mailbox.js';
import { done, Office } from '../support/office.js';

let office: Office;
let mailbox: Mailbox;
let administrator: Client;
let projectId: string;

const START = '2026-01-01T00:00:00+07:00';
const HABIT = BUILT_IN_POLICIES.any!;
const PUBLIC_URL = 'https://khcn.example.vn';

beforeAll(async () => {
  mailbox = await Mailbox.open();
  office = await Office.open({ SMTP_URL: mailbox.url, PUBLIC_URL });
  administrator = await office.application.openAccount('administrator@test.local', ['administrator']);
  office.application.setClock(START);
  const responsible = done(
    await office.secretary.post('persons', { fullName: 'Lan', email: 'lan@test.local' }),
  );
  projectId = await office.propose({
    title: 'Nuôi tảo <script>alert(1)</script> {{link}} \u202eđảo',
    principalInvestigatorId: responsible.id,
  });
});

afterAll(async () => {
  await office.close();
  await mailbox.close();
});

const milestone = async (kind: string, dueDate: string, title = 'Mốc'): Promise<string> =>
  done(await office.secretary.post(`projects/${projectId}/milestones`, { kind, title, dueDate })).id;

const rows = (
  id: string,
): Promise<{ kind: string; offset: number; role: string; at: Date; state: string }[]> =>
  office.application.sql.query(
    `select kind, offset_days as offset, recipient_role as role, due_at as at, state from reminder
     where subject_id = $1 and channel = 'mail' order by due_at, kind, recipient_role`,
    [id],
  );

/** Without the overdue one, which always waits. */
const planned = async (id: string) =>
  (await rows(id))
    .filter(({ state, kind }) => state === 'planned' && kind !== 'overdue')
    .map(({ kind, offset, role }) => `${kind} ${offset} ${role}`);

const sweep = () => office.application.app.get(SweepService).sweep();

const code = ({ status, body }: { status: number; body: { code?: string } | null }) => [status, body?.code];

describe('policies over HTTP', () => {
  it('are listed with the general one first, by who may read, and written by administrators alone', async () => {
    const { items } = done(await office.secretary.get('reminder-policies'));
    expect(items[0]).toMatchObject({
      topic: 'any',
      policy: HABIT,
      origin: 'built-in',
      followsAny: false,
      version: 0,
    });
    expect(items.find((each: { topic: string }) => each.topic === 'periodic-report')).toMatchObject({
      followsAny: true,
    });
    expect(code(await office.secretary.put('reminder-policies/any', HABIT))).toEqual([403, 'not-permitted']);
    expect(code(await office.secretary.delete('reminder-policies/any'))).toEqual([403, 'not-permitted']);
    expect((await office.investigator.get('reminder-policies')).status).toBe(403);
    expect(code(await administrator.put('reminder-policies/periodic-reprot', HABIT))).toEqual([
      404,
      'not-found',
    ]);
  });

  it.each<[string, object, string]>([
    ['too many days', { daysBefore: Array.from({ length: 21 }, (_, at) => at) }, 'daysBefore'],
    ['a day too far', { daysBefore: [366] }, 'daysBefore'],
    ['half a day', { daysBefore: [1.5] }, 'daysBefore'],
    [
      'an escalation on the day itself',
      { escalation: [{ afterDays: 0, to: 'leader' }] },
      'escalation.0.afterDays',
    ],
    ['an escalation to a stranger', { escalation: [{ afterDays: 1, to: 'mayor' }] }, 'escalation.0.to'],
    ['a time that is none', { sendAt: '24:00' }, 'sendAt'],
    ['a channel that is none', { channels: ['sms'] }, 'channels'],
    ['an interval of nothing', { overdueEveryDays: 0 }, 'overdueEveryDays'],
    ['half of the quiet hours', { quietHours: { from: '22:00' } }, 'quietHours.to'],
    ['what there is not', { smoke: true }, 'smoke'],
  ])('with %s are refused at their field', async (_, change, path) => {
    const { status, body } = await administrator.put('reminder-policies/own', { ...HABIT, ...change });
    expect([status, body.errors[0].path]).toEqual([400, path]);
  });

  it('are refused by the rules with sentences, and nothing is saved', async () => {
    await milestone('own', '2026-12-01');
    const wrong = { ...HABIT, recipients: [], quietHours: { from: '22:00', to: '09:00' } };
    const { status, body } = await administrator.put('reminder-policies/own', wrong, {
      'accept-language': 'vi',
    });
    expect([status, body.errors.map(({ path }: { path: string }) => path)]).toEqual([
      422,
      ['recipients', 'sendAt'],
    ]);
    expect(body.title).toContain('chưa nhắc ai');
    expect(done(await administrator.get('reminder-policies/own')).version).toBe(0);
  });

  it('say beforehand what they would change, change just that, and go back', async () => {
    const id = await milestone('quarterly', '2026-06-30');
    const other = await milestone('other', '2026-06-30');
    const before = await planned(id);
    const change = { ...HABIT, daysBefore: [20, 7, 0], sendAt: '09:00', escalation: [], channels: ['mail'] };
    const preview = done(await administrator.put('reminder-policies/quarterly?dryRun=true', change));
    expect(preview).toMatchObject({
      topic: 'quarterly',
      policy: change,
      milestones: 1,
      // By mail 20 is new, 7, 0 and overdue move to another hour; by both 30, 15, 1 and two steps go, in the inbox all.
      reminders: { added: 1, moved: 3, takenBack: 13 },
      isEstimate: false,
    });
    expect(preview.warnings.map((each: { code: string }) => each.code)).toEqual([
      'nothing-is-escalated',
      'escalation-weaker',
      'escalation-weaker',
    ]);
    expect(preview.warnings[0].message).toMatch(/\.$/);
    await sweep();
    expect(await planned(id)).toEqual(before);

    const saved = await administrator.put('reminder-policies/quarterly', change);
    expect([saved.status, saved.headers.etag]).toEqual([200, '"1"']);
    await sweep();
    expect(await planned(id)).toEqual(['before 20 responsible', 'before 7 responsible', 'due 0 responsible']);
    expect((await rows(id)).find(({ state }) => state === 'planned')!.at).toEqual(
      new Date('2026-06-10T02:00:00Z'),
    );
    expect(await planned(other)).toEqual(before);

    expect(
      code(await administrator.put('reminder-policies/quarterly', HABIT, { 'if-match': '"0"' })),
    ).toEqual([412, 'stale-version']);
    expect(code(await administrator.delete('reminder-policies/quarterly', { 'if-match': '"0"' }))).toEqual([
      412,
      'stale-version',
    ]);
    expect(done(await administrator.delete('reminder-policies/quarterly?dryRun=true'))).toMatchObject({
      reminders: { added: 13, moved: 3, takenBack: 1 },
    });
    const restored = await administrator.delete('reminder-policies/quarterly', { 'if-match': '"1"' });
    expect(restored.body).toMatchObject({ origin: 'built-in', policy: HABIT, version: 2 });
    await sweep();
    expect(await planned(id)).toEqual(before);
  });

  it('for all others concern the kinds alone that have none of their own', async () => {
    const own = await milestone('yearly', '2026-06-30');
    const builtIn = await milestone('recognition', '2026-06-30');
    const written = await milestone('weekly', '2026-06-30');
    done(await administrator.put('reminder-policies/weekly', HABIT));
    done(await administrator.put('reminder-policies/any', { ...HABIT, daysBefore: [2] }));
    await sweep();
    expect(await planned(own)).toEqual([
      'before 2 responsible',
      'escalation 3 secretary',
      'escalation 10 leader',
    ]);
    expect((await planned(builtIn))[0]).toBe('before 15 responsible');
    expect((await planned(written))[0]).toBe('before 30 responsible');
    const { items } = done(await administrator.get('reminder-policies'));
    expect(items.find((each: { topic: string }) => each.topic === 'yearly')).toMatchObject({
      origin: 'office',
      followsAny: true,
      policy: { daysBefore: [2] },
      openSubjects: 1,
    });
    done(await administrator.delete('reminder-policies/any'));
  });

  it('leave a trail of who wrote what in place of what', async () => {
    const auditor = done(await office.auditor.get('audit?entity=reminder-policy'));
    expect(auditor.items[0]).toMatchObject({
      act: 'reminder-policy.restored',
      before: { topic: 'any', content: { daysBefore: [2] } },
      after: { topic: 'any', content: null },
    });
  });

  it('change once for two who write at the same moment and saw the same', async () => {
    const { version } = done(await administrator.get('reminder-policies/yearly'));
    const answers = await Promise.all(
      ['07:00', '09:00'].map((sendAt) =>
        administrator.put('reminder-policies/yearly', { ...HABIT, sendAt }, { 'if-match': `"${version}"` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { sendAt } = answers.find(({ status }) => status === 200)!.body.policy;
    expect(done(await administrator.get('reminder-policies/yearly')).policy.sendAt).toBe(sendAt);
  });

  it('reach also what is set while they are written', async () => {
    const [id] = await Promise.all([
      milestone('racing', '2026-06-30'),
      milestone('racing', '2026-06-30'),
      milestone('racing', '2026-06-30'),
      administrator.put('reminder-policies/any', { ...HABIT, daysBefore: [3] }),
      milestone('racing', '2026-06-30'),
      milestone('racing', '2026-06-30'),
    ]);
    await sweep();
    const [{ count }] = await office.application.sql.query(
      `select count(*)::int from reminder join reminded_subject subject on subject.id = reminder.subject_id
       where subject.topic = 'racing' and reminder.state = 'planned' and reminder.kind = 'before' and offset_days <> 3`,
    );
    expect([(await planned(id))[0], count]).toEqual(['before 3 responsible', 0]);
    done(await administrator.delete('reminder-policies/any'));
  });
});

describe('the pages of policies', () => {
  const path = '/reminder-policies/own';
  const browser = () => new Browser(office, administrator);
  const form = {
    version: '0',
    daysBefore: '30, 7; 0',
    overdueEveryDays: '',
    recipients: ['responsible', 'leader'],
    'step-0-days': '5',
    'step-0-to': 'secretary',
    'step-1-days': '',
    'step-1-to': '',
    channels: ['mail'],
    sendAt: '07:30',
    quietFrom: '22:00',
    quietTo: '06:00',
    workingDaysOnly: 'on',
    digestFor: 'secretary',
    language: 'vi',
  };

  it('say each policy in words to the secretary, who changes none', async () => {
    const words = wordsOf((await office.secretary.get('/reminder-policies')).text);
    expect(words).toContain(
      'Báo cáo định kỳ Nhắc người phụ trách trước hạn 30, 15, 7, 1 ngày và đúng ngày, lúc 08:00, qua thư và hộp thư',
    );
    expect(words).toContain('chỉ áp dụng cho loại mốc chưa có chính sách riêng');
    expect((await office.secretary.get(path)).status).toBe(404);
    expect((await office.secretary.get('/projects')).text).toContain('href="/reminder-policies"');
  });

  it('lead over a preview that warns to what was previewed, and back', async () => {
    const shown = await browser().get(path);
    expect(shown.text).toContain('value="30, 15, 7, 1, 0"');
    expect(shown.text).not.toContain('id="preview"');
    const preview = await browser().submit(`${path}/preview`, form);
    expect(preview.status).toBe(200);
    const words = wordsOf(preview.text, 'preview');
    expect(words).toContain(
      'Nhắc người phụ trách và lãnh đạo trước hạn 30, 7 ngày và đúng ngày, lúc 07:30, qua thư',
    );
    expect(words).toContain('Quá hạn rồi thì người được nhắc không nhận thêm lần nào');
    expect(words).toContain('Hiện thư ký được báo sau 3 ngày quá hạn, nay sau 5 ngày.');
    expect(words).toMatch(/Áp dụng cho 1 mốc đang mở: \d+ lần nhắc thêm/);
    expect(preview.text).toContain('<input type="hidden" name="daysBefore" value="30, 7; 0"');
    expect(done(await administrator.get('reminder-policies/own')).version).toBe(0);

    expect(way(await browser().submit(path, form))).toEqual([303, '/reminder-policies']);
    expect(done(await administrator.get('reminder-policies/own'))).toMatchObject({
      version: 1,
      policy: {
        daysBefore: [30, 7, 0],
        overdueEveryDays: null,
        escalation: [{ afterDays: 5, to: 'secretary' }],
        quietHours: { from: '22:00', to: '06:00' },
        workingDaysOnly: true,
        language: 'vi',
      },
    });
    expect((await browser().submit(path, form)).status).toBe(412);
    expect(way(await browser().get(`${path}/preview`))).toEqual([303, path]);
    const confirm = await browser().submit(`${path}/restoration-preview`);
    expect(confirm.text).toContain(`action="${path}/restoration"`);
    expect(way(await browser().submit(`${path}/restoration`, { version: '1' }))).toEqual([
      303,
      '/reminder-policies',
    ]);
    expect(done(await administrator.get('reminder-policies/own')).origin).toBe('built-in');
  });

  it('say what is wrong at its field and keep what was typed', async () => {
    const wrong = { ...form, daysBefore: 'thirty, <b>', sendAt: '25:00', recipients: undefined };
    const { status, text } = await browser().submit(`${path}/preview`, wrong);
    expect(status).toBe(400);
    expect(text).toMatch(/name="daysBefore" value="thirty, &lt;b>"[\s\S]{0,80}text-danger/);
    expect(text).toMatch(/name="sendAt" value="25:00"[\s\S]{0,80}text-danger/);
    const nobody = await browser().submit(`${path}/preview`, { ...form, recipients: undefined });
    expect(nobody.status).toBe(422);
    expect(wordsOf(nobody.text)).toContain('Chính sách chưa nhắc ai');
    expect((await browser().submit(path, { ...form, _csrf: 'x' })).status).toBe(403);
  });
});

describe('mail templates', () => {
  const own = {
    subject: 'Nhắc {{recipient}}: {{milestone}} {{project.title}} {{due}}',
    body: 'Việc: {{milestone}} ({{project.title}})\r\n\r\n{{when}}, vì {{why}}\r\n{{link}}',
  };

  it('are listed, refused with the nearest field, versioned, audited, and go back', async () => {
    const { items } = done(await office.secretary.get('mail-templates'));
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({ name: 'reminder', language: 'vi', origin: 'built-in', version: 0 });
    expect(code(await office.secretary.put('mail-templates/reminder/vi', own))).toEqual([
      403,
      'not-permitted',
    ]);
    expect((await administrator.put('mail-templates/reminder/fr', own)).status).toBe(404);
    expect((await administrator.put('mail-templates/letter/vi', own)).status).toBe(404);
    const wrong = { subject: '{{projct.title}}', body: '{{why}}' };
    const refused = await administrator.put('mail-templates/reminder/vi', wrong, { 'accept-language': 'en' });
    expect([refused.status, refused.body.errors.map(({ message }: { message: string }) => message)]).toEqual([
      422,
      [
        'There is no field “projct.title”; the nearest one is {{project.title}}.',
        'Each matter has its link: keep the field {{link}}.',
      ],
    ]);
    const written = await administrator.put('mail-templates/reminder/en', own, { 'if-match': '"0"' });
    expect([written.status, written.headers.etag, written.body.origin]).toEqual([200, '"1"', 'office']);
    expect(code(await administrator.delete('mail-templates/reminder/en', { 'if-match': '"0"' }))).toEqual([
      412,
      'stale-version',
    ]);
    const restored = done(await administrator.delete('mail-templates/reminder/en'));
    expect(restored).toMatchObject({ ...BUILT_IN_TEMPLATES.reminder.en, origin: 'built-in', version: 2 });
    const trail = done(await office.auditor.get('audit?entity=mail-template'));
    expect(trail.items.map(({ act }: { act: string }) => act)).toEqual([
      'mail-template.restored',
      'mail-template.written',
    ]);
  });

  it('are held to the same by the database', async () => {
    const write = (subject: string, body: string, name = 'reminder') =>
      office.application.sql.query(
        `insert into mail_template (name, language, subject, body, changed_at) values ($1, 'vi', $2, $3, $4)`,
        [name, subject, body, START],
      );
    await expect(write('s', '{{link}}')).rejects.toThrow('mail_says_why_and_where');
    await expect(write('a\nb', '{{link}}{{why}}')).rejects.toThrow('mail_subject_is_one_line');
    await expect(write('s', '{{link}}{{why}}', 'digest')).rejects.toThrow('digest_repeats_its_matters');
    await expect(write(null as never, '{{link}}{{why}}')).rejects.toThrow('mail_template_is_whole');
  });

  it('are shown beforehand with made-up matters, and not saved', async () => {
    const { subject, text, html } = done(
      await administrator.post('mail-templates/digest/en/preview', BUILT_IN_TEMPLATES.digest.en),
    );
    expect(subject).toBe('2 matters for you, the first due on 15/06/2026');
    expect(text).toContain(`${PUBLIC_URL}/projects`);
    expect(html).toContain(`<a href="${PUBLIC_URL}/projects"`);
    expect(
      code(await administrator.post('mail-templates/digest/en/preview', { subject: 's', body: 'b' })),
    ).toEqual([422, 'template-items-missing']);
    expect(done(await administrator.get('mail-templates/digest/en')).version).toBe(0);
  });

  it('are written on a page that shows fields and a preview shut in a frame', async () => {
    const browser = new Browser(office, administrator);
    const path = '/mail-templates/reminder/vi';
    const shown = await browser.text(path);
    expect(wordsOf(shown, 'fields')).toContain('{{why}} vì sao người này được nhắc (bắt buộc)');
    const fields = { ...own, body: `${own.body} </textarea><script>x</script>`, version: '0' };
    const preview = await browser.submit(`${path}/preview`, fields);
    expect(preview.status).toBe(200);
    expect(preview.text).toMatch(/<iframe srcdoc="&lt;!doctype html>[^"]*" sandbox class/);
    expect(preview.text).not.toContain('<script>x');
    expect(preview.headers['content-security-policy']).toContain("default-src 'self'");
    const wrong = await browser.submit(path, { ...fields, body: '{{lnk}} {{why}}' });
    expect([wrong.status, wordsOf(wrong.text)]).toEqual([
      422,
      expect.stringContaining('có lẽ ý muốn ghi {{link}}'),
    ]);
    expect(way(await browser.submit(path, { ...own, version: '0' }))).toEqual([303, '/mail-templates']);
    expect((await browser.submit(path, { ...own, version: '0' })).status).toBe(412);
    expect(way(await browser.get(`${path}/preview`))).toEqual([303, path]);
    expect(wordsOf(await browser.text('/mail-templates'))).toContain('Của cơ quan');
    expect((await office.secretary.get(path)).status).toBe(404);
  });

  it('reach the mailbox filled in, safe, equal as text and HTML, and marked as automatic', async () => {
    await milestone('mailed', '2026-03-31', `Nộp\r\nBcc: all@test.local ${'dài '.repeat(60)}`);
    office.application.setClock('2026-03-24T08:00:00+07:00');
    mailbox.mails.length = 0;
    await sweep();
    const mails: ParsedMail[] = [];
    for (const { raw } of mailbox.mails) mails.push(await simpleParser(raw));
    const mail = mails.find(({ text }) => text?.startsWith('Việc: Nộp Bcc'))!;
    expect(mail.subject).toMatch(/^Nhắc Lan: Nộp Bcc: all@test\.local dài .*… .*31\/03\/2026$/);
    expect(mail.text).toContain('<script>alert(1)</script> {{link}} đảo');
    expect(mail.text).toContain('\n\ncòn 7 ngày, vì ông/bà được ghi là người phụ trách\n');
    expect(mail.html).not.toContain('<script');
    expect(mail.html).toContain(`<a href="${PUBLIC_URL}/projects/${projectId}"`);
    expect(mail.html).toContain('<html lang="vi">');
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('x-auto-response-suppress')).toBe('All');
  });
});
