/** Every set of criteria that a ballot may ask: the common one too, unless a form takes all projects. */
import type { BallotRules, Criterion } from '../ballot-rules.js';

export interface AskedForm {
  /** Empty of the common one. */
  readonly form: string;
  /** Of its criteria within the rulebook. */
  readonly path: string;
  readonly criteria: readonly Criterion[];
}

export function formsOf({ forms, criteria }: BallotRules): readonly AskedForm[] {
  const special = forms.map((form, i) => ({
    form: form.code,
    path: `ballot.forms.${i}.criteria`,
    criteria: form.criteria,
  }));
  const takesAll = forms.some(({ kinds, fields }) => kinds.length === 0 && fields.length === 0);
  return takesAll ? special : [...special, { form: '', path: 'ballot.criteria', criteria }];
}
