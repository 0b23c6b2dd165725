import { PLAIN_CALENDAR } from '../../../src/domain/schedule/working-days.js';
import { type AgendaPoint, type SeatFacts, seatWork } from '../../../src/domain/worklist/seat-work.js';

const project = (code: string) => ({ id: code, code, title: `Nhiệm vụ ${code}` });

const point = (more: Partial<AgendaPoint> = {}, code = 'BS-2024-001'): AgendaPoint => ({
  project: project(code),
  recused: false,
  ownBallot: 'none',
  hasCommented: false,
  hasAnswered: false,
  ...more,
});

const seat = (more: Partial<SeatFacts> = {}): SeatFacts => ({
  sessionId: 'session',
  councilId: 'council',
  purpose: 'acceptance',
  state: 'scheduled',
  ballotsFrom: 'opening',
  scheduledAt: new Date('2024-03-15T01:00:00Z'),
  day: '2024-03-15',
  role: 'reviewer',
  leads: false,
  isPresent: false,
  wantsComments: false,
  deadlines: [],
  papersToConfirm: 0,
  agenda: [point()],
  ...more,
});

const COMMENTS = {
  code: 'written-comments',
  count: 1,
  unit: 'working-days',
  relation: 'before',
  event: 'meeting',
  article: '10.2a',
} as const;

const kindsOf = (facts: SeatFacts) => seatWork(facts, PLAIN_CALENDAR).map(({ kind }) => kind);
const open = (more: Partial<SeatFacts> = {}) => seat({ state: 'open', isPresent: true, ...more });

describe('the work of a seat', () => {
  it.each<[string, SeatFacts, string[]]>([
    ['before the meeting the question of conflicts waits', seat(), ['answer-conflict']],
    ['once it is answered nothing does', seat({ agenda: [point({ hasAnswered: true })] }), []],
    [
      'a recused member is asked for nothing',
      seat({ agenda: [point({ recused: true })], wantsComments: true }),
      [],
    ],
    [
      'a comment waits where the rulebook wants one',
      seat({ wantsComments: true, deadlines: [COMMENTS], agenda: [point({ hasAnswered: true })] }),
      ['write-comment'],
    ],
    [
      'a comment that was written waits no more',
      seat({ wantsComments: true, agenda: [point({ hasAnswered: true, hasCommented: true })] }),
      [],
    ],
    ['who is present votes once the session is open', open(), ['cast-ballot']],
    ['who is absent does not', open({ isPresent: false }), []],
    ['a draft still waits', open({ agenda: [point({ ownBallot: 'draft' })] }), ['cast-ballot']],
    ['a ballot that was cast does not', open({ agenda: [point({ ownBallot: 'cast' })] }), []],
    ['a recused member casts none', open({ agenda: [point({ recused: true })] }), []],
    ['before the vote is called none is cast', open({ ballotsFrom: 'voting' }), []],
    ['after the call it is', open({ ballotsFrom: 'voting', state: 'voting' }), ['cast-ballot']],
    [
      'who leads runs the meeting beside the own ballot',
      open({ role: 'chair', leads: true }),
      ['cast-ballot', 'run-session'],
    ],
    [
      'who leads confirms papers',
      open({ leads: true, papersToConfirm: 2, agenda: [point({ ownBallot: 'cast' })] }),
      ['run-session', 'confirm-papers'],
    ],
    [
      'papers are no matter of a member who does not lead',
      open({ papersToConfirm: 2, agenda: [point({ ownBallot: 'cast' })] }),
      [],
    ],
    [
      'who leads but is recused from a project of it does not run it',
      open({ leads: true, agenda: [point({ ownBallot: 'cast' }), point({ recused: true }, 'BS-2024-002')] }),
      [],
    ],
    ['a closed session asks for nothing', seat({ state: 'closed', isPresent: true, leads: true }), []],
    ['nor does a postponed one', seat({ state: 'postponed', wantsComments: true }), []],
  ])('%s', (_, facts, kinds) => {
    expect(kindsOf(facts)).toEqual(kinds);
  });

  it('says how many ballots of a session are done and leads to the next one', () => {
    const agenda = [
      point({ ownBallot: 'cast' }, 'BS-1'),
      point({ ownBallot: 'draft' }, 'BS-2'),
      point({}, 'BS-3'),
      point({ recused: true }, 'BS-4'),
    ];
    const [item] = seatWork(open({ agenda }), PLAIN_CALENDAR);
    expect(item).toMatchObject({
      facts: { done: 1, of: 3, drafts: 1 },
      subject: { project: { code: 'BS-2' }, furtherProjects: 1 },
      dueOn: '2024-03-15',
      why: { by: 'seat', role: 'reviewer' },
    });
  });

  it('asks for comments by the working day before the meeting', () => {
    const facts = seat({
      day: '2024-03-18',
      wantsComments: true,
      deadlines: [COMMENTS],
      agenda: [point({ hasAnswered: true })],
    });
    expect(seatWork(facts, PLAIN_CALENDAR)[0]).toMatchObject({ kind: 'write-comment', dueOn: '2024-03-15' });
  });
});
