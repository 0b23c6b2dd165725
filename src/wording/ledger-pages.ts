/** What stands on the pages of the ledger: its entries, a new one, a reversal, and the lock of the books. */
import type { DisbursementKind } from '../domain/funding/ledger.js';
import type { Label } from './wording.js';

export const LEDGER = {
  title: { vi: 'Sổ kinh phí', en: 'Ledger' },
  what: {
    vi: 'Mỗi lần tiền chuyển đi hoặc quay về là một bút toán. Bút toán không sửa, không xóa: ghi sai thì đảo, nêu lý do.',
    en: 'Each movement of money is an entry. Entries are never changed or deleted: a wrong one is reversed, with a reason.',
  },
  back: { vi: 'Về trang nhiệm vụ', en: 'To the project' },
  newPlan: { vi: 'Nhập bản kinh phí mới', en: 'Enter a new version of the plan' },
  firstPlan: { vi: 'Nhập bản kinh phí đầu tiên', en: 'Enter the first version of the plan' },
  noPlan: {
    vi: 'Chưa có kinh phí được phê duyệt nên chưa thể tạm ứng hoặc thanh toán. Trước hết hãy',
    en: 'There is no approved plan yet, so nothing can be advanced or paid. First',
  },
  noPlanLink: { vi: 'nhập bản được phê duyệt', en: 'enter the approved plan' },
  locked: { vi: 'Sổ đã khóa đến hết ngày', en: 'The books are locked through' },
  balances: { vi: 'Số dư theo nguồn (đồng)', en: 'Balances by source (VND)' },
  entries: { vi: 'Các bút toán (đồng)', en: 'Entries (VND)' },
  noEntries: {
    vi: 'Chưa có bút toán. Ghi bút toán đầu tiên ở dưới: thường là tạm ứng lần đầu, nhiều nhất 50 % kinh phí ngân sách.',
    en: 'No entries yet. Book the first one below: mostly the first advance, at most half of the state money.',
  },
  source: { vi: 'Nguồn vốn', en: 'Source' },
  contributor: { vi: 'Đơn vị đóng góp', en: 'Contributor' },
  approved: { vi: 'Được duyệt', en: 'Approved' },
  paid: { vi: 'Đã chuyển tiền', en: 'Cash paid' },
  open: { vi: 'Tạm ứng chưa thanh toán', en: 'Open advance' },
  accepted: { vi: 'Giá trị chấp nhận', en: 'Accepted value' },
  settled: { vi: 'Đã quyết toán', en: 'Settled' },
  left: { vi: 'Còn được chi', en: 'Left to pay' },
  total: { vi: 'Cộng', en: 'Sum' },
  number: { vi: 'Số', en: 'No.' },
  date: { vi: 'Ngày', en: 'Date' },
  document: { vi: 'Chứng từ', en: 'Document' },
  documentDate: { vi: 'Ngày chứng từ', en: 'Date of the document' },
  kind: { vi: 'Loại', en: 'Kind' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  offset: { vi: 'Trừ tạm ứng', en: 'Offsets advance' },
  cash: { vi: 'Tiền chuyển', en: 'Cash' },
  openAfter: { vi: 'Nguồn còn tạm ứng', en: 'Then open of its source' },
  note: { vi: 'Ghi chú', en: 'Note' },
  final: { vi: 'Thanh toán lần cuối', en: 'Last payment' },
  finalHint: {
    vi: 'Lần thanh toán cuối cần kết quả nghiệm thu từ Đạt trở lên.',
    en: 'The last payment needs an acceptance graded pass or better.',
  },
  reversedBy: { vi: 'đã đảo bởi số', en: 'reversed by no.' },
  reverses: { vi: 'đảo số', en: 'reverses no.' },
  reverse: { vi: 'Đảo', en: 'Reverse' },
  add: { vi: 'Ghi bút toán', en: 'Book an entry' },
  amountHint: {
    vi: 'Với thanh toán là giá trị được chấp nhận, trước khi trừ tạm ứng.',
    en: 'Of a payment the accepted value, before the advance is taken off.',
  },
  offsetHint: {
    vi: 'Thanh toán: để trống là không trừ. Thu hồi, quyết toán: để trống là trừ hết phần còn tạm ứng.',
    en: 'Payment: left empty it offsets nothing. Refund, settlement: left empty it offsets what is open.',
  },
  dateHint: {
    vi: 'Ngày tiền chuyển; không sau hôm nay, không trong kỳ đã khóa.',
    en: 'The day the money moved; not after today, not in a locked period.',
  },
  documentHint: {
    vi: 'Số chứng từ Kho bạc; với vốn khác là số phiếu.',
    en: 'Number of the Treasury’s paper, or of the voucher.',
  },
  contributorHint: {
    vi: 'Chỉ khi tiền là phần đóng góp của một đơn vị.',
    en: 'Only where it is the contribution of an institution.',
  },
  nobody: { vi: '— không ghi —', en: '— none —' },
  reason: { vi: 'Lý do, diễn giải', en: 'Reason, explanation' },
  book: { vi: 'Ghi sổ', en: 'Book it' },
  reversalTitle: { vi: 'Đảo bút toán số', en: 'Reverse entry no.' },
  reversalWhat: {
    vi: 'Một bút toán ngược sẽ được ghi; bút toán này vẫn đứng trong sổ. Việc đảo không thể đảo lại.',
    en: 'An entry that says the contrary is booked; this one stays in the books. A reversal cannot be reversed.',
  },
  effect: { vi: 'Sau khi đảo', en: 'After the reversal' },
  reversalReason: { vi: 'Lý do đảo', en: 'Why it is reversed' },
  reversalDateHint: {
    vi: 'Để trống: hôm nay. Không trước ngày của bút toán.',
    en: 'Left empty: today. Never before the entry itself.',
  },
  reversalDocumentHint: {
    vi: 'Để trống: chứng từ của bút toán.',
    en: 'Left empty: the document of the entry.',
  },
  confirmReversal: { vi: 'Đảo bút toán này', en: 'Reverse this entry' },
  toLedger: { vi: 'Về sổ kinh phí', en: 'To the ledger' },
} as const satisfies Record<string, Label>;

export const KIND_HINT_WORDS: Readonly<Record<DisbursementKind, Label>> = {
  advance: { vi: 'tiền đi trước khi có khối lượng', en: 'money before the work' },
  payment: { vi: 'theo khối lượng được chấp nhận', en: 'for accepted work' },
  refund: { vi: 'tiền quay về', en: 'money that comes back' },
  settlement: { vi: 'giá trị được quyết toán', en: 'value that is settled' },
};

export const BOOKS = {
  title: { vi: 'Khóa sổ', en: 'Lock of the books' },
  what: {
    vi: 'Khóa sổ đến một ngày: từ đó không bút toán nào của bất kỳ nhiệm vụ nào được ghi vào kỳ đã khóa. Chỉ khóa tiếp, không mở lại.',
    en: 'The books are locked up to a day: no entry of any project can be dated in the locked period any more. A lock only moves forward.',
  },
  lockedThrough: { vi: 'Sổ đang khóa đến hết ngày', en: 'The books are locked through' },
  notLocked: { vi: 'Sổ chưa khóa lần nào.', en: 'The books were never locked.' },
  through: { vi: 'Khóa đến hết ngày', en: 'Lock through' },
  reason: { vi: 'Ghi chú', en: 'Note' },
  look: { vi: 'Xem những gì sẽ khóa', en: 'See what it locks' },
  confirmTitle: { vi: 'Khóa sổ đến hết ngày', en: 'Lock the books through' },
  entries: { vi: 'Bút toán sẽ khóa', en: 'Entries it locks' },
  projects: { vi: 'Của số nhiệm vụ', en: 'Of projects' },
  cash: { vi: 'Tổng tiền đã chuyển', en: 'Cash they moved' },
  confirm: { vi: 'Khóa sổ, không mở lại', en: 'Lock them for good' },
  cancel: { vi: 'Không khóa', en: 'Do not lock' },
  history: { vi: 'Các lần khóa', en: 'Locks so far' },
  lockedOn: { vi: 'Khóa lúc', en: 'Locked at' },
} as const satisfies Record<string, Label>;
