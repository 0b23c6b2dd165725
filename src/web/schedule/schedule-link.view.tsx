import { may } from '../../domain/access/permissions.js';
import { SCHEDULE } from '../../wording/schedule-pages.js';
import { useReader } from '../layout/render.js';

/** From a project to its schedule's own page, for who may change something there. */
export function ScheduleLink({ projectId }: { readonly projectId: string }) {
  const { say, actor } = useReader();
  if (!actor || !may(actor, 'milestone.write')) return null;
  return (
    <p class="no-print">
      <a href={`/projects/${projectId}/schedule`}>{say(SCHEDULE.open)}</a>
    </p>
  );
}
