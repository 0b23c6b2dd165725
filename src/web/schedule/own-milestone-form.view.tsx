import { SCHEDULE } from '../../wording/schedule-pages.js';
import { DateField } from '../fields/field.view.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { useReader } from '../layout/render.js';
import type { ScheduleProps } from './schedule-props.js';

export const OWN_FORM = 'own-milestone';

/** Something due that no law asks for; its person is reminded like of any other. */
export function OwnMilestoneForm({ dossier, refused }: Pick<ScheduleProps, 'dossier' | 'refused'>) {
  const { say } = useReader();
  const kept = keptIn(refused, OWN_FORM) ?? {};
  const persons = new Map(dossier.team.map(({ personId, fullName }) => [personId, fullName]));
  return (
    <Folded title={say(SCHEDULE.own)} name={OWN_FORM} refused={refused}>
      <Form action={`/projects/${dossier.id}/milestones`} name={OWN_FORM} refused={refused}>
        <label class="form-label">
          {say(SCHEDULE.ownTitle)}
          <input class="form-control" name="title" maxLength={300} required value={textIn(kept, 'title')} />
        </label>
        <DateField label={SCHEDULE.dueDate} name="dueDate" value={textIn(kept, 'dueDate')} required />
        <label class="form-label">
          {say(SCHEDULE.responsible)}
          <select class="form-select" name="responsiblePersonId">
            <option value="">{say(SCHEDULE.principalInvestigator)}</option>
            {[...persons].map(([id, name]) => (
              <option key={id} value={id} selected={id === textIn(kept, 'responsiblePersonId')}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button class="btn btn-primary" type="submit">
          {say(SCHEDULE.submitOwn)}
        </button>
      </Form>
    </Folded>
  );
}
