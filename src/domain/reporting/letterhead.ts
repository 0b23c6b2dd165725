/** What stands around the text of an official paper of an authority, from one day on, as Nghị định 30/2020/NĐ-CP names its parts. */
import type { PlainDate } from '../values/plain-date.js';

export interface Letterhead {
  readonly authorityId: string;
  /** A paper takes the letterhead that stands on its day. */
  readonly validFrom: PlainDate;
  /** Above the agency; a people's committee has none. */
  readonly parentAgency: string | null;
  readonly agency: string;
  /** Behind the number and the kind: `UBND` in `05/BC-UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** To whom reports go. */
  readonly addressees: readonly string[];
  /** Below `Nơi nhận:`, without the dash. */
  readonly recipients: readonly string[];
  /** Lines above the name: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  readonly signature: readonly string[];
  readonly signer: string | null;
}

export function letterheadOn<Head extends Pick<Letterhead, 'validFrom'>>(
  heads: readonly Head[],
  day: PlainDate,
): Head | null {
  const begun = heads.filter(({ validFrom }) => validFrom <= day);
  return begun.reduce<Head | null>(
    (newest, head) => (newest && newest.validFrom > head.validFrom ? newest : head),
    null,
  );
}
