import { may } from '../../domain/access/permissions.js';
import { SETUP_COUNCIL } from '../../wording/council-setup.js';
import { useReader } from '../layout/render.js';

/** Leads whoever manages councils to where one is set up. */
export function NewCouncilLink({ projectId }: { projectId: string }) {
  const { say, actor } = useReader();
  if (!actor || !may(actor, 'council.manage')) return null;
  return (
    <p class="card-body mb-0 no-print">
      <a class="btn" href={`/projects/${projectId}/councils/new`}>
        {say(SETUP_COUNCIL.link)}
      </a>
    </p>
  );
}
