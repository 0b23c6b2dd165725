/** What the list says of a search: where the words stand, and what to try where they stand nowhere. */
export const MATCH_FIELDS = {
  title: { vi: 'Tên', en: 'Title' },
  code: { vi: 'Mã', en: 'Code' },
  decision: { vi: 'Số quyết định', en: 'Decision' },
  contract: { vi: 'Số hợp đồng', en: 'Contract' },
  leadInstitution: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
  partner: { vi: 'Đơn vị phối hợp', en: 'Partner' },
  principalInvestigator: { vi: 'Chủ nhiệm', en: 'Principal investigator' },
  document: { vi: 'Tài liệu', en: 'Document' },
  text: { vi: 'Trong tài liệu', en: 'Inside the document' },
} as const;

export const SEARCH = {
  nothing: {
    vi: 'Không tìm thấy nhiệm vụ nào. Hãy thử không dấu, bớt từ, hoặc bớt điều kiện lọc.',
    en: 'No project was found. Try without accents, fewer words, or fewer filters.',
  },
  noWord: {
    vi: 'Chưa có chữ hay số nào để tìm.',
    en: 'There is no letter or digit to search for.',
  },
} as const;

export const MORE_PROJECTS_THAN = {
  vi: (count: number) => `Hơn ${count.toLocaleString('vi-VN')} nhiệm vụ`,
  en: (count: number) => `More than ${count.toLocaleString('en')} projects`,
};
