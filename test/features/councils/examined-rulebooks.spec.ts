/** Rulebooks of offices' own that no council could follow, or that say two things, and how the refusal reads. */
import { checkRulebook } from '../../../src/domain/council/check-rulebook.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { sentenceOf } from '../../../src/wording/refusals/index.js';

const { seats, quorum, verdict } = TT_11_2014;
const ZERO = { numerator: 0, denominator: 3 };

it.each<[string, Partial<Rulebook>, string, string]>([
  [
    'members that must come beside the least of the other roles',
    { quorum: { ...quorum, mustAttend: [{ role: 'member', count: 5 }] } },
    'quorum.mustAttend.0',
    'Quy chế yêu cầu 5 ủy viên có mặt nhưng hội đồng có nhiều nhất 4 vị trí này; đề nghị sửa một trong hai.',
  ],
  [
    'a quorum of nobody',
    { quorum: { ...quorum, bySize: [{ fraction: ZERO }] } },
    'quorum.bySize.0.fraction',
    'Mỗi mức số người dự họp phải là một tỷ lệ lớn hơn 0 hoặc một số nguyên từ 1 trở lên.',
  ],
  [
    'a grade that accepts and does not',
    { verdict: { ...verdict, grades: [...verdict.grades, { grade: 'pass', accepts: false }] } },
    'verdict.grades.3',
    'Mức xếp loại “Đạt” có hai lần trong danh mục; mỗi mức chỉ ghi một lần, được chấp nhận hoặc không.',
  ],
  [
    'a default number of seats that is not allowed',
    { seats: { ...seats, count: { min: 5, max: 9, default: 11 } } },
    'seats',
    'Số thành viên mặc định hoặc được phép là 11 không nằm trong khoảng từ 5 đến 9.',
  ],
  [
    'an end before the beginning',
    { validFrom: '2020-01-02', validTo: '2019-12-31' },
    'validTo',
    'Ngày hết hiệu lực 31/12/2019 trước ngày có hiệu lực 02/01/2020.',
  ],
])('refuses %s', (_, changes, path, sentence) => {
  const refusals = checkRulebook({ ...TT_11_2014, ...changes });
  expect(refusals.map((refusal) => [refusal.path, sentenceOf(refusal, 'vi')])).toEqual([[path, sentence]]);
});

it('names the days of the version that it overlaps', () => {
  const [refusal] = checkRulebook({ ...TT_11_2014, version: 2, validFrom: '2020-01-01' }, [TT_11_2014]);
  expect(sentenceOf(refusal!, 'vi')).toBe(
    'Thời gian hiệu lực trùng với phiên bản 1 của quy chế TT-11-2014 (từ 01/08/2014).',
  );
});
