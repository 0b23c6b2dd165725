/** An office at work over HTTP: its accounts, institutions and a council of nine, and the steps of a project's path. */
import { type Answer, type Client, TestApplication } from './application.js';

export const SEAT_ROLES = [
  'chair',
  'vice-chair',
  'reviewer',
  'reviewer',
  'scientific-secretary',
  'member',
  'member',
  'member',
  'member',
] as const;

export interface Member {
  readonly personId: string;
  readonly client: Client;
  readonly role: (typeof SEAT_ROLES)[number];
}

export class Office {
  secretary: Client;
  secondSecretary: Client;
  leader: Client;
  finance: Client;
  auditor: Client;
  investigator: Client;
  members: Member[] = [];
  leadId: string;
  partnerId: string;
  investigatorPersonId: string;

  private constructor(readonly application: TestApplication) {}

  static async open(environment: Record<string, string> = {}): Promise<Office> {
    const office = new Office(await TestApplication.start(environment));
    await office.staff();
    return office;
  }

  close(): Promise<void> {
    return this.application.stop();
  }

  private async staff(): Promise<void> {
    const { application } = this;
    this.secretary = await application.openAccount('secretary@test.local', ['secretary']);
    this.secondSecretary = await application.openAccount('secretary2@test.local', ['secretary']);
    this.leader = await application.openAccount('leader@test.local', ['leader']);
    this.finance = await application.openAccount('finance@test.local', ['finance']);
    this.auditor = await application.openAccount('auditor@test.local', ['auditor', 'reporter']);
    await this.institution('UBND huyện Bình Sơn', { kind: 'authority', code: 'BS' });
    this.leadId = await this.institution('Trường Đại học Sư phạm – Đại học Đà Nẵng');
    this.partnerId = await this.institution('HTX Nông nghiệp công nghệ cao Vạn Tường');
    this.investigatorPersonId = await this.person('Chủ Nhiệm', this.leadId);
    this.investigator = await application.openAccount(
      'investigator@test.local',
      ['investigator'],
      this.investigatorPersonId,
    );
    for (const [at, role] of SEAT_ROLES.entries()) {
      const personId = await this.person(`Thành Viên ${at + 1}`);
      const client = await application.openAccount(
        `member${at + 1}@test.local`,
        ['council-member'],
        personId,
      );
      this.members.push({ personId, client, role });
    }
  }

  async institution(name: string, more: object = {}): Promise<string> {
    return done(await this.secretary.post('institutions', { name, ...more })).id;
  }

  async person(fullName: string, institutionId?: string): Promise<string> {
    return done(await this.secretary.post('persons', { fullName, institutionId })).id;
  }

  async propose(more: object = {}): Promise<string> {
    const project = {
      title: 'Thử nghiệm mô hình nuôi tảo',
      kind: 'topic',
      level: 'grassroots',
      field: 'agriculture',
      period: { start: '2020-04', end: '2021-12' },
      leadInstitutionId: this.leadId,
      partners: [{ institutionId: this.partnerId, role: 'partner' }],
      principalInvestigatorId: this.investigatorPersonId,
      effectiveDate: '2020-01-10',
      ...more,
    };
    return done(await this.secretary.post('projects', project)).id;
  }

  move(projectId: string, to: string, more: object = {}, by = this.secretary): Promise<Answer> {
    return by.post(`projects/${projectId}/transitions`, { to, ...more });
  }

  get seats() {
    return this.members.map(({ personId, role }) => ({ personId, role }));
  }

  /** A council with its session, attended by all nine and opened. */
  async openSession(
    projectId: string,
    purpose: string,
    heldOn: string,
    seats: object[] = this.seats,
  ): Promise<OpenSession> {
    const council = done(
      await this.secretary.post(`projects/${projectId}/councils`, {
        purpose,
        decision: { number: `${purpose}-${heldOn}/QĐ-UBND`, date: heldOn, issuer: 'UBND huyện Bình Sơn' },
        effectiveDate: heldOn,
        seats,
      }),
    );
    const session = done(
      await this.secretary.post(`councils/${council.id}/sessions`, {
        scheduledAt: `${heldOn}T14:00:00+07:00`,
        mode: 'hybrid',
        place: 'Hội trường',
      }),
    );
    const present = council.seats.map(({ id }: { id: string }) => id);
    done(await this.secretary.put(`sessions/${session.id}/attendance`, { present }));
    done(await this.secretary.post(`sessions/${session.id}/opening`, { effectiveDate: heldOn }));
    return { councilId: council.id, sessionId: session.id, seatIds: present };
  }

  async cast(sessionId: string, at: number, ballot: object): Promise<Answer> {
    return this.members[at]!.client.post(`sessions/${sessionId}/ballots/mine/submission`, ballot);
  }

  /** All nine ballots, then the closing: the verdict. */
  async decide(session: OpenSession, ballots: readonly object[]): Promise<Answer['body']> {
    for (const [at, ballot] of ballots.entries()) done(await this.cast(session.sessionId, at, ballot));
    return done(await this.members[0]!.client.post(`sessions/${session.sessionId}/closing`));
  }

  /** The path up to a running contract, in the dates of the real project. */
  async runUntilInProgress(more: object = {}): Promise<string> {
    const id = await this.propose(more);
    const definition = await this.openSession(id, 'definition', '2020-02-20');
    await this.decide(definition, Array(9).fill({ approve: true }));
    done(await this.move(id, 'defined', { effectiveDate: '2020-02-20' }));
    done(
      await this.move(id, 'approved', {
        effectiveDate: '2020-04-15',
        decision: { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' },
        reason: 'direct-assignment',
      }),
    );
    done(await this.finance.put(`projects/${id}/funding-plan`, APPROVED_PLAN));
    done(
      await this.move(id, 'contracted', {
        effectiveDate: '2020-04-15',
        contract: {
          number: '01/HĐ-KHCN',
          signedOn: '2020-04-15',
          effectiveOn: '2020-04-15',
          endsOn: '2021-12-31',
        },
      }),
    );
    done(await this.move(id, 'in-progress', { effectiveDate: '2020-04-15' }));
    return id;
  }
}

export interface OpenSession {
  readonly councilId: string;
  readonly sessionId: string;
  readonly seatIds: string[];
}

export const APPROVED_PLAN = {
  kind: 'approved',
  totalVnd: '1498636500',
  decision: { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' },
  lines: [
    { source: 'district-budget', sourceDetail: 'sự nghiệp khoa học và công nghệ', amountVnd: '412333500' },
    {
      source: 'counterpart',
      contributors: 'tổ chức, cá nhân tham gia thực hiện đề tài',
      amountVnd: '1086303000',
    },
  ],
};

/** The body of an answer that must have been yes. */
export function done(answer: Answer): Answer['body'] {
  if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${answer.text.slice(0, 600)}`);
  return answer.body;
}
