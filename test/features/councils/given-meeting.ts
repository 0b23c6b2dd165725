/** Sessions that are called but not opened, for the specs of a meeting's course. */
import type { Answer } from '../../support/application.js';
import { done, type Office } from '../../support/office.js';

export const HELD_ON = '2021-12-23';

export interface CalledSession {
  readonly councilId: string;
  readonly sessionId: string;
  readonly seatIds: string[];
  readonly projectIds: string[];
}

interface Wanted {
  readonly projects?: number;
  readonly purpose?: string;
  readonly ballotsFrom?: string;
}

export const refusal = ({ status, body }: Answer) => [status, body?.code];

/** Where a route of the session is. */
export const at = ({ sessionId }: Pick<CalledSession, 'sessionId'>, route = '') =>
  `sessions/${sessionId}${route}`;

/** An acceptance council of nine on new projects, established on 10/12, with a session called for 23/12/2021 at 14:00. */
export async function callSession(
  office: Office,
  { projects = 1, purpose = 'acceptance', ...more }: Wanted = {},
): Promise<CalledSession> {
  const projectIds: string[] = [];
  for (let at = 0; at < projects; at++) projectIds.push(await office.propose());
  const decision = {
    number: `${purpose}-${projectIds[0]}`,
    date: '2021-12-10',
    issuer: 'UBND huyện Bình Sơn',
  };
  const given = { purpose, decision, effectiveDate: '2021-12-10' };
  const { id: councilId, seatIds } = await office.establish(projectIds, given);
  const sessionId = await office.call(councilId, HELD_ON, more);
  return { councilId, sessionId, seatIds, projectIds: projectIds.sort() };
}

export function call(office: Office, councilId: string, more: object = {}): Promise<Answer> {
  return office.askToCall(councilId, HELD_ON, more);
}

/** Everybody but these comes, and the session is opened. */
export async function openSession(
  office: Office,
  { sessionId, seatIds }: CalledSession,
  absent: readonly number[] = [],
  more: object = {},
  heldOn = HELD_ON,
): Promise<Answer['body']> {
  const present = seatIds.filter((_, at) => !absent.includes(at));
  done(await office.secretary.put(`sessions/${sessionId}/attendance`, { present, ...more }));
  return done(await office.secretary.post(`sessions/${sessionId}/opening`, { effectiveDate: heldOn }));
}

export async function castAll(
  office: Office,
  { sessionId, projectIds }: CalledSession,
  absent: readonly number[] = [],
  ballot: object = { grade: 'excellent' },
): Promise<void> {
  for (let at = 0; at < 9; at++) {
    if (absent.includes(at)) continue;
    for (const projectId of projectIds) done(await office.cast(sessionId, at, { ...ballot, projectId }));
  }
}

/** All rows of a session's tables, as they stand. */
export async function rowsOf(office: Office, sessionId: string): Promise<Record<string, unknown>> {
  const tables = [
    'session_item',
    'attendance',
    'session_teller',
    'session_step',
    'written_comment',
    'ballot',
    'verdict',
  ];
  const rows: Record<string, unknown> = {
    council_session: await office.application.sql.query('select * from council_session where id = $1', [
      sessionId,
    ]),
  };
  for (const table of tables) {
    rows[table] = await office.application.sql.query(
      `select * from ${table} entry where session_id = $1 order by to_jsonb(entry)::text`,
      [sessionId],
    );
  }
  return rows;
}
