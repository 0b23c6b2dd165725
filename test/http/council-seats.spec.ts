/** Who learns who reviews: everybody who knows the project reads its councils, its own people without the reviewers' names. */
import { type Client } from '../support/application.js';
import { done, Office } from '../support/office.js';

const REVIEWERS = ['Thành Viên 3', 'Thành Viên 4'];

let office: Office;
let partner: Client;
let colleague: Client;
let teamMember: Client;
let teamMemberId: string;

beforeAll(async () => {
  office = await Office.open();
  const open = async (email: string, personId: string, roles: ('investigator' | 'council-member')[]) =>
    office.application.openAccount(email, roles, personId);
  partner = await open('p@test.local', await office.person('Người Hợp Tác', office.partnerId), [
    'investigator',
  ]);
  colleague = await open('c@test.local', await office.person('Đồng Nghiệp', office.leadId), ['investigator']);
  teamMemberId = await office.person('Thành Viên Nhóm');
  teamMember = await open('t@test.local', teamMemberId, ['investigator', 'council-member']);
});

afterAll(() => office.close());

interface RosterEntry {
  readonly position: number;
  readonly role: string;
  readonly fullName: string | null;
}

async function judged(seats: object[] = office.seats, more: object = {}, projectMore: object = {}) {
  const team = [{ personId: teamMemberId, role: 'member' }];
  const projectId = await office.propose({ team, ...projectMore });
  const council = await office.establish([projectId], { effectiveDate: '2021-12-01', seats, ...more });
  return { projectId, councilId: council.id, seatIds: council.seatIds };
}

async function rosterFor(reader: Client, projectId: string): Promise<RosterEntry[]> {
  return done(await reader.get(`projects/${projectId}`)).councils[0].roster;
}

const namesOf = (roster: RosterEntry[], role: string) =>
  roster.filter((seat) => seat.role === role).map(({ fullName }) => fullName);

/** A second version of the rulebook that keeps no names back. */
async function openRulebook(): Promise<string> {
  const [row] = await office.application.sql.query(
    `insert into rulebook (code, version, purpose, valid_from, valid_to, content, created_at)
     select 'OPEN-' || code, 1, purpose, valid_from, valid_to,
       jsonb_set(content, '{meeting,hidesReviewers}', 'false') || '{"adoptions": []}', created_at
     from rulebook where code = 'TT-11-2014' returning id`,
  );
  return row.id;
}

describe('the project’s own people', () => {
  it('read the roster without the names of reviewers, all others with them', async () => {
    const { projectId } = await judged();
    for (const own of [office.investigator, partner, colleague, teamMember]) {
      const roster = await rosterFor(own, projectId);
      expect(roster).toHaveLength(9);
      expect(namesOf(roster, 'reviewer')).toEqual([null, null]);
      expect(namesOf(roster, 'chair')).toEqual(['Thành Viên 1']);
      expect(Object.keys(roster[0]!).sort()).toEqual(['fullName', 'position', 'role']);
    }
    for (const other of [
      office.secretary,
      office.leader,
      office.members[5]!.client,
      office.members[2]!.client,
    ]) {
      expect(namesOf(await rosterFor(other, projectId), 'reviewer')).toEqual(REVIEWERS);
    }
  });

  it('find the names nowhere else: papers, history, pages, council, session, persons, decisions, audit', async () => {
    const decision = {
      number: '88/QĐ-UBND',
      date: '2021-12-01',
      issuer: 'UBND huyện Bình Sơn',
      subject: 'Thành lập hội đồng, phản biện: Thành Viên 3 và Thành Viên 4',
      asWritten: 'QĐ 88, phản biện Thành Viên 3',
      source: 'quyet-dinh/thanh-vien-3',
    };
    const { projectId, councilId } = await judged(office.seats, { decision });
    const session = { scheduledAt: '2021-12-23T14:00:00+07:00', mode: 'in-person' };
    const { id: sessionId } = done(await office.secretary.post(`councils/${councilId}/sessions`, session));
    const reviewerId = office.members[2]!.personId;
    const paths = [
      `projects/${projectId}`,
      `projects/${projectId}/history`,
      `projects/${projectId}/summary`,
      `projects/${projectId}/milestones`,
      'projects',
      `projects?q=${encodeURIComponent('Thành Viên 3')}`,
      `councils/${councilId}`,
      `sessions/${sessionId}`,
      `sessions/${sessionId}/verdict`,
      'persons',
      `persons/${reviewerId}`,
      'decisions',
      `audit?entity=council&id=${councilId}`,
    ];
    for (const own of [office.investigator, partner, colleague, teamMember]) {
      for (const path of paths) {
        const { text } = await own.get(path);
        expect([path, text.match(/Thành Viên [34]|thanh-vien-3/)]).toEqual([path, null]);
        expect([path, text.includes(reviewerId)]).toEqual([path, false]);
      }
    }
    const { decisions } = done(await office.investigator.get(`projects/${projectId}`));
    expect(decisions).toMatchObject([{ number: '88/QĐ-UBND', subject: null, asWritten: null, source: null }]);
    expect(done(await office.secretary.get(`projects/${projectId}`)).decisions).toMatchObject([decision]);
  });

  it('find the words of the paper neither when all have left the council, nor where it approves the project and its money too', async () => {
    const asWritten = 'QĐ phê duyệt và lập hội đồng, phản biện Thành Viên 3';
    const { projectId, councilId, seatIds } = await judged(office.seats, { decision: { asWritten } });
    const plan = {
      kind: 'estimate',
      totalVnd: '5000000',
      lines: [{ source: 'district-budget', amountVnd: '5000000' }],
      decision: { asWritten },
    };
    done(await office.finance.put(`projects/${projectId}/funding-plan`, plan));
    await office.application.sql.query(
      `insert into project_decision select project_id, decision_id, 'approves' from project_decision
       where project_id = $1 and role = 'appoints-council'`,
      [projectId],
    );
    for (const seatId of seatIds) {
      const leaving = {
        left: true,
        kind: 'resigned',
        effectiveDate: '2021-12-22',
        reason: 'chuyển công tác',
      };
      done(await office.secretary.patch(`councils/${councilId}/seats/${seatId}`, leaving));
    }
    const paths = [
      `projects/${projectId}`,
      `projects/${projectId}/summary`,
      'projects/export?format=csv&columns=code,decision',
      `/projects/${projectId}`,
      `/projects/${projectId}/funding`,
    ];
    for (const own of [office.investigator, partner, colleague]) {
      const told = await Promise.all(paths.map((path) => own.get(path)));
      expect(told.map(({ status }) => status)).toEqual(paths.map(() => 200));
      expect(paths.filter((_, at) => told[at]!.text.includes('Thành Viên 3'))).toEqual([]);
    }
  });

  it('learn the names where the rulebook keeps none back', async () => {
    const { projectId } = await judged(office.seats, { rulebookId: await openRulebook() });
    for (const own of [office.investigator, partner, colleague, teamMember]) {
      expect(namesOf(await rosterFor(own, projectId), 'reviewer')).toEqual(REVIEWERS);
    }
  });
});

describe('who sits in the council', () => {
  it('knows those beside them, though it be as a colleague of the lead institution', async () => {
    const personId = await office.person('Ủy viên của trường', office.leadId);
    const sitting = await office.application.openAccount('host@test.local', ['council-member'], personId);
    const seats = office.seats.map((seat, at) => (at === 8 ? { ...seat, personId } : seat));
    const { projectId, councilId } = await judged(seats);
    expect(namesOf(await rosterFor(sitting, projectId), 'reviewer')).toEqual(REVIEWERS);
    expect(namesOf(done(await sitting.get(`councils/${councilId}`)).seats, 'reviewer')).toEqual(REVIEWERS);
  });

  it('and came onto the team reads council and session without them, and so does who sits elsewhere', async () => {
    const seats = office.seats.map((seat, at) => (at === 8 ? { ...seat, personId: teamMemberId } : seat));
    const decision = {
      number: '89/QĐ-UBND',
      date: '2021-12-01',
      subject: 'Phản biện: Thành Viên 3',
      issuer: 'UBND huyện Bình Sơn',
    };
    const { projectId, councilId } = await judged(seats, { decision }, { team: [] });
    const session = { scheduledAt: '2021-12-23T14:00:00+07:00', mode: 'in-person' };
    const { id } = done(await office.secretary.post(`councils/${councilId}/sessions`, session));
    const paths = [`councils/${councilId}`, `sessions/${id}`];
    for (const path of paths) {
      expect(namesOf(done(await teamMember.get(path)).seats, 'reviewer')).toEqual(REVIEWERS);
    }
    const team = [{ personId: teamMemberId, role: 'member' }];
    done(await office.secretary.patch(`projects/${projectId}`, { team }));
    for (const path of paths) {
      const answer = await teamMember.get(path);
      expect(done(answer).seats.filter(({ role }: { role: string }) => role === 'reviewer')).toMatchObject(
        [2, 3].map((position) => ({ position, fullName: null, personId: null, academicTitle: null })),
      );
      expect(answer.text).not.toContain(office.members[2]!.personId);
      expect(answer.text).not.toMatch(/Thành Viên [34]/);
    }
    const elsewhere = await judged();
    expect((await teamMember.get(`councils/${elsewhere.councilId}`)).status).toBe(404);
    expect(namesOf(await rosterFor(teamMember, elsewhere.projectId), 'reviewer')).toEqual([null, null]);
  });
});

it('the page of a project prints the roster, for its own people with numbers in place of names', async () => {
  const { projectId } = await judged();
  const page = async (reader: Client) => (await reader.get(`/projects/${projectId}`)).text;
  const own = await page(office.investigator);
  expect(own).toContain('Thành Viên 1');
  expect(own).not.toMatch(/Thành Viên [34]/);
  expect(own).toMatch(/phản biện 2/i);
  expect(await page(office.secretary)).toMatch(/Thành Viên 3/);
});
