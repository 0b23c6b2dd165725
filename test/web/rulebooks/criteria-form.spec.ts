import { BUILT_IN_RULEBOOKS } from '../../../src/domain/council/built-in-rulebooks.js';
import { criteriaFields, criteriaIn, criterionField } from '../../../src/web/rulebooks/criteria-form.js';

const withCriteria = BUILT_IN_RULEBOOKS.filter(({ ballot }) => ballot.criteria.length > 0);

describe('the criteria of a ballot as fields', () => {
  it.each(withCriteria.map(({ code, ballot }) => [code, ballot.criteria] as const))(
    'say of %s what it says',
    (_, criteria) => {
      const said = JSON.parse(JSON.stringify(criteria), (_, value) => (value === null ? undefined : value));
      expect(criteriaIn(criteriaFields(criteria))).toEqual(said);
    },
  );

  it('leave out a row that was emptied, and take one that was added', () => {
    const [{ ballot }] = withCriteria as [(typeof withCriteria)[number]];
    const at = ballot.criteria.length;
    const fields = {
      ...criteriaFields(ballot.criteria),
      [criterionField(0, 'code')]: ' ',
      [criterionField(0, 'labelVi')]: '',
      [criterionField(at + 1, 'code')]: 'more',
      [criterionField(at + 1, 'labelVi')]: 'Thêm',
      [criterionField(at + 1, 'maxPoints')]: '5',
    };
    const criteria = criteriaIn(fields);
    expect(criteria).toHaveLength(at);
    expect(criteria.at(-1)).toEqual({ code: 'more', label: { vi: 'Thêm' }, maxPoints: 5 });
    expect(criteria).not.toContainEqual(expect.objectContaining({ code: ballot.criteria[0]!.code }));
  });
});
