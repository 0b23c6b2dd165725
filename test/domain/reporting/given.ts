/** Records of projects for the specs: the real one, and one of which only the title is known. */
import type { SummaryFacts } from '../../../src/domain/reporting/summary-facts.js';
import { vnd } from '../../../src/domain/values/vnd.js';

export const LEAD = { id: 'lead', name: 'Trường Đại học Sư phạm – Đại học Đà Nẵng' };
export const COOPERATIVE = { id: 'cooperative', name: 'HTX Nông nghiệp công nghệ cao Vạn Tường' };

export const SPIRULINA: SummaryFacts = {
  project: {
    id: 'project',
    title:
      'Thử nghiệm mô hình nuôi và chế biến sản phẩm vi tảo xoắn Spirulina trên địa bàn huyện Bình Sơn, tỉnh Quảng Ngãi',
    kind: 'topic',
    scale: 'môi trường bể 18.000 lít',
    period: { start: '2020-04', end: '2021-12', asWritten: null },
    fieldSources: { scale: 'Báo cáo năm 2023' },
  },
  approval: {
    id: 'decision',
    kind: 'QD',
    number: '690/QĐ-UBND',
    date: '2020-04-15',
    issuer: 'UBND huyện Bình Sơn',
  },
  plan: {
    id: 'plan',
    kind: 'approved',
    totalVnd: vnd('1498636500'),
    totalPrecision: 'exact',
    lines: [
      {
        id: 'line-1',
        source: 'district-budget',
        sourceDetail: 'sự nghiệp khoa học và công nghệ',
        amountVnd: vnd('412333500'),
      },
      {
        id: 'line-2',
        source: 'counterpart',
        contributors: 'tổ chức, cá nhân tham gia thực hiện đề tài',
        amountVnd: vnd('1086303000'),
      },
    ],
  },
  leadInstitution: LEAD,
  partners: [COOPERATIVE],
  products: [
    {
      id: 'product-1',
      name: 'tảo xoắn khô dạng sợi',
      quantity: 3,
      unit: 'kg',
      delivered: { quantity: 3.5, source: 'demonstration' },
    },
    { id: 'product-2', name: 'viên nhộng tảo xoắn', quantity: 20, unit: 'hộp', delivered: null },
    { id: 'product-3', name: 'sữa chua tảo xoắn', quantity: 50, unit: 'hộp', delivered: null },
  ],
  grade: { grade: 'excellent', asWritten: 'Xuất sắc', scoreAsWritten: null, acceptedOn: '2021-12-23' },
  outcomes: [
    {
      id: 'outcome',
      kind: 'application',
      carriedOnBy: COOPERATIVE,
      with: [LEAD],
      products: ['bột tảo xoắn sấy lạnh', 'bánh quy tảo xoắn', 'viên nhộng tảo xoắn', 'sữa chua', 'cốm'],
      market: 'bước đầu được thị trường đón nhận',
    },
  ],
};

/** An old record of which nothing is known but its title. */
export const BARE: SummaryFacts = {
  project: { id: 'bare', title: 'Cải tạo đàn bò', kind: 'topic', scale: null, period: {} },
  approval: null,
  plan: null,
  leadInstitution: null,
  partners: [],
  products: [],
  grade: null,
  outcomes: [],
};
