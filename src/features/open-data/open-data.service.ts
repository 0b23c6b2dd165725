import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { type GrantContext, type GrantFacts, grantOf, isPublishable } from '../../domain/open-data/grant.js';
import { GRANT_COLUMNS, GRANT_FIELDS } from '../../domain/open-data/grant-fields.js';
import type { Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions } from '../../platform/database/transactions.js';
import { BYTE_ORDER_MARK, csvLine } from '../../platform/papers/csv-line.js';
import { Refused } from '../../platform/refused.js';
import { GRANT_FIELD_WORDS, OPEN_DATA, VOCABULARY_WORDS } from '../../wording/open-data.js';
import { wordOf } from '../../wording/words.js';
import { GrantRepository } from './grants.repository.js';

/** Read by themselves, one after the other: a slow reader holds no transaction open, and no more than this is in memory. */
const BATCH = 500;
const STANDARD = '1.1';

export interface OpenDataOptions {
  readonly language: Language;
  readonly withDemonstration: boolean;
}

@Injectable()
export class OpenDataService {
  constructor(
    private readonly transactions: Transactions,
    private readonly grants: GrantRepository,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  get isPublic(): boolean {
    return this.config.openDataPublic;
  }

  /** Demonstration projects never go to the public. */
  openTo(actor: Actor | null, withDemonstration: boolean): void {
    if (this.isPublic && !withDemonstration) return;
    if (!actor) throw Refused.because('not-signed-in');
    if (!may(actor, 'open-data.export')) throw Refused.because('not-permitted');
  }

  /** A package of the standard, a grant a line. */
  async *json(options: OpenDataOptions): AsyncGenerator<string> {
    const { language, withDemonstration } = options;
    const head = {
      version: STANDARD,
      title: OPEN_DATA.title[language],
      description: withDemonstration
        ? `${OPEN_DATA.description[language]} ${OPEN_DATA.demonstration[language]}`
        : OPEN_DATA.description[language],
      issued: await this.clock.today(),
      identifier: `${this.config.openDataPrefix}-grants`,
      license: this.config.openDataLicence,
      accessURL: this.address,
      leftOut: OPEN_DATA.leftOut[language],
      containsDemonstration: withDemonstration,
    };
    yield `${JSON.stringify(head).slice(0, -1)},"grants":[`;
    const context = this.contextIn(language);
    let isFirst = true;
    for await (const facts of this.published(withDemonstration)) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(grantOf(facts, context))}`;
      isFirst = false;
    }
    yield '\n]}\n';
  }

  /** The same records as a table; the licence stands in the dictionary, which a line of a table cannot hold. */
  async *csv({ language, withDemonstration }: OpenDataOptions): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(GRANT_COLUMNS.map(({ title }) => title));
    const context = this.contextIn(language);
    for await (const facts of this.published(withDemonstration)) {
      const grant = grantOf(facts, context);
      yield csvLine(GRANT_COLUMNS.map(({ of }) => of(grant) ?? null));
    }
  }

  dictionary() {
    return {
      title: OPEN_DATA.title,
      description: OPEN_DATA.description,
      leftOut: OPEN_DATA.leftOut,
      licence: this.config.openDataLicence,
      standard: `360Giving Data Standard ${STANDARD}`,
      fields: GRANT_FIELDS.map((field) => ({
        field,
        columns: GRANT_COLUMNS.filter((column) => column.field === field).map(({ title }) => title),
        ...GRANT_FIELD_WORDS[field],
      })),
      vocabularies: VOCABULARY_WORDS,
    };
  }

  async counts(withDemonstration: boolean): Promise<{ published: number; incomplete: number }> {
    const { decided, published } = await this.transactions.read((tx) =>
      this.grants.counts(tx, withDemonstration),
    );
    return { published, incomplete: decided - published };
  }

  private async *published(withDemonstration: boolean): AsyncGenerator<GrantFacts> {
    for await (const facts of this.decided(withDemonstration)) if (isPublishable(facts)) yield facts;
  }

  private async *decided(withDemonstration: boolean): AsyncGenerator<GrantFacts> {
    for (let after = ''; ; ) {
      const batch = await this.transactions.read((tx) =>
        this.grants.batch(tx, withDemonstration, after, BATCH),
      );
      yield* batch;
      const last = batch.at(-1);
      if (!last || batch.length < BATCH) return;
      after = last.code;
    }
  }

  private contextIn(language: Language): GrantContext {
    return {
      prefix: this.config.openDataPrefix,
      dataSource: this.address,
      householdName: OPEN_DATA.household[language],
      wordOf: (vocabulary, code) => wordOf(VOCABULARY_WORDS[vocabulary], code, language),
    };
  }

  private get address(): string {
    return `${this.config.publicUrl}/open-data`;
  }
}
