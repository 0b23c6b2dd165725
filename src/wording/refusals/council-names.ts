/** Roles and choices as the sentences about councils name them. */
import type { RefusalFacts } from '../../domain/refusal.js';
import type { Label } from '../wording.js';

const ROLES: Readonly<Record<string, Label>> = {
  chair: { vi: 'Chủ tịch', en: 'chair' },
  'vice-chair': { vi: 'Phó Chủ tịch', en: 'vice-chair' },
  reviewer: { vi: 'ủy viên phản biện', en: 'reviewer' },
  'scientific-secretary': { vi: 'ủy viên thư ký khoa học', en: 'scientific secretary' },
  member: { vi: 'ủy viên', en: 'member' },
};

const CHOICES: Readonly<Record<string, Label>> = {
  excellent: { vi: 'Xuất sắc', en: 'excellent' },
  good: { vi: 'Khá', en: 'good' },
  pass: { vi: 'Đạt', en: 'pass' },
  average: { vi: 'Trung bình', en: 'average' },
  fail: { vi: 'Không đạt', en: 'fail' },
  approve: { vi: 'Đề nghị thực hiện', en: 'approve' },
  reject: { vi: 'Đề nghị không thực hiện', en: 'reject' },
};

export const choices = (codes: RefusalFacts[string] | undefined, language: keyof Label) =>
  String(codes)
    .split(', ')
    .map((code) => CHOICES[code]?.[language] ?? code)
    .join(', ');

export const role = ({ role }: RefusalFacts, language: keyof Label) =>
  ROLES[String(role)]?.[language] ?? String(role);
