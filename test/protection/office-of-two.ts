/**
 * One office with two projects: `own`, which the investigator leads and on whose councils chair, reviewer and member sit, with
 * a closed and an open session; and `foreign`, of other people throughout. What one would change is rolled back.
 */
import type { Client } from '../support/application.js';
import { multipart, TEXT } from '../support/files.js';
import { done, Office, type OpenSession, SEAT_ROLES } from '../support/office.js';
import { keepNothing } from './keep-nothing.js';
import type { Reader, Whose } from './readers.js';

/** The id that stands in a path, by what stands before it: `projects/:id`. */
export type Records = Readonly<Record<string, string>>;

export const UNKNOWN = '00000000-0000-4000-8000-00000000abcd';
const HELD_ON = '2021-12-23';

export class OfficeOfTwo {
  private constructor(
    readonly office: Office,
    readonly readers: Readonly<Record<Reader, Client>>,
    private readonly common: Records,
    private readonly projects: Readonly<Record<Exclude<Whose, 'unknown'>, Records>>,
    private readonly personal: Readonly<Partial<Record<Reader, Records>>>,
  ) {}

  /** From here on nothing stays of what is asked. */
  static async open(environment: Record<string, string> = {}): Promise<OfficeOfTwo> {
    const two = await OfficeOfTwo.prepare(await Office.open(environment));
    keepNothing(two.office.application.app);
    return two;
  }

  static async prepare(office: Office): Promise<OfficeOfTwo> {
    const readers = await readersOf(office);
    const own = await ownProject(office);
    const foreign = await foreignProject(office);
    const common = await commonRecords(office, readers);
    const personal: Partial<Record<Reader, Records>> = {};
    for (const [name, client] of Object.entries(readers)) {
      if (name === 'anonymous' || name === 'disabled') continue;
      personal[name as Reader] = await personalRecords(client);
    }
    await disable(readers.administrator, 'disabled@test.local');
    return new OfficeOfTwo(office, readers, common, { ...own, foreign }, personal);
  }

  close(): Promise<void> {
    return this.office.close();
  }

  /** What stands for a parameter of a path, for this reader. */
  record(kind: string, whose: Whose, reader: Reader): string | undefined {
    if (whose === 'unknown') return undefined;
    const others = reader === 'secretary' ? 'leader' : 'secretary';
    const mine = this.personal[whose === 'foreign' ? others : reader] ?? this.personal.secretary!;
    return this.projects[whose][kind] ?? mine[kind] ?? this.common[kind];
  }
}

async function readersOf(office: Office): Promise<Record<Reader, Client>> {
  const open = (name: string, roles: Parameters<typeof office.application.openAccount>[1]) =>
    office.application.openAccount(`${name}@test.local`, roles);
  return {
    administrator: await open('administrator', ['administrator']),
    secretary: office.secretary,
    leader: office.leader,
    finance: office.finance,
    reporter: await open('reporter', ['reporter']),
    auditor: await open('only-auditor', ['auditor']),
    investigator: office.investigator,
    chair: office.members[0]!.client,
    reviewer: office.members[2]!.client,
    member: office.members[5]!.client,
    disabled: await open('disabled', ['administrator', 'secretary']),
    anonymous: office.application.anonymous,
  };
}

/** Once signed in, then shut out: the session that remains must open nothing. */
async function disable(administrator: Client, email: string): Promise<void> {
  const { items } = done(await administrator.get('accounts?limit=200'));
  const { id } = items.find((account: { email: string }) => account.email === email);
  done(await administrator.patch(`accounts/${id}`, { active: false }));
}

async function ownProject(office: Office): Promise<{ own: Records; closed: Records }> {
  const id = await office.runUntilInProgress();
  const entry = {
    kind: 'advance',
    source: 'district-budget',
    amountVnd: '100000000',
    date: '2020-05-15',
    document: { number: 'UNC-1', date: '2020-05-15' },
  };
  const { id: entryId } = done(await office.finance.post(`projects/${id}/disbursements`, entry));
  const session = await office.openSession(id, 'acceptance', HELD_ON);
  const [conflict] = [{ seatId: session.seatIds[7], kind: 'interest', statement: 'lời khai' }];
  done(await office.members[7]!.client.post(`councils/${session.councilId}/conflicts`, conflict));
  done(await office.cast(session.sessionId, 0, { grade: 'excellent', comment: 'lời của chủ tịch' }));
  done(await office.cast(session.sessionId, 5, { grade: 'pass', comment: 'lời của ủy viên' }));
  const own = { ...(await recordsOf(office, id, session)), entryId };
  const { sql } = office.application;
  const [definition] = await sql.query(
    `select s.id as "sessionId", s.council_id as "councilId" from council_session s where s.state = 'closed'
      and s.council_id in (select council_id from council_project where project_id = $1)`,
    [id],
  );
  const [seat] = await sql.query(`select id from seat where council_id = $1 order by position desc limit 1`, [
    definition.councilId,
  ]);
  const seatIds = Array(9).fill(seat.id);
  return { own, closed: { ...own, ...(await councilRecords(office, { ...definition, seatIds })) } };
}

async function foreignProject(office: Office): Promise<Records> {
  const leadInstitutionId = await office.institution('Viện Xa Lạ');
  const principalInvestigatorId = await office.person('Người Xa Lạ', leadInstitutionId);
  const id = await office.propose({ leadInstitutionId, principalInvestigatorId, partners: [] });
  const seats = [];
  for (const role of SEAT_ROLES)
    seats.push({ personId: await office.person(`Thành Viên Lạ ${seats.length}`), role });
  const session = await office.openSession(id, 'definition', HELD_ON, seats);
  const paper = { seatId: session.seatIds[0], approve: true, enteredFrom: { paperNumber: '01' } };
  done(await office.secretary.post(`sessions/${session.sessionId}/ballots`, paper));
  return { ...(await recordsOf(office, id, session)), entryId: UNKNOWN };
}

/** A document, a milestone, a promise of money, a kept paper. */
async function recordsOf(
  office: Office,
  projectId: string,
  session: OpenSession,
): Promise<Record<string, string>> {
  const { secretary, finance } = office;
  const document = await filed(secretary, `projects/${projectId}/documents`);
  const milestone = done(
    await secretary.post(`projects/${projectId}/milestones`, {
      kind: 'other',
      title: 'Mốc',
      dueDate: '2021-06-30',
    }),
  );
  const promise = { contributor: 'Hộ dân', form: 'own-funds', promisedVnd: '5000000' };
  const commitment = done(await finance.post(`projects/${projectId}/counterpart-commitments`, promise));
  return {
    projects: projectId,
    ':projectId': projectId,
    documents: document,
    milestones: milestone.id,
    commitmentId: commitment.id,
    ...(await councilRecords(office, session)),
  };
}

async function councilRecords(office: Office, session: OpenSession): Promise<Record<string, string>> {
  const { councilId, sessionId, seatIds } = session;
  const { sql } = office.application;
  const one = async (query: string) => (await sql.query(query, [councilId]))[0]?.id ?? UNKNOWN;
  return {
    councils: councilId,
    sessions: sessionId,
    seatId: seatIds[1]!,
    ballots: await one(
      `select b.id from ballot b join seat s on s.id = b.seat_id where b.council_id = $1 order by s.position desc limit 1`,
    ),
    conflictId: await one('select id from conflict where council_id = $1 limit 1'),
  };
}

export async function filed(
  by: Client,
  path: string,
  title = 'Ghi chú',
  kind = 'other',
  replacesId?: string,
): Promise<string> {
  const { body, type } = multipart([
    { name: 'kind', value: kind },
    { name: 'title', value: title },
    ...(replacesId ? [{ name: 'replacesId', value: replacesId }] : []),
    { name: 'file', value: TEXT, fileName: 'ghi chú.txt', type: 'text/plain' },
  ]);
  return done(await by.post(path, body, { 'content-type': type })).id;
}

async function commonRecords(office: Office, readers: Record<Reader, Client>): Promise<Records> {
  const { administrator, secretary, reporter } = readers;
  const head = {
    agency: 'UBND HUYỆN BÌNH SƠN',
    symbol: 'UBND',
    place: 'Bình Sơn',
    recipients: ['Lưu: VT'],
    signature: ['CHỦ TỊCH'],
    signer: 'Nguyễn Văn Ký',
  };
  const { items: accounts } = done(await administrator.get('accounts?limit=1'));
  const { items: rulebooks } = done(await secretary.get('rulebooks'));
  const { items: decisions } = done(await secretary.get('decisions'));
  const { authorities } = done(await secretary.get('letterheads'));
  done(await secretary.put(`letterheads/${authorities[0].id}/2020-01-01`, head));
  done(await administrator.put('holidays/2021-12-24', { kind: 'off', name: 'Nghỉ bù' }));
  const webhook = done(
    await administrator.post('webhooks', {
      name: 'Tin',
      url: 'https://chat.example.vn/a',
      eventTypes: ['reminder.failed'],
    }),
  );
  const kept = done(await reporter.post('reports/annual/kept', { year: 2021 }));
  return {
    accounts: accounts[0].id,
    rulebooks: rulebooks[0].id,
    decisions: decisions[0].id,
    institutions: office.leadId,
    persons: office.investigatorPersonId,
    authorityId: authorities[0].id,
    webhooks: webhook.id,
    kept: kept.id,
  };
}

/** What belongs to one account alone. */
export async function personalRecords(client: Client): Promise<Records> {
  const order = await client.post('file-orders', { kind: 'project-list', parameters: { format: 'csv' } });
  const feed = (await client.post('calendar-feeds', { scope: 'person' })).body;
  const filter = done(await client.post('saved-filters', { name: 'Của tôi', query: 'stage=approved' }));
  return {
    'file-orders': order.body?.id ?? UNKNOWN,
    'calendar-feeds': feed.id,
    'saved-filters': filter.id,
    secret:
      String(feed.address ?? '')
        .split('/')
        .at(-1)
        ?.replace('.ics', '') ?? 'none',
  };
}
