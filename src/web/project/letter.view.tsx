import { paperDate } from '../../domain/values/plain-date.js';
import type { AwardService } from '../../features/lifecycle/award.service.js';
import { LETTER } from '../../wording/selection-pages.js';
import { MINUTES } from '../../wording/session-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface LetterProps {
  readonly projectId: string;
  readonly letter: Awaited<ReturnType<AwardService['getLetter']>>;
}

/** One sheet, as it is signed and sent. */
export function LetterView({ projectId, letter: { text, facts } }: LetterProps) {
  const { say } = useReader();
  const { letterNumber, letterDate } = facts;
  const reference = [
    letterNumber && `${say(LETTER.number)}: ${letterNumber}`,
    letterDate && paperDate(letterDate),
  ];
  return (
    <Layout title={say(LETTER.title)}>
      <p class="no-print">
        <a href={`/projects/${projectId}`}>{say(LETTER.back)}</a> · {say(LETTER.print)}
      </p>
      <article class="sheet">
        <header class="sheet-head">
          <p>
            <strong>{say(MINUTES.country)}</strong>
            <br />
            <strong>{say(MINUTES.motto)}</strong>
          </p>
          <p>{reference.filter(Boolean).join(' · ')}</p>
          <h1>{say(LETTER.title)}</h1>
        </header>
        {text.split('\n\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        <footer class="sheet-signatures">
          <div />
          <div>{say(LETTER.signature)}</div>
        </footer>
      </article>
    </Layout>
  );
}
