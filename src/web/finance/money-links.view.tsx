import { may } from '../../domain/access/permissions.js';
import { LEDGER } from '../../wording/ledger-pages.js';
import { PLAN_VERSIONS } from '../../wording/plan-pages.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { useReader } from '../layout/render.js';

/** The ways from a project to its money, as far as the reader may go. */
export function MoneyLinks({ projectId, hasPlan }: { projectId: string; hasPlan: boolean }) {
  const { say, actor } = useReader();
  if (!actor) return null;
  const path = `/projects/${projectId}`;
  const ways = [
    hasPlan && may(actor, 'reconciliation.read') && ([`${path}/reconciliation`, RECORD.title] as const),
    hasPlan && may(actor, 'funding.read') && ([`${path}/ledger`, LEDGER.title] as const),
    hasPlan && may(actor, 'funding.read') && ([`${path}/funding`, PLAN_VERSIONS.link] as const),
    may(actor, 'funding.write') &&
      ([`${path}/funding/new`, hasPlan ? LEDGER.newPlan : LEDGER.firstPlan] as const),
  ].filter((way) => way !== false);
  if (ways.length === 0) return null;
  return (
    <p class="card-body frame mb-0 no-print">
      {ways.map(([href, word]) => (
        <a key={href} href={href}>
          {say(word)}
        </a>
      ))}
    </p>
  );
}
