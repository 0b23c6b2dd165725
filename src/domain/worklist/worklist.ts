/** The list: what is overdue first, the oldest of it on top, then by date, then what has none; of each kind so many, and how many more. */
import type { PlainDate } from '../values/plain-date.js';
import { type Standing, standingOf, WORK_KINDS, type WorkItem, type WorkKind } from './work-item.js';

/** Of one kind stand so many in the list; the rest is reached by its own page. */
export const MOST_OF_A_KIND = 20;
/** Of one kind so many are counted; there may be more. */
export const MOST_COUNTED = 100;

export interface WorkRow extends WorkItem {
  readonly standing: Standing;
}

export interface FurtherWork {
  readonly kind: WorkKind;
  readonly count: number;
  /** More than were counted. */
  readonly orMore: boolean;
}

export interface Worklist {
  readonly asOf: PlainDate;
  readonly rows: readonly WorkRow[];
  /** What stands in no row, by kind. */
  readonly further: readonly FurtherWork[];
  readonly count: number;
  readonly orMore: boolean;
  readonly overdueCount: number;
}

export function worklistOf(items: readonly WorkItem[], today: PlainDate): Worklist {
  const rows: WorkRow[] = [];
  const further: FurtherWork[] = [];
  let count = 0;
  let orMore = false;
  for (const kind of WORK_KINDS) {
    const ofKind = items
      .filter((item) => item.kind === kind)
      .map((item) => ({ ...item, standing: standingOf(item, today) }))
      .sort(inOrder);
    const counted = Math.min(ofKind.length, MOST_COUNTED);
    const isMore = ofKind.length > MOST_COUNTED;
    count += counted;
    orMore ||= isMore;
    rows.push(...ofKind.slice(0, MOST_OF_A_KIND));
    if (counted > MOST_OF_A_KIND) further.push({ kind, count: counted - MOST_OF_A_KIND, orMore: isMore });
  }
  rows.sort(inOrder);
  const overdueCount = rows.filter(({ standing }) => standing === 'overdue').length;
  return { asOf: today, rows, further, count, orMore, overdueCount };
}

/** ISO days compare as text, and none comes last. */
const NEVER = '9999-12-31';

function inOrder(a: WorkItem, b: WorkItem): number {
  return (
    (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER) ||
    (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0) ||
    WORK_KINDS.indexOf(a.kind) - WORK_KINDS.indexOf(b.kind) ||
    (a.subject.project?.code ?? '').localeCompare(b.subject.project?.code ?? '')
  );
}
