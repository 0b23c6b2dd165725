import type { CALENDAR_REFUSALS } from '../../domain/calendar/refusals.js';
import type { Wording } from '../wording.js';

export const CALENDAR_REFUSAL_WORDING: Record<keyof typeof CALENDAR_REFUSALS, Wording> = {
  'calendar-feeds-exhausted': {
    vi: ({ most }) =>
      `Mỗi tài khoản có nhiều nhất ${most} địa chỉ lịch; đề nghị thu hồi địa chỉ không còn dùng.`,
    en: ({ most }) => `An account has at most ${most} calendar addresses; revoke one that is no longer used.`,
  },
  'calendar-subject-missing': {
    vi: () => 'Đề nghị nêu nhiệm vụ hoặc hội đồng của địa chỉ lịch; lịch cá nhân thì không nêu.',
    en: () => 'Name the project or the council of the calendar; a personal calendar names none.',
  },
};
