/** Made-up matters that show an administrator what a template gives. */
import type { TemplateName } from '../domain/schedule/mail-template.js';
import type { Language } from '../domain/values/language.js';
import type { MessageFacts, RemindedItem } from './mails.js';
import { milestoneTitle } from './words.js';

export function sampleFacts(name: TemplateName, language: Language, publicUrl: string): MessageFacts {
  const link = `${publicUrl}/projects`;
  const items: RemindedItem[] = [
    {
      projectCode: 'ĐT-2026-07',
      projectTitle: 'Xây dựng mô hình trồng “rau sạch” & tiêu thụ theo chuỗi',
      title: milestoneTitle('periodic-report', 2, language),
      dueDate: '2026-06-15',
      daysLeft: -4,
      article: 'Điều 26.1 TT 04/2015/TT-BKHCN',
      role: 'secretary',
      standsInFor: null,
      isEscalated: true,
      link,
    },
    {
      projectCode: 'ĐT-2025-12',
      projectTitle: 'Thử nghiệm nuôi tảo Spirulina quy mô hộ gia đình',
      title: milestoneTitle('acceptance-dossier', null, language),
      dueDate: '2026-06-26',
      daysLeft: 7,
      article: 'Điều 7.1 TT 11/2014/TT-BKHCN',
      role: 'responsible',
      standsInFor: null,
      isEscalated: false,
      link,
    },
  ];
  const recipientName = 'Nguyễn Thị Lan';
  return { recipientName, items: name === 'digest' ? items : items.slice(1), publicUrl };
}
