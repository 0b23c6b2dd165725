import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { InstitutionRepository } from '../institutions/institutions.repository.js';
import { type PartnerMoney, PartnerMoneyRepository } from './partner-money.repository.js';

/** What an institution promised and gave, and what came to it, across projects and years. */
@Injectable()
export class PartnerMoneyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly institutions: InstitutionRepository,
    private readonly money: PartnerMoneyRepository,
  ) {}

  ofInstitution(id: string) {
    return this.transactions.read(async (tx) => {
      const { name } = await this.institutions.get(tx, id);
      const items = await this.money.ofInstitution(tx, id);
      return {
        institution: { id, name },
        asContributor: totalOf(items, 'contributor'),
        asReceiver: totalOf(items, 'receiver'),
        items: items.map((item) => ({ ...item, openVnd: item.promisedVnd - item.movedVnd })),
        nextCursor: null,
      };
    });
  }
}

function totalOf(items: readonly PartnerMoney[], role: PartnerMoney['role']) {
  const own = items.filter((item) => item.role === role);
  const promisedVnd = own.reduce((sum, item) => sum + item.promisedVnd, 0n);
  const movedVnd = own.reduce((sum, item) => sum + item.movedVnd, 0n);
  return { promisedVnd, movedVnd, openVnd: promisedVnd - movedVnd };
}
