import { LEAVING_KINDS } from '../../domain/council/leaving.js';
import { LEAVING_WORDS, PAPER_FORM, SEAT_FORMS } from '../../wording/seat-pages.js';
import { DateField } from '../fields/field.view.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { PaperFields } from '../fields/paper-fields.view.js';
import { useReader } from '../layout/render.js';
import { SeatChoice } from '../session/seat-choice.view.js';
import type { CouncilProps } from './council-props.js';

/** A seat that its member leaves from a day on, by which paper and why. */
export function LeavingForm({ council, refused }: CouncilProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'leaving') ?? {};
  const inOffice = council.seats.filter(({ state }) => state === 'in-office');
  if (inOffice.length === 0) return null;
  return (
    <Folded title={say(SEAT_FORMS.leave)} name="leaving" refused={refused}>
      <Form action={`/councils/${council.id}/leaving`} name="leaving" refused={refused}>
        <SeatChoice
          label={SEAT_FORMS.member}
          name="seatId"
          seats={inOffice}
          chosen={textIn(kept, 'seatId')}
        />
        <label class="form-label">
          {say(SEAT_FORMS.kind)}
          <select class="form-select" name="kind" required>
            {LEAVING_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === textIn(kept, 'kind')}>
                {say(LEAVING_WORDS[kind])}
              </option>
            ))}
          </select>
        </label>
        <label class="form-label">
          {say(SEAT_FORMS.reason)}
          <textarea class="form-control" name="reason" rows={2} maxLength={1_000} required>
            {textIn(kept, 'reason')}
          </textarea>
        </label>
        <PaperFields label={PAPER_FORM.decision} name="decision" kept={kept} />
        <DateField
          label={SEAT_FORMS.leftOn}
          name="effectiveDate"
          value={textIn(kept, 'effectiveDate')}
          hint={SEAT_FORMS.todayHint}
        />
        <button class="btn" type="submit">
          {say(SEAT_FORMS.submitLeaving)}
        </button>
      </Form>
    </Folded>
  );
}
