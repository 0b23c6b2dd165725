import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { FORM_KIND_CODES, type FormKind, formKind, OWN_SHEETS } from '../../domain/forms/form-kinds.js';
import { paperDate } from '../../domain/values/plain-date.js';
import { Transactions } from '../../platform/database/transactions.js';
import { SeatRepository } from '../councils/seats.repository.js';
import { SessionRepository } from '../councils/sessions.repository.js';
import { isKeptFrom, type SessionRecord, seatOf, seatsInOffice } from '../councils/sitting.js';
import { MilestoneRepository } from '../milestones/milestones.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { FormProjectRepository } from './form-projects.repository.js';
import { FormRepository } from './forms.repository.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a reader may make about a subject, and for whom. */
export interface FormOffers {
  readonly about: 'session' | 'project';
  readonly subjectId: string;
  readonly title: string;
  readonly kinds: readonly FormKind[];
  /** Of a member: the own sheets. */
  readonly own: readonly FormKind[];
  readonly seats: readonly Named[];
  readonly projects: readonly Named[];
  readonly milestones: readonly Named[];
}

@Injectable()
export class FormOffersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forms: FormRepository,
    private readonly formProjects: FormProjectRepository,
    private readonly projects: ProjectRepository,
    private readonly milestones: MilestoneRepository,
    private readonly sessions: SessionRepository,
    private readonly seats: SeatRepository,
  ) {}

  /** @param subjectId of a session or a project that the reader may know of */
  offerForms(actor: Actor, subjectId: string): Promise<FormOffers> {
    return this.transactions.read(async (tx) => {
      if ((await this.forms.kindOfSubject(tx, subjectId)) === 'session') {
        const record = await this.sessions.recordFor(tx, actor, subjectId);
        const projects = await this.formProjects.projects(tx, record.projectIds);
        const seats = seatsInOffice(record, record.session.heldOn);
        const persons = await this.seats.persons(
          tx,
          seats.map(({ personId }) => personId),
        );
        const kinds = kindsFor(actor, ['session', 'item', 'seat']);
        return {
          about: 'session',
          subjectId,
          title: projects.map(({ code }) => code).join(', '),
          kinds: kinds.filter((kind) => kind !== 'tally-minutes' || record.session.state === 'closed'),
          own: sitsFreely(actor, record) ? OWN_SHEETS : [],
          seats:
            kinds.length > 0
              ? seats.map(({ id, personId }) => ({ id, name: persons.get(personId)!.fullName }))
              : [],
          projects: projects.map(({ id, code }) => ({ id, name: code })),
          milestones: [],
        };
      }
      const { id, code, title } = await this.projects.getVisible(tx, actor, subjectId);
      const open = await this.milestones.openOfProject(tx, id);
      return {
        about: 'project',
        subjectId,
        title: `${code} ${title}`,
        kinds: kindsFor(actor, open.length > 0 ? ['project', 'milestone'] : ['project']),
        own: [],
        seats: [],
        projects: [],
        milestones: open.map((milestone) => ({
          id: milestone.id,
          name: `${paperDate(milestone.dueDate)} ${milestone.title}`,
        })),
      };
    });
  }
}

function kindsFor({ roles }: Actor, about: readonly string[]): FormKind[] {
  return FORM_KIND_CODES.filter(
    (kind) =>
      about.includes(formKind(kind).about) && formKind(kind).makers.some((role) => roles.includes(role)),
  );
}

function sitsFreely(actor: Actor, record: SessionRecord): boolean {
  const isFreeOf = (id: string) => !isKeptFrom(actor, record, id);
  return seatOf(actor, record) !== undefined && record.projectIds.some(isFreeOf);
}
