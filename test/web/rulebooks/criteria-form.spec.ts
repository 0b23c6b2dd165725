import { BUILT_IN_RULEBOOKS } from '../../../src/domain/council/built-in-rulebooks.js';
import {
  ballotFields,
  ballotIn,
  criteriaFields,
  criteriaIn,
  criterionField,
  formPrefix,
} from '../../../src/web/rulebooks/criteria-form.js';

const bare = (said: unknown) =>
  JSON.parse(JSON.stringify(said), (_, value) => (value === null ? undefined : value));
const withCriteria = BUILT_IN_RULEBOOKS.filter(({ ballot }) => ballot.criteria.length > 0);

describe('the criteria of a ballot as fields', () => {
  it.each(withCriteria.map(({ code, ballot }) => [code, ballot.criteria] as const))(
    'say of %s what it says',
    (_, criteria) => {
      expect(criteriaIn(criteriaFields(criteria))).toEqual(bare(criteria));
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

  it.each(BUILT_IN_RULEBOOKS.map(({ code, ballot }) => [code, ballot] as const))(
    'say of %s which forms it has and how its points are bounded',
    (_, ballot) => {
      const { criteria, forms, score } = ballot;
      expect(ballotIn(ballotFields(ballot))).toEqual(bare({ criteria, forms, score }));
    },
  );

  it('leave out a form and a criterion that are ticked to go', () => {
    const { ballot } = BUILT_IN_RULEBOOKS.find(({ ballot }) => ballot.forms.length > 0)!;
    const gone = { [`${formPrefix(0)}gone`]: 'yes', [criterionField(0, 'gone')]: 'yes' };
    expect(ballotIn({ ...ballotFields(ballot), ...gone })).toMatchObject({
      criteria: bare(ballot.criteria.slice(1)),
      forms: bare(ballot.forms.slice(1)),
    });
  });
});
