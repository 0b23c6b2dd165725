import { decideVerdict } from '../../../src/domain/council/grading.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { accountOf } from '../../../src/domain/council/verdict-account.js';
import type {
  MinutesFacts,
  MinutesItem,
  MinutesMember,
} from '../../../src/domain/reporting/minutes-facts.js';
import { sessionMinutes } from '../../../src/domain/reporting/session-minutes.js';
import type { Language } from '../../../src/domain/values/language.js';
import { minutesPhrases } from '../../../src/wording/minutes.js';
import { ballots, seatsInOffice } from '../council/given.js';

const ABSENT = ['s7'];
const RECUSED = ['s8'];
const SEATS = seatsInOffice(9, ABSENT, RECUSED);

function member({ seatId, role, present }: (typeof SEATS)[number]): MinutesMember {
  return {
    seatId,
    personId: `person-${seatId}`,
    fullName: `Thành Viên ${seatId}`,
    academicTitle: seatId === 's0' ? 'PGS.TS.' : null,
    role,
    inOffice: true,
    present,
    how: seatId === 's5' ? 'online' : null,
    arrival: seatId === 's6' ? { at: '14:20' } : null,
    departure: null,
  };
}

function item(said: Parameters<typeof ballots>[0], more: Partial<MinutesItem> = {}): MinutesItem {
  const verdict = decideVerdict({
    rulebook: TT_11_2014,
    sitting: { seats: SEATS },
    ballots: ballots(said),
  });
  return {
    project: { id: 'project', code: 'BS-2020-001', title: 'Nuôi tảo xoắn' },
    keptOut: [{ conflictId: 'conflict', seatId: 's8', kind: 'team-member' }],
    comments: [{ id: 'comment', seatId: 's7', content: 'Nên nghiệm thu.', receivedOn: '2021-12-21' }],
    presides: 'chair',
    presidingSeatId: 's0',
    quorum: { needed: 6, article: '10.2b', holds: true },
    verdict: {
      id: 'verdict',
      counts: verdict.counts,
      choices: TT_11_2014.ballot.choices,
      account: accountOf(TT_11_2014, verdict),
      ranking: null,
    },
    ...more,
  };
}

const FACTS: MinutesFacts = {
  council: { id: 'council', purpose: 'acceptance', establishedOn: '2021-12-10' },
  decision: { id: 'decision', number: '01/QĐ-HĐ', date: '2021-12-10', issuer: 'UBND huyện Bình Sơn' },
  rulebook: { id: 'rulebook', title: TT_11_2014.title },
  session: {
    id: 'session',
    heldOn: '2021-12-23',
    opensAt: '14:00',
    closesAt: null,
    mode: 'hybrid',
    place: 'Hội trường',
    authorisation: null,
    secretarySeatId: null,
  },
  members: SEATS.map(member),
  tellers: [
    { seatId: 's5', isHead: true },
    { seatId: 's6', isHead: false },
  ],
  items: [item({ excellent: 6, invalid: 1 })],
  takesUp: null,
  corrects: null,
};

function minutes(more: Partial<MinutesFacts> = {}, language: Language = 'vi') {
  const context = { rulebook: TT_11_2014, purpose: 'acceptance' as const, language };
  return sessionMinutes({ ...FACTS, ...more }, minutesPhrases(context));
}
const textOf = (code: string, more: Partial<MinutesFacts> = {}, language: Language = 'vi') =>
  minutes(more, language)
    .sections.filter((section) => section.code === code)
    .map(({ text }) => text)
    .join('\n');

describe('the minutes of a session', () => {
  it('say by which decision the council met, when, where, how and about what', () => {
    expect(minutes().title).toBe('Biên bản họp hội đồng nghiệm thu');
    expect(textOf('council')).toBe(
      'Hội đồng nghiệm thu được thành lập ngày 10/12/2021 theo Quyết định số 01/QĐ-HĐ ngày 10/12/2021 của UBND huyện Bình Sơn. Phiên họp theo quy chế: Nghiệm thu theo Thông tư 11/2014/TT-BKHCN.',
    );
    expect(textOf('meeting')).toBe(
      'Phiên họp ngày 23/12/2021, khai mạc lúc 14:00, tại Hội trường, hình thức trực tiếp kết hợp trực tuyến.\nNội dung: Nhiệm vụ BS-2020-001 “Nuôi tảo xoắn”.',
    );
    expect(textOf('council', { decision: null })).toMatch(/được thành lập ngày 10\/12\/2021\. Phiên họp/);
  });

  it('name who was present and how, who was absent, and read the comments of the absent', () => {
    const present = textOf('attendance').split('\n');
    expect(present[0]).toBe('Hội đồng có 9 thành viên, có mặt 7:');
    expect(present).toContain('- Chủ tịch: PGS.TS. Thành Viên s0');
    expect(present).toContain('- Ủy viên: Thành Viên s5 (dự trực tuyến)');
    expect(present).toHaveLength(8);
    expect(present.join()).not.toContain('s8');
    expect(textOf('absence')).toBe(
      'Vắng mặt 1 thành viên:\n- Ủy viên: Thành Viên s7\nÝ kiến của Thành Viên s7 về nhiệm vụ BS-2020-001, nhận ngày 21/12/2021, được đọc tại phiên họp: “Nên nghiệm thu.”',
    );
    const silent = { items: [item({ excellent: 7 }, { comments: [] })] };
    expect(textOf('absence', silent)).toContain('Thành Viên s7 (không có ý kiến nhận xét bằng văn bản)');
    expect(textOf('movements')).toBe('- Ủy viên: Thành Viên s6 đến sau khi khai mạc, lúc 14:20');
  });

  it('say who was kept out of which project and of what kind the conflict is', () => {
    expect(textOf('conflicts')).toBe(
      '- Ủy viên: Thành Viên s8 không nhận tài liệu, không dự họp và không bỏ phiếu về nhiệm vụ BS-2020-001 vì tham gia thực hiện nhiệm vụ',
    );
    expect(textOf('conflicts', { items: [item({ excellent: 7 }, { keptOut: [] })] })).toBe(
      'Không có thành viên nào.',
    );
  });

  it('say who presided, by which authorisation, and who counted', () => {
    expect(textOf('presiding')).toBe(
      'Chủ trì: Chủ tịch: PGS.TS. Thành Viên s0.\nThư ký phiên họp: Ủy viên thư ký khoa học: Thành Viên s4.',
    );
    const byVice = {
      session: { ...FACTS.session, authorisation: 'Giấy ủy quyền số 5' },
      items: [item({ excellent: 7 }, { presides: 'vice-chair', presidingSeatId: 's1' })],
    };
    expect(textOf('presiding', byVice)).toContain(
      'Chủ trì: Phó Chủ tịch: Thành Viên s1, theo ủy quyền bằng văn bản: Giấy ủy quyền số 5.',
    );
    expect(textOf('tellers')).toBe('Ban kiểm phiếu: Thành Viên s5 (trưởng ban), Thành Viên s6.');
    expect(minutes({ tellers: [] }).sections.map(({ code }) => code)).not.toContain('tellers');
  });

  it('count the ballots, tell each rule and conclude with the sentence of the verdict', () => {
    expect(textOf('result').split('\n')).toEqual([
      'Nhiệm vụ BS-2020-001 “Nuôi tảo xoắn”',
      'Điều kiện họp (Điều 10.2b): 9 thành viên, cần 6, có mặt 7, không tham gia 1 – đủ điều kiện.',
      'Số phiếu phát ra 7, thu về 7, hợp lệ 6, không hợp lệ 1, không nộp 0.',
      'Trong số phiếu hợp lệ: 6 phiếu Xuất sắc, 0 phiếu Đạt, 0 phiếu Không đạt.',
      '- Điều kiện để Hội đồng xếp loại Không đạt (Điều 13.1c): hồ sơ không ghi nhận nộp muộn – không thỏa mãn',
      '- Điều kiện để Hội đồng xếp loại Xuất sắc (Điều 13.2): 6/7 phiếu Xuất sắc (cần 6); không có phiếu Không đạt – quyết định kết quả',
      '- Điều kiện để Hội đồng xếp loại Không đạt (Điều 13.2): 0/7 phiếu Không đạt (cần 3) – không thỏa mãn',
      '- Điều kiện để Hội đồng xếp loại Đạt (Điều 13.2): các trường hợp còn lại – không thỏa mãn',
      '6/7 phiếu Xuất sắc (cần 6); không có phiếu Không đạt: Hội đồng xếp loại Xuất sắc (Điều 13.2).',
    ]);
  });

  it('rank proposals that compete', () => {
    const ranked = (code: string, place: number, wins: boolean) => {
      const one = item({ excellent: 7 });
      const ranking = {
        projectId: code,
        place,
        of: 2,
        average: '82.5',
        withBonus: wins ? '90.75' : null,
        wins,
        tied: false,
        ties: [],
      };
      return {
        ...one,
        project: { ...one.project, id: code, code },
        verdict: { ...one.verdict!, ranking },
      };
    };
    expect(textOf('ranking', { items: [ranked('B', 2, false), ranked('A', 1, true)] })).toBe(
      '1. A: điểm trung bình 82,5, sau khi cộng ưu tiên 90,75 – được đề nghị trúng tuyển.\n2. B: điểm trung bình 82,5 – không được đề nghị.',
    );
    expect(textOf('ranking')).toBe('');
  });

  it('say which session they take up or correct', () => {
    const earlier = { id: 'earlier', date: '2021-12-20', reason: 'thiếu phản biện.' };
    expect(textOf('history', { takesUp: earlier })).toContain(
      'ngày 20/12/2021 đã hoãn, lý do: thiếu phản biện.',
    );
    expect(textOf('history', { corrects: earlier })).toContain('đính chính phiên họp ngày 20/12/2021');
    expect(textOf('history')).toBe('');
  });

  it('tie every fact to a record, in its own words', () => {
    for (const { text, facts } of minutes().sections) {
      for (const fact of facts) {
        expect(fact.record).toEqual({
          kind: expect.any(String),
          id: expect.any(String),
          field: expect.any(String),
        });
        // That somebody attended online stands in the text as a word of its own.
        if (fact.name !== 'how') expect(text).toContain(fact.text);
      }
    }
    const result = minutes().sections.find(({ code }) => code === 'result')!;
    expect(result.facts).toContainEqual({
      name: 'cast',
      value: 7,
      text: '7',
      record: { kind: 'verdict', id: 'verdict', field: 'counts.cast' },
    });
    expect(result.facts.find(({ name }) => name === 'grade')).toMatchObject({
      value: 'excellent',
      record: { kind: 'verdict', id: 'verdict', field: 'grade' },
    });
  });

  it('tell the same facts in both languages', () => {
    const figures = (language: Language) =>
      minutes({}, language).sections.map(({ code, facts }) => [
        code,
        facts
          .filter(({ name }) => name !== 'rulebook')
          .map(({ name, value, record }) => [name, value, record]),
      ]);
    expect(figures('en')).toEqual(figures('vi'));
    expect(JSON.stringify(minutes({}, 'en'))).not.toMatch(/undefined|Hội đồng|phiếu /);
  });
});
