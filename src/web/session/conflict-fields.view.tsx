import { CONFLICT_KINDS } from '../../domain/council/conflict-rule.js';
import { CONFLICT } from '../../wording/ballot-pages.js';
import { CONFLICTS } from '../../wording/refusals/council-codes.js';
import { type FormFields, textIn } from '../fields/form-fields.js';
import { useReader } from '../layout/render.js';

/** What a declaration says: of which kind, and in the member's own words. */
export function ConflictFields({ kept }: { kept: FormFields | null }) {
  const { say } = useReader();
  const kind = textIn(kept ?? {}, 'kind');
  return (
    <>
      <label class="form-label">
        {say(CONFLICT.kind)}
        <select class="form-select" name="kind" required>
          {CONFLICT_KINDS.map((each) => (
            <option key={each} value={each} selected={each === kind}>
              {CONFLICTS[each] ? say(CONFLICTS[each]) : each}
            </option>
          ))}
        </select>
      </label>
      <label class="form-label">
        {say(CONFLICT.statement)}
        <textarea class="form-control" name="statement" rows={3} maxLength={2_000} required>
          {textIn(kept ?? {}, 'statement')}
        </textarea>
      </label>
    </>
  );
}

export function conflictIn(fields: FormFields) {
  return { kind: textIn(fields, 'kind'), statement: textIn(fields, 'statement') };
}
