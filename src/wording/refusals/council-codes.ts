/** Codes of councils inside a sentence: roles, conflicts, grades and votes, and the rule's place. */
import type { RefusalFacts } from '../../domain/refusal.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { Label } from '../wording.js';

const ROLES: Readonly<Record<string, Label>> = {
  chair: { vi: 'Chủ tịch', en: 'chair' },
  'vice-chair': { vi: 'Phó Chủ tịch', en: 'vice-chair' },
  reviewer: { vi: 'ủy viên phản biện', en: 'reviewer' },
  'scientific-secretary': { vi: 'ủy viên thư ký khoa học', en: 'scientific secretary' },
  member: { vi: 'ủy viên', en: 'member' },
};

export const CONFLICTS: Readonly<Record<string, Label>> = {
  'team-member': { vi: 'tham gia thực hiện nhiệm vụ', en: 'takes part in the project' },
  'host-staff': { vi: 'là người của tổ chức chủ trì', en: 'works at the lead institution' },
  'partner-staff': { vi: 'là người của tổ chức phối hợp', en: 'works at a partner institution' },
  contributor: {
    vi: 'là người của đơn vị góp vốn đối ứng',
    en: 'works at a contributor of counterpart funds',
  },
  relative: { vi: 'là người thân của người thực hiện', en: 'is a close relative of the team' },
  sanctioned: { vi: 'đang bị xử lý vi phạm', en: 'is under a sanction' },
  interest: { vi: 'có quyền, lợi ích liên quan', en: 'has an interest in the matter' },
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

export const KINDS: Readonly<Record<string, Label>> = {
  grade: { vi: 'xếp loại', en: 'grade' },
  vote: { vi: 'biểu quyết (đồng ý hoặc không)', en: 'vote (approve or not)' },
  score: { vi: 'chấm điểm', en: 'points' },
};

export const choices = (codes: RefusalFacts[string] | undefined, language: keyof Label) =>
  String(codes)
    .split(', ')
    .map((code) => CHOICES[code]?.[language] ?? code)
    .join(', ');

export const role = ({ role }: RefusalFacts, language: keyof Label) =>
  ROLES[String(role)]?.[language] ?? String(role);
export const conflict = ({ kind }: RefusalFacts, language: keyof Label) =>
  CONFLICTS[String(kind)]?.[language] ?? String(kind);

/** A day as Vietnamese papers write it. */
export const day = (fact: RefusalFacts[string] | undefined) => formatDate(String(fact));

/** The rule's place, where the refusal knows it. */
export const dieu = ({ article }: RefusalFacts) => (article === undefined ? '' : ` (Điều ${article})`);
export const art = ({ article }: RefusalFacts) => (article === undefined ? '' : ` (art ${article})`);

const PRESIDING: Readonly<Record<string, Label>> = {
  chair: { vi: 'Chủ tịch', en: 'The chair' },
  'chair-or-authorised-vice': {
    vi: 'Chủ tịch hoặc Phó Chủ tịch được ủy quyền bằng văn bản',
    en: 'The chair, or the vice-chair authorised in writing,',
  },
  'chair-or-vice': { vi: 'Chủ tịch hoặc Phó Chủ tịch', en: 'The chair or the vice-chair' },
  anyone: { vi: 'ít nhất một thành viên để chủ trì', en: 'A member who presides' },
};

/** Who must come to preside; where only the seat is missing, the chair. */
export const presiding = ({ presides }: RefusalFacts, language: keyof Label) =>
  (PRESIDING[String(presides)] ?? PRESIDING.chair!)[language];

/** The numbers of seats that need no reason: `5 to 9`, `5 or 7`, `7`. */
export function sizes({ min, max, only }: RefusalFacts, language: keyof Label): string {
  const or = { vi: ' hoặc ', en: ' or ' }[language];
  if (only) return String(only).split(', ').join(or);
  if (min === max) return String(min);
  return { vi: `từ ${min} đến ${max}`, en: `${min} to ${max}` }[language];
}
