/** The invented projects in a few words each: title, lead, money, and how far they got. */
import type { DemoInstitution, Script } from './script.js';

export interface Sketch {
  readonly title: string;
  readonly kind?: Script['kind'];
  readonly field: NonNullable<Script['field']>;
  readonly lead: DemoInstitution;
  /** First year; the project is proposed in the autumn before. */
  readonly year: number;
  readonly months?: 12 | 24;
  /** District budget and counterpart, in million đồng. */
  readonly millions: readonly [number, number];
  readonly until:
    | 'proposed'
    | 'defined'
    | 'selected'
    | 'approved'
    | 'contracted'
    | 'in-progress'
    | 'acceptance-submitted'
    | 'graded'
    | 'recognized'
    | 'closed';
  readonly ballots?: readonly [excellent: number, pass: number, fail: number];
  readonly exit?: 'rejected' | 'withdrawn' | 'suspended' | 'terminated';
  readonly extended?: boolean;
  /** Its money is known from an old paper, whose total is one đồng off. */
  readonly isOneOff?: boolean;
}

export const SKETCHES: readonly Sketch[] = [
  {
    title: 'Nhân giống sá sùng trong bể nuôi',
    field: 'agriculture',
    lead: 'vien-minh-hoa',
    year: 2026,
    millions: [360, 140],
    until: 'selected',
  },
  {
    title: 'Xây dựng mô hình trồng tỏi hữu cơ trên đất cát ven biển',
    field: 'agriculture',
    lead: 'trung-tam-minh-hoa',
    year: 2018,
    millions: [380, 120],
    until: 'closed',
    ballots: [7, 2, 0],
  },
  {
    title: 'Ứng dụng công nghệ tưới nhỏ giọt cho cây hành tím',
    field: 'agriculture',
    lead: 'vien-minh-hoa',
    year: 2019,
    millions: [295, 205],
    until: 'closed',
    ballots: [5, 4, 0],
  },
  {
    title: 'Nghiên cứu chế biến bún gạo lứt quy mô hộ gia đình',
    kind: 'pilot-production',
    field: 'engineering',
    lead: 'cong-ty-minh-hoa',
    year: 2019,
    months: 24,
    millions: [450, 900],
    until: 'recognized',
    ballots: [8, 1, 0],
  },
  {
    title: 'Giải pháp bảo tồn hát bài chòi trong trường học',
    field: 'humanities',
    lead: 'dh-pham-van-dong',
    year: 2020,
    millions: [210, 0],
    until: 'recognized',
    ballots: [3, 6, 0],
  },
  {
    title: 'Xử lý phụ phẩm mía bằng chế phẩm vi sinh',
    field: 'natural',
    lead: 'dhsp-da-nang',
    year: 2020,
    millions: [340, 160],
    until: 'graded',
    ballots: [1, 4, 4],
  },
  {
    title: 'Mô hình nuôi tôm thẻ hai giai đoạn trong ao lót bạt',
    field: 'agriculture',
    lead: 'htx-minh-hoa',
    year: 2021,
    months: 24,
    millions: [520, 780],
    until: 'recognized',
    ballots: [7, 2, 0],
    extended: true,
  },
  {
    title: 'Điều tra cây dược liệu bản địa và nhân giống sâm cau',
    field: 'medical',
    lead: 'vien-minh-hoa',
    year: 2021,
    months: 24,
    millions: [410, 90],
    until: 'graded',
    ballots: [6, 3, 0],
  },
  {
    title: 'Nâng cao chất lượng nước mắm truyền thống',
    kind: 'pilot-production',
    field: 'engineering',
    lead: 'cong-ty-minh-hoa',
    year: 2022,
    months: 24,
    millions: [600, 1_400],
    until: 'recognized',
    ballots: [8, 1, 0],
  },
  {
    title: 'Hồ sơ số hóa di tích lịch sử cấp huyện',
    kind: 'st-project',
    field: 'humanities',
    lead: 'dh-pham-van-dong',
    year: 2022,
    millions: [275, 25],
    until: 'acceptance-submitted',
  },
  {
    title: 'Mô hình trồng rau thủy canh trong trường bán trú',
    field: 'agriculture',
    lead: 'trung-tam-minh-hoa',
    year: 2025,
    months: 24,
    millions: [330, 70],
    until: 'in-progress',
  },
  {
    title: 'Cảnh báo ngập lụt bằng cảm biến mực nước giá rẻ',
    field: 'engineering',
    lead: 'dhsp-da-nang',
    year: 2025,
    months: 24,
    millions: [490, 110],
    until: 'in-progress',
  },
  {
    title: 'Sản xuất than sinh học từ vỏ trấu',
    kind: 'pilot-production',
    field: 'natural',
    lead: 'cong-ty-minh-hoa',
    year: 2025,
    months: 24,
    millions: [350, 350],
    until: 'in-progress',
    exit: 'suspended',
  },
  {
    title: 'Nuôi cấy mô chuối già lùn',
    field: 'agriculture',
    lead: 'vien-minh-hoa',
    year: 2025,
    months: 24,
    millions: [280, 120],
    until: 'contracted',
  },
  {
    title: 'Chăn nuôi bò vỗ béo bằng thức ăn ủ chua',
    field: 'agriculture',
    lead: 'htx-minh-hoa',
    year: 2023,
    months: 12,
    millions: [310, 240],
    until: 'in-progress',
    exit: 'terminated',
  },
  {
    title: 'Bản đồ số nông hóa thổ nhưỡng',
    kind: 'st-project',
    field: 'natural',
    lead: 'vien-minh-hoa',
    year: 2024,
    millions: [455, 45],
    until: 'approved',
  },
  {
    title: 'Du lịch cộng đồng gắn với làng nghề chiếu cói',
    field: 'social',
    lead: 'dh-pham-van-dong',
    year: 2025,
    millions: [260, 140],
    until: 'defined',
  },
  {
    title: 'Đánh giá nhu cầu đào tạo nghề của thanh niên nông thôn',
    field: 'social',
    lead: 'dh-pham-van-dong',
    year: 2025,
    millions: [150, 0],
    until: 'proposed',
  },
  {
    title: 'Chế biến bột rong nho',
    field: 'engineering',
    lead: 'dhsp-da-nang',
    year: 2025,
    millions: [390, 210],
    until: 'proposed',
    isOneOff: true,
  },
  {
    title: 'Máy gặt đập liên hợp cỡ nhỏ cho ruộng bậc thang',
    field: 'engineering',
    lead: 'cong-ty-minh-hoa',
    year: 2022,
    millions: [500, 500],
    until: 'proposed',
    exit: 'rejected',
  },
  {
    title: 'Trồng thử nghiệm nho không hạt',
    field: 'agriculture',
    lead: 'htx-minh-hoa',
    year: 2023,
    millions: [220, 180],
    until: 'defined',
    exit: 'withdrawn',
  },
];
