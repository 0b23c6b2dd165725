import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Remembered } from '../audit/remembered.js';
import { AccountRepository } from '../identity/accounts.repository.js';
import { InstitutionRepository, PersonRepository } from '../institutions/institutions.repository.js';
import { type PartnerMoney, PartnerMoneyRepository } from '../reconciliation/partner-money.repository.js';
import { RegisterRecordRepository } from './register-record.repository.js';

/** More are counted in the lists that a record links to. */
export const MOST_OF_RECORD = 50;
const MOST_REMEMBERED = 20;

export type InstitutionRecord = Awaited<ReturnType<RegisterRecords['ofInstitution']>>;
export type PersonRecord = Awaited<ReturnType<RegisterRecords['ofPerson']>>;

/** The record of an institution or of a person across projects, councils and money. */
@Injectable()
export class RegisterRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly institutions: InstitutionRepository,
    private readonly persons: PersonRepository,
    private readonly accounts: AccountRepository,
    private readonly money: PartnerMoneyRepository,
    private readonly records: RegisterRecordRepository,
    private readonly clock: Clock,
  ) {}

  private readonly partnerMoney = new Remembered<PartnerMoney[]>(this.clock, MOST_REMEMBERED);

  ofInstitution(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      const institution = await this.institutions.get(tx, id);
      const knowsPeople = may(actor, 'person.read');
      const { successorId } = institution;
      return {
        institution,
        successor: successorId ? await this.institutions.get(tx, successorId) : null,
        predecessors: await this.institutions.predecessors(tx, id),
        projects: await this.records.projectsOfInstitution(tx, actor, id, MOST_OF_RECORD),
        staff: knowsPeople ? await this.records.staff(tx, id, MOST_OF_RECORD) : null,
        seats: knowsPeople ? await this.records.seatsOfInstitution(tx, id, MOST_OF_RECORD) : null,
        money: may(actor, 'reconciliation.read') ? await this.moneyOf(tx, id) : null,
      };
    });
  }

  private moneyOf(tx: Tx, institutionId: string): Promise<PartnerMoney[]> {
    return this.partnerMoney.recall(tx, institutionId, () => this.money.ofInstitution(tx, institutionId));
  }

  ofPerson(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      const person = await this.persons.get(tx, id);
      const { institutionId } = person;
      const knowsAccounts = may(actor, 'office.set-up') || may(actor, 'audit.read');
      return {
        person,
        institution: institutionId ? await this.institutions.get(tx, institutionId) : null,
        /** Left out for whoever has nothing to do with accounts. */
        account: knowsAccounts ? await this.accounts.findOfPerson(tx, id) : undefined,
        projects: await this.records.projectsOfPerson(tx, actor, id, MOST_OF_RECORD),
        seats: await this.records.seatsOfPerson(tx, id, MOST_OF_RECORD),
      };
    });
  }
}
