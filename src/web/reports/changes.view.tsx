/** What the records say otherwise since a report was kept: each change with its records. */
import type { ChangedRecord } from '../../domain/reporting/annual-changes.js';
import type { ChangesSince } from '../../features/reports/kept-reports.service.js';
import { CHANGE_WORDS, KEPT, TEXT_SECTION_WORDS } from '../../wording/annual-pages.js';
import { factName } from '../../wording/fact-names.js';
import { wordOf } from '../../wording/words.js';
import { useReader } from '../layout/render.js';

type Change = ChangesSince['changes'][number];

export function Changes({ changes }: { changes: readonly Change[] }) {
  const { say } = useReader();
  // A figure that no table shows, such as a subtotal, repeats one that is shown.
  const shown = changes.filter(({ what, name }) => what !== 'figure' || name !== null);
  return (
    <div class="table-responsive">
      <table class="table table-vcenter card-table rows">
        <thead>
          <tr>
            <th scope="col">{say(KEPT.changes)}</th>
            <th scope="col">{say(KEPT.was)}</th>
            <th scope="col">{say(KEPT.is)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.flatMap((change) => [
            <tr key={`${change.what} ${change.path}`}>
              <td>
                <ChangeName change={change} />
              </td>
              <td data-label={say(KEPT.was)}>
                <Side value={change.was} />
              </td>
              <td data-label={say(KEPT.is)}>
                <Side value={change.is} />
              </td>
            </tr>,
            ...change.records.map((record) => (
              <RecordRow key={`${change.path} ${record.id} ${record.name}`} record={record} />
            )),
          ])}
        </tbody>
      </table>
    </div>
  );
}

function ChangeName({ change: { what, path, name } }: { change: Change }) {
  const { say, language } = useReader();
  const kind = wordOf(CHANGE_WORDS, what, language);
  const section = what === 'text' && say(TEXT_SECTION_WORDS[path as keyof typeof TEXT_SECTION_WORDS]);
  return <strong>{[kind, name ?? section].filter(Boolean).join(': ')}</strong>;
}

function RecordRow({ record: { project, name, was, is } }: { record: ChangedRecord }) {
  const { say, language } = useReader();
  return (
    <tr>
      <td>
        {project && (
          <a href={`/projects/${project.id}`}>
            {project.code} {project.title}
          </a>
        )}{' '}
        {name && factName(name, language)}
      </td>
      <td data-label={say(KEPT.was)}>
        <Side value={was} />
      </td>
      <td data-label={say(KEPT.is)}>
        <Side value={is} />
      </td>
    </tr>
  );
}

function Side({ value }: { value: string | null }) {
  const { say } = useReader();
  if (value === null) return <span class="text-secondary">{say(KEPT.absent)}</span>;
  return <span>{/^-?\d+$/.test(value) ? BigInt(value).toLocaleString('vi-VN') : value}</span>;
}
