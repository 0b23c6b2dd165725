import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { AnnualText, AnnualTexts, TextSection } from '../../domain/reporting/annual-texts.js';
import type { ReportScope } from '../../domain/reporting/report-scope.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AnnualTextHead, AnnualTextVersion } from './annual-text.entity.js';

export type TextPlace = Pick<AnnualTextHead, 'year' | 'section'> & ReportScope;

type TextRow = Omit<AnnualText, 'writtenAt'> & { readonly year: number; readonly writtenAt: Date };

/** The newest version of each section in its newest year up to one, or of that year alone. */
const TEXTS = `select distinct on (head.section) head.section, head.year, head.version, written.text, written.author,
    written.written_at as "writtenAt"
  from annual_text head join annual_text_version written on (written.text_id, written.version) = (head.id, head.version)
  where written.text <> '' and head.year between $1 and $2 and head.unit_id is not distinct from $3::uuid
    and head.programme_id is not distinct from $4::uuid
  order by head.section, head.year desc`;

@Injectable()
export class AnnualTextRepository {
  async ofYear(tx: Tx, year: number, { unitId, programmeId }: ReportScope): Promise<AnnualTexts> {
    return bySection(await tx.query(TEXTS, [year, year, unitId, programmeId]));
  }

  /** What the years before said last, by section. */
  async before(tx: Tx, year: number, { unitId, programmeId }: ReportScope): Promise<AnnualTexts> {
    return bySection(await tx.query(TEXTS, [0, year - 1, unitId, programmeId]));
  }

  async heads(tx: Tx, year: number, scope: ReportScope): Promise<ReadonlyMap<TextSection, number>> {
    const heads = await tx.findBy(AnnualTextHead, { year, ...scopedTo(scope) });
    return new Map(heads.map(({ section, version }) => [section, version]));
  }

  async versions(tx: Tx, place: TextPlace): Promise<AnnualTextVersion[]> {
    const head = await tx.findOneBy(AnnualTextHead, { ...place, ...scopedTo(place) });
    if (!head) return [];
    return tx.find(AnnualTextVersion, { where: { textId: head.id }, order: { version: 'desc' } });
  }

  /** Two who write one section for the first time wait for each other too. */
  async lock(
    tx: Tx,
    place: TextPlace,
    expectedVersion?: number,
  ): Promise<{ head: AnnualTextHead; before: AnnualTextVersion | null }> {
    await tx.createQueryBuilder().insert().into(AnnualTextHead).values(place).orIgnore().execute();
    const head = await tx.findOneOrFail(AnnualTextHead, {
      where: { ...place, ...scopedTo(place) },
      lock: { mode: 'pessimistic_write' },
    });
    if (expectedVersion !== undefined && head.version !== expectedVersion)
      throw Refused.because('stale-version');
    const { id: textId, version } = head;
    return { head, before: await tx.findOneBy(AnnualTextVersion, { textId, version }) };
  }

  async add(
    tx: Tx,
    head: AnnualTextHead,
    written: Pick<AnnualTextVersion, 'text' | 'accountId' | 'author' | 'writtenAt'>,
  ): Promise<AnnualTextVersion> {
    const version = head.version + 1;
    await tx.update(AnnualTextHead, head.id, { version });
    await tx.insert(AnnualTextVersion, { textId: head.id, version, ...written });
    return tx.findOneByOrFail(AnnualTextVersion, { textId: head.id, version });
  }
}

function scopedTo({ unitId, programmeId }: ReportScope) {
  return { unitId: unitId ?? IsNull(), programmeId: programmeId ?? IsNull() };
}

function bySection(rows: readonly TextRow[]): AnnualTexts {
  return Object.fromEntries(
    rows.map(({ section, text, version, author, writtenAt }) => [
      section,
      { section, text, version, author, writtenAt: writtenAt.toISOString() },
    ]),
  );
}
