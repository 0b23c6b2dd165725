/** National circulars bind national projects; provinces and districts applied them by analogy (NĐ 08/2014; TT 07/2014 art 25.1). */
import type { PlainDate } from '../../values/plain-date.js';
import type { Adoption } from '../rulebook.js';

const NOTE = {
  vi: 'áp dụng tương tự, chưa đối chiếu với quy định của địa phương',
  en: 'by analogy, not verified locally',
};

export function byAnalogyFrom(from: PlainDate): readonly Adoption[] {
  return ['province', 'grassroots'].map((level) => ({ authority: null, level, from, note: NOTE }));
}
