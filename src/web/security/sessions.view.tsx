import type { OwnSession } from '../../features/identity/sessions.service.js';
import { deviceText, SESSIONS } from '../../wording/security-pages.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { WaysLeftOpen } from './ways-left-open.view.js';

interface SessionsProps {
  readonly sessions: readonly OwnSession[];
  readonly timeZone: string;
}

export function SessionsCard({ sessions, timeZone }: SessionsProps) {
  const { say, language } = useReader();
  const columns: readonly Column<OwnSession>[] = [
    { title: SESSIONS.device, cell: ({ device }) => deviceText(device, language) },
    { title: SESSIONS.address, cell: ({ address }) => address },
    { title: SESSIONS.started, cell: ({ createdAt }) => <Instant at={createdAt} timeZone={timeZone} /> },
    { title: SESSIONS.lastSeen, cell: ({ lastSeenAt }) => <Instant at={lastSeenAt} timeZone={timeZone} /> },
    {
      title: SESSIONS.act,
      cell: ({ id, current }) =>
        current ? (
          <Badge colour="green">{say(SESSIONS.current)}</Badge>
        ) : (
          <PostForm action={`/profile/sessions/${id}/end`}>
            <Button label={SESSIONS.end} />
          </PostForm>
        ),
    },
  ];
  return (
    <Card id="sessions" title={SESSIONS.title}>
      <p class="card-body mb-0">{say(SESSIONS.hint)}</p>
      <Table caption={SESSIONS.title} columns={columns} rows={sessions} keyOf={({ id }) => id} />
      <div class="card-body stack">
        {sessions.length > 1 ? (
          <>
            <PostForm action="/profile/sessions/end-others">
              <Button label={SESSIONS.endOthers} />
            </PostForm>
            <p class="text-secondary mb-0">
              <WaysLeftOpen hint={SESSIONS.endOthersHint} />
            </p>
          </>
        ) : (
          <p class="text-secondary mb-0">{say(SESSIONS.only)}</p>
        )}
      </div>
    </Card>
  );
}
