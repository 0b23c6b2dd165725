/** The work calendar that an administrator edits, the schedules that follow it, and the previews of what moves. */
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { WorkCalendar } from '../../src/domain/schedule/working-days.js';
import { HolidayCalendar } from '../../src/features/holidays/holiday-calendar.js';
import { ScheduleService } from '../../src/features/milestones/schedule.service.js';
import { ScheduleRenewal } from '../../src/features/milestones/schedule-renewal.js';
import { ReminderPlan } from '../../src/features/reminders/reminder-plan.js';
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';
import type { Answer, Client } from '../support/application.js';
import { Browser, way, wordsOf } from '../support/browser.js';
import { done, Office } from '../support/office.js';

const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

/** Two days off, from which the law counts on. */
const STORM: WorkCalendar = { daysOff: new Set(['2021-12-02', '2021-12-03']), workedDays: new Set() };

let office: Office;
let administrator: Client;
let renewal: ScheduleRenewal;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.application.openAccount('administrator@test.local', ['administrator']);
  renewal = office.application.app.get(ScheduleRenewal);
});
afterAll(() => office.close());

type Row = Record<string, string | number | boolean | null>;
const refusal = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];
const milestones = async (id: string): Promise<Row[]> =>
  done(await office.secretary.get(`projects/${id}/milestones`)).items;
const milestone = async (id: string, kind: string): Promise<Row> =>
  (await milestones(id)).find((one) => one.kind === kind)!;
const day = async (date: string, body: object, by = administrator) => by.put(`holidays/${date}`, body);
const renewAll = async () => {
  let renewed = 0;
  for (let some = -1; some !== 0; renewed += some) some = await renewal.renewSome(2);
  return renewed;
};
interface Change {
  readonly answer: Promise<Answer>;
}
/** Gives a day off, until that is done or waits for what this transaction holds. */
const changeMeanwhile = async (tx: Tx, date: string): Promise<Change> => {
  const [{ pid }] = await tx.query('select pg_backend_pid() as pid');
  let isOver = false;
  const answer = day(date, { kind: 'off', name: 'Nghỉ bão' }).finally(() => {
    isOver = true;
  });
  const waiting = 'select from pg_stat_activity where $1 = any(pg_blocking_pids(pid))';
  while (!isOver && (await office.application.sql.query(waiting, [pid])).length === 0) await pause(5);
  return { answer };
};
/** A running project whose dossier came in on 1 December 2021: notice due on the 6th. */
const submitted = async () => {
  const id = await office.runUntilInProgress();
  done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
  return id;
};

describe('the work calendar', () => {
  it('tells a year to anybody signed in, with where each day is from', async () => {
    const list = done(await office.investigator.get('holidays?year=2025'));
    expect(list).toMatchObject({ year: 2025, standing: 'official' });
    expect(list.items).toContainEqual(
      expect.objectContaining({ day: '2025-04-26', kind: 'working', name: 'make-up', origin: 'list' }),
    );
    expect(done(await office.investigator.get('holidays?year=2030')).standing).toBe('expected');
    expect(refusal(await office.application.anonymous.get('holidays?year=2025'))[0]).toBe(401);
  });

  it('is changed by an administrator only, by law only so far, and by the version that was seen', async () => {
    const off = { kind: 'off', name: 'Nghỉ bão' };
    expect(refusal(await day('2031-10-06', off, office.secretary))).toEqual([403, 'not-permitted']);
    expect(refusal(await day('2031-09-02', { kind: 'working', name: 'x' }))).toEqual([
      422,
      'holiday-fixed-by-law',
    ]);
    expect(refusal(await day('2031-02-30', off))[0]).toBe(404);
    expect((await day('2031-10-06', { kind: 'off' })).status).toBe(400);
    const seen = await administrator.get('holidays?year=2031');
    const etag = String(seen.headers.etag);
    const first = await administrator.put('holidays/2031-10-06', off, { 'if-match': etag });
    expect(done(first).revision).toBe(seen.body.revision + 1);
    expect(refusal(await administrator.put('holidays/2031-10-07', off, { 'if-match': etag }))[0]).toBe(412);
  });

  it('gives up a day, also a listed one, and takes it back', async () => {
    const days = async () =>
      done(await administrator.get('holidays?year=2032')).items.map((one: Row) => one.day);
    done(await administrator.delete('holidays/2032-04-19'));
    expect(await days()).not.toContain('2032-04-19');
    expect(refusal(await administrator.delete('holidays/2032-04-19'))).toEqual([404, 'not-found']);
    done(await day('2032-04-19', { kind: 'off', name: 'Giỗ Tổ', source: 'TB 1' }));
    expect(await days()).toContain('2032-04-19');
    expect(refusal(await administrator.delete('holidays/2032-09-02'))).toEqual([422, 'holiday-fixed-by-law']);
  });

  it('takes no worked holiday and no second calendar by SQL either', async () => {
    const { sql } = office.application;
    const worked = `insert into calendar_day (day, kind, name, changed_at) values ('2033-09-02', 'working', 'x', now())`;
    await expect(sql.query(worked)).rejects.toThrow('fixed_holiday_is_not_worked');
    const nameless = `insert into calendar_day (day, kind, changed_at) values ('2033-09-05', 'off', now())`;
    await expect(sql.query(nameless)).rejects.toThrow('calendar_day_is_named');
    await expect(sql.query('insert into holiday_calendar (id) values (gen_random_uuid())')).rejects.toThrow(
      'only_one',
    );
  });

  it('leaves an audit row of each change', async () => {
    const { items } = done(await administrator.get('audit?entity=holiday-calendar'));
    expect(items.map(({ act }: Row) => act)).toEqual(
      expect.arrayContaining(['holiday.set', 'holiday.removed']),
    );
  });
});

describe('schedules after a change of the calendar', () => {
  it('follow project by project, with an audit row by the program, and no further', async () => {
    const [moving, settled] = [await submitted(), await office.runUntilInProgress()];
    await renewAll();
    expect((await milestone(moving, 'validity-notice')).dueDate).toBe('2021-12-06');
    done(await day('2021-12-03', { kind: 'off', name: 'Nghỉ bão' }));
    // Not before the program comes by.
    expect((await milestone(moving, 'validity-notice')).dueDate).toBe('2021-12-06');
    const version = done(await office.secretary.get(`projects/${settled}`)).version;
    expect(await renewAll()).toBeGreaterThanOrEqual(2);
    expect((await milestone(moving, 'validity-notice')).dueDate).toBe('2021-12-07');
    const { items } = done(await administrator.get(`audit?entity=project&id=${moving}`));
    expect(items).toContainEqual(
      expect.objectContaining({ act: 'milestone.moved', actorName: 'work-calendar' }),
    );
    expect(done(await office.secretary.get(`projects/${settled}`)).version).toBe(version);
    expect(await renewal.renewSome()).toBe(0);
  });

  it('are resumed where a crash left them, each project once', async () => {
    const ids = [await submitted(), await submitted(), await submitted()];
    await renewAll();
    done(await day('2021-12-02', { kind: 'off', name: 'Nghỉ bão' }));
    const schedule = office.application.app.get(ScheduleService);
    const follow = schedule.follow.bind(schedule);
    let left = 2;
    schedule.follow = async (...given) => {
      if (left-- <= 0) throw new Error('crashed');
      return follow(...given);
    };
    await renewal.renewSome();
    schedule.follow = follow;
    await renewAll();
    const due = await Promise.all(ids.map(async (id) => (await milestone(id, 'validity-notice')).dueDate));
    expect(due).toEqual(['2021-12-08', '2021-12-08', '2021-12-08']);
  });

  it('follow also where a contract was being laid out while the calendar changed', async () => {
    await renewAll();
    const id = await office.propose({ kind: 'support' });
    const decision = { number: '691/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' };
    done(await office.move(id, 'approved', { effectiveDate: '2020-04-15', decision }));
    const schedule = office.application.app.get(ScheduleService);
    const follow = schedule.follow.bind(schedule);
    let change: Change;
    schedule.follow = async (tx, ...given) => {
      schedule.follow = follow;
      const hasMoved = await follow(tx, ...given);
      change = await changeMeanwhile(tx, '2022-02-08');
      await renewAll();
      return hasMoved;
    };
    const contract = {
      number: '02/HĐ',
      signedOn: '2020-04-15',
      effectiveOn: '2020-04-15',
      endsOn: '2021-12-31',
    };
    done(await office.move(id, 'contracted', { effectiveDate: '2020-04-15', contract }));
    expect((await milestone(id, 'validity-notice')).dueDate).toBe('2022-02-09');
    done(await change!.answer);
    await renewAll();
    expect((await milestone(id, 'validity-notice')).dueDate).toBe('2022-02-10');
  });

  it('have no reminder on a day that was given off while it was planned', async () => {
    const { app, sql } = office.application;
    const id = await office.runUntilInProgress();
    const { policy } = done(await administrator.get('reminder-policies/own'));
    done(await administrator.put('reminder-policies/own', { ...policy, workingDaysOnly: true }));
    await app.get(SweepService).sweep();
    const reminders = app.get(ReminderPlan);
    const plan = reminders.plan.bind(reminders);
    let change: Change;
    reminders.plan = async (tx, subject) => {
      reminders.plan = plan;
      await plan(tx, subject);
      change = await changeMeanwhile(tx, '2034-03-01');
      await app.get(SweepService).sweep();
    };
    const own = { kind: 'own', title: 'Họp', dueDate: '2034-03-01' };
    const { id: ownId } = done(await office.secretary.post(`projects/${id}/milestones`, own));
    done(await change!.answer);
    await app.get(SweepService).sweep();
    const rows = await sql.query(
      `select distinct due_at from reminder where subject_id = $1 and kind = 'due' and state = 'planned'`,
      [ownId],
    );
    expect(rows).toEqual([{ due_at: new Date('2034-02-28T08:00:00+07:00') }]);
  });

  it('leave alone what ended, what is suspended until it resumes, and what a person moved', async () => {
    const [moved, suspended, ended] = [await submitted(), await submitted(), await submitted()];
    await renewAll();
    const notice = await milestone(moved, 'validity-notice');
    done(await office.secretary.patch(`milestones/${notice.id}`, { dueDate: '2021-12-20' }));
    done(await office.move(suspended, 'suspended', { reason: 'bão' }));
    done(await office.move(ended, 'terminated', { reason: 'không thực hiện được' }));
    const before = await milestones(ended);
    const dueBefore = (await milestone(suspended, 'validity-notice')).dueDate;
    done(await day('2021-12-06', { kind: 'off', name: 'Nghỉ bão' }));
    await renewAll();
    expect((await milestone(moved, 'validity-notice')).dueDate).toBe('2021-12-20');
    expect(await milestones(ended)).toEqual(before);
    expect((await milestone(suspended, 'validity-notice')).dueDate).toBe(dueBefore);
    done(await office.move(suspended, 'acceptance-submitted'));
    expect((await milestone(suspended, 'validity-notice')).dueDate).toBe('2021-12-09');
  });

  it('read one row when nothing is behind', async () => {
    await renewAll();
    const { app } = office.application;
    const tx = app.get(Transactions);
    expect(await tx.alone((one) => app.get(HolidayCalendar).revisionToFollow(one))).toBeNull();
  });
});

describe('the meeting of an acceptance council', () => {
  it('moves what is counted from it when it is called, postponed and held', async () => {
    const id = await submitted();
    const decision = { number: '1/QĐ', date: '2021-12-10', issuer: 'UBND huyện Bình Sơn' };
    const council = await office.establish([id], { decision, effectiveDate: '2021-12-10' });
    const projected = { dueDate: '2022-01-09', projected: true, state: 'open' };
    expect(await milestone(id, 'acceptance-meeting')).toMatchObject({ ...projected, projected: false });
    const call = (scheduledAt: string) =>
      office.secretary.post(`councils/${council.id}/sessions`, {
        scheduledAt,
        mode: 'in-person',
        place: 'A',
      });
    // Half past midnight of the office is the day before in Greenwich.
    const session = done(await call('2021-12-24T00:30:00+07:00'));
    expect((await milestone(id, 'acceptance-meeting')).dueDate).toBe('2021-12-24');
    expect((await milestone(id, 'documents-to-members')).dueDate).toBe('2021-12-15');
    expect((await milestone(id, 'written-comments')).dueDate).toBe('2021-12-23');
    done(await office.secretary.put(`sessions/${session.id}/steps/documents-out`, { doneOn: '2021-12-13' }));
    expect(await milestone(id, 'documents-to-members')).toMatchObject({
      state: 'completed',
      completedOn: '2021-12-13',
    });
    done(await office.secretary.post(`sessions/${session.id}/postponement`, { reason: 'thiếu phản biện' }));
    expect((await milestone(id, 'acceptance-meeting')).dueDate).toBe('2022-01-09');
    expect((await milestone(id, 'written-comments')).dueDate).toBe('2022-01-07');
  });
});

describe('a preview', () => {
  it('of an extension names the moves that then are made, and changes nothing', async () => {
    const id = await office.runUntilInProgress();
    const before = await milestones(id);
    const extension = {
      kind: 'extension',
      decision: { number: '03/QĐ-GH', date: '2021-11-15', issuer: 'UBND huyện Bình Sơn' },
      effectiveDate: '2021-11-15',
      newEndDate: '2022-06-30',
    };
    const preview = await office.secretary.post(`projects/${id}/adjustments?dryRun=true`, extension);
    expect(preview.status).toBe(200);
    const { moves, dryRun } = preview.body;
    expect(dryRun).toBe(true);
    expect(await milestones(id)).toEqual(before);
    expect(moves).toContainEqual({
      change: 'moved',
      milestoneId: before.find(({ kind }) => kind === 'contract-end')!.id,
      kind: 'contract-end',
      title: 'Kết thúc hợp đồng',
      from: '2021-12-31',
      to: '2022-06-30',
    });
    expect(moves.filter(({ change }: Row) => change === 'added').map(({ title }: Row) => title)).toEqual([
      'Báo cáo định kỳ lần 4',
      'Kiểm tra định kỳ lần 2',
    ]);
    expect(moves.filter(({ change }: Row) => change === 'dropped').map(({ kind }: Row) => kind)).toEqual([
      'extension-request',
    ]);
    const adjusted = done(await office.secretary.post(`projects/${id}/adjustments`, extension));
    expect(adjusted.newEndDate).toBe('2022-06-30');
    const dueOf = new Map((await milestones(id)).map((one) => [one.id, one.dueDate]));
    for (const move of moves.filter(({ change }: Row) => change === 'moved'))
      expect(dueOf.get(move.milestoneId)).toBe(move.to);
    expect(
      refusal(
        await office.secretary.post(`projects/${id}/adjustments?dryRun=true`, {
          ...extension,
          newEndDate: '2022-09-30',
        }),
      )[0],
    ).toBe(422);
  });

  it('of a completion names what it moves on', async () => {
    const id = await submitted();
    const notice = await milestone(id, 'validity-notice');
    const completion = { effectiveDate: '2021-12-09', document: '12/TB' };
    const { moves } = done(
      await office.secretary.post(`milestones/${notice.id}/completion?dryRun=true`, completion),
    );
    expect(moves[0]).toMatchObject({ change: 'completed', to: '2021-12-09', kind: 'validity-notice' });
    const council = moves.find(({ kind }: Row) => kind === 'council-decision');
    expect((await milestone(id, 'validity-notice')).state).toBe('open');
    done(await office.secretary.post(`milestones/${notice.id}/completion`, completion));
    const decided = await milestone(id, 'council-decision');
    expect(decided.projected).toBe(false);
    if (council) expect(decided.dueDate).toBe(council.to);
    expect(decided.dueDate).toBe('2021-12-30');
  });

  it('of a contract to be signed names all that it would lay out', async () => {
    const id = await office.propose({ kind: 'support' });
    const decision = { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' };
    done(await office.move(id, 'approved', { effectiveDate: '2020-04-15', decision }));
    const day = '2020-04-15';
    const contract = { number: '01/HĐ', signedOn: day, effectiveOn: day, endsOn: '2021-12-31' };
    const move = { to: 'contracted', effectiveDate: day, contract };
    const { moves } = done(await office.secretary.post(`projects/${id}/transitions?dryRun=true`, move));
    expect(await milestones(id)).toEqual([]);
    done(await office.move(id, 'contracted', move));
    const laidOut = (await milestones(id)).map(({ title, dueDate }) => `${title} ${dueDate}`);
    expect(moves.map(({ title, to }: Row) => `${title} ${to}`).sort()).toEqual(laidOut.sort());
    expect(moves).toHaveLength(20);
  });

  it('of a change by hand and of a dossier handed in', async () => {
    const id = await office.runUntilInProgress();
    const { id: reportId } = await milestone(id, 'periodic-report');
    const ask = (change: object) => office.secretary.patch(`milestones/${reportId}?dryRun=true`, change);
    expect(done(await ask({ dueDate: '2020-11-01' })).moves).toMatchObject([
      { change: 'moved', from: '2020-10-15', to: '2020-11-01' },
    ]);
    expect(done(await ask({ cancelled: true, reason: 'x' })).moves).toMatchObject([{ change: 'dropped' }]);
    expect(refusal(await ask({ title: 'Khác' }))).toEqual([422, 'law-milestone-keeps-its-title']);
    expect((await milestone(id, 'periodic-report')).dueDate).toBe('2020-10-15');
    const moved = done(
      await office.secretary.post(`projects/${id}/transitions?dryRun=true`, {
        to: 'acceptance-submitted',
        effectiveDate: '2021-12-01',
      }),
    );
    expect(moved.moves).toContainEqual(
      expect.objectContaining({ kind: 'acceptance-dossier', change: 'completed', to: '2021-12-01' }),
    );
  });
});

describe('what the law makes due', () => {
  it('is completed by the side it is up to, and moved by the office alone', async () => {
    const id = await submitted();
    const { id: noticeId } = await milestone(id, 'validity-notice');
    const { id: reportId } = await milestone(id, 'periodic-report');
    const { investigator } = office;
    expect(refusal(await investigator.post(`milestones/${noticeId}/completion`))).toEqual([
      403,
      'milestone-completed-by-office',
    ]);
    expect(refusal(await investigator.patch(`milestones/${reportId}`, { dueDate: '2029-01-01' }))).toEqual([
      403,
      'law-milestone-moved-by-office',
    ]);
    done(await investigator.post(`milestones/${reportId}/completion`, { effectiveDate: '2020-10-10' }));
    const own = { kind: 'own', title: 'Họp nhóm', dueDate: '2021-02-01' };
    const { id: ownId } = done(await investigator.post(`projects/${id}/milestones`, own));
    done(await investigator.patch(`milestones/${ownId}`, { dueDate: '2021-03-01' }));
  });
});

describe('the pages', () => {
  const browserOf = (client: Client) => new Browser(office, client);

  it('ask as often for many projects as for one what a change would move', async () => {
    await submitted();
    await renewAll();
    const count = async () => {
      const runner = office.application.app.get(DataSource).createQueryRunner();
      const ask = jest.spyOn(Object.getPrototypeOf(runner), 'query');
      try {
        const { moves } = await renewal.countMoves(STORM, '2021-11-01');
        return { moves, queries: ask.mock.calls.length };
      } finally {
        ask.mockRestore();
      }
    };
    const before = await count();
    for (let more = 0; more < 3; more++) await submitted();
    const after = await count();
    expect(after.moves).toBeGreaterThan(before.moves);
    expect(after.queries).toBe(before.queries);
  });

  it('show the calendar by month and say how many milestones a change would move', async () => {
    const id = await submitted();
    await renewAll();
    const { dueDate } = await milestone(id, 'council-decision');
    const browser = browserOf(administrator);
    const text = wordsOf(await browser.text('/holidays?year=2026'));
    expect(text).toContain('Tháng 02/2026');
    expect(text).toContain('Thứ Bảy, 10/01/2026');
    expect(text).toContain('Ngày làm bù');
    expect(wordsOf(await browser.text('/holidays?year=2040'))).toContain('Chưa có danh sách cho năm này');
    const asked = wordsOf(
      await browser.text(`/holidays/change?day=${dueDate}&kind=off&name=Ngh%E1%BB%89&source=`),
    );
    expect(asked).toMatch(/[1-9]\d* mốc đang mở sẽ đổi hạn\./);
    expect((await milestone(id, 'council-decision')).dueDate).toBe(dueDate);
    const sent = await browser.submit('/holidays/2033-07-01', {
      kind: 'off',
      name: '<b>Nghỉ</b>',
      source: '',
    });
    expect(way(sent)).toEqual([303, '/holidays?year=2033']);
    expect(await browser.text('/holidays?year=2033')).toContain('&lt;b>Nghỉ&lt;/b>');
    expect(wordsOf(await browser.text('/holidays/2033-07-01/removal'))).toContain('Bỏ khỏi lịch nghỉ');
    expect(way(await browser.submit('/holidays/2033-07-01/removal'))).toEqual([303, '/holidays?year=2033']);
    const refused = await browser.submit('/holidays/2033-09-02', { kind: 'working', name: 'x' });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.text)).toContain('là ngày lễ theo luật');
    const reader = browserOf(office.secretary);
    expect(await reader.text('/holidays')).not.toContain('/removal');
    expect((await reader.get('/holidays/change?day=2033-07-01&kind=off&name=x')).status).toBe(404);
  });

  it('set, complete, move and take off a milestone of the office', async () => {
    const id = await office.runUntilInProgress();
    const browser = browserOf(office.secretary);
    expect(await browser.text(`/projects/${id}`)).toContain(`/projects/${id}/schedule`);
    const page = wordsOf(await browser.text(`/projects/${id}/schedule`));
    expect(page).toContain('dự kiến');
    expect(page).toContain('Điều 9.1 TT 11/2014/TT-BKHCN');
    expect(page).toContain('15 ngày làm việc kể từ mốc “Thông báo hồ sơ nghiệm thu hợp lệ”');
    const missing = await browser.submit(`/projects/${id}/milestones`, { title: 'Họp giao ban' });
    expect(missing.status).toBe(400);
    expect(missing.text).toContain('value="Họp giao ban"');
    const own = { title: 'Họp giao ban', dueDate: '2021-03-01', responsiblePersonId: '' };
    expect(way(await browser.submit(`/projects/${id}/milestones`, own))[0]).toBe(303);
    const { id: ownId } = await milestone(id, 'own');
    expect(wordsOf(await browser.text(`/milestones/${ownId}`))).toContain('Dời mốc riêng');
    await browser.submit(`/milestones/${ownId}/move`, { dueDate: '2021-04-01' });
    expect((await milestone(id, 'own')).dueDate).toBe('2021-04-01');
    await browser.submit(`/milestones/${ownId}/removal`, { reason: 'không cần' });
    expect((await milestone(id, 'own')).state).toBe('cancelled');
    const report = await milestone(id, 'periodic-report');
    const ofReport = wordsOf(await browser.text(`/milestones/${report.id}`));
    expect(ofReport).toContain('Dời mốc theo quy định');
    expect(ofReport).toContain('không dời theo hợp đồng, gia hạn hay hội đồng nữa');
    const ofHost = await browserOf(office.investigator).text(`/milestones/${report.id}`);
    expect(wordsOf(ofHost)).not.toContain('Dời mốc');
    const future = await browser.submit(`/milestones/${report.id}/completion`, {
      effectiveDate: '2090-01-01',
    });
    expect(future.status).toBe(422);
    await browser.submit(`/milestones/${report.id}/completion`, {
      effectiveDate: '2020-10-14',
      document: '05/BC',
      conclusion: 'Đạt tiến độ',
      confirmedVolume: '40%',
    });
    expect(await milestone(id, 'periodic-report')).toMatchObject({
      state: 'completed',
      completion: { document: '05/BC', conclusion: 'Đạt tiến độ', confirmedVolume: '40%' },
    });
  });

  it('show what an extension moves before it is confirmed', async () => {
    const id = await office.runUntilInProgress();
    const browser = browserOf(office.secretary);
    const fields = {
      kind: 'extension',
      newEndDate: '2022-06-30',
      decisionNumber: '03/QĐ-GH',
      decisionDate: '2021-11-15',
      decisionIssuer: 'UBND huyện Bình Sơn',
      reason: '',
      effectiveDate: '2021-11-15',
    };
    const late = await browser.submit(`/projects/${id}/adjustments/preview`, {
      ...fields,
      effectiveDate: '2021-12-15',
    });
    expect(late.status).toBe(422);
    expect(late.text).toContain('value="03/QĐ-GH"');
    const preview = await browser.submit(`/projects/${id}/adjustments/preview`, fields);
    expect(wordsOf(preview.text)).toContain('Kết thúc hợp đồng Dời hạn 31/12/2021 30/06/2022');
    expect((await milestone(id, 'contract-end')).dueDate).toBe('2021-12-31');
    expect(way(await browser.submit(`/projects/${id}/adjustments`, fields))).toEqual([
      303,
      `/projects/${id}/schedule#milestones`,
    ]);
    expect((await milestone(id, 'contract-end')).dueDate).toBe('2022-06-30');
    const auditor = browserOf(office.auditor);
    expect(wordsOf(await auditor.text(`/projects/${id}/schedule`))).not.toContain('Xem trước');
    expect((await auditor.get(`/milestones/${(await milestone(id, 'contract-end')).id}`)).status).toBe(404);
  });
});
