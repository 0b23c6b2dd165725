import type { Webhook } from '../../features/webhooks/webhook.entity.js';
import { WEBHOOKS } from '../../wording/webhook-pages.js';
import { Badge } from '../layout/badges.view.js';
import { useReader } from '../layout/render.js';

export function WebhookState({ webhook: { active, removedAt } }: { webhook: Webhook }) {
  const { say } = useReader();
  if (removedAt) return <Badge colour="secondary">{say(WEBHOOKS.removed)}</Badge>;
  return active ? (
    <Badge colour="green">{say(WEBHOOKS.on)}</Badge>
  ) : (
    <Badge colour="yellow">{say(WEBHOOKS.off)}</Badge>
  );
}
