import { RECORD } from '../../wording/reconciliation-record.js';
import { useReader } from '../layout/render.js';

export function ReconciliationLink({ projectId }: { projectId: string }) {
  const { say } = useReader();
  return (
    <p class="card-body mb-0">
      <a href={`/projects/${projectId}/reconciliation`}>{say(RECORD.title)}</a>
    </p>
  );
}
