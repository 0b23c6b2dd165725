import { AUDIT, FAILED_SIGN_INS, RECORD_KIND_WORDS } from '../../wording/audit-pages.js';
import { REGISTER } from '../../wording/register.js';
import { DateField } from '../fields/field.view.js';
import { Layout } from '../layout/layout.js';
import { Pager } from '../layout/pager.view.js';
import { useReader } from '../layout/render.js';
import type { AuditProps } from './audit-props.js';
import { EntryView } from './entry.view.js';

export function AuditView(props: AuditProps) {
  const { say } = useReader();
  const { page, names, asked, timeZone } = props;
  const only = asked.id && names.get(asked.id)?.name;
  return (
    <Layout title={say(AUDIT.title)}>
      <div class="stack">
        <h1 class="page-title">{say(AUDIT.title)}</h1>
        <p class="text-secondary mb-0">{say(AUDIT.intro)}</p>
        <p class="mb-0">
          <a href="/audit/failed-sign-ins">{say(FAILED_SIGN_INS.title)}</a>
        </p>
        <Filters asked={asked} />
        {only && <p class="mb-0">{`${say(AUDIT.ofRecord)}: ${only}`}</p>}
        <section class="card" aria-label={say(AUDIT.title)}>
          {page.items.length === 0 ? (
            <p class="card-body mb-0">{say(AUDIT.empty)}</p>
          ) : (
            <ol class="list-group list-group-flush">
              {page.items.map((entry) => (
                <EntryView key={entry.id} entry={entry} names={names} timeZone={timeZone} />
              ))}
            </ol>
          )}
          <Pager path="/audit" query={asked} page={page} />
        </section>
      </div>
    </Layout>
  );
}

function Filters({ asked }: Pick<AuditProps, 'asked'>) {
  const { say, language } = useReader();
  const kinds = Object.entries(RECORD_KIND_WORDS).map(([kind, word]) => ({ kind, word: word[language] }));
  kinds.sort((a, b) => a.word.localeCompare(b.word, language));
  return (
    <search>
      <form class="card no-print" method="get" action="/audit">
        <div class="card-body filters">
          {asked.id && <input type="hidden" name="id" value={asked.id} />}
          <label class="form-label wide">
            {say(AUDIT.who)}
            <input class="form-control" type="search" name="who" value={asked.who} maxLength={200} />
          </label>
          <label class="form-label">
            {say(AUDIT.entity)}
            <select class="form-select" name="entity">
              <option value="">{say(REGISTER.any)}</option>
              {kinds.map(({ kind, word }) => (
                <option key={kind} value={kind} selected={kind === asked.entity}>
                  {word}
                </option>
              ))}
            </select>
          </label>
          <DateField name="since" label={AUDIT.since} value={asked.since} />
          <DateField name="until" label={AUDIT.until} value={asked.until} />
          <label class="form-check mb-2">
            <input
              class="form-check-input"
              type="checkbox"
              name="readings"
              value="shown"
              checked={asked.readings === 'shown'}
            />
            <span class="form-check-label">{say(AUDIT.readings)}</span>
          </label>
          <div class="frame mb-2">
            <button class="btn btn-primary" type="submit">
              {say(REGISTER.submit)}
            </button>
            <a href="/audit">{say(REGISTER.clear)}</a>
          </div>
        </div>
      </form>
    </search>
  );
}
