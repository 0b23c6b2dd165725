import { may, type Permission } from '../../domain/access/permissions.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { HEAD } from '../../wording/project-head.js';
import type { Label } from '../../wording/wording.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

interface Way {
  readonly path: string;
  readonly label: Label;
  readonly permission: Permission;
}

const WAYS: readonly Way[] = [
  { path: 'edit', label: HEAD.edit, permission: 'project.write' },
  { path: 'partners', label: HEAD.editPartners, permission: 'project.write' },
  { path: 'team', label: HEAD.editTeam, permission: 'project.write' },
  { path: 'products', label: HEAD.editProducts, permission: 'outcome.write' },
  { path: 'outcomes/new', label: HEAD.recordOutcome, permission: 'outcome.write' },
  { path: 'schedule', label: HEAD.adjust, permission: 'adjustment.write' },
];

/** To the forms of the project, for who may fill them in. */
export function EditsView({ dossier: { id } }: { dossier: Pick<Dossier, 'id'> }) {
  const { say, actor } = useReader();
  const open = WAYS.filter(({ permission }) => actor && may(actor, permission));
  if (open.length === 0) return null;
  return (
    <Card id="edits" title={HEAD.manage}>
      <ul class="list-group list-group-flush no-print">
        {open.map(({ path, label }) => (
          <li key={path} class="list-group-item">
            <a href={`/projects/${id}/${path}`}>{say(label)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
