import { may, type Permission } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { actText } from '../../wording/audit-acts.js';
import { fieldText } from '../../wording/audit-fields.js';
import { AUDIT, RECORD_KIND_WORDS } from '../../wording/audit-pages.js';
import { wordOf } from '../../wording/words.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import type { AuditEntryRow, AuditProps } from './audit-props.js';
import { differencesOf } from './differences.js';
import { valueText } from './value-text.js';

type EntryProps = Pick<AuditProps, 'names' | 'timeZone'> & { readonly entry: AuditEntryRow };

/** Which record has a page, and who may open it. */
const PAGES: Readonly<Record<string, readonly [path: string, permission: Permission]>> = {
  project: ['/projects', 'project.read'],
  institution: ['/institutions', 'institution.read'],
  person: ['/persons', 'person.read'],
  account: ['/accounts', 'account.manage'],
  council: ['/councils', 'council.read'],
  session: ['/sessions', 'council.read'],
  decision: ['/decisions', 'decision.read'],
  rulebook: ['/rulebooks', 'rulebook.read'],
  milestone: ['/milestones', 'milestone.read'],
  webhook: ['/webhooks', 'webhook.manage'],
};

export function EntryView(props: EntryProps) {
  const { say, language } = useReader();
  const { at, act, actorName, fromAddress, reason, effectiveDate, rootKind, rootId, subjectKind, subjectId } =
    props.entry;
  return (
    <li class="list-group-item audit-entry">
      <div class="person">
        <strong>{actText(act, language)}</strong>
        <span class="text-secondary">
          <Instant at={at} timeZone={props.timeZone} /> · {actorName}
          {fromAddress && ` · ${say(AUDIT.from)} ${fromAddress}`}
        </span>
      </div>
      <div class="frame">
        <RecordLink kind={rootKind} id={rootId} names={props.names} />
        {subjectId !== rootId && <RecordLink kind={subjectKind} id={subjectId} names={props.names} />}
        <a class="no-print" href={`/audit?id=${rootId}`}>
          {say(AUDIT.only)}
        </a>
      </div>
      {reason && <div class="words">{`${say(AUDIT.reason)}: ${reason}`}</div>}
      {effectiveDate && <div>{`${say(AUDIT.effective)} ${formatDate(effectiveDate)}`}</div>}
      {props.entry.valuesLeftOut ? (
        <p class="text-secondary mb-0">{say(AUDIT.tooLong)}</p>
      ) : (
        <Differences {...props} />
      )}
    </li>
  );
}

function RecordLink({ kind, id, names }: { kind: string; id: string; names: EntryProps['names'] }) {
  const { language, actor } = useReader();
  const name = names.get(id)?.name;
  const told = [wordOf(RECORD_KIND_WORDS, kind, language), name].filter(Boolean).join(' ');
  const [path, permission] = PAGES[kind] ?? [];
  const opens = path && permission && name !== undefined && actor && may(actor, permission);
  return opens ? <a href={`${path}/${id}`}>{told}</a> : <span>{told}</span>;
}

function Differences({ entry: { before, after }, names, timeZone }: EntryProps) {
  const { language } = useReader();
  const differences = differencesOf(before, after);
  if (differences.length === 0) return null;
  const told = { language, timeZone, nameOf: (id: string) => names.get(id)?.name };
  const count = before ? AUDIT.changes : AUDIT.entries;
  return (
    <details>
      <summary>{count[language](differences.length)}</summary>
      <dl class="facts mt-2">
        {differences.map(({ path, before: was, after: is }) => (
          <div key={path}>
            <dt>{fieldText(path, language)}</dt>
            <dd class="words">
              {before && (
                <>
                  <del>{valueText(path, was, told)}</del>
                  {' → '}
                </>
              )}
              {valueText(path, is, told)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
