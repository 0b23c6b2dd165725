/** The annual report of an office as content: counts, money, and the projects accepted in the year, with no file format. */
import type { Grade } from '../council/grades.js';
import { firstDayOf, type PartialDate } from '../values/plain-date.js';
import { type AnnualCounts, annualCounts, isAccepted, isNew, isOfYear } from './annual-counts.js';
import type { AnnualFacts, AnnualProject } from './annual-facts.js';
import { livesOf, type ProjectLife } from './annual-life.js';
import { type AnnualMoney, moneyOf, plansOn } from './annual-money.js';
import type { AnnualPeriod } from './annual-period.js';

export interface AnnualReport extends AnnualPeriod {
  readonly counts: AnnualCounts;
  readonly money: {
    readonly new: AnnualMoney;
    readonly accepted: AnnualMoney;
    readonly ofYear: AnnualMoney;
  };
  /** In the order of their meetings. */
  readonly acceptedProjects: readonly AcceptedProject[];
}

export interface AcceptedProject {
  readonly project: Pick<AnnualProject, 'id' | 'code' | 'title' | 'demonstration'>;
  readonly grade: Grade | null;
  readonly gradeAsWritten: string | null;
  readonly acceptedOn: PartialDate;
}

export function annualReport(facts: AnnualFacts, period: AnnualPeriod): AnnualReport {
  const lives = livesOf(facts, period);
  const planOf = plansOn(facts, period);
  const accepted = lives.filter(isAccepted);
  return {
    ...period,
    counts: annualCounts(lives, facts.outcomes, period),
    money: {
      new: moneyOf(
        lives.filter((life) => isNew(life, period)),
        planOf,
      ),
      accepted: moneyOf(accepted, planOf),
      ofYear: moneyOf(lives.filter(isOfYear), planOf),
    },
    acceptedProjects: accepted.map(acceptedProject).sort(byMeeting),
  };
}

function acceptedProject({ project, evaluation }: ProjectLife): AcceptedProject {
  const { id, code, title, demonstration } = project;
  const { grade, asWritten, acceptedOn } = evaluation!;
  return { project: { id, code, title, demonstration }, grade, gradeAsWritten: asWritten, acceptedOn };
}

function byMeeting(a: AcceptedProject, b: AcceptedProject): number {
  const [ofA, ofB] = [a, b].map(({ acceptedOn, project }) => `${firstDayOf(acceptedOn)} ${project.code}`);
  return ofA! < ofB! ? -1 : 1;
}
