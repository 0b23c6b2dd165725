import { isOver } from '../../domain/council/session-state.js';
import type { ConfirmationService } from '../../features/councils/confirmation.service.js';
import { AWAITING } from '../../wording/awaiting-pages.js';
import { Field } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { nameOf, type Room, seatIn } from './rooms.js';

type Awaiting = Awaited<ReturnType<ConfirmationService['listAwaiting']>>[number];

interface AwaitingProps {
  readonly room: Room;
  readonly ballots: readonly Awaiting[];
  /** The number that the reader looked for. */
  readonly paper?: string;
  readonly refused?: RefusedForm;
}

export function AwaitingView({ room: { session, actor }, ballots, paper, refused }: AwaitingProps) {
  const { say } = useReader();
  const project = (id: string) => session.items.find(({ projectId }) => projectId === id)?.project;
  const columns: readonly Column<Awaiting>[] = [
    { title: AWAITING.number, cell: ({ paperNumber }) => <strong>{paperNumber}</strong> },
    {
      title: AWAITING.member,
      cell: ({ seatId }) => {
        const seat = seatIn(session, seatId);
        return seat && nameOf(seat);
      },
    },
    { title: AWAITING.project, cell: ({ projectId }) => project(projectId)?.code },
    { title: AWAITING.scan, cell: (ballot) => <Scan ballot={ballot} /> },
    {
      title: AWAITING.act,
      cell: ({ id, isKeyedInByReader }) =>
        isKeyedInByReader ? (
          say(AWAITING.own)
        ) : (
          <Form action={`/sessions/${session.id}/awaiting`} name={id} refused={refused}>
            <input type="hidden" name="ballotId" value={id} />
            {paper && <input type="hidden" name="paper" value={paper} />}
            <Button label={AWAITING.confirm} strong />
          </Form>
        ),
    },
  ];
  return (
    <Layout title={say(AWAITING.title)}>
      <article class="stack">
        <p class="mb-0">
          <a href={`/sessions/${session.id}`}>{say(AWAITING.back)}</a>
        </p>
        <h1 class="page-title">{say(AWAITING.title)}</h1>
        <p class="text-secondary mb-0">{say(AWAITING.intro)}</p>
        {actor.roles.includes('leader') && (
          <form class="frame" method="get" action={`/sessions/${session.id}/awaiting`}>
            <Field name="paper" label={AWAITING.ask} value={paper} required maxLength={100} />
            <Button label={AWAITING.look} />
          </form>
        )}
        <section class="card" aria-label={say(AWAITING.title)}>
          {ballots.length === 0 ? (
            <p class="card-body mb-0">{say(AWAITING.none)}</p>
          ) : (
            <Table caption={AWAITING.title} columns={columns} rows={ballots} keyOf={({ id }) => id} />
          )}
        </section>
      </article>
    </Layout>
  );
}

function Scan({ ballot: { id, hasScan } }: { ballot: Awaiting }) {
  const { say } = useReader();
  if (!hasScan) return <span class="text-secondary">{say(AWAITING.noScan)}</span>;
  return <a href={`/api/v1/ballots/${id}/scan`}>{say(AWAITING.scan)}</a>;
}

/** A leader may confirm papers without seeing in the roster who has handed in. */
export function AwaitingLink({ room: { session, actor } }: { room: Room }) {
  const { say } = useReader();
  if (!actor.roles.includes('leader') || isOver(session.state)) return null;
  return (
    <p class="mb-0 no-print">
      <a class="btn" href={`/sessions/${session.id}/awaiting`}>
        {say(AWAITING.link)}
      </a>
    </p>
  );
}
