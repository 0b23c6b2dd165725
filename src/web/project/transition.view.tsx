import { GRADES } from '../../domain/council/grades.js';
import type { Transition } from '../../domain/lifecycle/stages.js';
import { LUMP_SUM_MODES } from '../../domain/lifecycle/transition-facts.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { ACT } from '../../wording/pages.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import { LUMP_SUM_WORDS, TRANSITION } from '../../wording/transition-pages.js';
import { GRADE_WORDS, STAGE_WORDS } from '../../wording/words.js';
import { DateField, Field, LongField, SelectField } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import type { FormFields } from '../fields/form-fields.js';
import { Button, Select } from '../fields/form-parts.view.js';
import { PaperFields } from '../fields/paper-fields.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { StageBadge } from '../layout/badges.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { wayToMissing } from './missing-way.js';
import { DIRECT_ASSIGNMENT, needs } from './transition-form.js';

export const TRANSITION_FORM = 'transition';

export interface TransitionProps {
  readonly dossier: Dossier;
  readonly arrow: Transition;
  /** Taken over from old papers. */
  readonly isRecorded: boolean;
  readonly fields?: FormFields;
  readonly refused?: RefusedForm | null;
}

/** The papers of one step; what it will bring about is told next, before anything is done. */
export function TransitionView(props: TransitionProps) {
  const { say } = useReader();
  const { dossier, arrow } = props;
  const title = `${say(ACT.moveTo)} “${say(STAGE_WORDS[arrow.to])}”`;
  return (
    <Layout title={`${title} · ${dossier.code}`}>
      <article class="stack narrow">
        <header>
          <p class="mb-1">
            <a href={`/projects/${dossier.id}#acts`}>{`${dossier.code} ${dossier.title}`}</a>
          </p>
          <h1 class="page-title">{title}</h1>
          <p class="mb-0">
            {say(TRANSITION.from)} <StageBadge stage={dossier.stage} />
          </p>
        </header>
        <Obstacle {...props} />
        <StepForm {...props} />
      </article>
    </Layout>
  );
}

/** What the record itself still lacks; filling in the form would not help. */
function Obstacle({ dossier, arrow, isRecorded }: TransitionProps) {
  const { say, language, actor } = useReader();
  const action = dossier.allowedActions.find((one) => one.action === `transition:${arrow.to}`);
  if (!action?.reason || isRecorded) return null;
  const { reason, facts = {} } = action;
  const way = wayToMissing(reason, facts, dossier, actor);
  return (
    <div class="alert alert-warning" role="note">
      <div>
        <strong>{say(TRANSITION.shut)}.</strong> {sentenceOf({ code: reason, facts }, language)}{' '}
        {way && <a href={way.href}>{say(way.label)}</a>}
      </div>
    </div>
  );
}

function StepForm({ dossier, arrow, isRecorded, fields, refused }: TransitionProps) {
  const { say } = useReader();
  const isDirect = needs(arrow, 'direct-assignment');
  const reasonHint = needs(arrow, 'reason') ? TRANSITION.reasonNeeded : undefined;
  return (
    <Form
      action={`/projects/${dossier.id}/transitions/${arrow.to}/preview`}
      name={TRANSITION_FORM}
      fields={fields}
      refused={refused}
    >
      <fieldset class="fields">
        <legend class="form-label">{say(TRANSITION.decision)}</legend>
        <div class="form-hint">
          {say(needs(arrow, 'decision') ? TRANSITION.decisionNeeded : TRANSITION.decisionFree)}
        </div>
        <PaperFields label={TRANSITION.decision} name="decision" />
      </fieldset>
      <PartOf stage={arrow.to} />
      {isDirect && <input type="hidden" name="basis" value={DIRECT_ASSIGNMENT} />}
      <LongField
        name="reason"
        label={isDirect ? TRANSITION.directAssignmentReason : TRANSITION.reason}
        hint={isDirect ? TRANSITION.directAssignmentHint : reasonHint}
        rows={2}
        maxLength={1_900}
        required={!isRecorded && (isDirect || needs(arrow, 'reason'))}
      />
      <DateField
        name="effectiveDate"
        label={TRANSITION.effectiveDate}
        hint={isRecorded ? TRANSITION.partialHint : TRANSITION.todayHint}
      />
      {isRecorded && <RecordedFields arrow={arrow} />}
      <div class="frame">
        <Button label={TRANSITION.toPreview} strong />
        <a class="btn" href={`/projects/${dossier.id}`}>
          {say(TRANSITION.backToProject)}
        </a>
      </div>
    </Form>
  );
}

/** What this stage alone brings. */
function PartOf({ stage }: { stage: Transition['to'] }) {
  const { say } = useReader();
  switch (stage) {
    case 'approved':
      return (
        <fieldset class="fields">
          <legend class="form-label">{say(TRANSITION.appraisal)}</legend>
          <DateField name="appraisal.date" label={TRANSITION.appraisalDate} />
          <Field name="appraisal.document" label={TRANSITION.appraisalDocument} maxLength={500} />
          <LongField
            name="appraisal.conclusion"
            label={TRANSITION.appraisalConclusion}
            rows={2}
            maxLength={2_000}
          />
        </fieldset>
      );
    case 'contracted':
      return (
        <fieldset class="fields">
          <legend class="form-label">{say(TRANSITION.contract)}</legend>
          <Field name="contract.number" label={TRANSITION.contractNumber} maxLength={100} />
          <DateField name="contract.signedOn" label={TRANSITION.signedOn} />
          <DateField name="contract.effectiveOn" label={TRANSITION.effectiveOn} />
          <DateField name="contract.endsOn" label={TRANSITION.endsOn} hint={TRANSITION.endsOnHint} />
          <SelectField
            name="contract.lumpSumMode"
            label={TRANSITION.lumpSumMode}
            options={LUMP_SUM_MODES.map((value) => ({ value, text: say(LUMP_SUM_WORDS[value]) }))}
            nothing={TRANSITION.notSaid}
          />
        </fieldset>
      );
    case 'recognized':
      return (
        <fieldset class="fields">
          <legend class="form-label">{say(TRANSITION.registration)}</legend>
          <Field name="registration.certificateNumber" label={TRANSITION.certificateNumber} maxLength={100} />
          <DateField name="registration.date" label={TRANSITION.certificateDate} />
        </fieldset>
      );
    default:
      return null;
  }
}

function RecordedFields({ arrow }: Pick<TransitionProps, 'arrow'>) {
  const { say } = useReader();
  const isGraded = arrow.to === 'accepted' || arrow.to === 'not-accepted';
  return (
    <fieldset class="fields">
      <legend class="form-label">{say(TRANSITION.recorded)}</legend>
      <div class="form-hint">{say(TRANSITION.recordedHint)}</div>
      <input type="hidden" name="isRecorded" value="1" />
      <LongField
        name="recorded.reason"
        label={TRANSITION.recordedReason}
        rows={2}
        maxLength={2_000}
        required
      />
      {isGraded && (
        <>
          <Select
            name="recorded.grade"
            label={TRANSITION.grade}
            codes={['unknown', ...GRADES]}
            words={{ unknown: TRANSITION.gradeUnknown, ...GRADE_WORDS }}
          />
          <Field name="recorded.gradeAsWritten" label={TRANSITION.gradeAsWritten} maxLength={200} />
          <Field name="recorded.scoreAsWritten" label={TRANSITION.scoreAsWritten} maxLength={100} />
          <DateField name="recorded.acceptedOn" label={TRANSITION.acceptedOn} hint={TRANSITION.partialHint} />
        </>
      )}
    </fieldset>
  );
}
