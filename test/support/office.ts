/** An office at work over HTTP: its accounts, institutions and a council of nine, and the steps of a project's path. */
import { type Answer, type Client, done, TestApplication } from './application.js';
import {
  recordInstitution,
  recordPerson,
  SEAT_ROLES,
  STAFFED,
  type Staff,
  staffOnce,
} from './office-staff.js';

export { done, SEAT_ROLES };

export interface Member {
  readonly personId: string;
  readonly client: Client;
  readonly role: (typeof SEAT_ROLES)[number];
}

export class Office {
  readonly secretary: Client;
  readonly secondSecretary: Client;
  readonly leader: Client;
  readonly finance: Client;
  readonly auditor: Client;
  readonly investigator: Client;
  readonly members: readonly Member[];
  readonly leadId: string;
  readonly partnerId: string;
  readonly investigatorPersonId: string;

  private constructor(
    readonly application: TestApplication,
    staff: Staff,
  ) {
    this.secretary = application.signedIn(staff.secretary);
    this.secondSecretary = application.signedIn(staff.secondSecretary);
    this.leader = application.signedIn(staff.leader);
    this.finance = application.signedIn(staff.finance);
    this.auditor = application.signedIn(staff.auditor);
    this.investigator = application.signedIn(staff.investigator);
    this.members = staff.members.map(({ personId, signIn }, at) => {
      return { personId, client: application.signedIn(signIn), role: SEAT_ROLES[at]! };
    });
    this.leadId = staff.leadId;
    this.partnerId = staff.partnerId;
    this.investigatorPersonId = staff.investigatorPersonId;
  }

  static async open(environment: Record<string, string> = {}): Promise<Office> {
    const staff = await staffOnce();
    return new Office(await TestApplication.start(environment, { template: STAFFED }), staff);
  }

  close(): Promise<void> {
    return this.application.stop();
  }

  institution(name: string, more: object = {}): Promise<string> {
    return recordInstitution(this.secretary, name, more);
  }

  person(fullName: string, institutionId?: string): Promise<string> {
    return recordPerson(this.secretary, fullName, institutionId);
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

  /** Of all nine, to accept, unless told otherwise. */
  async establish(projectIds: readonly string[], more: object = {}): Promise<Council> {
    const council = { purpose: 'acceptance', projectIds, seats: this.seats, ...more };
    const body = done(await this.secretary.post('councils', council));
    return { ...body, seatIds: body.seats.map(({ id }: { id: string }) => id) };
  }

  /** For 14:00 of that day, unless told otherwise. */
  async call(councilId: string, heldOn: string, more: object = {}): Promise<string> {
    return done(await this.askToCall(councilId, heldOn, more)).id;
  }

  /** As `call`, where the answer may be no. */
  askToCall(councilId: string, heldOn: string, more: object = {}): Promise<Answer> {
    const session = { scheduledAt: `${heldOn}T14:00:00+07:00`, mode: 'hybrid', place: 'Hội trường', ...more };
    return this.secretary.post(`councils/${councilId}/sessions`, session);
  }

  /** Who sits in these seats comes, and the session is opened. */
  async open(sessionId: string, present: readonly string[], effectiveDate?: string): Promise<void> {
    done(await this.secretary.put(`sessions/${sessionId}/attendance`, { present }));
    done(await this.secretary.post(`sessions/${sessionId}/opening`, { effectiveDate }));
  }

  /** A council with its session, attended by all nine and opened. */
  async openSession(
    projectId: string,
    purpose: string,
    heldOn: string,
    seats: object[] = this.seats,
  ): Promise<OpenSession> {
    const decision = {
      number: `${purpose}-${heldOn}/QĐ-UBND`,
      date: heldOn,
      issuer: 'UBND huyện Bình Sơn',
    };
    const given = { purpose, decision, effectiveDate: heldOn, seats };
    const { id: councilId, seatIds } = await this.establish([projectId], given);
    const sessionId = await this.call(councilId, heldOn);
    await this.open(sessionId, seatIds, heldOn);
    return { councilId, sessionId, seatIds };
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

export interface Council {
  readonly id: string;
  readonly seats: readonly { readonly id: string; readonly role: string }[];
  readonly seatIds: string[];
  readonly rulebook: { readonly id: string; readonly code: string };
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
