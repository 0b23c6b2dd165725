/** The money of a project under contract: advance, payments that offset it, and at the end the last payment and the settlement. */
import type { FundingSource } from '../../domain/funding/funding-line.js';
import type { Batch } from './batch.js';
import { type Day, dateOf, morningOf } from './days.js';
import type { Life } from './life.js';
import type { Line } from './money.js';
import type { Random } from './random.js';

export interface PaidProject {
  readonly id: string;
  readonly leadInstitutionId: string;
  readonly life: Life;
  readonly lines: readonly Line[];
  readonly today: Day;
}

interface Moved {
  readonly kind: 'advance' | 'payment' | 'settlement';
  readonly amountVnd: bigint;
  readonly offsetVnd?: bigint;
  readonly final?: boolean;
  /** In hundredths of the time from the contract to the end. */
  readonly at: number;
}

const AFTER_THE_END = 104;

export function addLedger(batch: Batch, random: Random, project: PaidProject): void {
  const { id: project_id, life, lines, today } = project;
  const startsOn = life.steps.find(({ to }) => to === 'contracted')?.day;
  if (startsOn === undefined) return;
  const isAccepted = life.judgement?.verdict.accepts === true;
  let number = 0;
  for (const [source, amountVnd] of sumsBySource(lines)) {
    for (const { kind, amountVnd: amount_vnd, offsetVnd, final, at } of movesOf(
      source,
      amountVnd,
      isAccepted,
    )) {
      const day = startsOn + Math.floor(((life.endsOn - startsOn) * at) / 100) + random.int(1, 9);
      // A last payment may be booked late; an ordinary one that is still to come is not booked.
      if (day > today && !isAccepted) continue;
      const bookedOn = Math.min(day, today);
      batch.add('disbursement', {
        id: random.uuid(),
        project_id,
        number: ++number,
        kind,
        source,
        institution_id: source === 'counterpart' ? project.leadInstitutionId : null,
        amount_vnd,
        offsets_advance_vnd: offsetVnd ?? 0n,
        final: final ?? false,
        date: dateOf(bookedOn),
        document_number: `KB-${number}`,
        document_date: dateOf(bookedOn),
        created_at: morningOf(bookedOn),
      });
    }
  }
}

function sumsBySource(lines: readonly Line[]): Map<FundingSource, bigint> {
  const sums = new Map<FundingSource, bigint>();
  for (const { source, amountVnd } of lines) sums.set(source, (sums.get(source) ?? 0n) + amountVnd);
  return sums;
}

/** TTLT 27/2015 art 13: at most half in advance, the rest of the state money only after the acceptance. */
function movesOf(source: FundingSource, amountVnd: bigint, isAccepted: boolean): readonly Moved[] {
  const part = (percent: bigint) => (amountVnd * percent) / 100n;
  if (source === 'other') return [{ kind: 'payment', amountVnd, at: 30 }];
  if (source === 'counterpart') {
    const first = part(60n);
    const paid: Moved[] = [{ kind: 'payment', amountVnd: first, at: 20 }];
    if (!isAccepted) return paid;
    return [
      ...paid,
      { kind: 'payment', amountVnd: amountVnd - first, at: 95 },
      { kind: 'settlement', amountVnd, at: AFTER_THE_END },
    ];
  }
  const [advance, first] = [part(40n), part(60n)];
  const paid: Moved[] = [
    { kind: 'advance', amountVnd: advance, at: 5 },
    { kind: 'payment', amountVnd: first, offsetVnd: advance, at: 50 },
  ];
  if (!isAccepted) return paid;
  return [
    ...paid,
    { kind: 'payment', amountVnd: amountVnd - first, final: true, at: 100 },
    { kind: 'settlement', amountVnd, at: AFTER_THE_END },
  ];
}
