/** Invented entries of demonstration projects: no document of theirs exists, and their numbers say so. */
import type { INestApplicationContext } from '@nestjs/common';
import type { Act } from '../domain/access/act.js';
import { DisbursementsService } from '../features/funding/disbursements.service.js';
import type { ScriptedEntry } from './script.js';
import type { Sketch } from './sketches.js';

const MARK = 'minh họa';

export async function keepBooks(
  app: INestApplicationContext,
  act: Act,
  projectId: string,
  entries: readonly ScriptedEntry[],
): Promise<void> {
  const books = app.get(DisbursementsService);
  for (const [at, { reversedOn, ...entry }] of entries.entries()) {
    const document = { number: `MINH-HOA-CT-${String(at + 1).padStart(2, '0')}`, date: entry.date };
    const input = { ...entry, document, reason: MARK };
    const { id } = await books.recordDisbursement(act, projectId, input, 'vi');
    if (!reversedOn) continue;
    const reason = `ghi nhầm số tiền (${MARK})`;
    await books.reverseDisbursement(act, projectId, id, { reason, date: reversedOn });
  }
}

/** How far the money of an invented project went: as far as the project, and all of it once it passed. */
export function inventedLedger(
  { year, months = 12, millions: [district, counterpart], until, exit }: Sketch,
  hasPassed: boolean,
): ScriptedEntry[] {
  const state = share('district-budget', district);
  const partner = share('counterpart', counterpart);
  const lastYear = year + months / 12 - 1;
  const advance = state('advance', 45, `${year}-02-10`);
  if (until === 'contracted' || exit === 'suspended') return [advance];
  const work = [
    ...(until === 'in-progress' && !exit
      ? [{ ...partner('payment', 20, `${year}-03-05`), reversedOn: `${year}-03-12` }]
      : []),
    advance,
    partner('payment', 30, `${year}-03-15`),
    state('payment', 50, `${year}-07-20`, { offsets: 30 }),
    partner('payment', 20, `${year}-09-10`),
  ];
  if (exit === 'terminated')
    return of([...work.slice(0, -1), state('refund', 15, `${year}-10-05`, { offsets: 15 })]);
  if (!hasPassed) return of(work);
  return of([
    ...work,
    partner('payment', 50, `${lastYear}-12-05`),
    state('payment', 50, `${lastYear + 1}-03-25`, { offsets: 15, final: true }),
    state('settlement', 100, `${lastYear + 1}-05-15`),
    partner('settlement', 100, `${lastYear + 1}-05-15`),
  ]);
}

function share(source: ScriptedEntry['source'], millions: number) {
  const percent = (of: number) => String(millions * of * 10_000);
  return (
    kind: ScriptedEntry['kind'],
    of: number,
    date: string,
    { offsets, final }: { readonly offsets?: number; readonly final?: boolean } = {},
  ): ScriptedEntry => ({
    kind,
    source,
    amountVnd: percent(of),
    date,
    ...(offsets !== undefined && { offsetsAdvanceVnd: percent(offsets) }),
    ...(final && { final }),
  });
}

/** Of a source that gives nothing, nothing moves. */
function of(entries: readonly ScriptedEntry[]): ScriptedEntry[] {
  return entries.filter(({ amountVnd }) => amountVnd !== '0');
}
