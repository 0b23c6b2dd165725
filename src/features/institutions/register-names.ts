import { Injectable } from '@nestjs/common';
import { formatDate } from '../../domain/values/plain-date.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { InstitutionRepository, PersonRepository } from './institutions.repository.js';

export interface RegisterName {
  readonly id: string;
  /** Tells it from others of the same name. */
  readonly label: string;
}

const MOST_SUGGESTED = 20;
const MOST_NAMED = 5;
const PART = ', ';

/** Institutions and persons as people write them: what a name stands for, and what it might stand for. */
@Injectable()
export class RegisterNames {
  constructor(
    private readonly transactions: Transactions,
    private readonly institutions: InstitutionRepository,
    private readonly persons: PersonRepository,
  ) {}

  suggestInstitutions(words?: string): Promise<RegisterName[]> {
    return this.transactions.read((tx) => this.institutionsLike(tx, words));
  }

  suggestPersons(words?: string): Promise<RegisterName[]> {
    return this.transactions.read((tx) => this.personsLike(tx, words));
  }

  /** Throws Refused about `path` where the register does not know the name, or knows several. */
  async readInstitution(name: string, path: string): Promise<string> {
    return theOne(await this.transactions.read((tx) => this.institutionsLike(tx, name)), name, path);
  }

  async readPerson(name: string, path: string): Promise<string> {
    return theOne(await this.transactions.read((tx) => this.personsLike(tx, name)), name, path);
  }

  /** How persons are written, by their ids. */
  async personLabels(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const names = await this.transactions.read(async (tx) =>
      this.labelled(tx, await this.persons.byIds(tx, ids)),
    );
    return new Map(names.map(({ id, label }) => [id, label]));
  }

  private async institutionsLike(tx: Tx, words?: string): Promise<RegisterName[]> {
    const found = await this.institutions.list(tx, { q: firstPart(words, ' (–') }, MOST_SUGGESTED, null);
    return found.map(({ id, name, validTo }) => ({
      id,
      label: validTo ? `${name} (–${formatDate(validTo)})` : name,
    }));
  }

  private async personsLike(tx: Tx, words?: string): Promise<RegisterName[]> {
    return this.labelled(tx, await this.persons.alike(tx, firstPart(words, PART) ?? '', MOST_SUGGESTED));
  }

  private async labelled(tx: Tx, persons: Awaited<ReturnType<PersonRepository['byIds']>>) {
    const ids = persons.map(({ institutionId }) => institutionId).filter((id) => id !== null);
    const names = new Map((await this.institutions.named(tx, ids)).map(({ id, name }) => [id, name]));
    return persons.map(({ id, academicTitle, fullName, institutionId, email }) => {
      const name = [academicTitle, fullName].filter(Boolean).join(' ');
      return { id, label: [name, names.get(institutionId ?? ''), email].filter(Boolean).join(PART) };
    });
  }
}

function firstPart(words: string | undefined, separator: string): string | undefined {
  return words?.split(separator)[0]?.trim().slice(0, 200);
}

function theOne(found: readonly RegisterName[], name: string, path: string): string {
  const exact = found.filter(({ label }) => label === name);
  const named = found.filter(({ label }) => label.split(PART)[0] === name);
  const [only, ...others] = exact.length > 0 ? exact : named.length > 0 ? named : found;
  if (!only) throw Refused.because('name-not-registered', { name }, path);
  if (others.length === 0) return only.id;
  const labels = found.slice(0, MOST_NAMED).map(({ label }) => label);
  throw Refused.because('name-not-unique', { name, found: labels.join('; ') }, path);
}
