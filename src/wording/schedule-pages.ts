/** What the pages about a project's schedule say. */
import type { ChangeKind } from '../domain/schedule/schedule-change.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';
import { MILESTONE_WORDS, wordOf } from './words.js';

export const SCHEDULE = {
  title: { vi: 'Kế hoạch thời hạn', en: 'Schedule' },
  open: {
    vi: 'Cập nhật kế hoạch, mốc riêng, điều chỉnh…',
    en: 'Update the schedule, own milestones, adjustments…',
  },
  back: { vi: 'Về nhiệm vụ', en: 'To the project' },
  backToSchedule: { vi: 'Về kế hoạch thời hạn', en: 'To the schedule' },
  act: { vi: 'Cập nhật', en: 'Update' },
  settle: { vi: 'Ghi kết quả', en: 'Record' },
  responsible: { vi: 'Người phụ trách', en: 'Responsible person' },
  principalInvestigator: { vi: '(chủ nhiệm nhiệm vụ)', en: '(the principal investigator)' },
  own: { vi: 'Thêm mốc riêng', en: 'Add a milestone of your own' },
  ownTitle: { vi: 'Việc phải làm', en: 'What is due' },
  dueDate: { vi: 'Hạn', en: 'Due on' },
  submitOwn: { vi: 'Thêm mốc', en: 'Add the milestone' },
  complete: { vi: 'Ghi hoàn thành', en: 'Complete it' },
  completedOn: { vi: 'Hoàn thành ngày', en: 'Completed on' },
  todayHint: { vi: 'Để trống: hôm nay.', en: 'Left empty: today.' },
  document: { vi: 'Văn bản kèm theo (số, ngày)', en: 'Paper that proves it (number, date)' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  volume: { vi: 'Khối lượng được xác nhận', en: 'Confirmed volume' },
  submitCompletion: { vi: 'Ghi hoàn thành', en: 'Complete' },
  moveOwn: { vi: 'Dời mốc riêng', en: 'Move it' },
  submitMove: { vi: 'Dời hạn', en: 'Move' },
  moveLaw: { vi: 'Dời mốc theo quy định', en: 'Move what the law makes due' },
  moveLawHint: {
    vi: 'Ngày do cơ quan đặt sẽ giữ nguyên, không dời theo hợp đồng, gia hạn hay hội đồng nữa.',
    en: 'A date that the office sets stays: it follows neither contract, extension nor council any more.',
  },
  takeOffLaw: { vi: 'Bỏ mốc không áp dụng', en: 'Take off what does not apply' },
  takeOff: { vi: 'Bỏ mốc riêng', en: 'Take it off' },
  reason: { vi: 'Lý do', en: 'Reason' },
  submitTakeOff: { vi: 'Bỏ mốc này', en: 'Take it off the schedule' },
  adjust: { vi: 'Gia hạn hoặc điều chỉnh hợp đồng', en: 'Extend or adjust the contract' },
  kind: { vi: 'Nội dung điều chỉnh', en: 'Kind of adjustment' },
  newEndDate: { vi: 'Ngày kết thúc mới (khi gia hạn)', en: 'New end (for an extension)' },
  effectiveDate: { vi: 'Ngày đề nghị hoặc có hiệu lực', en: 'Day of the request, or of effect' },
  preview: { vi: 'Xem trước các mốc thay đổi', en: 'See what would move' },
  previewTitle: { vi: 'Các mốc sẽ thay đổi', en: 'What will move' },
  nothingMoves: { vi: 'Không có mốc nào thay đổi.', en: 'No milestone moves.' },
  suspendedHint: {
    vi: 'Nhiệm vụ đang tạm dừng: các mốc được tính lại khi tiếp tục thực hiện.',
    en: 'The project is suspended: milestones are laid out anew when it resumes.',
  },
  confirm: { vi: 'Xác nhận điều chỉnh', en: 'Confirm the adjustment' },
  change: { vi: 'Thay đổi', en: 'Change' },
  from: { vi: 'Hạn hiện nay', en: 'Date now' },
  to: { vi: 'Hạn mới', en: 'New date' },
  rulesUnknown: {
    vi: 'Chưa có quy định về gia hạn cho thời điểm này trong hệ thống: đề nghị tự kiểm tra điều kiện gia hạn.',
    en: 'No rules on extensions are known for that day: please check the conditions yourself.',
  },
} as const;

export const CHANGE_WORDS: Readonly<Record<ChangeKind, Label>> = {
  added: { vi: 'Thêm mới', en: 'New' },
  moved: { vi: 'Dời hạn', en: 'Moves' },
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  reopened: { vi: 'Mở lại', en: 'Open again' },
  dropped: { vi: 'Không còn', en: 'Falls away' },
};

/** `15 ngày làm việc kể từ mốc “…”`: days on which the office works, not days of the calendar. */
export function workingDaysPhrase(
  { count, after }: { readonly count: number; readonly after: string },
  language: Language,
): string {
  const anchor = wordOf(MILESTONE_WORDS, after, language);
  const days = Math.abs(count);
  if (language === 'en') {
    const unit = days === 1 ? 'working day' : 'working days';
    return `${days} ${unit} ${count < 0 ? 'before' : 'after'} “${anchor}”`;
  }
  return count < 0
    ? `trước mốc “${anchor}” ${days} ngày làm việc`
    : `${days} ngày làm việc kể từ mốc “${anchor}”`;
}
