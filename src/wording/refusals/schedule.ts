import type { SCHEDULE_REFUSALS } from '../../domain/schedule/refusals.js';
import type { Wording } from '../wording.js';

export const SCHEDULE_REFUSAL_WORDING: Record<keyof typeof SCHEDULE_REFUSALS, Wording> = {
  'law-milestone-keeps-its-title': {
    vi: () => 'Mốc theo quy định giữ tên của nó; đề nghị đặt mốc riêng nếu cần tên khác.',
    en: () => 'A milestone set by law keeps its title; set one of your own for another.',
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
