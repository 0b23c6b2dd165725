/**
 * The test client asks of each change that any spec makes and that is accepted: one of the acts of its row stands in the trail
 * under that very request, and beside it only what follows by itself.
 */
import { appendFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { AUDITED_ROUTES, type Row } from './audited-routes.js';

/** Where the routes that were asked with success are noted, a line each time. */
const LOG = process.env.AUDITED_ROUTES_LOG;

/** What changes may bring with them: papers and persons named in them, dates that follow, earlier versions that end. */
const FOLLOWS = new Set([
  'decision.registered',
  'decision.completed',
  'person.registered',
  'milestone.set',
  'milestone.moved',
  'milestone.completed',
  'milestone.cancelled',
  'milestone.reopened',
  'conflict.suggested',
  'rulebook.ended',
  'seat.left',
  'session.called',
  'account.link-sent',
  'account.link-shown',
  'account.sessions-ended',
  'account.recovery-code-used',
]);

const PATTERNS = Object.entries(AUDITED_ROUTES)
  .map(([key, row]) => {
    const [method, route] = key.split(' ') as [string, string];
    const path = new RegExp(`^${route.replace(/:[A-Za-z]+/g, '[^/]+')}$`);
    return { method, path, row: typeof row === 'string' ? { acts: row.split(' | ') } : row, key };
  })
  // A word in a path comes before a parameter in its place.
  .sort((a, b) => a.key.split(':').length - b.key.split(':').length);

export interface AcceptedChange {
  readonly method: string;
  readonly url: string;
  readonly requestId: string;
  /** The answer may be one that was given before. */
  readonly isRepeated: boolean;
}

/** @throws where the trail does not tell of it as its row says; a route without a row is named by the test of all routes */
export async function checkAudited(sql: DataSource, change: AcceptedChange): Promise<void> {
  const { method, url, requestId, isRepeated } = change;
  const path = url.split('?')[0]!;
  const found = PATTERNS.find((one) => one.method === method && one.path.test(path));
  if (!found) return;
  const row: Row = found.row;
  if (LOG) appendFileSync(LOG, `${found.key}\n`);
  const rows = await sql.query('select act from audit_entry where request_id = $1', [requestId]);
  const acts: string[] = rows.map((entry: { act: string }) => entry.act);
  const isDryRun = /[?&]dryRun=true/.test(url);
  const mayBeSilent = row.silentWhen !== undefined || isRepeated || isDryRun;
  const isTold = acts.some((act) => row.acts.includes(act)) || (mayBeSilent && acts.length === 0);
  const strange = acts.filter((act) => !row.acts.includes(act) && !FOLLOWS.has(act));
  if (!isTold || strange.length > 0 || (isDryRun && acts.length > 0))
    throw new Error(
      `${method} ${url} left in the audit: ${acts.join(', ') || 'nothing'}; its row says ${row.acts.join(' | ')}`,
    );
}
