/** The demonstration as a newcomer finds it: a council in session to take part in, and a selection that was awarded. */
import { loadDemonstration } from '../../src/demonstration/load-demonstration.js';
import { Config } from '../../src/platform/config/config.module.js';
import { type Client, TestApplication } from '../support/application.js';
import { brokenInvariants } from '../support/broken-invariants.js';
import { wordsOf } from '../support/browser.js';
import { done } from '../support/office.js';

const DEMO_PASSWORD = 'mat-khau-thu-nghiem';

let application: TestApplication;
let printed: string;

beforeAll(async () => {
  application = await TestApplication.start({ DEMO_PASSWORD });
  const { app } = application;
  printed = (await loadDemonstration(app, app.get(Config), () => undefined))!;
}, 120_000);

afterAll(() => application.stop());

const as = (name: string): Promise<Client> => application.signIn(`${name}@demo.local`, DEMO_PASSWORD);

it('breaks none of the invariants', async () => {
  expect(await brokenInvariants(application)).toEqual([]);
});

it('tells of its accounts at a later start, as long as there are some', async () => {
  const { app } = application;
  const again = () => loadDemonstration(app, app.get(Config), () => undefined);
  expect(await again()).toMatch(/Demonstration accounts: .*chair@demo\.local.*\n.*npm run demo:password/);
  await application.sql.query('update account set demonstration = false');
  expect(await again()).toBeNull();
  await application.sql.query('update account set demonstration = true');
});

describe('the council in session', () => {
  it('is open today at the printed address, with one absent, two ballots in, and a conflict undecided', async () => {
    const path = new URL(/http\S+\/sessions\/\S+/.exec(printed)![0]).pathname;
    const secretary = await as('secretary');
    const text = wordsOf((await secretary.get(path)).text);
    for (const words of [
      'Đang họp',
      'Đã nộp 2/8 phiếu',
      'Đủ điều kiện họp',
      'Còn 1 dấu hiệu xung đột lợi ích chưa được kết luận',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/Ủy viên Sáu Minh Họa Ủy viên Vắng/);
  });

  it('takes the ballots of those whose accounts are printed, and is closed by its chair', async () => {
    const id = /sessions\/(\S+)/.exec(printed)![1]!;
    for (const name of ['chair', 'reviewer1', 'reviewer2', 'member1', 'member2']) {
      expect(printed).toContain(`${name}@demo.local`);
      const mine = await (await as(name)).post(`sessions/${id}/ballots/mine/submission`, {
        grade: 'excellent',
      });
      expect([name, mine.status < 300]).toEqual([name, true]);
    }
    const chair = await as('chair');
    const { seats, ballots } = done(await chair.get(`sessions/${id}`));
    const isOut = ({ id: seatId, fullName }: { id: string; fullName: string }) =>
      fullName === 'Ủy viên Năm Minh Họa' &&
      !ballots.some((each: { seatId: string }) => each.seatId === seatId);
    const missing = seats.filter(isOut).map((seat: { id: string }) => seat.id);
    const verdict = done(await chair.post(`sessions/${id}/closing`, { missing }));
    expect(verdict).toMatchObject({ accepts: true });
  });
});

describe('the awarded selection', () => {
  it('ranks three proposals under TT 20/2023 with dates of 2024, and prints the letters', async () => {
    const secretary = await as('secretary');
    const { items } = done(await secretary.get('projects?q=rau ma'));
    const stages = items.map(({ stage }: { stage: string }) => stage).sort();
    expect(stages).toEqual(['rejected', 'rejected', 'selected']);
    for (const { title } of items) expect(title).toContain('(minh họa)');
    const winner = items.find(({ stage }: { stage: string }) => stage === 'selected');
    const { councils, demonstration } = done(await secretary.get(`projects/${winner.id}`));
    expect(demonstration).toBe(true);
    expect(councils[0]).toMatchObject({ purpose: 'selection', rulebook: { code: 'TT-20-2023' } });
    const session = wordsOf((await secretary.get(`/sessions/${councils[0].sessions[0].id}`)).text, 'ranking');
    expect(session).toMatch(/hồ sơ 2 \(minh họa\) 1\/3 79.86 87.84 Trúng tuyển/);
    const letter = wordsOf((await secretary.get(`/projects/${winner.id}/selection-letter`)).text);
    expect(letter).toContain('họp ngày 12/3/2024');
    expect(letter).toContain('xếp thứ 1/3 và được chọn');
  });
});

describe('the search', () => {
  it.each(['tao xoan', 'TẢO XOẮN'.normalize('NFD'), 'tảo xoắn', '690/QĐ-UBND', '690'])(
    'finds the real project first by %j',
    async (words) => {
      const secretary = await as('secretary');
      const { items } = done(await secretary.get(`projects?q=${encodeURIComponent(words)}`));
      expect(items[0].title).toContain('vi tảo xoắn Spirulina');
    },
  );

  it('finds it by its lead institution, beside the newer invented project of the same house', async () => {
    const secretary = await as('secretary');
    const words = encodeURIComponent('Trường Đại học Sư phạm – Đại học Đà Nẵng');
    const { items } = done(await secretary.get(`projects?q=${words}`));
    expect(items[1]).toMatchObject({ match: { field: 'leadInstitution' } });
    expect(items.map(({ title }: { title: string }) => title).join()).toContain('vi tảo xoắn Spirulina');
  });
});
