import type { SCHEDULE_REFUSALS } from '../../domain/schedule/refusals.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { Wording } from '../wording.js';

export const SCHEDULE_REFUSAL_WORDING: Record<keyof typeof SCHEDULE_REFUSALS, Wording> = {
  'law-milestone-keeps-its-title': {
    vi: () => 'Mốc theo quy định giữ tên của nó; đề nghị đặt mốc riêng nếu cần tên khác.',
    en: () => 'A milestone set by law keeps its title; set one of your own for another.',
  },
  'law-milestone-moved-by-office': {
    vi: () =>
      'Chỉ cơ quan quản lý được dời hoặc bỏ mốc theo quy định; tổ chức chủ trì có thể đề nghị gia hạn hoặc đặt mốc riêng.',
    en: () =>
      'Only the office moves or takes off a milestone set by law; the lead institution may ask for an extension or set one of its own.',
  },
  'milestone-completed-by-office': {
    vi: () => 'Mốc này do cơ quan quản lý hoặc hội đồng thực hiện, nên cơ quan quản lý ghi hoàn thành.',
    en: () => 'This milestone is up to the office or the council, so the office records its completion.',
  },
  'holiday-fixed-by-law': {
    vi: ({ day }) =>
      `Ngày ${formatDate(String(day))} là ngày lễ theo luật (Điều 112 Bộ luật Lao động 45/2019), không thể tính là ngày làm việc.`,
    en: ({ day }) =>
      `${day} is a public holiday by law (Labour Code 45/2019 art 112) and cannot be made a working day.`,
  },
  'make-up-day-already-worked': {
    vi: ({ day }) =>
      `Ngày ${formatDate(String(day))} vốn là ngày làm việc; ngày làm bù phải là ngày cuối tuần hoặc ngày đang được nghỉ.`,
    en: ({ day }) => `${day} is a working day already; a make-up day must be a weekend or a listed day off.`,
  },
  'milestone-not-open': {
    vi: ({ state }) =>
      state === 'completed'
        ? 'Mốc này đã hoàn thành, không thay đổi được nữa.'
        : 'Mốc này đã được bỏ khỏi kế hoạch, không thay đổi được nữa.',
    en: ({ state }) =>
      state === 'completed'
        ? 'This milestone is completed and no longer changes.'
        : 'This milestone was taken off the schedule and no longer changes.',
  },
};
