import { may } from '../../domain/access/permissions.js';
import { EXPORT } from '../../wording/exports.js';
import { useReader } from '../layout/render.js';

export function ExportLink({ projectId }: { projectId: string }) {
  const { say, actor } = useReader();
  if (!actor || !may(actor, 'project.export')) return null;
  return (
    <p class="no-print">
      <a class="btn" href={`/api/v1/projects/${projectId}/export`}>
        {say(EXPORT.link)}
      </a>
      <br />
      <small class="text-secondary">{say(EXPORT.hint)}</small>
    </p>
  );
}
