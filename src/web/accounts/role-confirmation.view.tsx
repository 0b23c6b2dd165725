import type { RolesToConfirm } from '../../domain/access/wide-roles.js';
import { ROLE_CONFIRMATION, ROLE_WORDS, WIDE_ROLE_REACH } from '../../wording/account-pages.js';
import { useReader } from '../layout/render.js';

export const CONFIRMED = 'confirmedRoles';

/** What was thought over: confirmed for these roles alone, not for others that are ticked meanwhile. */
export function confirmationOf({ given, lost }: RolesToConfirm): string {
  return [given, lost].map((roles) => roles.join(' ')).join('/');
}

/** At the head of the form, whose button then confirms. */
export function RoleConfirmation({ asked }: { asked: RolesToConfirm | null | undefined }) {
  const { say } = useReader();
  if (!asked) return null;
  const { given, lost } = asked;
  return (
    <div class="alert alert-warning mb-0" role="alert">
      <input type="hidden" name={CONFIRMED} value={confirmationOf(asked)} />
      <div>
        <strong>{say(ROLE_CONFIRMATION.title)}</strong>
        <ul class="mb-0">
          {given.map((role) => (
            <li key={role}>{`${say(ROLE_WORDS[role])}: ${say(WIDE_ROLE_REACH[role])}`}</li>
          ))}
          {lost.map((role) => (
            <li
              key={role}
            >{`${say(ROLE_CONFIRMATION.lost)} ${say(ROLE_WORDS[role])}. ${say(ROLE_CONFIRMATION.lostHint)}`}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
