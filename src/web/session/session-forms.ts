/** What the forms of the room hold, as the use cases take it. */
import { type FormFields, listIn, textIn } from '../fields/form-fields.js';

export function attendanceIn(fields: FormFields) {
  const seatId = textIn(fields, 'authorisedSeatId');
  return {
    present: listIn(fields, 'present'),
    online: listIn(fields, 'online'),
    ...(seatId && { chairAuthorisation: { seatId, document: textIn(fields, 'authorisation') } }),
  };
}

/** The form shows all officers, so what it leaves empty is nobody. */
export function officersIn(fields: FormFields) {
  return {
    tellers: listIn(fields, 'tellers'),
    headTellerSeatId: textIn(fields, 'headTellerSeatId') ?? null,
    meetingSecretarySeatId: textIn(fields, 'meetingSecretarySeatId') ?? null,
  };
}

export function commentIn(fields: FormFields) {
  return { projectId: textIn(fields, 'projectId'), content: textIn(fields, 'content') };
}

export function receivedCommentIn(fields: FormFields) {
  return {
    ...commentIn(fields),
    receivedOn: textIn(fields, 'receivedOn'),
    document: textIn(fields, 'document'),
  };
}
