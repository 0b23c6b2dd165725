import { COUNCIL_PURPOSES } from '../../../domain/council/rulebook.js';
import { SETUP_COUNCIL } from '../../../wording/council-setup.js';
import { PAPER_FORM } from '../../../wording/seat-pages.js';
import { PURPOSE_WORDS } from '../../../wording/words.js';
import { DateField, LongField } from '../../fields/field.view.js';
import { Form } from '../../fields/form.view.js';
import { listIn } from '../../fields/form-fields.js';
import { Select } from '../../fields/form-parts.view.js';
import { PaperFields } from '../../fields/paper-fields.view.js';
import { RegisterList } from '../../fields/register-field.view.js';
import { Card } from '../../layout/card.view.js';
import { Layout } from '../../layout/layout.js';
import { useReader } from '../../layout/render.js';
import { Tick } from '../../session/tick.view.js';
import { CompositionView } from './composition.view.js';
import { personField } from './draft.js';
import type { NewCouncilProps } from './new-council-props.js';
import { RulebookOfferView } from './offer.view.js';
import { findingId, SeatRows } from './seat-rows.view.js';

export function NewCouncilView(props: NewCouncilProps) {
  const { say } = useReader();
  const { project, competitors, purpose, fields, refused, rows, suggested, seats, labels } = props;
  const path = `/projects/${project.id}`;
  const written = Object.fromEntries(
    seats.map(({ row, personId }) => [personField(row), labels.get(personId)]),
  );
  const kept = { ...fields, ...written, purpose };
  const ticked =
    fields.purpose === undefined ? competitors.map(({ id }) => id) : listIn(fields, 'projectIds');
  return (
    <Layout title={say(SETUP_COUNCIL.title)}>
      <article class="stack">
        <p class="mb-0">
          <a href={path}>{`${project.code} ${project.title}`}</a>
        </p>
        <h1 class="page-title">{say(SETUP_COUNCIL.title)}</h1>
        <div {...liveCheck(`${path}/councils/new`, rows)}>
          <Form
            action={`${path}/councils/new`}
            name="council"
            fields={kept}
            refused={refused && { ...refused, fields: kept }}
            class="stack"
          >
            <input type="hidden" name="rows" value={String(rows)} />
            <Card id="occasion" title={SETUP_COUNCIL.occasion}>
              <div class="card-body fields">
                <Select
                  name="purpose"
                  label={SETUP_COUNCIL.purpose}
                  codes={COUNCIL_PURPOSES}
                  words={PURPOSE_WORDS}
                />
                {competitors.length > 0 && (
                  <fieldset>
                    <legend class="form-label">{say(SETUP_COUNCIL.competitors)}</legend>
                    {competitors.map(({ id, code, title }) => (
                      <Tick
                        key={id}
                        name="projectIds"
                        value={id}
                        isTicked={ticked.includes(id)}
                      >{`${code} ${title}`}</Tick>
                    ))}
                  </fieldset>
                )}
                <PaperFields label={PAPER_FORM.decision} name="decision" />
                <DateField
                  name="effectiveDate"
                  label={SETUP_COUNCIL.effectiveDate}
                  hint={SETUP_COUNCIL.effectiveDateHint}
                />
                <div id="called-on">
                  {purpose === 'selection' && <DateField name="calledOn" label={SETUP_COUNCIL.calledOn} />}
                </div>
              </div>
            </Card>
            <RulebookOfferView {...props} />
            <Card id="seats" title={SETUP_COUNCIL.seats}>
              <SeatRows {...props} />
            </Card>
            <CompositionView {...props} />
            <section class="card">
              <div class="card-body fields">
                <LongField
                  name="sizeReason"
                  label={SETUP_COUNCIL.sizeReason}
                  hint={SETUP_COUNCIL.sizeReasonHint}
                  rows={2}
                />
                <div class="frame">
                  <button class="btn btn-primary" type="submit" name="act" value="establish">
                    {say(SETUP_COUNCIL.establish)}
                  </button>
                  <button
                    class="btn"
                    type="submit"
                    formAction={`${path}/councils/new#composition`}
                    name="act"
                    value="check"
                  >
                    {say(SETUP_COUNCIL.check)}
                  </button>
                </div>
              </div>
            </section>
            <RegisterList register="persons" names={suggested} />
          </Form>
        </div>
      </article>
    </Layout>
  );
}

/** With scripts the sentences follow each change of a field; without them the button asks. */
function liveCheck(path: string, rows: number) {
  const beside = Array.from({ length: rows }, (_, row) => `#${findingId(row)}`);
  return {
    'hx-post': path,
    'hx-trigger': 'change delay:200ms',
    'hx-include': '#form-council',
    'hx-vals': '{"act":"check"}',
    // The fields inside ask for names by themselves.
    'hx-disinherit': '*',
    'hx-target': '#composition',
    'hx-select': '#composition',
    'hx-swap': 'outerHTML',
    'hx-select-oob': ['#offer', '#called-on', ...beside].join(','),
  };
}
