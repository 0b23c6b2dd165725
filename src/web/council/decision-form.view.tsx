import { PAPER_FORM, SEAT_FORMS } from '../../wording/seat-pages.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { PaperFields } from '../fields/paper-fields.view.js';
import { useReader } from '../layout/render.js';
import type { CouncilProps } from './council-props.js';

type Props = Pick<CouncilProps, 'council' | 'refused'> & { readonly conflictId: string };

/** The office's word about a conflict; it may be given again, each time with its reason in the record. */
export function DecisionForm({ council, conflictId, refused }: Props) {
  const { say } = useReader();
  const name = decisionFormOf(conflictId);
  const kept = keptIn(refused, name) ?? {};
  return (
    <Folded title={say(SEAT_FORMS.decide)} name={name} refused={refused}>
      <Form action={`/councils/${council.id}/conflicts/${conflictId}`} name={name} refused={refused}>
        <label class="form-label">
          {say(SEAT_FORMS.decisionReason)}
          <textarea class="form-control" name="reason" rows={2} maxLength={1_000}>
            {textIn(kept, 'reason')}
          </textarea>
        </label>
        <PaperFields label={PAPER_FORM.decision} name="decision" kept={kept} />
        <div class="frame">
          <button class="btn" type="submit" name="status" value="upheld">
            {say(SEAT_FORMS.uphold)}
          </button>
          <button class="btn" type="submit" name="status" value="dismissed">
            {say(SEAT_FORMS.dismiss)}
          </button>
        </div>
      </Form>
    </Folded>
  );
}

/** One page has a form for each conflict. */
export function decisionFormOf(conflictId: string): string {
  return `decision-${conflictId}`;
}
