/**
 * A choice out of the registers of institutions or persons, or of the programmes. A short register is one list. A long one is searched: the
 * form is sent with the words that were typed and comes back, filled as it was, with those found; `asksToFind` tells
 * such a sending from one that is to be saved. With scripts the list follows while one types.
 */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { PROGRAMME } from '../../domain/lifecycle/programme-membership.js';
import { InstitutionsService } from '../../features/institutions/institutions.service.js';
import { PersonsService } from '../../features/institutions/persons.service.js';
import { ProjectListService } from '../../features/projects/project-list.service.js';
import type { ProgrammeNamed } from '../../features/projects/projects.repository.js';
import { ProjectsService } from '../../features/projects/projects.service.js';
import { type FormFields, listIn, textIn } from './form-fields.js';

export type PartyKind = 'institution' | 'person' | 'programme';

export interface Party {
  readonly id: string;
  readonly name: string;
}

/** One choice as it is drawn. */
export interface Choice {
  readonly kind: PartyKind;
  /** The field that takes the id. */
  readonly name: string;
  readonly chosen: readonly Party[];
  readonly found: readonly Party[];
  readonly words: string | undefined;
  /** The register fits into one list. */
  readonly isWhole: boolean;
  readonly hasMore: boolean;
}

export interface Wanted {
  readonly kind: PartyKind;
  readonly name: string;
  /** What the form holds; what it does not name is as `saved`. */
  readonly fields?: FormFields;
  readonly saved?: readonly (string | null | undefined)[];
}

export const WORDS = '~words';
export const FOUND_FOR = '~found';
export const FIND = '~find';

const MOST_LISTED = 20;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

@Injectable()
export class PartyFinder {
  constructor(
    private readonly institutions: InstitutionsService,
    private readonly persons: PersonsService,
    private readonly projects: ProjectsService,
    private readonly lists: ProjectListService,
  ) {}

  async choice(actor: Actor, { kind, name, fields = {}, saved = [] }: Wanted): Promise<Choice> {
    const words = textIn(fields, `${name}${WORDS}`)?.slice(0, 200);
    const held = name in fields ? listIn(fields, name) : saved;
    const ids = [...new Set(held.filter((id): id is string => UUID.test(id ?? '')))];
    const chosen = (await Promise.all(ids.map((id) => this.party(actor, kind, id)))).filter((one) => !!one);
    const { found, hasMore } = await this.find(actor, kind, words);
    const isWhole = words === undefined && !hasMore;
    return { kind, name, chosen, found, words, isWhole, hasMore };
  }

  private async find(actor: Actor, kind: PartyKind, q: string | undefined) {
    const query = { q, limit: MOST_LISTED };
    if (kind === 'programme') {
      const { items, nextCursor } = await this.lists.listProjects(actor, { ...query, kind: PROGRAMME });
      return { found: items.map(programmeParty), hasMore: nextCursor !== null };
    }
    if (!may(actor, `${kind}.read`)) return { found: await this.self(actor, kind), hasMore: false };
    const { items, nextCursor } =
      kind === 'institution'
        ? await this.institutions.listInstitutions(query)
        : await this.persons.listPersons(query);
    return { found: items.map(partyOf), hasMore: nextCursor !== null };
  }

  /** Who may not read the register may still name themselves. */
  private async self(actor: Actor, kind: Registered): Promise<readonly Party[]> {
    const id = kind === 'institution' ? actor.institutionId : actor.personId;
    return id ? [await this.registered(kind, id)] : [];
  }

  /** What is in no register, or not for this reader, is no choice. */
  private async party(actor: Actor, kind: PartyKind, id: string): Promise<Party | null> {
    if (kind === 'programme') {
      const programme = await this.projects.findProgramme(actor, id);
      return programme && programmeParty(programme);
    }
    const own = kind === 'institution' ? actor.institutionId : actor.personId;
    if (!may(actor, `${kind}.read`) && id !== own) return null;
    return this.registered(kind, id).catch(() => null);
  }

  private async registered(kind: Registered, id: string): Promise<Party> {
    return partyOf(
      kind === 'institution' ? await this.institutions.getInstitution(id) : await this.persons.getPerson(id),
    );
  }
}

/** The form was sent to search, not to be saved: by its button, or with words that were not searched for yet. */
export function asksToFind(fields: FormFields): boolean {
  return Object.keys(fields).some((name) => {
    if (name === FIND) return true;
    if (!name.endsWith(WORDS)) return false;
    return textIn(fields, name) !== textIn(fields, name.replace(WORDS, FOUND_FOR));
  });
}

type Registered = Exclude<PartyKind, 'programme'>;

function programmeParty({ id, code, title }: ProgrammeNamed): Party {
  return { id, name: `${code} ${title}` };
}

type Entry = {
  id: string;
  name?: string;
  fullName?: string;
  academicTitle?: string | null;
  email?: string | null;
};

/** Persons of one name are told apart by their address. */
function partyOf({ id, name, fullName, academicTitle, email }: Entry): Party {
  const titled = [academicTitle, fullName].filter(Boolean).join(' ');
  return { id, name: name ?? [titled, email].filter(Boolean).join(', ') };
}
