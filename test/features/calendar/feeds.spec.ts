/** Calendar feeds of the booted application, read back by a calendar library of others. */
import ICAL from 'ical.js';
import { Client } from '../../support/application.js';
import { Browser, wordsOf } from '../../support/browser.js';
import { done, Office } from '../../support/office.js';

let office: Office;
let projectId: string;

beforeAll(async () => {
  office = await Office.open();
  projectId = await office.propose({ title: 'Nuôi tảo, chế biến; "thử"' });
});

afterAll(() => office.close());

interface Entry {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly sequence: number;
  readonly status: string;
  readonly location: string | null;
  /** As it is written: a day, or an instant in UTC. */
  readonly start: string;
  readonly end: string;
  readonly startsAt: Date;
  readonly alarms: string[];
}

const anonymous = () => office.application.anonymous;

async function open(by: Client, input: object): Promise<{ id: string; path: string }> {
  const { id, address } = done(await by.post('calendar-feeds', input));
  return { id, path: new URL(address).pathname };
}

function parsed(text: string): { name: unknown; calendar: ICAL.Component; entries: Entry[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents('vevent').map((component): Entry => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      location: component.getFirstPropertyValue('location') as string | null,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      startsAt: event.startDate.toJSDate(),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), calendar, entries };
}

async function read(path: string) {
  const answer = await anonymous().get(path);
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return parsed(answer.text);
}

async function milestone(title: string, dueDate: string, more: object = {}): Promise<{ id: string }> {
  return done(
    await office.secretary.post(`projects/${projectId}/milestones`, {
      kind: 'progress-report',
      title,
      dueDate,
      ...more,
    }),
  );
}

async function entryOf(path: string, id: string): Promise<Entry> {
  const { entries } = await read(path);
  const found = entries.filter(({ uid }) => uid.includes(id));
  expect(found).toHaveLength(1);
  return found[0]!;
}

async function council(projectIds: string[], scheduledAt: string, place = 'Hội trường A') {
  const { id } = done(
    await office.secretary.post('councils', {
      purpose: 'acceptance',
      projectIds,
      decision: { number: `1/QĐ-${scheduledAt}`, date: '2021-12-01', issuer: 'UBND huyện Bình Sơn' },
      effectiveDate: '2021-12-01',
      seats: office.seats,
    }),
  );
  const session = done(
    await office.secretary.post(`councils/${id}/sessions`, { scheduledAt, mode: 'in-person', place }),
  );
  return { councilId: id as string, sessionId: session.id as string };
}

describe('an address', () => {
  it('holds 256 random bits, is shown once and kept only as a hash', async () => {
    const answer = done(await office.investigator.post('calendar-feeds', { scope: 'person' }));
    expect(answer.address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/calendar\/[\w-]{43}\.ics$/);
    const secret = /calendar\/(.*)\.ics/.exec(answer.address)![1]!;
    const everything = [
      await office.investigator.get('calendar-feeds'),
      await (await office.application.openAccount('admin@test.local', ['administrator'])).get(
        'calendar-feeds',
      ),
      await office.auditor.get('audit?entity=calendar-feed'),
    ].map(({ text }) => text);
    for (const text of everything) {
      expect(text).toContain(answer.id);
      expect(text).not.toContain(secret);
    }
    const [{ found }] = await office.application.sql.query(
      'select count(*)::int as found from calendar_feed where encode(secret_hash, $1) = $2',
      ['escape', secret],
    );
    expect(found).toBe(0);
  });

  it('is read below /api/v1 too, says its name and when to come again', async () => {
    const { path } = await open(office.secretary, { scope: 'project', subjectId: projectId });
    const { name, calendar } = await read(`/api/v1${path}`);
    expect(name).toMatch(/^Lịch nhiệm vụ BS-2020-\d+$/);
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
  });

  it('answers 304 to whoever has the calendar, keeps it from caches and names it to no other site', async () => {
    const { path } = await open(office.secretary, { scope: 'project', subjectId: projectId });
    const first = await anonymous().get(path);
    expect(first.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
    });
    const again = await anonymous().get(path, { 'if-none-match': `W/${first.headers.etag}` });
    expect([again.status, again.text]).toEqual([304, '']);
    await milestone('Một mốc nữa', '2023-01-01');
    expect((await anonymous().get(path, { 'if-none-match': String(first.headers.etag) })).status).toBe(200);
  });

  it('answers the same 404 when unknown, revoked, or of a shut account', async () => {
    const client = await office.application.openAccount('gone@test.local', ['investigator']);
    const revoked = await open(client, { scope: 'person' });
    const shut = await open(client, { scope: 'person' });
    expect((await client.delete(`calendar-feeds/${revoked.id}`)).status).toBe(204);
    await office.application.sql.query(`update account set active = false where email = 'gone@test.local'`);
    const answers = [];
    for (const path of [revoked.path, shut.path, `/calendar/${'a'.repeat(43)}.ics`, '/calendar/x.ics']) {
      const { status, body, headers } = await anonymous().get(path);
      answers.push([status, body, headers['content-type'], headers['referrer-policy']]);
    }
    expect(answers[0]![0]).toBe(404);
    expect(answers[0]![1].code).toBe('not-found');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is revoked by its owner or an administrator, by nobody else', async () => {
    const { id, path } = await open(office.investigator, { scope: 'person' });
    expect((await office.secretary.delete(`calendar-feeds/${id}`)).status).toBe(404);
    expect((await anonymous().get(path)).status).toBe(200);
    const administrator = await office.application.signIn('admin@test.local');
    expect((await administrator.delete(`calendar-feeds/${id}`)).status).toBe(204);
    expect((await anonymous().get(path)).status).toBe(404);
    const audit = done(await office.auditor.get(`audit?entity=calendar-feed&id=${id}`)).items;
    expect(audit.map(({ act }: { act: string }) => act)).toEqual([
      'calendar-feed.revoked',
      'calendar-feed.opened',
    ]);
  });

  it('is told to its owner as read, once an hour', async () => {
    const { id, path } = await open(office.leader, { scope: 'person' });
    const lastRead = async () =>
      done(await office.leader.get('calendar-feeds')).items.find((feed: { id: string }) => feed.id === id)
        .lastReadAt;
    expect(await lastRead()).toBeNull();
    await read(path);
    const first = await lastRead();
    expect(first).not.toBeNull();
    await read(path);
    expect(await lastRead()).toBe(first);
    await office.application.sql.query(
      `update calendar_feed set last_read_at = last_read_at - interval '61 minutes' where id = $1`,
      [id],
    );
    await read(path);
    expect(Date.parse(await lastRead())).toBeGreaterThanOrEqual(Date.parse(first));
  });

  it('is refused beyond twenty of an account, also when asked for at once, and by the schema too', async () => {
    const client = await office.application.openAccount('many@test.local', ['investigator']);
    const asked = Array.from({ length: 23 }, () => client.post('calendar-feeds', { scope: 'person' }));
    const answers = await Promise.all(asked);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([422, 'calendar-feeds-exhausted']),
    );
    const [{ id }] = done(await client.get('calendar-feeds')).items;
    done(await client.delete(`calendar-feeds/${id}`));
    await open(client, { scope: 'person' });
    await expect(
      office.application.sql.query('update calendar_feed set slot = 21 where revoked_at is null'),
    ).rejects.toThrow('account_has_at_most_twenty_feeds');
  });

  it.each([
    [{ scope: 'project' }, 400],
    [{ scope: 'person', subjectId: '00000000-0000-4000-8000-000000000000' }, 400],
    [{ scope: 'project', subjectId: '00000000-0000-4000-8000-000000000000' }, 404],
    [{ scope: 'council', subjectId: '00000000-0000-4000-8000-000000000000' }, 404],
    [{ scope: 'world' }, 400],
  ])('is not given out for %j: %i', async (input, status) => {
    expect((await office.secretary.post('calendar-feeds', input)).status).toBe(status);
  });

  it('is not given out for what its owner may not see, nor kept for a repeated request', async () => {
    const stranger = await office.application.openAccount('stranger@test.local', ['council-member']);
    expect((await stranger.post('calendar-feeds', { scope: 'project', subjectId: projectId })).status).toBe(
      404,
    );
    const key = { 'idempotency-key': 'a key' };
    const { address } = done(await stranger.post('calendar-feeds', { scope: 'person' }, key));
    const [{ kept }] = await office.application.sql.query(
      'select count(*)::int as kept from idempotent_request where answer::text like $1',
      [`%${address}%`],
    );
    expect(kept).toBe(0);
  });
});

describe('a milestone in a calendar', () => {
  it.each([
    ['2024-02-29', '2024-03-01', '2024-01-30T01:00:00Z'],
    ['2025-02-28', '2025-03-01', '2025-01-29T01:00:00Z'],
    ['2024-12-31', '2025-01-01', '2024-12-01T01:00:00Z'],
    ['2024-03-10', '2024-03-11', '2024-02-09T01:00:00Z'],
  ])('is the whole day %s, with five alarms at eight of the office', async (day, after, firstAlarm) => {
    const { path } = await open(office.investigator, { scope: 'person' });
    const { id } = await milestone('Báo cáo', day);
    const entry = await entryOf(path, id);
    expect([entry.start, entry.end, entry.status]).toEqual([day, after, 'CONFIRMED']);
    expect(entry.alarms).toHaveLength(5);
    expect([entry.alarms[0], entry.alarms[4]]).toEqual([firstAlarm, `${day}T01:00:00Z`]);
  });

  it('moves under its name with a higher sequence, and stays when done or cancelled, without alarms', async () => {
    const { path } = await open(office.secretary, { scope: 'project', subjectId: projectId });
    const { id } = await milestone('Mốc dời', '2024-05-05');
    const before = await entryOf(path, id);
    done(await office.secretary.patch(`milestones/${id}`, { dueDate: '2024-06-06' }));
    const moved = await entryOf(path, id);
    expect([moved.uid, moved.start]).toEqual([before.uid, '2024-06-06']);
    expect(moved.sequence).toBeGreaterThan(before.sequence);
    done(await office.secretary.post(`milestones/${id}/completion`, { effectiveDate: '2024-06-01' }));
    const completed = await entryOf(path, id);
    expect(completed.summary).toMatch(/^✓ \[BS-2020-\d+\] Mốc dời$/);
    expect([completed.alarms, completed.sequence > moved.sequence]).toEqual([[], true]);
    const other = await milestone('Mốc bỏ', '2024-07-07');
    done(
      await office.secretary.patch(`milestones/${other.id}`, { cancelled: true, reason: 'không cần nữa' }),
    );
    const cancelled = await entryOf(path, other.id);
    expect([cancelled.status, cancelled.alarms]).toEqual(['CANCELLED', []]);
  });

  it.each([
    'Báo cáo\r\nBEGIN:VEVENT\r\nSUMMARY:giả',
    'Một, hai; ba: "bốn" \\ năm \\n sáu',
    'END:VCALENDAR',
    '🧪🌿 thử nghiệm 👩‍🔬',
    '\u202Eđảo ngược\u202C \u200Fمرحبا',
    `${'Tảo xoắn 🧫 '.repeat(20)}cuối`,
    ' =1+1',
  ])('reads back with its title as it was typed: %j', async (title) => {
    const { path } = await open(office.secretary, { scope: 'project', subjectId: projectId });
    const before = (await read(path)).entries.length;
    const { id } = await milestone(title, '2026-01-01');
    const { entries } = await read(path);
    expect(entries).toHaveLength(before + 1);
    const entry = await entryOf(path, id);
    const typed = title.trim().normalize('NFC').replace(/\r\n/g, '\n');
    expect(entry.summary.replace(/^\[BS-2020-\d+\] /, '')).toBe(typed);
    expect(entry.description).toBe('Nuôi tảo, chế biến; "thử"');
    const { text } = await anonymous().get(path);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
  });

  it('stands in the calendar of who is responsible, else of the principal investigator', async () => {
    const { path: investigators } = await open(office.investigator, { scope: 'person' });
    const personId = await office.person('Kế Toán');
    const other = await office.application.openAccount('accountant@test.local', ['investigator'], personId);
    done(await office.secretary.patch(`projects/${projectId}`, { team: [{ personId, role: 'member' }] }));
    const { path: others } = await open(other, { scope: 'person' });
    const { id } = await milestone('Của người khác', '2026-02-02', { responsiblePersonId: personId });
    expect((await entryOf(others, id)).start).toBe('2026-02-02');
    expect((await read(investigators)).entries.some(({ uid }) => uid.includes(id))).toBe(false);
  });

  it('speaks the language of its owner', async () => {
    await office.application.sql.query(
      `update account set language = 'en' where email = 'finance@test.local'`,
    );
    const running = await office.runUntilInProgress({ title: 'Chạy' });
    const { path } = await open(office.finance, { scope: 'project', subjectId: running });
    const { name, entries } = await read(path);
    expect(name).toMatch(/^Project calendar /);
    expect(entries.map(({ summary }) => summary).join('\n')).toMatch(/\] Periodic report 1/);
    expect(entries.some(({ summary }) => /^Meeting: Definition council/.test(summary))).toBe(true);
  });
});

describe('a session in a calendar', () => {
  it('at 23:30 of the office is one instant everywhere, without ballots, grades or roles', async () => {
    const { sessionId } = await council([projectId], '2021-12-31T23:30:00+07:00');
    const { path } = await open(office.members[2]!.client, { scope: 'person' });
    const entry = await entryOf(path, sessionId);
    expect(entry.startsAt.toISOString()).toBe('2021-12-31T16:30:00.000Z');
    expect([entry.start, entry.location]).toEqual(['2021-12-31T16:30:00Z', 'Hội trường A']);
    expect(entry.summary).toMatch(/^Họp Hội đồng nghiệm thu \[BS-2020-\d+\]$/);
    const { text } = await anonymous().get(path);
    expect(text).not.toMatch(/phản biện|reviewer|ballot|phiếu|grade/i);
  });

  it('reads the same whatever happens in the room', async () => {
    const own = await office.propose({ title: 'Phiên kín' });
    const { councilId, sessionId, seatIds } = await office.openSession(own, 'acceptance', '2021-12-23');
    const feeds = [
      await open(office.members[4]!.client, { scope: 'person' }),
      await open(office.members[4]!.client, { scope: 'council', subjectId: councilId }),
      await open(office.investigator, { scope: 'project', subjectId: own }),
      await open(office.secretary, { scope: 'project', subjectId: own }),
    ];
    const texts = async () => {
      const answers = [];
      for (const { path } of feeds) answers.push((await anonymous().get(path)).text);
      return answers;
    };
    const before = await texts();
    for (const text of before) expect(text).toContain(sessionId);
    await office.decide({ councilId, sessionId, seatIds }, Array(9).fill({ grade: 'fail' }));
    expect(await texts()).toEqual(before);
  });

  it('of a council shows to its members and the office, without the place to the team', async () => {
    const { councilId, sessionId } = await council([projectId], '2022-03-13T14:00:00+07:00', 'Phòng kín');
    const { path } = await open(office.members[3]!.client, { scope: 'council', subjectId: councilId });
    expect((await entryOf(path, sessionId)).location).toBe('Phòng kín');
    const team = await open(office.investigator, { scope: 'project', subjectId: projectId });
    expect((await entryOf(team.path, sessionId)).location).toBeNull();
    const answer = await office.investigator.post('calendar-feeds', {
      scope: 'council',
      subjectId: councilId,
    });
    expect(answer.status).toBe(404);
  });

  it('leaves the calendar of a member whom a conflict recuses, and the seat that is left', async () => {
    const own = await office.propose({ title: 'Xung đột' });
    const { councilId, sessionId } = await council([own], '2022-04-04T08:00:00+07:00');
    const member = office.members[6]!;
    const feeds = {
      person: await open(member.client, { scope: 'person' }),
      council: await open(member.client, { scope: 'council', subjectId: councilId }),
      project: await open(member.client, { scope: 'project', subjectId: own }),
    };
    for (const { path } of Object.values(feeds)) await entryOf(path, sessionId);
    await office.application.sql.query(
      `insert into project_standing (project_id, person_id, kind, role) values ($1, $2, 'recused', 'member')`,
      [own, member.personId],
    );
    for (const { path } of Object.values(feeds)) {
      const { text } = await anonymous().get(path);
      expect(text).not.toContain(sessionId);
      expect(text).not.toContain('Xung đột');
    }
    const leaver = office.members[7]!;
    const { path } = await open(leaver.client, { scope: 'council', subjectId: councilId });
    const { seats } = done(await office.secretary.get(`councils/${councilId}`));
    const seat = seats.find(({ personId }: { personId: string }) => personId === leaver.personId);
    done(
      await office.secretary.patch(`councils/${councilId}/seats/${seat.id}`, { left: true, reason: 'bận' }),
    );
    expect((await read(path)).entries).toEqual([]);
  });
});

describe('the page', () => {
  it('makes an address, shows it once and revokes it, without scripts', async () => {
    const browser = new Browser(office, office.investigator);
    const made = await browser.submit('/calendar-feeds', { scope: 'project', subjectId: projectId });
    expect(made.status).toBe(201);
    const [, path] = /value="http:\/\/127\.0\.0\.1:3000(\/calendar\/[\w-]+\.ics)"/.exec(made.text)!;
    await read(path!);
    const page = await browser.text('/calendar-feeds');
    expect(page).not.toContain(path);
    expect(wordsOf(page)).toContain('Đọc lần cuối');
    const [{ id }] = done(await office.investigator.get('calendar-feeds')).items;
    expect((await browser.submit(`/calendar-feeds/${id}/revocation`)).headers.location).toBe(
      '/calendar-feeds',
    );
    expect((await anonymous().get(path!)).status).toBe(404);
    const own = await browser.text(`/projects/${projectId}`);
    expect(own).toContain(`/calendar-feeds?scope=project&amp;subjectId=${projectId}`);
  });

  it('says that an account without a person has nothing of its own, and why a form was refused', async () => {
    const browser = new Browser(office, office.secretary);
    expect(wordsOf(await browser.text('/calendar-feeds'))).toContain('không gắn với người nào');
    const refused = await browser.submit('/calendar-feeds', { scope: 'project' });
    expect([refused.status, refused.text.includes('Đề nghị nêu nhiệm vụ hoặc hội đồng')]).toEqual([
      400,
      true,
    ]);
  });
});
