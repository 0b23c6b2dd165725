/** The people of the demonstration's office, signed in to a started product, and what they do all day. */
import { randomUUID } from 'node:crypto';
import { multipart } from '../files.js';
import type { Chance } from '../simulation/chance.js';
import { type NetworkAnswer, NetworkClient, onceMore, type Sending, yes } from './network-client.js';
import { DEMO_PASSWORD } from './product.js';

const SEATS = [
  ['chair', 'chair'],
  ['member1', 'vice-chair'],
  ['reviewer1', 'reviewer'],
  ['reviewer2', 'reviewer'],
  ['member2', 'scientific-secretary'],
  ['member3', 'member'],
  ['member4', 'member'],
  ['member5', 'member'],
  ['member6', 'member'],
] as const;
const STAFF = ['admin', 'secretary', 'leader', 'finance', 'auditor'] as const;
const FUNDED_PROJECTS = 3;
const PLAN = {
  kind: 'approved',
  totalVnd: '900000000',
  decision: { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' },
  lines: [{ source: 'counterpart', contributors: 'tổ chức tham gia', amountVnd: '900000000' }],
};

export type Person = (typeof STAFF)[number] | (typeof SEATS)[number][0];

/** One change, known by a mark that stands in its record. */
export interface Deed {
  readonly kind: DeedKind;
  readonly mark: string;
  readonly by: Person;
  readonly path: string;
  readonly sending: Sending;
}

export const DEED_KINDS = [
  'project',
  'milestone',
  'entry',
  'document',
  'withdrawal',
  'ballot',
  'order',
  'invitation',
] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

/** How often, among as many. */
const WEIGHTS: Readonly<Record<DeedKind, number>> = {
  project: 3,
  milestone: 5,
  entry: 5,
  document: 4,
  withdrawal: 2,
  ballot: 4,
  order: 1,
  invitation: 1,
};
const DRAWN = DEED_KINDS.flatMap((kind) => Array<DeedKind>(WEIGHTS[kind]).fill(kind));

interface Vote {
  readonly sessionId: string;
  readonly by: Person;
}

export class DemoOffice {
  private readonly people = new Map<Person, NetworkClient>();
  private readonly funded: string[] = [];
  private readonly proposed: string[] = [];
  private readonly votes: Vote[] = [];
  private leadId = '';
  private personIds: string[] = [];

  private constructor(private readonly ports: readonly number[]) {}

  static async open(...ports: number[]): Promise<DemoOffice> {
    const office = new DemoOffice(ports);
    for (const name of [...STAFF, ...SEATS.map(([person]) => person)]) await office.signIn(name);
    office.leadId = (await office.must('secretary', 'institutions', { body: { name: 'Viện Bền Bỉ' } })).id;
    office.personIds = await office.personsOfSeats();
    await office.fund(FUNDED_PROJECTS);
    return office;
  }

  /** More projects with money, among which what people do is spread. */
  async fund(count: number): Promise<void> {
    for (let n = 0; n < count; n++) this.funded.push(await this.fundedProject());
  }

  as(name: Person): NetworkClient {
    return this.people.get(name)!;
  }

  /** To another program of the same database. */
  moveTo(port: number): void {
    for (const client of this.people.values()) client.port = port;
  }

  close(): void {
    for (const client of this.people.values()) client.close();
  }

  /** A session of nine who have not voted yet. */
  async openVote(): Promise<void> {
    const projectId = await this.propose('Nhiệm vụ để bỏ phiếu');
    const heldOn = '2020-02-20';
    const council = await this.must('secretary', `projects/${projectId}/councils`, {
      body: {
        purpose: 'definition',
        decision: { number: `${randomUUID()}/QĐ`, date: heldOn, issuer: 'UBND huyện Bình Sơn' },
        effectiveDate: heldOn,
        seats: SEATS.map(([, role], at) => ({ role, personId: this.personIds[at] })),
      },
    });
    const meeting = { scheduledAt: `${heldOn}T14:00:00+07:00`, mode: 'hybrid', place: 'Hội trường' };
    const { id } = await this.must('secretary', `councils/${council.id}/sessions`, { body: meeting });
    const present = council.seats.map((seat: { id: string }) => seat.id);
    await this.must('secretary', `sessions/${id}/attendance`, { method: 'PUT', body: { present } });
    await this.must('secretary', `sessions/${id}/opening`, { body: { effectiveDate: heldOn } });
    for (const [by] of SEATS) this.votes.push({ sessionId: id, by });
  }

  /** What somebody does next; a vote only while there is one, a withdrawal only of what was proposed. */
  nextDeed(chance: Chance, only: readonly DeedKind[] = DRAWN): Deed {
    const kind = chance.pick(only);
    const vote = kind === 'ballot' ? this.votes.pop() : undefined;
    const proposed = kind === 'withdrawal' ? this.proposed.pop() : undefined;
    if (kind === 'ballot' && !vote) return this.deed('milestone', chance);
    if (kind === 'withdrawal' && !proposed) return this.deed('project', chance);
    return this.deed(kind, chance, vote, proposed);
  }

  /** Told what came of a deed, so that later ones may build on it. */
  learn({ kind }: Deed, { body }: NetworkAnswer): void {
    if (kind === 'project') this.proposed.push(body.id);
  }

  do({ by, path, sending }: Deed): Promise<NetworkAnswer> {
    return this.as(by).send(path, sending);
  }

  private deed(kind: DeedKind, chance: Chance, vote?: Vote, proposed?: string): Deed {
    const mark = `${kind}-${randomUUID()}`;
    const project = chance.pick(this.funded);
    const to = (by: Person, path: string, body: unknown, headers = {}): Deed => ({
      kind,
      mark,
      by,
      path,
      sending: { body, headers: { 'idempotency-key': mark, ...headers } },
    });
    switch (kind) {
      case 'project':
        return to('secretary', 'projects', this.proposal(mark));
      case 'milestone': {
        const dueDate = `2027-0${chance.int(1, 9)}-1${chance.int(0, 9)}`;
        return to('secretary', `projects/${project}/milestones`, { kind: 'own', title: mark, dueDate });
      }
      case 'entry': {
        const entry = { kind: 'payment', source: 'counterpart', date: '2020-06-01', amountVnd: '1' };
        return to('finance', `projects/${project}/disbursements`, { ...entry, document: mark });
      }
      case 'document': {
        const value = Buffer.from(`Biên bản ${mark}\n${'Nội dung. '.repeat(chance.int(1, 20_000))}`);
        const fields = Object.entries({ kind: 'other', title: mark }).map(([name, text]) => ({
          name,
          value: text,
        }));
        const { body, type } = multipart([...fields, { name: 'file', value, fileName: `${mark}.txt` }]);
        return to('secretary', `projects/${project}/documents`, body, { 'content-type': type });
      }
      case 'withdrawal':
        return to('secretary', `projects/${proposed}/transitions`, { to: 'withdrawn', reason: mark });
      case 'ballot':
        return to(vote!.by, `sessions/${vote!.sessionId}/ballots/mine/submission`, {
          approve: chance.of(80),
          comment: mark,
        });
      case 'order':
        return to('leader', 'file-orders', {
          kind: 'project-list',
          parameters: { format: 'csv', q: mark },
        });
      case 'invitation':
        return to('admin', 'accounts', {
          email: `${mark}@test.local`,
          displayName: mark,
          roles: ['auditor'],
        });
    }
  }

  private proposal(title: string): object {
    return {
      title,
      kind: 'topic',
      level: 'grassroots',
      field: 'agriculture',
      period: { start: '2020-04', end: '2027-12' },
      leadInstitutionId: this.leadId,
      effectiveDate: '2020-01-10',
    };
  }

  private async propose(title: string): Promise<string> {
    return (await this.must('secretary', 'projects', { body: this.proposal(title) })).id;
  }

  private async fundedProject(): Promise<string> {
    const id = await this.propose('Nhiệm vụ có kinh phí');
    await this.must('finance', `projects/${id}/funding-plan`, { method: 'PUT', body: PLAN });
    return id;
  }

  /** What must go well for the rest to have a ground. */
  private async must(by: Person, path: string, sending: Sending): Promise<NetworkAnswer['body']> {
    const headers = { 'idempotency-key': randomUUID() };
    return yes(await onceMore(() => this.as(by).send(path, { ...sending, headers })));
  }

  private async signIn(name: Person): Promise<void> {
    const door = new NetworkClient(this.ports[0]!);
    const credentials = { email: `${name}@demo.local`, password: DEMO_PASSWORD };
    const answer = await door.send('session', { body: credentials });
    const { csrfToken } = yes(answer);
    const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
    this.people.set(name, new NetworkClient(this.ports[0]!, { cookie, 'x-csrf-token': csrfToken }));
    door.close();
  }

  private async personsOfSeats(): Promise<string[]> {
    const { items } = yes(await this.as('admin').send('accounts?limit=100'));
    return SEATS.map(
      ([name]) =>
        items.find(({ email }: { email: string }) => email === `${name}@demo.local`).personId as string,
    );
  }
}
