import type { FormCriterion, OrderedProduct } from '../../domain/council/ballot-form.js';
import { BALLOT } from '../../wording/ballot-pages.js';
import { useReader } from '../layout/render.js';
import type { BallotProps } from './ballot-props.js';
import { Choices, choiceWord } from './choice.view.js';
import { CriterionView } from './criterion.view.js';
import { ProductFacts } from './product-facts.view.js';

/** The ballot as its rulebook asks it: product by product, then the project, then the conclusion. */
export function BallotFields(props: BallotProps) {
  const { say } = useReader();
  const { form, words } = props;
  return (
    <>
      {sectionsOf(form.criteria).map(({ product, criteria }) => (
        <section class="card card-body stack" key={product?.id ?? ''}>
          {product && <ProductFacts product={product} />}
          {criteria.map((criterion) => (
            <CriterionView key={criterion.code} {...props} criterion={criterion} />
          ))}
        </section>
      ))}
      <section class="card card-body stack">
        <Conclusion {...props} />
        <label class="form-label mb-0">
          {say(BALLOT.comment)}
          <textarea class="form-control" name="comment" rows={4} maxLength={10_000}>
            {words.comment}
          </textarea>
        </label>
      </section>
    </>
  );
}

interface Section {
  readonly product?: OrderedProduct;
  readonly criteria: FormCriterion[];
}

/** Criteria of one product stand together, in the order of the form. */
function sectionsOf(criteria: readonly FormCriterion[]): Section[] {
  const sections: Section[] = [];
  for (const criterion of criteria) {
    const last = sections.at(-1);
    if (last && last.product?.id === criterion.product?.id) last.criteria.push(criterion);
    else sections.push({ product: criterion.product, criteria: [criterion] });
  }
  return sections;
}

function Conclusion({ form, rulebook, words }: BallotProps) {
  const { say, language } = useReader();
  if (form.kind === 'vote') {
    return (
      <Choices
        name="approve"
        legend={say(BALLOT.vote)}
        chosen={words.approve === undefined || words.approve === null ? null : words.approve ? 'yes' : 'no'}
        options={[
          { value: 'yes', words: choiceWord('approve', language) },
          { value: 'no', words: choiceWord('reject', language) },
        ]}
      />
    );
  }
  if (form.kind === 'score') return null;
  const grades = form.choices.map((choice) => ({
    value: choice as string,
    words: choiceWord(choice, language),
  }));
  const fromParts = { value: '', words: say(BALLOT.fromParts) };
  return (
    <Choices
      name="grade"
      legend={say(BALLOT.grade)}
      chosen={words.grade}
      options={rulebook.ballot.memberRules.length > 0 ? [...grades, fromParts] : grades}
    />
  );
}
