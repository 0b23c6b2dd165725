import type { NewInstitution } from '../features/institutions/institution.dto.js';

const DISTRICT_ENDED = { validTo: '2025-06-30', note: 'Cấp huyện kết thúc ngày 30/6/2025.' } as const;

/** Real ones of the real project's report; what is invented says so in its name. */
export const DEMO_INSTITUTIONS = {
  'ubnd-binh-son': {
    name: 'UBND huyện Bình Sơn',
    code: 'BS',
    kind: 'authority',
    address: 'Bình Sơn, Quảng Ngãi',
    ...DISTRICT_ENDED,
  },
  'dhsp-da-nang': { name: 'Trường Đại học Sư phạm – Đại học Đà Nẵng', kind: 'university' },
  'htx-van-tuong': { name: 'HTX Nông nghiệp công nghệ cao Vạn Tường', kind: 'cooperative' },
  'dh-pham-van-dong': { name: 'Trường Đại học Phạm Văn Đồng', kind: 'university' },
  'vien-minh-hoa': { name: 'Viện Nghiên cứu Minh Họa', kind: 'research-institute' },
  'trung-tam-minh-hoa': { name: 'Trung tâm Dịch vụ nông nghiệp Minh Họa', kind: 'public-unit' },
  'htx-minh-hoa': { name: 'HTX Dịch vụ Minh Họa', kind: 'cooperative' },
  'htx-sen-minh-hoa': { name: 'HTX Trồng sen Minh Họa', kind: 'cooperative' },
  'cong-ty-minh-hoa': { name: 'Công ty TNHH Minh Họa', kind: 'enterprise' },
} as const satisfies Record<string, NewInstitution>;
