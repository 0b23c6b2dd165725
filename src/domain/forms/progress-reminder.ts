/** Công văn đôn đốc: reminds the host of a report or another thing that is due on a project. */
import type { Catalogue } from './form.js';
import { ABOVE, HEAD, PROJECT, SIGNER, SIGNING } from './shared-fields.js';

export const PROGRESS_REMINDER = {
  texts: {
    ...HEAD,
    ...SIGNER,
    ...PROJECT,
    milestone: { vi: 'Việc phải làm', en: 'What is due' },
    dueDate: { vi: 'Hạn', en: 'Due date' },
    lateness: { vi: 'Quá hạn hoặc còn bao nhiêu ngày', en: 'How many days late or left' },
    article: { vi: 'Căn cứ của thời hạn', en: 'Article that sets the date' },
    responsible: { vi: 'Người phụ trách', en: 'Who is responsible' },
  },
  lists: { ...ABOVE, ...SIGNING },
} as const satisfies Catalogue;
