/** Invented projects of the years 2014 to 2024, in the order of their proposals. */
import { PROGRAMME } from '../../domain/lifecycle/programme-membership.js';
import { Batch } from './batch.js';
import { addCouncil } from './council-rows.js';
import { type Day, dateOf, dayOf, monthOf, morningOf, weekdayFrom, yearOf } from './days.js';
import { addFundingPlan } from './funding-rows.js';
import { addHistory } from './history-rows.js';
import { addLedger } from './ledger-rows.js';
import { type Life, liveUntil } from './life.js';
import { addMilestones } from './milestone-rows.js';
import { Papers } from './papers.js';
import type { Random } from './random.js';
import type { Person, Register } from './register.js';
import { FIELDS, PLACES } from './words.js';

/** TT 11/2014 stands from the first day; what is approved from 2025-02-10 no built-in rulebook judges. */
export const FIRST_PROPOSAL = dayOf('2014-08-04');
const LAST_PROPOSAL = dayOf('2024-08-01');

const KINDS = { topic: 55, 'pilot-production': 14, support: 14, scheme: 9, 'st-project': 5, programme: 3 };
const LEVELS = { grassroots: 85, province: 15 };
const FIELD_WEIGHTS = {
  agriculture: 40,
  engineering: 22,
  social: 14,
  medical: 10,
  natural: 8,
  humanities: 6,
};
const COUNCIL_SIZE = 9;

export interface World {
  readonly random: Random;
  readonly register: Register;
  readonly rulebookId: string;
  readonly today: Day;
}

export class ProjectMaker {
  private readonly papers: Papers;
  /** The last number given out in each year. */
  readonly codeCounters = new Map<number, number>();
  private newestProgramme: string | null = null;
  private projectsPassed = 0;

  constructor(private readonly world: World) {
    this.papers = new Papers(world.random, world.register.authority.name);
  }

  /** The projects from one index up to another, out of so many in all. */
  make(from: number, to: number, total: number): Batch {
    const batch = new Batch();
    for (let at = from; at < to; at++) this.addProject(batch, this.proposedOn(at, total));
    return batch;
  }

  private proposedOn(at: number, total: number): Day {
    const day = FIRST_PROPOSAL + Math.floor(((LAST_PROPOSAL - FIRST_PROPOSAL) * at) / total);
    return Math.min(weekdayFrom(day), this.world.today);
  }

  private addProject(batch: Batch, proposedOn: Day): void {
    const { random, register, rulebookId, today } = this.world;
    const kind = random.weighted(KINDS);
    const level = random.weighted(LEVELS);
    const field = random.weighted(FIELD_WEIGHTS);
    const investigator = random.pick(register.persons);
    const life = liveUntil(today, random, kind, proposedOn);
    const id = random.uuid();
    const code = this.nextCode(yearOf(proposedOn));
    const matter = random.pick(FIELDS[field].matters);
    const last = life.steps.at(-1)!;
    const startsOn = life.steps.find(({ to }) => to === 'contracted')?.day ?? proposedOn + 120;

    batch.add('project', {
      id,
      code,
      title: `${random.pick(FIELDS[field].tasks)} ${matter} tại xã ${random.pick(PLACES)}`,
      kind,
      level,
      field,
      socio_economic_objective: random.int(1, 14),
      objectives: `Làm chủ kỹ thuật và nhân rộng kết quả về ${matter}.`,
      period_start: monthOf(startsOn),
      period_end: monthOf(life.endsOn),
      stage: last.to,
      suspended_from: last.to === 'suspended' ? last.from : null,
      last_act_on: dateOf(last.day),
      proposed_on: dateOf(proposedOn),
      programme_id: this.programmeOf(id, kind),
      authority_id: register.authority.id,
      lead_institution_id: investigator.institutionId,
      principal_investigator_id: investigator.id,
      demonstration: true,
      created_at: morningOf(proposedOn),
    });
    const approvalId = addHistory(batch, random, this.papers, { id, code, steps: life.steps });
    this.addContract(batch, id, code, life);
    const others = this.addTeam(batch, id, investigator);
    this.addProducts(batch, id, FIELDS[field].products, life.judgement !== null);
    const lines = addFundingPlan(batch, random, {
      id,
      level,
      leadInstitutionId: investigator.institutionId,
      plannedOn: life.steps.find(({ to }) => to === 'approved')?.day ?? proposedOn,
      decisionId: approvalId,
    });
    addLedger(batch, random, { id, leadInstitutionId: investigator.institutionId, life, lines, today });
    addMilestones(batch, random, { id, responsibleId: investigator.id, life, today });
    if (!life.judgement) return;
    const members = this.outsiders(others, investigator.institutionId);
    addCouncil(batch, random, this.papers, { id, code, rulebookId, judgement: life.judgement, members });
  }

  /** One project in four belongs to the programme that was proposed last before it. */
  private programmeOf(id: string, kind: string): string | null {
    if (kind === PROGRAMME) {
      this.newestProgramme = id;
      return null;
    }
    this.projectsPassed = (this.projectsPassed + 1) % 4;
    return this.projectsPassed === 0 ? this.newestProgramme : null;
  }

  private nextCode(year: number): string {
    const number = (this.codeCounters.get(year) ?? 0) + 1;
    this.codeCounters.set(year, number);
    return `${this.world.register.authority.code}-${year}-${String(number).padStart(3, '0')}`;
  }

  private addContract(batch: Batch, project_id: string, code: string, { steps, endsOn }: Life): void {
    const signed = steps.find(({ to }) => to === 'contracted');
    if (!signed) return;
    const signed_on = dateOf(signed.day);
    const ends_on = dateOf(endsOn);
    batch.add('contract', {
      project_id,
      number: `HĐ-${code}`,
      signed_on,
      effective_on: signed_on,
      ends_on,
      first_ends_on: ends_on,
      lump_sum_mode: this.world.random.weighted({ 'final-product': 30, partial: 60, none: 10 }),
    });
  }

  /** @returns the team's persons */
  private addTeam(batch: Batch, project_id: string, investigator: Person): ReadonlySet<string> {
    const { random, register } = this.world;
    const kind = 'team';
    const team = new Set([
      investigator.id,
      ...random.sample(register.persons, random.int(1, 4)).map(({ id }) => id),
    ]);
    for (const person_id of team) {
      const role = person_id === investigator.id ? 'principal-investigator' : 'member';
      batch.add('project_standing', { project_id, person_id, kind, role });
    }
    for (const { id } of random.sample(register.institutions, random.int(0, 3))) {
      if (id === investigator.institutionId) continue;
      const role = random.pick(['partner', 'receiving-unit', 'contributor']);
      batch.add('project_partner', { project_id, institution_id: id, role });
    }
    return team;
  }

  private addProducts(batch: Batch, project_id: string, names: readonly string[], delivered: boolean): void {
    const { random } = this.world;
    random.sample(names, random.int(1, 3)).forEach((name, position) => {
      const id = random.uuid();
      const quantity = random.int(1, 50);
      batch.add('ordered_product', { id, project_id, position, name, quantity, unit: 'sản phẩm' });
      if (delivered)
        batch.add('delivered_product', { ordered_product_id: id, quantity, quality: 'đạt yêu cầu' });
    });
  }

  /** Nobody judges their own work, or their house's. */
  private outsiders(team: ReadonlySet<string>, leadInstitutionId: string): Person[] {
    const { random, register } = this.world;
    const candidates = random.sample(register.persons, COUNCIL_SIZE * 4);
    const free = ({ id, institutionId }: Person) => !team.has(id) && institutionId !== leadInstitutionId;
    return candidates.filter(free).slice(0, COUNCIL_SIZE);
  }
}
