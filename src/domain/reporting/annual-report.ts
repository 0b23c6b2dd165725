/** The annual report of an office as content: counts, money, statistics, and the projects told of, with no file format. */
import type { Grade } from '../council/grades.js';
import { firstDayOf, type PartialDate } from '../values/plain-date.js';
import { type AnnualCounts, annualCounts, membersOf } from './annual-counts.js';
import { type ExpenditureRow, expenditureRows } from './annual-expenditure.js';
import type { AnnualFacts, AnnualProject } from './annual-facts.js';
import { livesOf, type ProjectLife } from './annual-life.js';
import { type AnnualMoney, moneyOf, plansOn } from './annual-money.js';
import { type AnnualPeriod, hasHappened } from './annual-period.js';
import { type AnnualStatement, statementOf } from './annual-statement.js';
import { type TaskRow, taskRows } from './annual-tasks.js';

export interface AnnualReport extends AnnualPeriod {
  readonly counts: AnnualCounts;
  readonly money: {
    readonly new: AnnualMoney;
    readonly accepted: AnnualMoney;
    readonly ofYear: AnnualMoney;
    /** Of the projects of the period, money planned to settled. */
    readonly statement: AnnualStatement;
  };
  readonly statistics: {
    /** Form 04/KHCN-NV. */
    readonly tasks: readonly TaskRow[];
    /** Form 03/KHCN-CP. */
    readonly expenditure: readonly ExpenditureRow[];
  };
  /** In the order of their meetings. */
  readonly acceptedProjects: readonly GradedProject[];
  readonly notAcceptedProjects: readonly GradedProject[];
  /** Put to use in the period, and accepted earlier. */
  readonly appliedProjects: readonly ToldProject[];
}

export interface ToldProject {
  readonly project: Pick<AnnualProject, 'id' | 'code' | 'title' | 'demonstration'>;
}

export interface GradedProject extends ToldProject {
  readonly grade: Grade | null;
  readonly gradeAsWritten: string | null;
  readonly acceptedOn: PartialDate;
}

export function annualReport(facts: AnnualFacts, period: AnnualPeriod): AnnualReport {
  const lives = livesOf(facts, period);
  const members = membersOf(lives, facts.outcomes, period);
  const plans = plansOn(facts, period);
  const movements = facts.movements.filter(({ date }) => hasHappened(date, period));
  const { year, from, to, asOf } = period;
  return {
    ...{ year, from, to, asOf },
    counts: annualCounts(lives, members),
    money: {
      new: moneyOf(members.new, plans.approved),
      accepted: moneyOf(members.accepted, plans.approved),
      ofYear: moneyOf(members.total, plans.approved),
      statement: statementOf(members.total, plans, movements),
    },
    statistics: { tasks: taskRows(members), expenditure: expenditureRows(lives, movements, period) },
    acceptedProjects: members.accepted.map(gradedProject).sort(byMeeting),
    notAcceptedProjects: members.notAccepted.map(gradedProject).sort(byMeeting),
    appliedProjects: members.applied.filter(({ evaluation }) => !evaluation?.accepts).map(toldProject),
  };
}

function toldProject({ project: { id, code, title, demonstration } }: ProjectLife): ToldProject {
  return { project: { id, code, title, demonstration } };
}

function gradedProject(life: ProjectLife): GradedProject {
  const { grade, asWritten, acceptedOn } = life.evaluation!;
  return { ...toldProject(life), grade, gradeAsWritten: asWritten, acceptedOn };
}

function byMeeting(a: GradedProject, b: GradedProject): number {
  const [ofA, ofB] = [a, b].map(({ acceptedOn, project }) => `${firstDayOf(acceptedOn)} ${project.code}`);
  return ofA! < ofB! ? -1 : 1;
}
