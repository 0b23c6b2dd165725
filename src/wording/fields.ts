/** What stands in and around the fields of every form. */
export const FIELDS = {
  datePattern: { vi: 'ngày/tháng/năm', en: 'dd/mm/yyyy' },
  wrong: { vi: 'Chưa thực hiện được. Hãy xem lại:', en: 'That was not done yet. Please look again:' },
  choose: { vi: '— chọn —', en: '— choose —' },
} as const;
