/** The stage history of a project, each step where the one before ended, with the papers that carry it. */
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { Batch } from './batch.js';
import { dateOf, morningOf } from './days.js';
import type { Step } from './life.js';
import type { Papers } from './papers.js';
import type { Random } from './random.js';

/** What the decision of a stage says, and what it is to the project. */
const DECIDED: Partial<Record<Stage, { readonly subject: string; readonly role: string }>> = {
  approved: { subject: 'Phê duyệt nhiệm vụ', role: 'approves' },
  recognized: { subject: 'Công nhận kết quả nhiệm vụ', role: 'recognizes' },
};

const REASONS: Partial<Record<Stage, readonly string[]>> = {
  rejected: ['Trùng với nhiệm vụ đã thực hiện', 'Chưa bố trí được kinh phí'],
  withdrawn: ['Tổ chức chủ trì xin rút'],
  suspended: ['Thiên tai, dịch bệnh', 'Thay đổi địa điểm thực hiện'],
  terminated: ['Vi phạm hợp đồng', 'Nội dung không còn cần thiết'],
};

/** @returns the id of the approval, for the funding plan that stands under it */
export function addHistory(
  batch: Batch,
  random: Random,
  papers: Papers,
  { id: project_id, code, steps }: { id: string; code: string; steps: readonly Step[] },
): string | null {
  let approvalId: string | null = null;
  steps.forEach(({ from, to, day }, at) => {
    const decided = DECIDED[to];
    const decision_id = decided ? papers.decide(batch, day, `${decided.subject} ${code}`) : null;
    if (decided) batch.add('project_decision', { project_id, decision_id, role: decided.role });
    if (to === 'approved') approvalId = decision_id;
    batch.add('stage_change', {
      id: random.uuid(),
      project_id,
      sequence: at + 1,
      from_stage: from,
      to_stage: to,
      effective_date: dateOf(day),
      decision_id,
      reason: reasonOf(random, from, to),
      details: detailsOf(to, code, dateOf(day)),
      recorded: true,
      created_at: morningOf(day),
    });
  });
  return approvalId;
}

function reasonOf(random: Random, from: Stage | null, to: Stage): string | null {
  if (from === 'defined' && to === 'approved') return 'direct-assignment';
  const reasons = REASONS[to];
  return reasons ? random.pick(reasons) : null;
}

function detailsOf(to: Stage, code: string, date: string): object {
  return to === 'recognized' ? { registration: { certificateNumber: `GCN-${code}`, date } } : {};
}
