import { ADJUSTMENT_KINDS } from '../../domain/lifecycle/adjustment-rules.js';
import { SCHEDULE } from '../../wording/schedule-pages.js';
import { PAPER_FORM } from '../../wording/seat-pages.js';
import { ADJUSTMENT_WORDS } from '../../wording/words.js';
import { DateField } from '../fields/field.view.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { PaperFields } from '../fields/paper-fields.view.js';
import { useReader } from '../layout/render.js';
import type { ScheduleProps } from './schedule-props.js';

export const ADJUSTMENT_FORM = 'adjustment';

/** Leads to a preview first: nothing is adjusted before it was seen what moves. */
export function AdjustmentForm({
  projectId,
  refused,
}: Pick<ScheduleProps, 'refused'> & { readonly projectId: string }) {
  const { say } = useReader();
  const kept = keptIn(refused, ADJUSTMENT_FORM) ?? {};
  return (
    <Folded title={say(SCHEDULE.adjust)} name={ADJUSTMENT_FORM} refused={refused}>
      <Form action={`/projects/${projectId}/adjustments/preview`} name={ADJUSTMENT_FORM} refused={refused}>
        <label class="form-label">
          {say(SCHEDULE.kind)}
          <select class="form-select" name="kind" required>
            {ADJUSTMENT_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === textIn(kept, 'kind')}>
                {say(ADJUSTMENT_WORDS[kind])}
              </option>
            ))}
          </select>
        </label>
        <DateField label={SCHEDULE.newEndDate} name="newEndDate" value={textIn(kept, 'newEndDate')} />
        <PaperFields label={PAPER_FORM.decision} name="decision" kept={kept} />
        <label class="form-label">
          {say(SCHEDULE.reason)}
          <textarea class="form-control" name="reason" rows={2} maxLength={2_000}>
            {textIn(kept, 'reason')}
          </textarea>
        </label>
        <DateField
          label={SCHEDULE.effectiveDate}
          hint={SCHEDULE.todayHint}
          name="effectiveDate"
          value={textIn(kept, 'effectiveDate')}
        />
        <button class="btn btn-primary" type="submit">
          {say(SCHEDULE.preview)}
        </button>
      </Form>
    </Folded>
  );
}
