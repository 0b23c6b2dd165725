/** Words of the page of the annual report. */
export const ANNUAL_PAGE = {
  menu: { vi: 'Báo cáo', en: 'Report' },
  title: { vi: 'Báo cáo năm', en: 'Annual report' },
  year: { vi: 'Năm', en: 'Year' },
  asOf: {
    vi: 'Số liệu đến ngày (bỏ trống: cuối năm, hoặc hôm nay)',
    en: 'Figures as of (empty: the end of the year, or today)',
  },
  show: { vi: 'Xem', en: 'Show' },
  download: { vi: 'Tải về', en: 'Download' },
  docx: { vi: 'Văn bản (DOCX)', en: 'Paper (DOCX)' },
  xlsx: { vi: 'Bảng tính (XLSX)', en: 'Workbook (XLSX)' },
  csv: { vi: 'Văn bản thuần (CSV)', en: 'Plain text (CSV)' },
} as const;
