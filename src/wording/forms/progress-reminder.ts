import { said, type ValuesOf } from '../../domain/forms/form.js';
import type { PaperFacts, ProjectOfForm } from '../../domain/forms/form-facts.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import type { PROGRESS_REMINDER } from '../../domain/forms/progress-reminder.js';
import { daysBetween, type PlainDate, paperDate } from '../../domain/values/plain-date.js';
import { headValues, projectValues, signingValues } from './shared-values.js';

export interface ReminderLetterFacts extends PaperFacts {
  readonly project: ProjectOfForm;
  readonly milestone: {
    readonly id: string;
    readonly title: string;
    readonly dueDate: PlainDate;
    readonly article: string | null;
    readonly responsible: string | null;
  };
}

export function reminderLetterValues(facts: ReminderLetterFacts): ValuesOf<typeof PROGRESS_REMINDER> {
  const { project, milestone, day } = facts;
  const record = (field: string) => ({ kind: 'milestone', id: milestone.id, field });
  return {
    ...headValues(facts),
    ...signingValues(facts),
    ...projectValues(project),
    milestone: said(milestone.title, record('title')),
    dueDate: said(paperDate(milestone.dueDate), record('dueDate')),
    lateness: said(latenessWords(daysBetween(milestone.dueDate, day)), record('dueDate')),
    article: said(milestone.article, record('article')),
    responsible: said(milestone.responsible ?? project.leader, record('responsible')),
  };
}

function latenessWords(days: number): string {
  if (days > 0) return `đã quá hạn ${days} ngày`;
  return days === 0 ? 'đến hạn hôm nay' : `còn ${-days} ngày`;
}

export const REMINDER_LAYOUT: FormLayout = [
  {
    is: 'head',
    number: 'Số:        /{symbol}',
    about: 'V/v đôn đốc thực hiện nhiệm vụ khoa học và công nghệ',
  },
  { is: 'space', points: 6 },
  { is: 'centred', text: 'Kính gửi: {lead}' },
  { is: 'space', points: 6 },
  {
    is: 'paragraph',
    text: 'Căn cứ hợp đồng {contract} về việc thực hiện nhiệm vụ “{projectTitle}” ({projectKind}, mã {projectCode}) do {lead} chủ trì, {leader} làm chủ nhiệm, thời gian thực hiện {period};',
  },
  {
    is: 'paragraph',
    text: 'Theo kế hoạch thực hiện nhiệm vụ, việc “{milestone}” đến hạn ngày {dueDate} (căn cứ: {article}). Đến ngày {day}/{month}/{year}, việc này {lateness} và {agency} chưa nhận được kết quả.',
  },
  {
    is: 'paragraph',
    text: '{agency} đề nghị {lead} và {responsible} khẩn trương thực hiện, gửi kết quả về {agency}; trường hợp có vướng mắc, báo cáo bằng văn bản nguyên nhân và thời gian hoàn thành để xem xét, giải quyết theo quy định.',
  },
  { is: 'paragraph', text: 'Rất mong {lead} quan tâm phối hợp./.' },
  { is: 'space', points: 6 },
  { is: 'end' },
];
