/** The facts of a proposal as its form holds them, both ways. */
import { type FormFields, textIn } from '../fields/form-fields.js';
import type { Room } from './rooms.js';

type Noted = Room['proposals'][number];

/** One page has a form for each proposal. */
export function proposalFormOf(projectId: string): string {
  return `proposal-${projectId}`;
}

export function factsIn(noted: Noted): FormFields {
  const { hostProposedTopic, requestedStateVnd, hasExcellentRecord, recordEvidence } = noted;
  return {
    hostProposedTopic: answerOf(hostProposedTopic),
    requestedStateVnd: requestedStateVnd === null ? undefined : String(requestedStateVnd),
    hasExcellentRecord: answerOf(hasExcellentRecord),
    recordEvidence: recordEvidence ?? undefined,
  };
}

export function proposalIn(fields: FormFields) {
  return {
    hostProposedTopic: truthOf(textIn(fields, 'hostProposedTopic')),
    requestedStateVnd: wholeIn(textIn(fields, 'requestedStateVnd')),
    hasExcellentRecord: truthOf(textIn(fields, 'hasExcellentRecord')),
    recordEvidence: textIn(fields, 'recordEvidence'),
  };
}

/** Thousands may be grouped; anything else stays as it is and is refused. */
function wholeIn(text: string | undefined): string | undefined {
  return text && /^\d{1,3}([. ]\d{3})+$/.test(text) ? text.replace(/[. ]/g, '') : text;
}

function answerOf(truth: boolean | null): 'yes' | 'no' | undefined {
  return truth === null ? undefined : truth ? 'yes' : 'no';
}

function truthOf(answer: string | undefined): boolean | undefined {
  return answer === undefined ? undefined : answer === 'yes';
}
