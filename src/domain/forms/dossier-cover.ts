/** Bìa và mục lục hồ sơ nhiệm vụ. */
import type { Catalogue } from './form.js';
import { ABOVE, HEAD, PROJECT, ROW } from './shared-fields.js';

export const DOSSIER_COVER = {
  texts: {
    agency: HEAD.agency,
    place: HEAD.place,
    year: HEAD.year,
    ...PROJECT,
    field: { vi: 'Lĩnh vực', en: 'Field' },
    level: { vi: 'Cấp quản lý', en: 'Level' },
    stage: { vi: 'Giai đoạn', en: 'Stage' },
  },
  lists: {
    ...ABOVE,
    partners: { name: { vi: 'Đơn vị phối hợp', en: 'Partner' } },
    papers: {
      ...ROW,
      paper: { vi: 'Văn bản', en: 'Official paper' },
      role: { vi: 'Tác dụng đối với nhiệm vụ', en: 'What it does to the project' },
    },
    documents: {
      ...ROW,
      title: { vi: 'Tên tài liệu', en: 'Title of the document' },
      kind: { vi: 'Loại tài liệu', en: 'Kind of document' },
      date: { vi: 'Ngày ghi trên tài liệu', en: 'Date on the document' },
      file: { vi: 'Tên tệp', en: 'Name of the file' },
    },
  },
} as const satisfies Catalogue;
