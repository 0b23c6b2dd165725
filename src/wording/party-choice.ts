/** Choosing an institution, a person or a programme out of a register that is too long for one list. */
import type { Label } from './wording.js';

export const PARTY_CHOICE = {
  search: {
    institution: { vi: 'Tìm tổ chức theo tên', en: 'Find the institution by name' },
    person: { vi: 'Tìm người theo tên', en: 'Find the person by name' },
    programme: { vi: 'Tìm chương trình theo tên hoặc mã', en: 'Find the programme by title or code' },
  },
  title: {
    institution: { vi: 'Tìm tổ chức', en: 'Find an institution' },
    person: { vi: 'Tìm người', en: 'Find a person' },
    programme: { vi: 'Tìm chương trình', en: 'Find a programme' },
  },
  hint: {
    vi: 'Gõ một phần tên, có dấu hay không dấu.',
    en: 'Type part of the name, with or without accents.',
  },
  find: { vi: 'Tìm', en: 'Find' },
  nothing: { vi: '— chưa chọn —', en: '— not chosen —' },
  oneMore: { vi: '— thêm một lựa chọn —', en: '— one more —' },
  nobodyFound: { vi: 'Không tìm thấy tên nào như vậy.', en: 'No such name was found.' },
  moreFound: {
    vi: 'Còn nhiều kết quả khác: gõ thêm để thu hẹp.',
    en: 'There are more: type more of the name.',
  },
} as const satisfies Record<string, Label | Record<string, Label>>;
