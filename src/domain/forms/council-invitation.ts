/** Giấy mời họp hội đồng: who is asked to come where and when, and on which projects. */
import type { Catalogue } from './form.js';
import { ABOVE, COUNCIL, HEAD, MEETING, ROW, SIGNER, SIGNING } from './shared-fields.js';

export const COUNCIL_INVITATION = {
  texts: {
    ...HEAD,
    ...SIGNER,
    ...COUNCIL,
    ...MEETING,
    meetingTime: { vi: 'Giờ họp', en: 'Hour of the meeting' },
    meetingMode: { vi: 'Hình thức họp', en: 'How it is held' },
  },
  lists: {
    ...ABOVE,
    ...SIGNING,
    members: {
      ...ROW,
      name: { vi: 'Học hàm, học vị, họ tên', en: 'Title and name' },
      role: { vi: 'Vai trò trong hội đồng', en: 'Role in the council' },
    },
    projects: {
      ...ROW,
      code: { vi: 'Mã nhiệm vụ', en: 'Code of the project' },
      title: { vi: 'Tên nhiệm vụ', en: 'Title of the project' },
      lead: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
      leader: { vi: 'Chủ nhiệm', en: 'Principal investigator' },
    },
  },
} as const satisfies Catalogue;
