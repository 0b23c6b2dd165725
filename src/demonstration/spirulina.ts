/**
 * The real project: facts of the public 2023 report of UBND huyện Bình Sơn and the district's own page of 24/12/2021. What the
 * path still needed is filled in and marked: unmistakable numbers, source "demonstration".
 */
import type { Script } from './script.js';

const REPORT = 'Báo cáo công khai năm 2023 của UBND huyện Bình Sơn';

export const SPIRULINA: Script = {
  title:
    'Thử nghiệm mô hình nuôi và chế biến sản phẩm vi tảo xoắn Spirulina trên địa bàn huyện Bình Sơn, tỉnh Quảng Ngãi',
  kind: 'topic',
  level: 'grassroots',
  field: 'agriculture',
  socioEconomicObjective: 3,
  scale: 'môi trường bể 18.000 lít',
  period: { start: '2020-04', end: '2021-12' },
  lead: 'dhsp-da-nang',
  partners: [{ institution: 'htx-van-tuong', role: 'partner' }],
  products: [
    { name: 'tảo xoắn khô dạng sợi', quantity: 3, unit: 'kg', delivered: 3.5 },
    { name: 'viên nhộng tảo xoắn', quantity: 20, unit: 'hộp', delivered: 24 },
    { name: 'sữa chua tảo xoắn', quantity: 50, unit: 'hộp', delivered: 60 },
  ],
  fieldSources: ['title', 'field', 'scale', 'period', 'leadInstitutionId', 'orderedProducts'].map(
    (field) => ({ field, source: REPORT }),
  ),
  proposedOn: '2020-01-10',
  definition: { on: '2020-02-20', decision: 'MINH-HOA-01/QĐ-UBND' },
  approval: {
    on: '2020-04-15',
    decision: {
      number: '690/QĐ-UBND',
      date: '2020-04-15',
      issuer: 'UBND huyện Bình Sơn',
      kind: 'QD',
      source: REPORT,
    },
    assigned: 'direct-assignment: chỉ có một tổ chức đủ điều kiện (minh họa)',
  },
  funding: {
    total: '1498636500',
    lines: [
      { source: 'district-budget', sourceDetail: 'sự nghiệp khoa học và công nghệ', amountVnd: '412333500' },
      {
        source: 'counterpart',
        contributors: 'tổ chức, cá nhân tham gia thực hiện đề tài',
        amountVnd: '1086303000',
      },
    ],
  },
  // What was really paid is not public: all of it is invented.
  ledger: [
    { kind: 'advance', source: 'district-budget', amountVnd: '200000000', date: '2020-05-04' },
    { kind: 'payment', source: 'counterpart', amountVnd: '543000000', date: '2020-11-30' },
    {
      kind: 'payment',
      source: 'district-budget',
      amountVnd: '250000000',
      offsetsAdvanceVnd: '150000000',
      date: '2020-12-18',
    },
    { kind: 'payment', source: 'counterpart', amountVnd: '543303000', date: '2021-10-29' },
    {
      kind: 'payment',
      source: 'district-budget',
      amountVnd: '162333500',
      offsetsAdvanceVnd: '50000000',
      date: '2021-12-29',
      final: true,
    },
    { kind: 'settlement', source: 'district-budget', amountVnd: '412333500', date: '2022-02-15' },
    { kind: 'settlement', source: 'counterpart', amountVnd: '1086303000', date: '2022-02-15' },
  ],
  contract: {
    number: 'MINH-HOA-02/HĐ-KHCN',
    signedOn: '2020-04-15',
    effectiveOn: '2020-04-15',
    endsOn: '2021-12-31',
  },
  submittedOn: '2021-12-01',
  acceptance: {
    on: '2021-12-23',
    mode: 'hybrid',
    decision: 'MINH-HOA-03/QĐ-UBND',
    ballots: [
      'excellent',
      'excellent',
      'excellent',
      'excellent',
      'excellent',
      'excellent',
      'excellent',
      'excellent',
      'pass',
    ],
  },
  recognition: { on: '2022-01-20', decision: 'MINH-HOA-04/QĐ-UBND' },
  outcome: {
    carriedOnBy: 'htx-van-tuong',
    with: ['dhsp-da-nang'],
    products: ['bột tảo xoắn sấy lạnh', 'bánh quy tảo xoắn', 'viên nhộng tảo xoắn', 'sữa chua', 'cốm'],
    market: 'bước đầu được thị trường đón nhận',
    source: REPORT,
  },
};
