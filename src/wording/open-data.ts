/** What the open data says of itself: each field explained, the licence, what is left out and why. */
import type { Vocabulary } from '../domain/open-data/grant.js';
import type { GrantField } from '../domain/open-data/grant-fields.js';
import type { Label } from './wording.js';
import { FIELD_WORDS, GRADE_WORDS, LEVEL_WORDS, PROJECT_KIND_WORDS, STAGE_WORDS } from './words.js';

export const VOCABULARY_WORDS: Readonly<Record<Vocabulary, Readonly<Record<string, Label>>>> = {
  kind: PROJECT_KIND_WORDS,
  level: LEVEL_WORDS,
  field: FIELD_WORDS,
  stage: STAGE_WORDS,
  grade: GRADE_WORDS,
};

const VND = { vi: 'đồng', en: 'đồng' };

/** The data dictionary: a field without its words does not compile. */
export const GRANT_FIELD_WORDS: Readonly<Record<GrantField, Label>> = {
  id: {
    vi: 'Định danh duy nhất: tiền tố của cơ quan công bố và mã nhiệm vụ',
    en: "Unique identifier: the publisher's prefix and the project's code",
  },
  code: { vi: 'Mã nhiệm vụ tại cơ quan quản lý', en: "The project's code at the office" },
  title: { vi: 'Tên nhiệm vụ', en: 'Title of the project' },
  description: {
    vi: 'Mục tiêu của nhiệm vụ; không có thì là tên nhiệm vụ',
    en: 'Objectives of the project; its title where none are recorded',
  },
  currency: { vi: 'Loại tiền (ISO 4217): luôn là VND', en: 'Currency (ISO 4217): always VND' },
  amountAwarded: {
    vi: `Tổng kinh phí được phê duyệt của kế hoạch đang ràng buộc, mọi nguồn (${VND.vi})`,
    en: `Total approved by the plan that binds, of all sources (${VND.en})`,
  },
  amountDisbursed: {
    vi: `Tiền đã chi trừ tiền thu hồi, mọi nguồn (${VND.vi})`,
    en: `Money paid less money that came back, of all sources (${VND.en})`,
  },
  awardDate: { vi: 'Ngày của quyết định phê duyệt', en: 'Day of the decision that approves it' },
  decision: { vi: 'Số quyết định phê duyệt', en: 'Number of the decision that approves it' },
  'plannedDates/0/startDate': {
    vi: 'Bắt đầu: năm, tháng hoặc ngày, như hồ sơ ghi',
    en: 'Begin: a year, month or day, as recorded',
  },
  'plannedDates/0/endDate': {
    vi: 'Kết thúc: năm, tháng hoặc ngày, như hồ sơ ghi',
    en: 'End: a year, month or day, as recorded',
  },
  'recipientOrganization/0/id': { vi: 'Định danh tổ chức chủ trì', en: 'Identifier of the lead institution' },
  'recipientOrganization/0/name': {
    vi: 'Tên tổ chức chủ trì; hộ gia đình không nêu tên',
    en: 'Name of the lead institution; households are not named',
  },
  'fundingOrganization/0/id': {
    vi: 'Định danh cơ quan phê duyệt',
    en: 'Identifier of the authority that approves it',
  },
  'fundingOrganization/0/name': { vi: 'Tên cơ quan phê duyệt', en: 'Name of the authority that approves it' },
  partnerOrganization: {
    vi: 'Các đơn vị phối hợp; hộ gia đình không nêu tên',
    en: 'Partner institutions; households are not named',
  },
  'beneficiaryLocation/0/countryCode': {
    vi: 'Nước thụ hưởng (ISO 3166-1)',
    en: 'Country of those who benefit (ISO 3166-1)',
  },
  'grantProgramme/0/code': {
    vi: 'Mã của chương trình mà nhiệm vụ thuộc về, nếu có',
    en: 'Code of the programme that the project belongs to, where there is one',
  },
  'grantProgramme/0/title': {
    vi: 'Tên của chương trình mà nhiệm vụ thuộc về, nếu có',
    en: 'Title of the programme that the project belongs to, where there is one',
  },
  'classifications/kind': { vi: 'Loại nhiệm vụ', en: 'Kind of project' },
  'classifications/level': {
    vi: 'Cấp quản lý của nhiệm vụ',
    en: 'Level at which the project is managed',
  },
  'classifications/field': { vi: 'Lĩnh vực khoa học và công nghệ', en: 'Field of science and technology' },
  'classifications/stage': {
    vi: 'Giai đoạn của nhiệm vụ khi xuất dữ liệu',
    en: 'Stage at the time of export',
  },
  'classifications/grade': {
    vi: 'Xếp loại nghiệm thu, từ khi kết quả được công nhận',
    en: 'Grade of acceptance, from the recognition of the results on',
  },
  dataSource: { vi: 'Nơi công bố dữ liệu', en: 'Where the data is published' },
  dateModified: {
    vi: 'Lần cuối có quyết định, kinh phí hay giai đoạn mới',
    en: 'When a decision, money or a stage was last added',
  },
  demonstration: {
    vi: 'true: nhiệm vụ minh họa, không có thật',
    en: 'true: a demonstration project, not a real one',
  },
  'moneyBySource/amountApproved': {
    vi: `Kinh phí được phê duyệt của từng nguồn vốn (${VND.vi})`,
    en: `Money approved of each source (${VND.en})`,
  },
  'moneyBySource/amountDisbursed': {
    vi: `Tiền đã chi trừ tiền thu hồi của từng nguồn vốn (${VND.vi})`,
    en: `Money paid less money that came back, of each source (${VND.en})`,
  },
};

export const OPEN_DATA = {
  menu: { vi: 'Dữ liệu mở', en: 'Open data' },
  title: {
    vi: 'Dữ liệu mở: nhiệm vụ khoa học và công nghệ',
    en: 'Open data: science and technology projects',
  },
  description: {
    vi: 'Các nhiệm vụ đã có quyết định phê duyệt, theo chuẩn dữ liệu 360Giving. Không có tên người, phiếu đánh giá, phản biện hay liên hệ.',
    en: 'The projects that a decision approves, in the 360Giving Data Standard. Without names of persons, ballots, reviewers or contacts.',
  },
  leftOut: {
    vi: 'Không có trong tệp: nhiệm vụ chưa được phê duyệt, đã rút hoặc không thực hiện; nhiệm vụ mà hồ sơ thiếu ngày phê duyệt, số tiền chính xác, cơ quan phê duyệt hoặc tổ chức chủ trì.',
    en: 'Not in the file: projects not approved, withdrawn or rejected; projects whose records lack the day of approval, an exact amount, the authority or the lead institution.',
  },
  demonstration: {
    vi: 'Tệp này có nhiệm vụ minh họa, không có thật.',
    en: 'This file holds demonstration projects, which are not real.',
  },
  household: { vi: 'Hộ gia đình (không nêu tên)', en: 'Household (not named)' },
  published: { vi: 'Nhiệm vụ trong tệp', en: 'Projects in the file' },
  incomplete: { vi: 'Đã phê duyệt nhưng hồ sơ còn thiếu', en: 'Approved, but with incomplete records' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  dictionary: { vi: 'Từ điển dữ liệu', en: 'Data dictionary' },
  field: { vi: 'Trường', en: 'Field' },
  meaning: { vi: 'Ý nghĩa', en: 'Meaning' },
  download: { vi: 'Tải về', en: 'Download' },
  withDemonstration: { vi: 'kèm nhiệm vụ minh họa', en: 'with demonstration projects' },
  isPublic: { vi: 'Trang này mở cho mọi người.', en: 'This page is open to everybody.' },
  isInternal: {
    vi: 'Trang này chỉ mở cho người dùng có quyền; người vận hành mở cho mọi người bằng OPEN_DATA_PUBLIC=1.',
    en: 'This page is open to permitted accounts only; the operator opens it to everybody with OPEN_DATA_PUBLIC=1.',
  },
} as const satisfies Record<string, Label>;
