import { Injectable, type OnModuleInit } from '@nestjs/common';
import { remindersRing } from '../../domain/lifecycle/stages.js';
import { ordinalIn } from '../../domain/schedule/schedule-change.js';
import type { Language } from '../../domain/values/language.js';
import { milestoneTitle } from '../../wording/words.js';
import { ReminderSubjects, type SubjectNow } from '../reminders/reminder-subjects.js';
import { MilestoneRepository, type SubjectRow } from './milestones.repository.js';
import { MILESTONE_SUBJECT, responsibleFor } from './schedule.service.js';

/** Tells the ledger of reminders how milestones stand at the moment of ringing. */
@Injectable()
export class MilestoneSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: ReminderSubjects,
    private readonly milestones: MilestoneRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.register(MILESTONE_SUBJECT, async (tx, ids) =>
      (await this.milestones.readSubjects(tx, ids)).map(subjectOf),
    );
  }
}

function subjectOf(row: SubjectRow): SubjectNow {
  const { id, revision, kind, dueDate, article, projectCode, projectTitle } = row;
  const responsibleId = responsibleFor(row, row.principalInvestigatorId);
  return {
    id,
    revision,
    topic: kind,
    dueDate,
    open: row.state === 'open' && remindersRing(row.stage),
    holders: {
      responsible: thoseWhoMayKnow(row, [responsibleId]),
      'principal-investigator': thoseWhoMayKnow(row, [row.principalInvestigatorId]),
      'council-member': thoseWhoMayKnow(row, row.seats),
    },
    projectCode,
    projectTitle,
    titleIn: (language: Language) =>
      row.origin === 'law' ? milestoneTitle(kind as never, ordinalIn(row.title), language) : row.title,
    article,
    path: `/projects/${row.projectId}`,
  };
}

/** Those whose inbox would show it: nobody hears of a project by mail that they may not open. */
function thoseWhoMayKnow(
  { seats, recused, team, others }: SubjectRow,
  personIds: readonly (string | null)[],
): string[] {
  const known = personIds.filter((id): id is string => id !== null);
  const judges = seats.filter((id) => !recused.includes(id));
  return [...new Set(known)].filter((id) => [team, judges, others].some((ids) => ids.includes(id)));
}
