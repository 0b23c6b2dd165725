import { may } from '../../domain/access/permissions.js';
import { PROJECT_DOSSIER } from '../../features/exports/project-dossier-maker.js';
import { EXPORT } from '../../wording/exports.js';
import { OrderButton } from '../file-orders/order-button.view.js';
import { useReader } from '../layout/render.js';

export function ExportLink({ projectId }: { projectId: string }) {
  const { say, actor } = useReader();
  if (!actor || !may(actor, 'project.export')) return null;
  return (
    <div class="no-print frame">
      <a class="btn" href={`/api/v1/projects/${projectId}/export`}>
        {say(EXPORT.link)}
      </a>
      <small class="text-secondary">{say(EXPORT.hint)}</small>
      <OrderButton kind={PROJECT_DOSSIER} parameters={{ projectId }} label={EXPORT.order} />
    </div>
  );
}
