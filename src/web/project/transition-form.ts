/** What the form of a stage asks for, and what was filled in as the act that it stands for. */
import { arrowsFrom } from '../../domain/lifecycle/decide-transition.js';
import type { Need, Stage, Transition } from '../../domain/lifecycle/stages.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { TransitionInput } from '../../features/lifecycle/lifecycle.dto.js';
import { Refused } from '../../platform/refused.js';
import { type FormFields, fieldsUnder, shaped, textIn } from '../fields/form-fields.js';
import { paperIn } from '../fields/paper-fields.view.js';

export const DIRECT_ASSIGNMENT = 'direct-assignment';

/** The arrow that a page is about; a stage that the project cannot reach from where it stands has no page. */
export function arrowTo(dossier: Dossier, to: string): Transition {
  const { stage, kind, suspendedFrom: stageBefore } = dossier;
  const arrow = arrowsFrom({ stage, kind, stageBefore }).find((one) => one.to === to);
  if (!arrow) throw Refused.because('not-found');
  return arrow;
}

export function needs({ needs: all }: Transition, need: Need): boolean {
  return all.includes(need);
}

/** Parts of the form, by the stage that takes them. */
const PARTS = ['appraisal', 'contract', 'registration', 'recorded'] as const;

export function actIn(fields: FormFields, to: Stage): Promise<TransitionInput> {
  const reason = textIn(fields, 'reason');
  return shaped(TransitionInput, {
    to,
    effectiveDate: textIn(fields, 'effectiveDate'),
    decision: paperIn(fields, 'decision'),
    reason:
      reason && textIn(fields, 'basis') === DIRECT_ASSIGNMENT ? `${DIRECT_ASSIGNMENT}: ${reason}` : reason,
    ...Object.fromEntries(PARTS.map((part) => [part, partIn(fields, part)])),
  });
}

/** Nothing where nothing was filled in. */
function partIn(fields: FormFields, part: string): object | undefined {
  const filled = fieldsUnder(fields, `${part}.`);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
