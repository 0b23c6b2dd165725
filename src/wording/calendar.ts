/** What stands in a calendar: titles and codes, never a ballot, an amount, a grade or who reviews. */
import type { CouncilPurpose } from '../domain/council/rulebook.js';
import type { Language } from '../domain/values/language.js';
import { shortened } from './one-line.js';
import { PURPOSE_WORDS } from './words.js';

export const CALENDAR = {
  none: { vi: 'Lịch KH&CN', en: 'S&T calendar' },
  person: { vi: 'Lịch KH&CN của tôi', en: 'My S&T calendar' },
  project: { vi: 'Lịch nhiệm vụ', en: 'Project calendar' },
  council: { vi: 'Lịch hội đồng', en: 'Council calendar' },
  done: { vi: 'Đã hoàn thành', en: 'Done' },
} as const;

export interface ProjectName {
  readonly code: string;
  readonly title: string;
}

export function milestoneSummary({ code }: ProjectName, title: string, isDone: boolean): string {
  return `${isDone ? '✓ ' : ''}[${code}] ${title}`;
}

export function milestoneDescription(project: ProjectName, isDone: boolean, language: Language): string {
  return [project.title, ...(isDone ? [CALENDAR.done[language]] : [])].join('\n');
}

export function sessionSummary(
  purpose: CouncilPurpose,
  projects: readonly ProjectName[],
  language: Language,
): string {
  const meeting = language === 'vi' ? 'Họp' : 'Meeting:';
  return `${meeting} ${PURPOSE_WORDS[purpose][language]} [${projects.map(({ code }) => code).join(', ')}]`;
}

const LONGEST_DESCRIPTION = 500;

export function sessionDescription(projects: readonly ProjectName[]): string {
  return shortened(projects.map(({ code, title }) => `${code} ${title}`).join('\n'), LONGEST_DESCRIPTION);
}
