/** The page that does it, below the product's address. */
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import type { WorkItem, WorkKind } from '../../domain/worklist/work-item.js';

type Way = (item: WorkItem, actor: Actor) => string;

const session: Way = ({ subject }) => `/sessions/${subject.sessionId}`;
const project =
  (part = ''): Way =>
  ({ subject }) =>
    `/projects/${subject.project?.id}${part}`;
const onAgenda =
  (page: string): Way =>
  (item, actor) =>
    `${session(item, actor)}/${page}?projectId=${item.subject.project?.id}`;

const milestone: Way = (item, actor) =>
  may(actor, 'milestone.write')
    ? `/milestones/${item.subject.milestoneId}`
    : project('#milestones')(item, actor);

const WAYS: Readonly<Record<WorkKind, Way>> = {
  'cast-ballot': onAgenda('ballot'),
  'run-session': session,
  'confirm-papers': session,
  'answer-conflict': onAgenda('conflict'),
  'write-comment': session,
  'decide-conflicts': ({ subject }) => `/councils/${subject.councilId}`,
  'prepare-session': session,
  'hand-in-dossier': project('/documents'),
  'meet-milestone': milestone,
  'settle-advance': project('/reconciliation'),
  'check-plan': project('#funding'),
  'explain-difference': project('#funding'),
  'heed-missed-reports': project('/schedule'),
  'get-counterpart': project('/reconciliation'),
  'get-proof': project('#funding'),
  'take-decision': project(),
  'move-project': project(),
  'settle-failures': () => '/reminders',
  'write-report': ({ facts }) => `/reports?year=${facts?.year}`,
};

export function pathOf(item: WorkItem, actor: Actor): string {
  return WAYS[item.kind](item, actor);
}

/** Where all of a kind stand, for what the list cuts off; null where there is no such page. */
const ALL: Partial<Readonly<Record<WorkKind, string>>> = {
  'meet-milestone': '/milestones?view=list',
  'hand-in-dossier': '/milestones?view=list',
  'prepare-session': '/milestones?view=list&kind=session',
  'settle-advance': '/finance',
  'check-plan': '/finance',
  'explain-difference': '/finance',
  'heed-missed-reports': '/finance',
  'get-counterpart': '/finance',
  'get-proof': '/finance',
  'take-decision': '/projects?stage=selected',
  'move-project': '/projects?stage=approved',
};

export function pathOfAll(kind: WorkKind): string | null {
  return ALL[kind] ?? null;
}
