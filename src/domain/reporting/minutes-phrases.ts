/** The words of the minutes in one language; parts are text already cited, an absent one is undefined. */
import type { ConflictKind } from '../council/conflict-rule.js';
import type { Choice } from '../council/grades.js';
import type { SessionMode } from '../council/meeting-rules.js';
import type { RankedProposal } from '../council/ranking.js';
import type { CouncilPurpose } from '../council/rulebook.js';
import type { SeatRole } from '../council/seat.js';
import type { RuleAccount, VerdictAccount } from '../council/verdict-account.js';
import type { Language } from '../values/language.js';
import type { PartialDate } from '../values/plain-date.js';

/** The sections whose text is told line by line. */
export const MINUTES_LISTS = [
  'attendance',
  'absence',
  'movements',
  'conflicts',
  'presiding',
  'tellers',
  'result',
  'ranking',
  'history',
] as const;
export const MINUTES_SECTIONS = ['council', 'meeting', ...MINUTES_LISTS] as const;
export type MinutesSectionCode = (typeof MINUTES_SECTIONS)[number];

type Part = string | undefined;

export interface MinutesPhrases {
  readonly language: Language;
  date(date: PartialDate): string;
  title(purpose: CouncilPurpose): string;
  sectionTitle(code: MinutesSectionCode): string;
  role(role: SeatRole): string;
  mode(mode: SessionMode): string;

  council(parts: {
    readonly purpose: CouncilPurpose;
    readonly number: Part;
    readonly date: Part;
    readonly issuer: Part;
    readonly establishedOn: string;
    readonly rulebook: string;
  }): string;
  meeting(parts: {
    readonly date: string;
    readonly opensAt: Part;
    readonly closesAt: Part;
    readonly place: Part;
    readonly mode: string;
  }): string;
  project(code: string, title: string): string;
  agenda(projects: readonly string[]): string;

  member(role: string, name: string): string;
  attendance(appointed: string, present: string): string;
  online(member: string): string;
  absence(absent: string): string;
  nobodyAbsent(): string;
  silent(member: string): string;
  comment(parts: {
    readonly name: string;
    readonly project: string;
    readonly receivedOn: string;
    readonly content: string;
  }): string;
  arrived(member: string, at: Part): string;
  left(member: string, at: Part): string;
  keptOut(parts: { readonly member: string; readonly project: string; readonly reason: string }): string;
  nobodyKeptOut(): string;
  conflict(kind: ConflictKind): string;

  presides(member: string, authorisation: Part, project: Part): string;
  electedPresides(project: Part): string;
  secretary(member: string): string;
  tellers(head: Part, others: readonly string[]): string;

  quorum(parts: {
    readonly appointed: string;
    readonly present: string;
    readonly recused: Part;
    readonly needed: string;
    readonly article: string;
    readonly holds: boolean;
  }): string;
  ballots(parts: {
    readonly handedOut: string;
    readonly cast: string;
    readonly valid: string;
    readonly invalid: string;
    readonly missing: string;
  }): string;
  choices(said: readonly string[]): string;
  choice(choice: Choice, count: string): string;
  rule(rule: RuleAccount, decides: boolean): string;
  conclusion(account: VerdictAccount, ranking: RankedProposal | null): string;
  ranked(parts: {
    readonly place: string;
    readonly project: string;
    readonly average: string;
    readonly withBonus: Part;
    readonly wins: boolean;
    readonly tied: boolean;
  }): string;

  takesUp(date: string, reason: string): string;
  corrects(date: string, reason: string): string;
}
