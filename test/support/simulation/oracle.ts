/**
 * What should have been told, reckoned a second time and in another way than the program does: from the life of each
 * milestone and the days on which workers and mail server were up, by plain date arithmetic.
 */
const DAY_MS = 86_400_000;

/** A milestone between two changes of its date, its project's rest or its end. */
export interface Span {
  readonly milestone: string;
  readonly revision: number;
  /** `YYYY-MM-DD` */
  readonly dueDate: string;
  readonly plannedAt: number;
  /** Moved, completed or held at this instant; null: still open. */
  endedAt: number | null;
  readonly responsible: string;
}

/** A day on which the workers swept. */
export interface SweptDay {
  readonly at: number;
  readonly mailWorks: boolean;
  /** Persons whose account is shut on that day. */
  readonly left: ReadonlySet<string>;
}

export interface Office {
  readonly secretaries: readonly string[];
  readonly leaders: readonly string[];
}

interface Promised {
  readonly kind: string;
  readonly offset: number;
  readonly role: 'responsible' | 'secretary' | 'leader';
  readonly at: number;
}

/** @returns `milestone revision kind offset person channel`, sorted */
export function whatShouldBeTold(
  spans: readonly Span[],
  days: readonly SweptDay[],
  office: Office,
): string[] {
  return spans.flatMap((span) => [...tellingsOf(span, days, office)]).sort();
}

function* tellingsOf(span: Span, days: readonly SweptDay[], office: Office): Generator<string> {
  for (const promised of promisesOf(span)) {
    const rings = days.find(({ at }) => at >= promised.at);
    if (!rings || isOver(span, rings.at)) continue;
    yield* told(span, promised, rings, 'inbox', office);
    const mailed = days.find(({ at, mailWorks }) => at >= promised.at && mailWorks);
    if (mailed && !isOver(span, mailed.at)) yield* told(span, promised, mailed, 'mail', office);
  }
  yield* overdueTellings(span, days, office);
}

/** One at a time: the next week is counted from the day on which the last one rang. */
function* overdueTellings(span: Span, days: readonly SweptDay[], office: Office): Generator<string> {
  let after = span.plannedAt;
  for (let offset = 0; ; ) {
    do offset += 7;
    while (morning(span.dueDate, offset) < after);
    const promised = {
      kind: 'overdue',
      offset,
      role: 'responsible',
      at: morning(span.dueDate, offset),
    } as const;
    const rings = days.find(({ at }) => at >= promised.at);
    if (!rings || isOver(span, rings.at)) return;
    yield* told(span, promised, rings, 'inbox', office);
    const mailed = days.find(({ at, mailWorks }) => at >= promised.at && mailWorks);
    if (mailed && !isOver(span, mailed.at)) yield* told(span, promised, mailed, 'mail', office);
    after = rings.at;
  }
}

function promisesOf({ dueDate, plannedAt }: Span): Promised[] {
  const before = [30, 15, 7, 1, 0].map((days) => ({
    kind: days === 0 ? 'due' : 'before',
    offset: days,
    role: 'responsible' as const,
    at: morning(dueDate, -days),
  }));
  const escalated = [
    { kind: 'escalation', offset: 3, role: 'secretary' as const, at: morning(dueDate, 3) },
    { kind: 'escalation', offset: 10, role: 'leader' as const, at: morning(dueDate, 10) },
  ];
  return [...before, ...escalated].filter(({ at }) => at >= plannedAt);
}

function* told(
  { milestone, revision, responsible }: Span,
  { kind, offset, role }: Promised,
  { left }: SweptDay,
  channel: string,
  { secretaries, leaders }: Office,
): Generator<string> {
  const office = role === 'secretary' ? secretaries : leaders;
  const persons = role === 'responsible' ? (left.has(responsible) ? secretaries : [responsible]) : office;
  for (const person of persons) yield `${milestone} ${revision} ${kind} ${offset} ${person} ${channel}`;
}

function isOver({ endedAt }: Span, at: number): boolean {
  return endedAt !== null && endedAt <= at;
}

/** Eight in the morning at the office, so many days after a date. */
function morning(date: string, days: number): number {
  return Date.parse(`${date}T01:00:00Z`) + days * DAY_MS;
}
