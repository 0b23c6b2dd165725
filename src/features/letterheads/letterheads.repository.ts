import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { LetterheadInput } from './letterhead.dto.js';
import { LetterheadRow } from './letterhead.entity.js';

export interface Authority {
  readonly id: string;
  readonly name: string;
  readonly validTo: PlainDate | null;
}

@Injectable()
export class LetterheadRepository {
  find(tx: Tx, authorityId: string, validFrom: PlainDate): Promise<LetterheadRow | null> {
    return tx.findOneBy(LetterheadRow, { authorityId, validFrom });
  }

  ofAuthority(tx: Tx, authorityId: string): Promise<LetterheadRow[]> {
    return tx.findBy(LetterheadRow, { authorityId });
  }

  list(tx: Tx): Promise<LetterheadRow[]> {
    return tx.find(LetterheadRow, { order: { validFrom: 'DESC', authorityId: 'ASC' } });
  }

  authorities(tx: Tx): Promise<Authority[]> {
    return tx.query(
      `select id, name, valid_to as "validTo" from institution where kind = 'authority' order by valid_to desc nulls first, name, id`,
    );
  }

  /** Those in force on a day. */
  async authoritiesOn(tx: Tx, day: PlainDate): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select id from institution where kind = 'authority'
         and coalesce(valid_from, '-infinity') <= $1 and coalesce(valid_to, 'infinity') >= $1 order by id`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  async put(tx: Tx, row: LetterheadInput & Pick<LetterheadRow, 'authorityId' | 'validFrom' | 'version'>) {
    const { parentAgency = null, signer = null, addressees = [], recipients = [], signature = [] } = row;
    await tx.upsert(LetterheadRow, { ...row, parentAgency, signer, addressees, recipients, signature }, [
      'authorityId',
      'validFrom',
    ]);
  }

  async remove(tx: Tx, { authorityId, validFrom }: LetterheadRow): Promise<void> {
    await tx.delete(LetterheadRow, { authorityId, validFrom });
  }
}
