/** Fields that several forms share. */

/** The letterhead of the authority on the day of the paper, as Nghị định 30/2020/NĐ-CP names its parts. */
export const HEAD = {
  agency: { vi: 'Cơ quan ban hành', en: 'Issuing agency' },
  symbol: { vi: 'Ký hiệu sau số văn bản', en: 'Symbol behind the number' },
  place: { vi: 'Địa danh', en: 'Place' },
  day: { vi: 'Ngày lập, hai chữ số', en: 'Day of the paper, two digits' },
  month: { vi: 'Tháng lập', en: 'Month of the paper' },
  year: { vi: 'Năm lập', en: 'Year of the paper' },
} as const;

/** A people's committee has no agency above it, and then no empty line stands there. */
export const ABOVE = {
  parents: { parentAgency: { vi: 'Cơ quan chủ quản', en: 'Parent agency' } },
} as const;

export const SIGNER = { signer: { vi: 'Họ tên người ký', en: 'Name of who signs' } } as const;

export const SIGNING = {
  signature: { line: { vi: 'Dòng quyền hạn, chức vụ người ký', en: 'Line above the name of who signs' } },
  recipients: { recipient: { vi: 'Nơi nhận', en: 'Recipient' } },
} as const;

export const PROJECT = {
  projectCode: { vi: 'Mã nhiệm vụ', en: 'Code of the project' },
  projectTitle: { vi: 'Tên nhiệm vụ', en: 'Title of the project' },
  projectKind: { vi: 'Hình thức nhiệm vụ', en: 'Kind of project' },
  lead: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
  leader: { vi: 'Chủ nhiệm nhiệm vụ', en: 'Principal investigator' },
  contract: { vi: 'Số, ngày hợp đồng', en: 'Number and date of the contract' },
  period: { vi: 'Thời gian thực hiện', en: 'Period' },
} as const;

export const COUNCIL = {
  council: { vi: 'Tên hội đồng', en: 'Name of the council' },
  councilPaper: { vi: 'Quyết định thành lập hội đồng', en: 'Decision that appointed the council' },
} as const;

export const MEETING = {
  meetingDay: { vi: 'Ngày họp', en: 'Day of the meeting' },
  meetingPlace: { vi: 'Địa điểm họp', en: 'Place of the meeting' },
} as const;

const NUMBER = { vi: 'Số thứ tự', en: 'Number of the row' };
export const LINES = { line: { vi: 'Một dòng', en: 'One line' } } as const;
export const ROW = { number: NUMBER } as const;
