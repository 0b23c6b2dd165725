/**
 * The office of two projects, with more that some may not know: a project `judged` whose acceptance council sits with one member
 * kept from it, one more whose votes fall otherwise, and one `planned` whose council has not met yet. Readers beside those of
 * the matrix: an investigator of a partner, the member kept away, and somebody who holds the same roles elsewhere. The reviewer is
 * an investigator of other projects, too.
 */
import type { Client } from '../support/application.js';
import { done, Office, type OpenSession } from '../support/office.js';
import { OfficeOfTwo, personalRecords, type Records } from './office-of-two.js';
import type { Reader, Whose } from './readers.js';

export const SECRET_READERS = [
  'administrator',
  'secretary',
  'leader',
  'finance',
  'reporter',
  'auditor',
  'investigator',
  'partner',
  'chair',
  'reviewer',
  'member',
  'recused',
  'stranger',
  'anonymous',
] as const;
export type SecretReader = (typeof SECRET_READERS)[number];

/** Which rows of the matrix they are asked by. */
const LIKE: Readonly<Partial<Record<SecretReader, readonly Reader[]>>> = {
  partner: ['investigator'],
  recused: ['member'],
  reviewer: ['reviewer', 'investigator'],
  stranger: ['investigator', 'member'],
};
export const likeReaders = (reader: SecretReader): readonly Reader[] => LIKE[reader] ?? [reader as Reader];

/** Of whom a record is; those of the matrix and what only this office has. */
export const SECRET_WHOSE = ['own', 'closed', 'judged', 'planned', 'foreign', 'unknown'] as const;
export type SecretWhose = (typeof SECRET_WHOSE)[number];

export const CANDIDATES = ['Trần Thị Phản Biện', 'Lê Văn Thẩm Định'] as const;
const HELD_ON = '2021-12-23';
/** His seat in each council, and the one that may hear nothing of the project `judged`. */
const RECUSED_SEAT = 6;

export class OfficeOfSecrets {
  private now = Date.now();

  private constructor(
    readonly office: Office,
    readonly two: OfficeOfTwo,
    readonly readers: Readonly<Record<SecretReader, Client>>,
    readonly judged: OpenSession & { readonly projectId: string },
    readonly counted: OpenSession & { readonly projectId: string },
    readonly planned: OpenSession & { readonly projectId: string; readonly milestoneId: string },
    /** Who may become reviewers of what is planned, by name: their ids are no chance, so that one of them betrays who it is. */
    readonly candidates: Readonly<Record<string, string>>,
    /** A person and an account that none of the readers is. */
    readonly somebody: { readonly personId: string; readonly accountId: string; readonly email: string },
    /** An institution that none of the readers is of. */
    readonly elsewhereId: string,
    private readonly personal: Readonly<Partial<Record<SecretReader, Records>>>,
  ) {}

  static async open(environment: Record<string, string> = {}): Promise<OfficeOfSecrets> {
    const office = await Office.open(environment);
    const two = await OfficeOfTwo.prepare(office);
    const { disabled: _out, ...known } = two.readers;
    const partner = await investigator(office, 'partner', office.partnerId);
    const elsewhere = await office.institution('Trường Cao đẳng Không Liên Quan');
    const stranger = await investigator(office, 'stranger', elsewhere, ['council-member', 'investigator']);
    const readers = { ...known, partner, stranger, recused: office.members[RECUSED_SEAT]!.client };
    await office.application.sql.query(
      `update account set roles = '{council-member,investigator}' where person_id = $1`,
      [office.members[2]!.personId],
    );
    const judged = await sitting(office, 'Nhiệm vụ đang chờ kết quả');
    await recuse(office, judged);
    const counted = await sitting(office, 'Nhiệm vụ đang kiểm phiếu');
    const planned = await convened(office);
    const candidates: Record<string, string> = {};
    for (const name of CANDIDATES) candidates[name] = await office.person(name);
    const personal: Partial<Record<SecretReader, Records>> = {};
    for (const name of ['partner', 'stranger', 'recused'] as const)
      personal[name] = await personalRecords(readers[name]);
    const elsewhereId = await office.institution('Viện Ẩn Danh');
    const somebody = await somebodyElse(office, readers.administrator);
    for (const client of [...Object.values(readers), ...office.members.map((member) => member.client)])
      client.checksAudit = false;
    return new OfficeOfSecrets(
      office,
      two,
      readers,
      judged,
      counted,
      planned,
      candidates,
      somebody,
      elsewhereId,
      personal,
    );
  }

  /** Time stands still but for this. */
  setTime(ms: number): void {
    this.now = ms;
    this.office.application.setClock(new Date(ms).toISOString());
  }

  passTime(): void {
    this.setTime(this.now + 1_000);
  }

  close(): Promise<void> {
    return this.office.close();
  }

  /** What stands for a parameter of a path, for this reader. */
  record(kind: string, whose: SecretWhose, reader: SecretReader): string | undefined {
    const own = this.personal[reader]?.[kind];
    if (own && whose !== 'unknown') return own;
    const session = { judged: this.judged, planned: this.planned }[whose as 'judged' | 'planned'];
    const asKnown = this.two.record(kind, session ? 'own' : (whose as Whose), likeReaders(reader)[0]!);
    return (session && this.recordOf(session, kind)) ?? asKnown;
  }

  private recordOf(session: typeof this.judged | typeof this.planned, kind: string) {
    const { projectId, councilId, sessionId, seatIds } = session;
    const ids: Records = {
      projects: projectId,
      ':projectId': projectId,
      councils: councilId,
      sessions: sessionId,
      seatId: seatIds[2]!,
      persons: this.somebody.personId,
      accounts: this.somebody.accountId,
      ...('milestoneId' in session && { milestones: session.milestoneId }),
    };
    return ids[kind];
  }
}

async function investigator(
  office: Office,
  name: string,
  institutionId: string,
  roles: Parameters<Office['application']['openAccount']>[1] = ['investigator'],
): Promise<Client> {
  const personId = await office.person(`Nghiên Cứu Viên ${name}`, institutionId);
  return office.application.openAccount(`${name}@test.local`, roles, personId);
}

/** A project whose acceptance council is in session. */
async function sitting(office: Office, title: string) {
  const projectId = await office.runUntilInProgress({ title });
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
  return { projectId, ...(await office.openSession(projectId, 'acceptance', HELD_ON)) };
}

async function recuse(office: Office, { councilId, seatIds }: OpenSession): Promise<void> {
  const declared = { seatId: seatIds[RECUSED_SEAT], kind: 'interest', statement: 'Có vốn góp' };
  const path = `councils/${councilId}/conflicts`;
  const { id } = done(await office.members[RECUSED_SEAT]!.client.post(path, declared));
  done(await office.secretary.patch(`${path}/${id}`, { status: 'upheld', reason: 'Đúng như khai' }));
}

/** A project whose acceptance council is called, and has not met. */
async function convened(office: Office) {
  const projectId = await office.runUntilInProgress({ title: 'Nhiệm vụ sắp nghiệm thu' });
  const council = done(
    await office.secretary.post(`projects/${projectId}/councils`, {
      purpose: 'acceptance',
      decision: { number: '77/QĐ-UBND', date: HELD_ON, issuer: 'UBND huyện Bình Sơn' },
      effectiveDate: HELD_ON,
      seats: office.seats,
    }),
  );
  const session = done(
    await office.secretary.post(`councils/${council.id}/sessions`, {
      scheduledAt: '2031-12-23T14:00:00+07:00',
      mode: 'in-person',
      place: 'Hội trường',
    }),
  );
  const seatIds = council.seats.map(({ id }: { id: string }) => id);
  const { items } = done(await office.secretary.get(`projects/${projectId}/milestones`));
  /** Of which the members of the council are reminded. */
  const { id: milestoneId } = items.find(({ kind }: { kind: string }) => kind === 'written-comments');
  return {
    projectId,
    councilId: council.id,
    sessionId: session.id,
    seatIds,
    milestoneId: String(milestoneId),
  };
}

async function somebodyElse(office: Office, administrator: Client) {
  const personId = await office.person('Người Được Giữ Kín');
  const email = 'somebody@test.local';
  const { id } = done(
    await administrator.post('accounts', { email, displayName: 'Người Khác', roles: ['finance'] }),
  );
  return { personId, accountId: id, email };
}
