/** The demonstration's accounts and the invented people behind them; their names say that they are invented. */
import type { Role } from '../domain/access/actor.js';
import type { DemoInstitution } from './script.js';

export const DEMO_DOMAIN = '@demo.local';

export interface DemoPerson {
  /** The part before @demo.local. */
  readonly name: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
  readonly institution?: DemoInstitution;
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { name: 'admin', fullName: 'Quản trị Minh Họa', roles: ['administrator'] },
  { name: 'secretary', fullName: 'Thư ký Phòng Minh Họa', roles: ['secretary'] },
  { name: 'leader', fullName: 'Lãnh đạo Minh Họa', roles: ['leader'] },
  { name: 'finance', fullName: 'Tài chính Minh Họa', roles: ['finance'] },
  { name: 'reporter', fullName: 'Tổng hợp Minh Họa', roles: ['reporter'] },
  { name: 'auditor', fullName: 'Kiểm tra Minh Họa', roles: ['auditor'] },
  {
    name: 'investigator',
    fullName: 'Chủ nhiệm Minh Họa',
    roles: ['investigator'],
    institution: 'dhsp-da-nang',
  },
  { name: 'chair', fullName: 'Chủ tịch Hội đồng Minh Họa', roles: ['council-member'] },
  { name: 'reviewer1', fullName: 'Phản biện Một Minh Họa', roles: ['council-member'] },
  { name: 'reviewer2', fullName: 'Phản biện Hai Minh Họa', roles: ['council-member'] },
  { name: 'member1', fullName: 'Ủy viên Một Minh Họa', roles: ['council-member'] },
  { name: 'member2', fullName: 'Ủy viên Hai Minh Họa', roles: ['council-member'] },
  { name: 'member3', fullName: 'Ủy viên Ba Minh Họa', roles: ['council-member'] },
  { name: 'member4', fullName: 'Ủy viên Bốn Minh Họa', roles: ['council-member'] },
  {
    name: 'member5',
    fullName: 'Ủy viên Năm Minh Họa',
    roles: ['council-member'],
    institution: 'htx-sen-minh-hoa',
  },
  { name: 'member6', fullName: 'Ủy viên Sáu Minh Họa', roles: ['council-member'] },
];

/** Nine seats, as TT 11/2014 has them: who sits where in every demonstration council. */
export const COUNCIL_SEATS = [
  { name: 'chair', role: 'chair' },
  { name: 'member1', role: 'vice-chair' },
  { name: 'reviewer1', role: 'reviewer' },
  { name: 'reviewer2', role: 'reviewer' },
  { name: 'member2', role: 'scientific-secretary' },
  { name: 'member3', role: 'member' },
  { name: 'member4', role: 'member' },
  { name: 'member5', role: 'member' },
  { name: 'member6', role: 'member' },
] as const;

export function emailOf(name: string): string {
  return `${name}${DEMO_DOMAIN}`;
}
