import { SEAT_ROLES } from '../../domain/council/seat.js';
import type { PersonsService } from '../../features/institutions/persons.service.js';
import { PAPER_FORM, SEAT_FORMS } from '../../wording/seat-pages.js';
import { SEAT_ROLE_WORDS } from '../../wording/words.js';
import { DateField } from '../fields/field.view.js';
import { Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { PaperFields } from '../fields/paper-fields.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { nameOf } from '../session/rooms.js';
import { SeatChoice } from '../session/seat-choice.view.js';
import type { Council } from './council-props.js';

export interface JoiningProps {
  readonly council: Council;
  /** The words that the register was searched by. */
  readonly words: string | undefined;
  readonly found: Awaited<ReturnType<PersonsService['listPersons']>>;
  readonly refused?: RefusedForm | null;
}

/** First the register is searched, then one of those found takes the seat. */
export function JoiningView(props: JoiningProps) {
  const { say } = useReader();
  const { council, words, found } = props;
  const path = `/councils/${council.id}`;
  return (
    <Layout title={say(SEAT_FORMS.joinTitle)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(SEAT_FORMS.joinTitle)}</h1>
        <form class="fields" method="get" action={`${path}/joining`}>
          <label class="form-label">
            {say(SEAT_FORMS.search)}
            <input class="form-control" type="search" name="q" maxLength={200} value={words} />
            <span class="text-secondary">{say(SEAT_FORMS.searchHint)}</span>
          </label>
          <button class="btn" type="submit">
            {say(SEAT_FORMS.find)}
          </button>
        </form>
        {found.items.length === 0 ? <p>{say(SEAT_FORMS.nobodyFound)}</p> : <JoiningForm {...props} />}
        <a href={path}>{say(SEAT_FORMS.back)}</a>
      </article>
    </Layout>
  );
}

function JoiningForm({ council, words, found, refused }: JoiningProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'joining') ?? {};
  const query = words ? `?q=${encodeURIComponent(words)}` : '';
  return (
    <Form action={`/councils/${council.id}/joining${query}`} name="joining" refused={refused}>
      <label class="form-label">
        {say(SEAT_FORMS.person)}
        <select class="form-select" name="personId" required>
          {found.items.map((person) => (
            <option key={person.id} value={person.id} selected={person.id === textIn(kept, 'personId')}>
              {[nameOf(person), person.email].filter(Boolean).join(', ')}
            </option>
          ))}
        </select>
        {found.nextCursor && <span class="text-secondary">{say(SEAT_FORMS.moreFound)}</span>}
      </label>
      <label class="form-label">
        {say(SEAT_FORMS.role)}
        <select class="form-select" name="role" required>
          {SEAT_ROLES.map((role) => (
            <option key={role} value={role} selected={role === (textIn(kept, 'role') ?? 'member')}>
              {say(SEAT_ROLE_WORDS[role])}
            </option>
          ))}
        </select>
      </label>
      <SeatChoice
        label={SEAT_FORMS.replaces}
        name="replacesSeatId"
        seats={replaceable(council)}
        chosen={textIn(kept, 'replacesSeatId')}
        nobody={SEAT_FORMS.nobody}
      />
      <label class="form-label">
        {say(SEAT_FORMS.reason)}
        <textarea class="form-control" name="reason" rows={2} maxLength={1_000}>
          {textIn(kept, 'reason')}
        </textarea>
      </label>
      <PaperFields label={PAPER_FORM.decision} name="decision" kept={kept} />
      <DateField
        label={SEAT_FORMS.joinedOn}
        name="effectiveDate"
        value={textIn(kept, 'effectiveDate')}
        hint={SEAT_FORMS.todayHint}
      />
      <label class="form-label">
        {say(SEAT_FORMS.sizeReason)}
        <input class="form-control" name="sizeReason" maxLength={1_000} value={textIn(kept, 'sizeReason')} />
      </label>
      <button class="btn btn-primary" type="submit">
        {say(SEAT_FORMS.submitJoining)}
      </button>
    </Form>
  );
}

/** Those in office, and those who left and whose seat nobody took. */
function replaceable({ seats }: Council): Council['seats'] {
  return seats.filter(({ id }) => !seats.some(({ replacesSeatId }) => replacesSeatId === id));
}
