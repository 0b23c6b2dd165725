/** What is done in one world and not, or otherwise, in another. */
import type { Client } from '../support/application.js';
import { done } from '../support/office.js';
import type { CANDIDATES, OfficeOfSecrets } from './office-of-secrets.js';
import type { Worlds } from './worlds.js';

export type Act = (office: OfficeOfSecrets, sql: Worlds['sql']) => Promise<unknown>;

const ownSession = (secrets: OfficeOfSecrets) => secrets.record('sessions', 'own', 'chair')!;
export const cast =
  (at: number, ballot: object): Act =>
  async (secrets) =>
    done(await secrets.office.cast(ownSession(secrets), at, ballot));
/** By the office, for seats of the council that none of the readers sits in. */
export const keyIn =
  (seats: readonly number[], approve: boolean): Act =>
  async (secrets) => {
    const { secretary } = secrets.office;
    const path = `sessions/${secrets.record('sessions', 'foreign', 'secretary')}`;
    const seated = done(await secretary.get(path)).seats;
    for (const at of seats) {
      const paper = { seatId: seated[at].id, approve, enteredFrom: { paperNumber: `1${at}` } };
      done(await secretary.post(`${path}/ballots`, paper));
    }
  };
export const draft =
  (at: number, ballot: object): Act =>
  async (secrets) =>
    done(
      await secrets.office.members[at]!.client.put(`sessions/${ownSession(secrets)}/ballots/mine`, ballot),
    );

/** The ballots of all but the member kept away, the closing, and the stage that follows. */
export const judge =
  (which: 'judged' | 'counted', gradeOf: (seat: number) => string): Act =>
  async (secrets) => {
    const { office, [which]: session } = secrets;
    for (const at of office.members.keys()) {
      if (which === 'judged' && at === 6) continue;
      done(await office.cast(session.sessionId, at, { grade: gradeOf(at), comment: `nhận xét ${at}` }));
    }
    done(await office.members[0]!.client.post(`sessions/${session.sessionId}/closing`));
    secrets.passTime();
    done(await office.move(session.projectId, 'accepted', { effectiveDate: '2021-12-23' }));
  };

export const reviewer =
  (fullName: (typeof CANDIDATES)[number]): Act =>
  async ({ office, planned, candidates }) => {
    const personId = candidates[fullName];
    const path = `councils/${planned.councilId}/seats`;
    const leaving = { left: true, reason: 'Bận công tác' };
    done(await office.secretary.patch(`${path}/${planned.seatIds[3]}`, leaving));
    const joining = { personId, role: 'reviewer', reason: 'Thay người bận' };
    done(await office.secretary.post(path, { ...joining, replacesSeatId: planned.seatIds[3] }));
  };

export const declared =
  (at: number, statement: string, isUpheld: boolean): Act =>
  async ({ office, planned }) => {
    const path = `councils/${planned.councilId}/conflicts`;
    const conflict = { seatId: planned.seatIds[at], kind: 'interest', statement };
    const { id } = done(await office.members[at]!.client.post(path, conflict));
    if (isUpheld)
      done(await office.secretary.patch(`${path}/${id}`, { status: 'upheld', reason: statement }));
  };

export async function tried(client: Client, email: string): Promise<void> {
  for (let tries = 0; tries < 6; tries++) await client.post('session', { email, password: `sai ${tries}` });
}
