import { PRESIDING_RULES } from '../../domain/council/meeting-rules.js';
import { COUNCIL_PURPOSES, DECIDING_DAYS } from '../../domain/council/rulebook.js';
import { SEAT_ROLES } from '../../domain/council/seat.js';
import { PROJECT_KINDS, PROJECT_LEVELS } from '../../features/projects/project.entity.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import { DECIDING_DAY_WORDS, PRESIDING_WORDS, RULEBOOKS } from '../../wording/rulebooks.js';
import { LEVEL_WORDS, PROJECT_KIND_WORDS, PURPOSE_WORDS, SEAT_ROLE_WORDS } from '../../wording/words.js';
import { DateField, Field } from '../fields/field.view.js';
import { Reasons } from '../fields/form.view.js';
import { Boxes, Button, PostForm, Select } from '../fields/form-parts.view.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { CriteriaFields } from './criteria.view.js';
import { type FormFields, many, one } from './form-values.js';
import { reasonsWithPlaces } from './reasons-with-places.js';
import { DEEP_PARTS, QUORUM_ROWS } from './rulebook-form.js';

interface EditProps {
  readonly action: string;
  readonly fields: FormFields;
  readonly problem?: Problem;
}

/** Plain fields for what an official knows by heart, JSON for the deep parts, all reasons above them. */
export function RulebookEditView({ action, fields, problem }: EditProps) {
  const { say } = useReader();
  const value = (name: string) => one(fields[name]);
  return (
    <Layout title={say(RULEBOOKS.edit)}>
      <PostForm action={action} class="stack">
        <h1 class="page-title">{value('code') || say(RULEBOOKS.create)}</h1>
        {problem && <Reasons reasons={reasonsWithPlaces(problem.errors)} title={RULEBOOKS.wrong} />}
        <Card id="scope" title={RULEBOOKS.scope}>
          <div class="card-body form-grid">
            <Field name="code" label={RULEBOOKS.code} value={value('code')} required />
            <Select
              name="purpose"
              label={RULEBOOKS.purpose}
              codes={COUNCIL_PURPOSES}
              words={PURPOSE_WORDS}
              chosen={value('purpose')}
            />
            <Field name="titleVi" label={RULEBOOKS.name} value={value('titleVi')} required />
            <Field name="titleEn" label={RULEBOOKS.nameEn} value={value('titleEn')} />
            <Field name="document" label={RULEBOOKS.document} value={value('document')} required />
            <Field name="articles" label={RULEBOOKS.articles} value={value('articles')} />
            <DateField name="validFrom" label={RULEBOOKS.validFrom} value={value('validFrom')} required />
            <DateField name="validTo" label={RULEBOOKS.validTo} value={value('validTo')} />
            <Select
              name="decidingDay"
              label={RULEBOOKS.decidingDay}
              codes={DECIDING_DAYS}
              words={DECIDING_DAY_WORDS}
              chosen={value('decidingDay')}
            />
            <DateField
              name="offeredForApprovalsBefore"
              label={RULEBOOKS.limit}
              value={value('offeredForApprovalsBefore')}
            />
            <Field name="versionNote" label={RULEBOOKS.note} value={value('versionNote')} />
            <Boxes
              name="levels"
              label={RULEBOOKS.levels}
              codes={PROJECT_LEVELS}
              words={LEVEL_WORDS}
              chosen={many(fields.levels)}
            />
            <Boxes
              name="kinds"
              label={RULEBOOKS.kinds}
              codes={PROJECT_KINDS}
              words={PROJECT_KIND_WORDS}
              chosen={many(fields.kinds)}
            />
          </div>
        </Card>
        <SeatFields fields={fields} />
        <QuorumFields fields={fields} />
        <CriteriaFields fields={fields} />
        <p class="text-secondary">{say(RULEBOOKS.deep)}</p>
        <input type="hidden" name="rowVersion" value={value('rowVersion')} />
        <input type="hidden" name="adoptions" value={value('adoptions')} />
        {DEEP_PARTS.map((part) => (
          <Card key={part} id={part} title={RULEBOOKS[part]}>
            <textarea
              class="form-control json"
              name={part}
              rows={part === 'verdict' ? 20 : 6}
              spellcheck={false}
              aria-label={say(RULEBOOKS[part])}
            >
              {value(part)}
            </textarea>
          </Card>
        ))}
        <div>
          <Button label={RULEBOOKS.save} strong />
        </div>
      </PostForm>
    </Layout>
  );
}

function SeatFields({ fields }: Pick<EditProps, 'fields'>) {
  const { say } = useReader();
  const value = (name: string) => one(fields[name]);
  return (
    <Card id="seats" title={RULEBOOKS.seats}>
      <div class="card-body form-grid">
        <Field name="countMin" label={RULEBOOKS.least} type="number" value={value('countMin')} required />
        <Field name="countMax" label={RULEBOOKS.most} type="number" value={value('countMax')} required />
        <Field name="countDefault" label={RULEBOOKS.usual} type="number" value={value('countDefault')} />
        <Field name="seatsArticle" label={RULEBOOKS.article} value={value('seatsArticle')} required />
        <input type="hidden" name="countOnly" value={value('countOnly')} />
        <label class="form-check">
          <input
            class="form-check-input"
            type="checkbox"
            name="mayBeOtherWithReason"
            checked={value('mayBeOtherWithReason') === 'on'}
          />
          <span class="form-check-label">{say(RULEBOOKS.otherSize)}</span>
        </label>
        {SEAT_ROLES.map((role) => (
          <fieldset key={role}>
            <legend class="form-label">{say(SEAT_ROLE_WORDS[role])}</legend>
            <Field
              name={`${role}-min`}
              label={RULEBOOKS.least}
              type="number"
              value={value(`${role}-min`)}
              required
            />
            <Field name={`${role}-max`} label={RULEBOOKS.most} type="number" value={value(`${role}-max`)} />
            <Select
              name={`${role}-must`}
              label={RULEBOOKS.mustAttend}
              codes={['', 'all', '1', '2', '3', '4', '5', '6', '7', '8', '9']}
              words={MUST_WORDS}
              chosen={value(`${role}-must`)}
            />
          </fieldset>
        ))}
      </div>
    </Card>
  );
}

const MUST_WORDS = { '': { vi: '–', en: '–' }, all: { vi: 'tất cả', en: 'all' } } as const;

function QuorumFields({ fields }: Pick<EditProps, 'fields'>) {
  const value = (name: string) => one(fields[name]);
  return (
    <Card id="quorum" title={RULEBOOKS.quorum}>
      <div class="card-body form-grid">
        {QUORUM_ROWS.map((at) => (
          <fieldset key={at}>
            <Field
              name={`quorum-${at}-upTo`}
              label={RULEBOOKS.quorumUpTo}
              type="number"
              value={value(`quorum-${at}-upTo`)}
            />
            <Field
              name={`quorum-${at}-share`}
              label={RULEBOOKS.quorumShare}
              value={value(`quorum-${at}-share`)}
            />
          </fieldset>
        ))}
        <Select
          name="presides"
          label={RULEBOOKS.presides}
          codes={PRESIDING_RULES}
          words={PRESIDING_WORDS}
          chosen={value('presides')}
        />
        <Field name="quorumArticle" label={RULEBOOKS.article} value={value('quorumArticle')} required />
      </div>
    </Card>
  );
}
