import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Act } from '../domain/access/act.js';
import type { Actor } from '../domain/access/actor.js';
import { AuditTrail } from '../features/audit/audit-trail.js';
import { AccountsService } from '../features/identity/accounts.service.js';
import { hashPassword } from '../features/identity/secrets.js';
import { InstitutionsService } from '../features/institutions/institutions.service.js';
import { PersonsService } from '../features/institutions/persons.service.js';
import { Letterheads } from '../features/letterheads/letterheads.service.js';
import { Transactions } from '../platform/database/transactions.js';
import { DEMO_INSTITUTIONS } from './institutions.js';
import { LOADED } from './interrupted-loading.js';
import { DEMO_LETTERHEAD, DEMO_LETTERHEAD_FROM } from './letterhead.js';
import { DEMO_DOMAIN, DEMO_PEOPLE, emailOf } from './people.js';
import type { DemoInstitution } from './script.js';

const PROGRAM: Actor = {
  accountId: null,
  name: 'demonstration',
  personId: null,
  institutionId: null,
  roles: ['administrator', 'secretary'],
  language: 'vi',
};

/** The invented people and the institutions that play the demonstration's projects, each acting with its own account. */
export class DemonstrationCast {
  private readonly actors = new Map<string, Actor>();
  private readonly institutions = new Map<DemoInstitution, string>();

  constructor(private readonly app: INestApplicationContext) {}

  /** An office with accounts is somebody's own and is left alone. */
  async isNeeded(): Promise<boolean> {
    const { items } = await this.app.get(AccountsService).listAccounts({ limit: 1 });
    return items.length === 0;
  }

  /** The accounts of an earlier demonstration that can still be signed in to. */
  async emails(): Promise<string[]> {
    const { items } = await this.app.get(AccountsService).listAccounts({ q: DEMO_DOMAIN, limit: 200 });
    return items.filter(({ demonstration, active }) => demonstration && active).map(({ email }) => email);
  }

  async engage(password: string): Promise<void> {
    const act: Act = { actor: PROGRAM };
    for (const [key, input] of Object.entries(DEMO_INSTITUTIONS)) {
      const { id } = await this.app.get(InstitutionsService).registerInstitution(act, input);
      this.institutions.set(key as DemoInstitution, id);
    }
    const day = { authorityId: this.institutionId('ubnd-binh-son'), validFrom: DEMO_LETTERHEAD_FROM };
    await this.app.get(Letterheads).writeLetterhead(act, day, DEMO_LETTERHEAD);
    const passwordHash = await hashPassword(password);
    for (const { name, fullName, roles, institution } of DEMO_PEOPLE) {
      const institutionId = institution && this.institutionId(institution);
      const email = emailOf(name);
      const person = await this.app
        .get(PersonsService)
        .registerPerson(act, { fullName, email, institutionId });
      const input = { email, displayName: fullName, roles: [...roles], personId: person.id };
      const account = await this.app.get(AccountsService).openDemonstrationAccount(act, input, passwordHash);
      this.actors.set(name, {
        accountId: account.id,
        name: fullName,
        personId: person.id,
        institutionId: person.institutionId,
        roles,
        language: 'vi',
      });
    }
  }

  /** The mark of a whole demonstration: without it the next start begins anew. */
  async noteLoaded(): Promise<void> {
    const root = { kind: 'demonstration', id: randomUUID() };
    const trail = this.app.get(AuditTrail);
    await this.app.get(Transactions).run((tx) => trail.record(tx, { actor: PROGRAM }, { act: LOADED, root }));
  }

  act(name: string): Act {
    const actor = this.actors.get(name);
    if (!actor) throw new Error(`nobody plays ${name}`);
    return { actor };
  }

  personId(name: string): string {
    return this.act(name).actor.personId!;
  }

  institutionId(key: DemoInstitution): string {
    return this.institutions.get(key)!;
  }
}
