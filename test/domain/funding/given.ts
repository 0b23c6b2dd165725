/** Plans for the specs: the real project's, approved and tied. */
import type { FundingLine, FundingPlan } from '../../../src/domain/funding/funding-plan.js';
import { vnd } from '../../../src/domain/values/vnd.js';

export const DISTRICT: FundingLine = {
  source: 'district-budget',
  sourceDetail: 'sự nghiệp khoa học và công nghệ',
  amountVnd: vnd('412333500'),
};
export const COUNTERPART: FundingLine = {
  source: 'counterpart',
  contributors: 'tổ chức, cá nhân tham gia thực hiện đề tài',
  amountVnd: vnd('1086303000'),
};

export function planOf(plan: Partial<FundingPlan> = {}): FundingPlan {
  return {
    kind: 'approved',
    totalVnd: vnd('1498636500'),
    lines: [DISTRICT, COUNTERPART],
    cuts: [],
    decision: { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' },
    ...plan,
  };
}
