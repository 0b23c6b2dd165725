import { dayOf, formatDate } from '../../domain/values/plain-date.js';
import { PROFILE } from '../../wording/profile-pages.js';
import { Card, Facts } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { ProfileProps } from './profile-props.js';

export function WhoSection({ account, timeZone }: ProfileProps) {
  const { say } = useReader();
  const { person, displayName, email, createdAt } = account;
  const name = person && [person.academicTitle, person.fullName].filter(Boolean).join(' ');
  return (
    <Card id="who" title={PROFILE.who}>
      <div class="card-body">
        <Facts
          facts={[
            [PROFILE.name, name],
            [PROFILE.institution, person?.institution?.name],
            [PROFILE.account, displayName],
            [PROFILE.signInWith, email],
            [PROFILE.since, formatDate(dayOf(createdAt, timeZone))],
          ]}
        />
        <p class="text-secondary mt-3 mb-0">{say(person ? PROFILE.wrong : PROFILE.noPerson)}</p>
      </div>
    </Card>
  );
}
