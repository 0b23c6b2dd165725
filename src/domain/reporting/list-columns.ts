/** The columns that a list of projects can have, on its page and as a file. */
import type { Actor } from '../access/actor.js';
import { may } from '../access/permissions.js';

export const LIST_COLUMNS = [
  'code',
  'title',
  'lead',
  'investigator',
  'level',
  'kind',
  'field',
  'stage',
  'period',
  'decision',
  'contract',
  'grade',
  'approved',
  'sources',
  'disbursed',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export const USUAL_COLUMNS: readonly ListColumn[] = ['code', 'title', 'stage', 'lead', 'period', 'grade'];

/** Whatever is chosen: without them a row could not be told from another. */
const ALWAYS: readonly ListColumn[] = ['code', 'title'];
const OF_MONEY: readonly ListColumn[] = ['approved', 'sources', 'disbursed'];
const OF_DETAILS: readonly ListColumn[] = ['investigator', 'decision', 'contract', ...OF_MONEY];

export function columnsFor(actor: Actor): readonly ListColumn[] {
  return LIST_COLUMNS.filter((column) => may(actor, 'funding.read') || !OF_MONEY.includes(column));
}

/** Those chosen that this reader may see, in the list's own order. */
export function chosenColumns(actor: Actor, chosen: readonly ListColumn[]): readonly ListColumn[] {
  return columnsFor(actor).filter((column) => ALWAYS.includes(column) || chosen.includes(column));
}

/** Whether more than a line of the list must be read for them. */
export function needDetails(columns: readonly ListColumn[]): boolean {
  return columns.some((column) => OF_DETAILS.includes(column));
}
