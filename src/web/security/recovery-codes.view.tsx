import { SECOND_FACTOR } from '../../wording/second-factor-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { WaysLeftOpen } from './ways-left-open.view.js';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** Two steps were switched on this moment. */
  readonly isFirst?: boolean;
}

/** The one answer that shows them; nothing keeps them. */
export function RecoveryCodesView({ codes, isFirst }: RecoveryCodesProps) {
  const { say } = useReader();
  return (
    <Layout title={say(SECOND_FACTOR.codes)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(SECOND_FACTOR.codes)}</h1>
        <section class="card">
          <div class="card-body stack">
            <p class="mb-0">{say(SECOND_FACTOR.codesHint)}</p>
            <ol class="mb-0">
              {codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ol>
            {isFirst && (
              <p class="no-print mb-0">
                <WaysLeftOpen hint={SECOND_FACTOR.othersEnded} />
              </p>
            )}
            <div class="no-print">
              <a class="btn btn-primary" href="/profile/security#second-factor">
                {say(SECOND_FACTOR.kept)}
              </a>
            </div>
          </div>
        </section>
      </article>
    </Layout>
  );
}
