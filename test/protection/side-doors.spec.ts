/** What is shut at its own door stays shut at others: in the reasons of a refusal, by an id that something else tells, by a paper named. */
import { FileMaking } from '../../src/features/file-orders/file-making.service.js';
import { type Client, done, PASSWORD } from '../support/application.js';
import { multipart, TEXT } from '../support/files.js';
import { Office, type OpenSession } from '../support/office.js';

let office: Office;
let administrator: Client;
let partner: Client;
let projectId: string;
let session: OpenSession;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  const personId = await office.person('Người của đơn vị phối hợp', office.partnerId);
  partner = await office.application.openAccount('partner@test.local', ['investigator'], personId);
  projectId = await office.runUntilInProgress();
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
  session = await office.openSession(projectId, 'acceptance', '2021-12-23');
}, 120_000);

afterAll(() => office?.close());

const codesOf = ({ body }: { body: { errors: { code: string }[] } }) => body.errors.map(({ code }) => code);

describe('a move that is not the reader’s to make', () => {
  it('is refused for that alone, with no word of a grade', async () => {
    const closed = await office.runUntilInProgress();
    done(await office.move(closed, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
    const council = await office.openSession(closed, 'acceptance', '2021-12-23');
    await office.decide(council, Array(9).fill({ grade: 'fail', comment: 'không đạt' }));
    for (const to of ['accepted', 'not-accepted'])
      for (const way of ['', '?dryRun=true']) {
        const answer = await partner.post(`projects/${closed}/transitions${way}`, { to });
        expect([to, answer.status, codesOf(answer)]).toEqual([to, 403, ['transition-reserved-for-office']]);
      }
  });
});

describe('who is reminded', () => {
  it('is told to the host by role, never by the ids of those who judge', async () => {
    const { items } = done(await office.secretary.get(`projects/${projectId}/milestones`));
    const persons = office.members.map(({ personId }) => personId);
    for (const { id } of items)
      for (const reader of [office.investigator, partner, office.members[5]!.client]) {
        const { text } = await reader.get(`milestones/${id}/reminders`);
        const own = reader === office.members[5]!.client ? [office.members[5]!.personId] : [];
        expect(persons.filter((personId) => text.includes(personId) && !own.includes(personId))).toEqual([]);
      }
  });

  it('lets nobody learn a name by an id: who may not read the register names only who is known to them', async () => {
    const someone = await office.person('Người Giữ Kín');
    const project = { title: 'Dò tên', kind: 'topic', level: 'grassroots' };
    const team = [{ personId: someone, role: 'member' }];
    const answers = [
      await office.investigator.post('projects', { ...project, team }),
      await office.investigator.post('projects', { ...project, principalInvestigatorId: someone }),
    ];
    for (const { id } of answers.flatMap(({ body }) => (body.id ? [body] : []))) {
      const { text } = await office.investigator.get(`projects/${id}`);
      expect(text).not.toContain('Người Giữ Kín');
    }
  });
});

describe('who is made responsible for a milestone', () => {
  it('is somebody whom the host knows, since whoever it is gets mails about the project', async () => {
    const stranger = await office.person('Người Ngoài Cuộc');
    const path = `projects/${projectId}/milestones`;
    const own = { kind: 'other', title: 'Mốc', dueDate: '2031-01-01' };
    const to = (responsiblePersonId: string) =>
      office.investigator.post(path, { ...own, responsiblePersonId });
    expect((await to(stranger)).body.code).toBe('unknown-reference');
    const { id } = done(await to(office.investigatorPersonId));
    const moved = await office.investigator.patch(`milestones/${id}`, { responsiblePersonId: stranger });
    expect(moved.body.code).toBe('unknown-reference');
    expect((await office.secretary.patch(`milestones/${id}`, { responsiblePersonId: stranger })).status).toBe(
      200,
    );
    expect((await office.investigator.patch(`milestones/${id}`, { title: 'Mốc mới' })).status).toBe(200);
  });
});

describe('a paper of the register', () => {
  it('tells nothing to who may not read it and names it in an act of their own', async () => {
    const paper = { number: '991/QĐ-UBND', date: '2021-02-03' };
    done(
      await office.secretary.post('decisions', {
        ...paper,
        issuer: 'UBND huyện Bình Sơn',
        subject: 'Thành lập hội đồng có ông Giấu Tên',
        source: 'tủ số 3',
      }),
    );
    const running = await office.runUntilInProgress();
    const acts: [string, object][] = [
      ['adjustments', { kind: 'content', reason: 'a', decision: paper }],
      ['transitions', { to: 'acceptance-submitted', decision: paper }],
    ];
    for (const [path, body] of acts) {
      const answer = await office.investigator.post(`projects/${running}/${path}`, body);
      expect([path, answer.text.includes('Giấu Tên')]).toEqual([path, false]);
      const { text } = await office.investigator.get(`projects/${running}`);
      expect([path, text.includes('Giấu Tên'), text.includes('tủ số 3')]).toEqual([path, false, false]);
    }
  });

  it('is completed by nobody who may not read it', async () => {
    const paper = { number: '992/QĐ-UBND', date: '2021-02-03' };
    const { id } = done(await office.secretary.post('decisions', paper));
    const running = await office.runUntilInProgress();
    await office.investigator.post(`projects/${running}/adjustments`, {
      kind: 'content',
      reason: 'a',
      decision: { ...paper, subject: 'lời thêm vào' },
    });
    expect(done(await office.secretary.get(`decisions/${id}`)).subject).toBeNull();
  });

  it('is named freely where it is the reader’s own: a new one, or one that their project shows', async () => {
    const running = await office.runUntilInProgress();
    const own = { number: '05/QĐ-TCCT', date: '2021-02-03', subject: 'Đổi nội dung' };
    const known = { number: '690/QĐ-UBND', date: '2020-04-15' };
    for (const decision of [own, own, known]) {
      const body = { kind: 'content', reason: 'a', decision };
      expect((await office.investigator.post(`projects/${running}/adjustments`, body)).status).toBe(201);
    }
  });
});

describe('a review sheet', () => {
  const file = async (by: Client, kind: string, replacesId?: string) => {
    const { body, type } = multipart([
      { name: 'kind', value: kind },
      { name: 'title', value: 'Báo cáo' },
      ...(replacesId ? [{ name: 'replacesId', value: replacesId }] : []),
      { name: 'file', value: TEXT, fileName: 'bao cao.txt', type: 'text/plain' },
    ]);
    return by.post(`projects/${projectId}/documents`, body, { 'content-type': type });
  };

  it('stands in for nothing that all know of, which would name it, nor is stood in for', async () => {
    const shown = done(await file(office.secretary, 'other')).id;
    const review = done(await file(office.secretary, 'review')).id;
    expect((await file(office.secretary, 'review', shown)).body.code).toBe('unknown-reference');
    expect((await file(office.secretary, 'other', review)).body.code).toBe('unknown-reference');
    expect((await file(office.investigator, 'other', review)).body.code).toBe('unknown-reference');
    const { text } = await office.investigator.get(`projects/${projectId}/documents`);
    expect([text.includes(shown), text.includes(review)]).toEqual([true, false]);
    expect((await file(office.secretary, 'review', review)).status).toBe(201);
    expect((await file(office.secretary, 'report', shown)).status).toBe(201);
  });
});

describe('a programme that the reader may not know of', () => {
  it('is told by no filter', async () => {
    const programme = { kind: 'programme', title: 'Chương trình kín', leadInstitutionId: undefined };
    const hidden = await office.propose({ ...programme, principalInvestigatorId: undefined, partners: [] });
    const own = await office.propose({ programmeId: hidden });
    const { items, total } = done(await office.investigator.get(`projects?programme=${hidden}`));
    expect([items.length, total]).toEqual([0, 0]);
    const seen = done(await office.secretary.get(`projects?programme=${hidden}`)).items;
    expect(seen.map(({ id }: { id: string }) => id)).toEqual([own]);
  });
});

describe('a list that was made for more than its reader may see now', () => {
  const order = async (by: Client) => {
    const { id } = done(
      await by.post('file-orders', { kind: 'project-list', parameters: { format: 'csv' } }),
    );
    await office.application.app.get(FileMaking).sweep();
    return id as string;
  };
  const fetched = async (by: Client, id: string) => (await by.get(`file-orders/${id}/content`)).status;
  const accountOf = async (email: string) =>
    done(await administrator.get(`accounts?q=${email}`)).items[0].id as string;

  it('is handed out no more once a role is lost', async () => {
    const moved = await office.application.openAccount('moved@test.local', ['secretary', 'council-member']);
    const id = await order(moved);
    expect(await fetched(moved, id)).toBe(200);
    const account = await accountOf('moved@test.local');
    done(await administrator.patch(`accounts/${account}`, { roles: ['council-member'] }));
    expect(await fetched(moved, id)).toBe(404);
    done(await administrator.patch(`accounts/${account}`, { roles: ['secretary', 'council-member'] }));
    expect(await fetched(moved, id)).toBe(200);
  });

  it('is handed out no more once the account stands for another person', async () => {
    const institution = await office.institution('Viện cũ');
    const before = await office.person('Người trước', institution);
    await office.propose({ leadInstitutionId: institution, principalInvestigatorId: before, partners: [] });
    const by = await office.application.openAccount('heir@test.local', ['investigator'], before);
    const id = await order(by);
    expect(await fetched(by, id)).toBe(200);
    const personId = await office.person('Người sau');
    done(await administrator.patch(`accounts/${await accountOf('heir@test.local')}`, { personId }));
    expect(await fetched(await office.application.signIn('heir@test.local'), id)).toBe(404);
  });

  it('is handed out no more once one of its projects is out of sight', async () => {
    const personId = await office.person('Thành viên một thời');
    const by = await office.application.openAccount('once@test.local', ['investigator'], personId);
    const left = await office.propose({ team: [{ personId, role: 'member' }] });
    const id = await order(by);
    expect(await fetched(by, id)).toBe(200);
    done(await office.secretary.patch(`projects/${left}`, { team: [] }));
    expect(await fetched(by, id)).toBe(404);
  });

  it('is handed out no more once a grade in it is out of sight, though its project is not', async () => {
    const graded = await office.runUntilInProgress();
    done(await office.move(graded, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
    const council = await office.openSession(graded, 'acceptance', '2021-12-23');
    await office.decide(council, Array(9).fill({ grade: 'excellent' }));
    const by = office.members[7]!.client;
    const id = await order(by);
    expect(await fetched(by, id)).toBe(200);
    const seat = `councils/${council.councilId}/seats/${council.seatIds[7]}`;
    done(await office.secretary.patch(seat, { left: true, kind: 'resigned', reason: 'xin thôi' }));
    expect((await by.get(`projects/${graded}`)).status).toBe(200);
    expect(await fetched(by, id)).toBe(404);
  });
});

describe('a form of another site', () => {
  it('reaches nothing of the interface for programs, which no browser asks about first: nobody is signed in by it', async () => {
    await office.application.openAccount('lured@test.local', ['finance']);
    const body = new URLSearchParams({ email: 'lured@test.local', password: PASSWORD }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
    for (const path of ['/api/v1/session', '/%61pi/v1/session']) {
      const answer = await office.application.anonymous.post(path, body, headers);
      expect([path, answer.status, answer.headers['set-cookie']]).toEqual([path, 415, undefined]);
    }
  });
});

describe('two requests at once', () => {
  it('approve the figures of an old paper once', async () => {
    const id = await office.propose();
    const lines = [{ source: 'district-budget', amountVnd: '100' }];
    done(
      await office.finance.put(`projects/${id}/funding-plan`, { kind: 'recorded', totalVnd: '100', lines }),
    );
    const decision = { number: '1/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' };
    const approve = () => office.finance.post(`projects/${id}/funding-plan/approval`, { decision });
    const statuses = (await Promise.all([approve(), approve(), approve()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    const { versions } = done(await office.finance.get(`projects/${id}/funding-plan`));
    expect(versions).toHaveLength(2);
  });

  it('make one ballot, one closing, one confirmation', async () => {
    const of = (status: number, all: readonly { status: number }[]) =>
      all.filter((each) => each.status === status).length;
    for (const at of office.members.keys()) {
      if (at === 4) continue;
      const twice = await Promise.all([
        office.cast(session.sessionId, at, { grade: 'excellent' }),
        office.cast(session.sessionId, at, { grade: 'fail', comment: 'x' }),
      ]);
      expect([at, of(201, twice) + of(200, twice), of(409, twice)]).toEqual([at, 1, 1]);
    }
    const paper = {
      seatId: session.seatIds[4],
      grade: 'pass',
      enteredFrom: { paperNumber: '04' },
    };
    const keyed = await Promise.all([
      office.secretary.post(`sessions/${session.sessionId}/ballots`, paper),
      office.secondSecretary.post(`sessions/${session.sessionId}/ballots`, paper),
    ]);
    const first = keyed.findIndex(({ status }) => status < 300);
    expect(keyed.filter(({ status }) => status < 300)).toHaveLength(1);
    const { id } = keyed[first]!.body;
    const keyer = [office.secretary, office.secondSecretary][first]!;
    expect((await keyer.post(`ballots/${id}/confirmation`)).status).toBe(403);
    const confirmed = await Promise.all([
      office.leader.post(`ballots/${id}/confirmation`),
      office.members[0]!.client.post(`ballots/${id}/confirmation`),
    ]);
    expect(confirmed.filter(({ status }) => status < 300)).toHaveLength(1);
    const closings = await Promise.all([
      office.members[0]!.client.post(`sessions/${session.sessionId}/closing`),
      office.secretary.post(`sessions/${session.sessionId}/closing`),
    ]);
    expect([closings.filter(({ status }) => status < 300).length, of(409, closings)]).toEqual([1, 1]);
  });
});
