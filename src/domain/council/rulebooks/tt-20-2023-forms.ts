/** The three score sheets of TT 20/2023 art 12: maximum points by kind of project. */
import type { Text } from '../../values/language.js';
import type { BallotFormRules, Criterion } from '../ballot-rules.js';
import { CONTENT_AND_PLAN, scored } from './selection-scores.js';

const OVERVIEW: Text = { vi: 'Tổng quan', en: 'Overview' };
const CONTENT: Text = { vi: 'Nội dung, phương pháp', en: 'Content and methods' };
const PLAN: Text = { vi: 'Kế hoạch và kinh phí', en: 'Plan and funds' };
const CAPACITY: Text = {
  vi: 'Năng lực tổ chức và cá nhân',
  en: 'Capacity of the institution and the people',
};
const OUTPUTS: Text = { vi: 'Sản phẩm khoa học và công nghệ', en: 'Outputs' };

export const APPLIED_TOPIC: readonly Criterion[] = [
  scored('overview', 12, OVERVIEW),
  scored('content', 24, CONTENT, CONTENT_AND_PLAN),
  scored('outputs', 16, OUTPUTS),
  scored('application', 16, {
    vi: 'Khả năng ứng dụng, hiệu quả kinh tế - xã hội',
    en: 'Application, social and economic effect',
  }),
  scored('plan', 16, PLAN, CONTENT_AND_PLAN),
  scored('capacity', 16, CAPACITY),
];

const SOCIAL: readonly Criterion[] = [
  scored('overview', 12, OVERVIEW),
  scored('content', 12, { vi: 'Nội dung nghiên cứu', en: 'Content' }, CONTENT_AND_PLAN),
  // Whether the approach belongs to "content and plan" the text does not say; the table has it on the same line as content.
  scored('approach', 12, { vi: 'Cách tiếp cận, phương pháp', en: 'Approach and methods' }, CONTENT_AND_PLAN),
  scored('outputs', 24, {
    vi: 'Sản phẩm, lợi ích và chuyển giao kết quả',
    en: 'Outputs, benefit and handover',
  }),
  scored('plan', 20, PLAN, CONTENT_AND_PLAN),
  scored('capacity', 20, CAPACITY),
];

const PROJECT: readonly Criterion[] = [
  scored('overview', 8, { vi: 'Tổng quan công nghệ và thị trường', en: 'Overview of technology and market' }),
  scored(
    'content',
    20,
    { vi: 'Nội dung, phương án triển khai', en: 'Content and methods' },
    CONTENT_AND_PLAN,
  ),
  scored('technology', 12, {
    vi: 'Tính mới, tính khả thi của công nghệ',
    en: 'Technology: novelty, feasibility',
  }),
  scored('outputs', 16, OUTPUTS),
  scored('application', 12, { vi: 'Hiệu quả kinh tế - xã hội', en: 'Social and economic effect' }),
  scored('plan', 16, { vi: 'Phương án tài chính', en: 'Financial plan' }, CONTENT_AND_PLAN),
  scored('capacity', 16, CAPACITY),
];

/** Every other topic takes the sheet of applied research. */
export const OTHER_SHEETS: readonly BallotFormRules[] = [
  {
    code: 'project',
    title: { vi: 'Phiếu đánh giá dự án', en: 'Score sheet for projects' },
    kinds: ['pilot-production', 'st-project'],
    fields: [],
    criteria: PROJECT,
  },
  {
    code: 'scheme',
    title: { vi: 'Phiếu đánh giá đề án', en: 'Score sheet for schemes' },
    kinds: ['scheme'],
    fields: [],
    criteria: SOCIAL,
  },
  {
    code: 'social-science-topic',
    title: {
      vi: 'Phiếu đánh giá đề tài khoa học xã hội và nhân văn',
      en: 'Score sheet for topics of social science and humanities',
    },
    kinds: [],
    fields: ['social', 'humanities'],
    criteria: SOCIAL,
  },
];
