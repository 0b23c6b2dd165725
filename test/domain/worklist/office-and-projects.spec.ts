import { PLAIN_CALENDAR } from '../../../src/domain/schedule/working-days.js';
import { type MeetingFacts, meetingWork } from '../../../src/domain/worklist/council-work.js';
import {
  type MilestoneFacts,
  milestoneWork,
  SECRETARY_KINDS,
} from '../../../src/domain/worklist/milestone-work.js';
import { advanceWork, planWork } from '../../../src/domain/worklist/money-work.js';
import { failureWork, reportWork, reportYear } from '../../../src/domain/worklist/office-work.js';
import { decisionWork, moveWork, type StandingProject } from '../../../src/domain/worklist/project-work.js';

const TODAY = '2026-11-29';
const project = { id: 'p', code: 'BS-2024-001', title: 'Nhiệm vụ' };

describe('a meeting asks the office', () => {
  const meeting = (more: Partial<MeetingFacts> = {}): MeetingFacts => ({
    sessionId: 'session',
    councilId: 'council',
    purpose: 'acceptance',
    state: 'scheduled',
    scheduledAt: new Date('2024-03-15T01:00:00Z'),
    day: '2024-03-15',
    project,
    furtherProjects: 0,
    deadlines: [],
    stepsDone: [],
    papersToConfirm: 0,
    ...more,
  });
  const stepBefore = (code: string, count: number) =>
    ({ code, count, unit: 'calendar-days', relation: 'before', event: 'meeting', article: '1' }) as const;
  const work = (more: Partial<MeetingFacts>) => meetingWork(meeting(more), PLAIN_CALENDAR);

  it('for the first step before it that is not done', () => {
    const deadlines = [stepBefore('written-comments', 1), stepBefore('documents-out', 7)];
    expect(work({ deadlines })).toMatchObject([
      { kind: 'prepare-session', dueOn: '2024-03-08', facts: { step: 'documents-out', count: 7 } },
    ]);
    expect(work({ deadlines, stepsDone: ['documents-out'] })).toMatchObject([
      { dueOn: '2024-03-14', facts: { step: 'written-comments' } },
    ]);
  });

  it('to be opened on its day once all steps are done, whatever is due after it', () => {
    const later = { ...stepBefore('conclusion-sent', 2), relation: 'after' } as const;
    const [item] = work({ deadlines: [later] });
    expect(item).toMatchObject({ kind: 'prepare-session', dueOn: '2024-03-15' });
    expect(item!.startsAt).toEqual(new Date('2024-03-15T01:00:00Z'));
  });

  it('to be run and closed while it is open, and for papers that somebody else keyed in', () => {
    expect(work({ state: 'open' }).map(({ kind }) => kind)).toEqual(['run-session']);
    expect(work({ state: 'voting', papersToConfirm: 3 }).map(({ kind }) => kind)).toEqual([
      'run-session',
      'confirm-papers',
    ]);
  });
});

describe('a milestone', () => {
  const milestone = (more: Partial<MilestoneFacts> = {}): MilestoneFacts => ({
    id: 'm',
    kind: 'periodic-report',
    title: 'Báo cáo định kỳ lần 2',
    origin: 'law',
    dueDate: '2026-12-10',
    project,
    responsiblePersonId: null,
    lacking: null,
    ...more,
  });

  it.each<[string, Partial<MilestoneFacts>, string[]]>([
    ['waits to be met', {}, ['meet-milestone']],
    ['waits on when it is overdue', { dueDate: '2020-01-01' }, ['meet-milestone']],
    ['that is a limit only waits while it is ahead', { kind: 'extension-request' }, ['meet-milestone']],
    [
      'that is a limit only is nothing to do once it is past',
      { kind: 'late-limit', dueDate: '2026-11-28' },
      [],
    ],
    [
      'of the same name that the office set stays',
      { kind: 'late-limit', origin: 'own', dueDate: '2026-11-28' },
      ['meet-milestone'],
    ],
    [
      'whose dossier lacks something leads to the dossier',
      { kind: 'acceptance-dossier', lacking: 3 },
      ['hand-in-dossier'],
    ],
    ['whose dossier is whole is handed in', { kind: 'acceptance-dossier', lacking: 0 }, ['meet-milestone']],
  ])('%s', (_, more, kinds) => {
    expect(milestoneWork(milestone(more), TODAY, null).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says whose it is: by name, as principal investigator, or by office', () => {
    const whyOf = (more: Partial<MilestoneFacts>, office: 'secretary' | null = null) =>
      milestoneWork(milestone(more), TODAY, office)[0]!.why;
    expect(whyOf({ responsiblePersonId: 'x' })).toEqual({ by: 'responsible' });
    expect(whyOf({})).toEqual({ by: 'principal-investigator' });
    expect(whyOf({}, 'secretary')).toEqual({ by: 'office', role: 'secretary' });
  });

  it('says by how many working days the law counts it', () => {
    const [item] = milestoneWork(milestone({ kind: 'conclusion' }), TODAY, 'secretary');
    expect(item!.facts).toMatchObject({ workingDays: 2 });
  });

  it('is up to the secretary where it is up to the office, apart from the Treasury’s', () => {
    expect(SECRETARY_KINDS).toEqual(expect.arrayContaining(['inspection', 'recognition', 'conclusion']));
    expect(SECRETARY_KINDS).not.toContain('treasury-settlement');
    expect(SECRETARY_KINDS).not.toContain('periodic-report');
  });
});

describe('a project moves on', () => {
  const standing = (stage: StandingProject['stage'], accepts: boolean | null = null): StandingProject => ({
    project,
    stage,
    accepts,
    dueOn: null,
  });

  it.each<[StandingProject['stage'], boolean | null, string | null]>([
    ['approved', null, 'contracted'],
    ['contracted', null, 'in-progress'],
    ['proposed', true, 'defined'],
    ['proposed', false, null],
    ['defined', true, 'selected'],
    ['defined', null, null],
    ['acceptance-submitted', true, 'accepted'],
    ['acceptance-submitted', false, 'not-accepted'],
    ['acceptance-submitted', null, null],
    ['in-progress', null, null],
    ['closed', true, null],
  ])('from %s with a verdict that accepts (%s) to %s', (stage, accepts, to) => {
    expect(moveWork(standing(stage, accepts)).map(({ facts }) => facts!.to)).toEqual(to ? [to] : []);
  });

  it('by a decision of the leader after selection and after acceptance only', () => {
    expect(decisionWork(standing('selected'))).toMatchObject([{ facts: { to: 'approved' } }]);
    expect(decisionWork({ ...standing('accepted'), dueOn: '2026-12-01' })).toMatchObject([
      { facts: { to: 'recognized' }, dueOn: '2026-12-01' },
    ]);
    expect(decisionWork(standing('in-progress'))).toEqual([]);
  });
});

describe('money', () => {
  it('has estimates to check and recorded differences to explain', () => {
    const plan = { project, version: 2, totalVnd: '1498636500', differenceVnd: null };
    expect(planWork({ ...plan, kind: 'estimate' })).toMatchObject({
      kind: 'check-plan',
      facts: { version: 2 },
    });
    expect(planWork({ ...plan, kind: 'recorded', differenceVnd: '-1' })).toMatchObject({
      kind: 'explain-difference',
      facts: { differenceVnd: '-1' },
    });
  });

  it('has an advance to settle only while it is open, to the đồng', () => {
    const advance = { project, milestoneId: 'm', dueDate: '2026-12-01' };
    expect(advanceWork({ ...advance, openVnd: '1' })).toMatchObject([
      { kind: 'settle-advance', dueOn: '2026-12-01' },
    ]);
    expect(advanceWork({ ...advance, openVnd: '0' })).toEqual([]);
    expect(advanceWork({ ...advance, openVnd: '-5' })).toEqual([]);
  });
});

describe('the office', () => {
  it.each([
    ['2026-10-31', null],
    ['2026-11-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-31', 2026],
    ['2027-02-01', null],
  ])('writes on %s the report of %s', (day, year) => {
    expect(reportYear(day)).toBe(year);
  });

  it('has no report to write once it is kept, and no failures where there are none', () => {
    expect(reportWork({ year: 2026, isKept: true, sectionsWritten: 0 })).toEqual([]);
    expect(reportWork({ year: 2026, isKept: false, sectionsWritten: 1 })).toMatchObject([
      { facts: { year: 2026, written: 1, of: 4 } },
    ]);
    expect(failureWork(0, 'secretary')).toEqual([]);
    expect(failureWork(3, 'administrator')).toMatchObject([{ facts: { count: 3 } }]);
  });
});
