import type { MinutesService } from '../../features/councils/minutes.service.js';
import { MINUTES, ROOM } from '../../wording/session-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

type Minutes = Awaited<ReturnType<MinutesService['getMinutes']>>;

/** One sheet of paper after the other, as it is signed and filed. */
export function MinutesView({ sessionId, minutes }: { sessionId: string; minutes: Minutes }) {
  const { say } = useReader();
  return (
    <Layout title={minutes.title}>
      <p class="no-print">
        <a href={`/sessions/${sessionId}`}>{say(ROOM.back)}</a>
      </p>
      <article class="sheet" lang={minutes.language}>
        <header class="sheet-head">
          <p>
            <strong>{say(MINUTES.country)}</strong>
            <br />
            <strong>{say(MINUTES.motto)}</strong>
          </p>
          <h1>{minutes.title}</h1>
        </header>
        {minutes.sections.map(({ code, projectId, title, text }, at) => (
          <section key={`${code} ${projectId ?? ''}`}>
            <h2>{`${at + 1}. ${title}`}</h2>
            {text.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
        <footer class="sheet-signatures">
          <div>{say(MINUTES.secretary)}</div>
          <div>{say(MINUTES.chair)}</div>
        </footer>
      </article>
    </Layout>
  );
}
