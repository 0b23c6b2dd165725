/** What happened to a project, of every kind, in one stream. */
import type { Actor } from '../access/actor.js';
import { seesAllProjects } from '../access/permissions.js';

export const TIMELINE_KINDS = [
  'stage',
  'paper',
  'document',
  'money',
  'meeting',
  'milestone',
  'reminder',
  'outcome',
  'audit',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/**
 * Money and the audit are closed to some who know of the project; of reminders they see their own.
 * @param knowsMoney of this project
 */
export function timelineKindsFor(actor: Actor, knowsMoney: boolean): readonly TimelineKind[] {
  return TIMELINE_KINDS.filter((kind) => {
    if (kind === 'money') return knowsMoney;
    return kind !== 'audit' || seesAllProjects(actor);
  });
}

/** Acts that the stream tells already by what they did; the audit alone shows them all. */
export const ACTS_TOLD_OTHERWISE = [
  'project.proposed',
  'project.moved',
  'project.adjusted',
  'document.filed',
  'document.version-added',
  'document.withdrawn',
  'funding-plan.written',
  'disbursement.recorded',
  'disbursement.reversed',
  'outcome.recorded',
  'milestone.completed',
] as const;
