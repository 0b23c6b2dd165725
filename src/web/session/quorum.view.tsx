import { QUORUM } from '../../wording/session-pages.js';
import { SEAT_ROLE_WORDS, wordOf } from '../../wording/words.js';
import { Badge } from '../layout/badges.view.js';
import { useReader } from '../layout/render.js';
import type { AgendaItem } from './rooms.js';

type Quorum = AgendaItem['quorum'];

/** One cell for each seat in office, and a line after as many as are needed: what is missing is seen at a glance. */
export function QuorumView({ quorum }: { quorum: Quorum }) {
  const { say, language } = useReader();
  const { counted, needed, holds, missing, required } = quorum;
  return (
    <div class="stack quorum">
      <div class="frame">
        <strong>{`${say(QUORUM.counted)} ${counted} / ${say(QUORUM.needed)} ${needed}`}</strong>
        <Badge colour={holds ? 'green' : 'red'}>{say(holds ? QUORUM.holds : QUORUM.fails)}</Badge>
      </div>
      <SeatBar quorum={quorum} />
      <Figures quorum={quorum} />
      {required.length > 0 && (
        <div class="text-secondary">
          {required
            .map(
              ({ role, present, needed }) =>
                `${wordOf(SEAT_ROLE_WORDS, role, language)} ${present}/${needed}`,
            )
            .join(' · ')}
        </div>
      )}
      {missing.length > 0 && (
        <ul class="missing">
          {missing.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function SeatBar({ quorum: { appointed, counted, recused, needed } }: { quorum: Quorum }) {
  const { say } = useReader();
  const kinds = Array.from({ length: appointed }, (_, at) => kindOf(at, counted, recused));
  const label = `${say(QUORUM.counted)} ${counted}, ${say(QUORUM.needed)} ${needed}, ${say(QUORUM.appointed)} ${appointed}`;
  return (
    <div class="seat-bar" role="img" aria-label={label}>
      {kinds.map((kind, at) => (
        <span key={at} class={`seat-cell ${kind} ${at + 1 === needed ? 'last-needed' : ''}`} />
      ))}
    </div>
  );
}

function kindOf(at: number, counted: number, recused: number): string {
  if (at < counted) return 'counted';
  return at < counted + recused ? 'in-conflict' : 'absent';
}

function Figures({ quorum: { appointed, attending, recused, counted, needed } }: { quorum: Quorum }) {
  const { say } = useReader();
  const figures = [
    [QUORUM.appointed, appointed],
    [QUORUM.attending, attending],
    [QUORUM.recused, recused],
    [QUORUM.counted, counted],
    [QUORUM.needed, needed],
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([name, figure]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
