/** Two years of an office: milestones are set, moved and completed, projects rest and go on, people leave and come back. */
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act } from '../../../src/domain/access/act.js';
import { AccountsService } from '../../../src/features/identity/accounts.service.js';
import { InstitutionsService } from '../../../src/features/institutions/institutions.service.js';
import { PersonsService } from '../../../src/features/institutions/persons.service.js';
import { LifecycleService } from '../../../src/features/lifecycle/lifecycle.service.js';
import { MilestonesService } from '../../../src/features/milestones/milestones.service.js';
import { ProjectsService } from '../../../src/features/projects/projects.service.js';
import type { Chance } from './chance.js';
import type { Office, Span } from './oracle.js';

const DAY_MS = 86_400_000;
const ACT: Act = {
  actor: {
    accountId: null,
    name: 'simulation',
    personId: null,
    institutionId: null,
    roles: ['secretary', 'administrator'],
    language: 'vi',
  },
};

interface Person {
  readonly id: string;
  readonly accountId: string;
}

interface LivingMilestone {
  readonly id: string;
  readonly responsible: string;
  span: Span;
}

interface LivingProject {
  readonly id: string;
  readonly open: LivingMilestone[];
  isResting: boolean;
}

export class OfficeLife {
  readonly spans: Span[] = [];
  readonly left = new Set<string>();
  office!: Office;
  private readonly persons: Person[] = [];
  private readonly projects: LivingProject[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly chance: Chance,
    private readonly milestonesPerHundredDays: number,
    private readonly horizonDays: number,
  ) {}

  async open(projects: number): Promise<void> {
    const { id: leadInstitutionId } = await this.app
      .get(InstitutionsService)
      .registerInstitution(ACT, { name: 'Viện chủ trì' });
    const secretaries = [await this.hire('secretary'), await this.hire('secretary')];
    const leader = await this.hire('leader');
    this.office = { secretaries: secretaries.map(({ id }) => id), leaders: [leader.id] };
    for (let n = 0; n < Math.max(4, projects / 3); n++)
      this.persons.push(await this.hire('investigator', leadInstitutionId));
    for (let n = 0; n < projects; n++) {
      const input = {
        title: `Nhiệm vụ ${n}`,
        kind: 'topic',
        level: 'grassroots',
        leadInstitutionId,
      } as const;
      const { id } = await this.app.get(ProjectsService).proposeProject(ACT, input as never);
      this.projects.push({ id, open: [], isResting: false });
    }
    await this.app.get(DataSource).transaction(async (tx) => {
      await tx.query(`insert into stage_change (project_id, sequence, from_stage, to_stage, effective_date, created_at)
        select id, 2, 'proposed', 'in-progress', last_act_on, created_at from project`);
      await tx.query(`update project set stage = 'in-progress'`);
    });
  }

  /** What happens on one day, all at one instant of it. */
  async liveADay(now: number): Promise<void> {
    for (const project of this.projects) {
      const { chance } = this;
      if (project.isResting) {
        if (chance.of(10)) await this.resume(project, now);
        continue;
      }
      if (project.open.length < 3 && chance.of(this.milestonesPerHundredDays))
        await this.setMilestone(project, now);
      for (const milestone of [...project.open]) {
        if (chance.of(1.2)) await this.move(milestone, now);
        else if (chance.of(this.isNear(milestone, now) ? 3 : 0.3))
          await this.complete(project, milestone, now);
      }
      if (chance.of(0.3)) await this.suspend(project, now);
    }
    for (const person of this.persons)
      if (this.chance.of(this.left.has(person.id) ? 8 : 0.3)) await this.comeOrGo(person);
  }

  private isNear({ span }: LivingMilestone, now: number): boolean {
    return Date.parse(span.dueDate) - now < 10 * DAY_MS;
  }

  private async setMilestone(project: LivingProject, now: number): Promise<void> {
    const { id: responsible } = this.chance.pick(this.persons);
    const dueDate = this.dayAfter(now, -5, this.horizonDays);
    const { id, revision } = await this.app.get(MilestonesService).setMilestone(ACT, project.id, {
      kind: 'own',
      title: 'Hạn',
      dueDate,
      responsiblePersonId: responsible,
    });
    project.open.push({ id, responsible, span: this.begin(id, revision, dueDate, responsible, now) });
  }

  private async move(milestone: LivingMilestone, now: number): Promise<void> {
    const dueDate = this.dayAfter(now, 1, this.horizonDays);
    if (dueDate === milestone.span.dueDate) return;
    const { revision } = await this.app
      .get(MilestonesService)
      .changeMilestone(ACT, milestone.id, { dueDate });
    milestone.span.endedAt = now;
    milestone.span = this.begin(milestone.id, revision, dueDate, milestone.responsible, now);
  }

  private async complete(project: LivingProject, milestone: LivingMilestone, now: number): Promise<void> {
    await this.app.get(MilestonesService).completeMilestone(ACT, milestone.id, {});
    milestone.span.endedAt = now;
    project.open.splice(project.open.indexOf(milestone), 1);
  }

  private async suspend(project: LivingProject, now: number): Promise<void> {
    await this.app.get(LifecycleService).moveProject(ACT, project.id, { to: 'suspended', reason: 'bão' });
    for (const { span } of project.open) span.endedAt = now;
    project.isResting = true;
  }

  private async resume(project: LivingProject, now: number): Promise<void> {
    await this.app.get(LifecycleService).moveProject(ACT, project.id, { to: 'in-progress' });
    const sql = this.app.get(DataSource);
    for (const milestone of project.open) {
      const [{ revision }] = await sql.query('select revision from milestone where id = $1', [milestone.id]);
      milestone.span = this.begin(milestone.id, revision, milestone.span.dueDate, milestone.responsible, now);
    }
    project.isResting = false;
  }

  private async comeOrGo({ id, accountId }: Person): Promise<void> {
    const comesBack = this.left.has(id);
    await this.app.get(AccountsService).changeAccount(ACT, accountId, { active: comesBack });
    if (comesBack) this.left.delete(id);
    else this.left.add(id);
  }

  private begin(
    milestone: string,
    revision: number,
    dueDate: string,
    responsible: string,
    now: number,
  ): Span {
    const span = { milestone, revision, dueDate, plannedAt: now, endedAt: null, responsible };
    this.spans.push(span);
    return span;
  }

  private dayAfter(now: number, least: number, most: number): string {
    return new Date(now + this.chance.int(least, most) * DAY_MS).toISOString().slice(0, 10);
  }

  private async hire(role: 'secretary' | 'leader' | 'investigator', institutionId?: string): Promise<Person> {
    const email = `${role}-${Math.floor(this.chance.below(1e12))}@test.local`;
    const person = await this.app
      .get(PersonsService)
      .registerPerson(ACT, { fullName: email, email, institutionId });
    const input = { email, displayName: email, roles: [role], personId: person.id };
    const account = await this.app
      .get(AccountsService)
      .openDemonstrationAccount(ACT, input, 'nobody signs in');
    return { id: person.id, accountId: account.id };
  }
}
