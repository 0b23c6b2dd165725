import { isOver } from '../../domain/council/session-state.js';
import { CLOSING, ROOM } from '../../wording/session-pages.js';
import { SEAT_ROLE_WORDS } from '../../wording/words.js';
import { Form, keptIn } from '../fields/form.view.js';
import { listIn } from '../fields/form-fields.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { type HandedIn, handedIn } from './handed-in.js';
import type { RoomProps } from './room-props.js';
import { type AgendaItem, nameOf, seatIn } from './rooms.js';
import { Tick } from './tick.view.js';

interface Standing extends HandedIn {
  readonly item: AgendaItem;
}

const COLUMNS: readonly Column<Standing>[] = [
  { title: CLOSING.project, cell: ({ item: { project } }) => `${project.code} ${project.title}` },
  { title: CLOSING.voters, cell: ({ voters }) => voters, isFigure: true },
  { title: CLOSING.cast, cell: ({ cast }) => cast, isFigure: true },
  { title: CLOSING.outstanding, cell: ({ outstanding }) => outstanding.length, isFigure: true },
  { title: CLOSING.unconfirmed, cell: ({ unconfirmed }) => unconfirmed, isFigure: true },
];

export function ClosingView({ room, refused }: RoomProps) {
  const { say } = useReader();
  const { session } = room;
  const standings = session.items.flatMap((item): Standing[] => {
    const told = handedIn(session, item);
    return told ? [{ item, ...told }] : [];
  });
  const outstanding = [...new Set(standings.flatMap((each) => each.outstanding))];
  const ticked = listIn(keptIn(refused, 'closing') ?? {}, 'missing');
  return (
    <Layout title={say(CLOSING.title)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(CLOSING.title)}</h1>
        <Card id="numbers" title={CLOSING.numbers}>
          <Table
            caption={CLOSING.numbers}
            columns={COLUMNS}
            rows={standings}
            keyOf={({ item }) => item.projectId}
          />
        </Card>
        {isOver(session.state) ? (
          <p>{say(CLOSING.over)}</p>
        ) : (
          <Form action={`/sessions/${session.id}/closing`} name="closing" refused={refused}>
            {outstanding.length > 0 && (
              <fieldset class="card card-body">
                <legend class="form-label">{say(CLOSING.whoIsMissing)}</legend>
                {outstanding.map((seatId) => (
                  <MissingBox
                    key={seatId}
                    seat={seatIn(session, seatId)!}
                    isTicked={ticked.includes(seatId)}
                  />
                ))}
              </fieldset>
            )}
            <p class="mb-0">{say(CLOSING.final)}</p>
            <button class="btn btn-primary" type="submit">
              {say(CLOSING.submit)}
            </button>
          </Form>
        )}
        <a href={`/sessions/${session.id}`}>{say(ROOM.back)}</a>
      </article>
    </Layout>
  );
}

function MissingBox({ seat, isTicked }: { seat: NonNullable<ReturnType<typeof seatIn>>; isTicked: boolean }) {
  const { say } = useReader();
  return (
    <Tick name="missing" value={seat.id} isTicked={isTicked}>
      {nameOf(seat)} <span class="text-secondary">{say(SEAT_ROLE_WORDS[seat.role])}</span>
    </Tick>
  );
}
