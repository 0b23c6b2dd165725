import { may } from '../../domain/access/permissions.js';
import type { FormKind } from '../../domain/forms/form-kinds.js';
import { formKind } from '../../domain/forms/form-kinds.js';
import type { TemplateEntry } from '../../features/forms/template-library.service.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import { FORMS, LIBRARY } from '../../wording/forms/form-pages.js';
import { FORM_KIND_WORDS } from '../../wording/forms/form-words.js';
import { Reasons } from '../fields/form.view.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import { sentencesOf } from '../fields/form-state.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

export interface LibraryProps {
  readonly templates: readonly TemplateEntry[];
  readonly timeZone: string;
  /** Of the template that was just sent and not taken. */
  readonly refused?: { readonly kind: FormKind; readonly problem: Problem };
}

export function LibraryView({ templates, timeZone, refused }: LibraryProps) {
  const { say } = useReader();
  return (
    <Layout title={say(LIBRARY.title)}>
      <div class="stack">
        <h1 class="page-title">{say(LIBRARY.title)}</h1>
        <p class="text-secondary">{say(LIBRARY.hint)}</p>
        {templates.map((entry) => (
          <Card key={entry.kind} id={entry.kind} title={FORM_KIND_WORDS[entry.kind]}>
            <div class="card-body stack">
              {refused?.kind === entry.kind && (
                <Reasons reasons={sentencesOf(refused.problem.errors)} title={LIBRARY.wrong} />
              )}
              <InUse entry={entry} />
              <Upload entry={entry} />
              <Versions entry={entry} timeZone={timeZone} />
              <Fields kind={entry.kind} />
            </div>
          </Card>
        ))}
      </div>
    </Layout>
  );
}

function contentPath(kind: FormKind, version: number): string {
  return `/api/v1/form-templates/${kind}/content?version=${version}`;
}

function InUse({ entry: { kind, version, versions } }: { entry: TemplateEntry }) {
  const { say } = useReader();
  const isBuiltIn = !versions[0]?.fileId;
  return (
    <p class="frame mb-0">
      <Badge colour={isBuiltIn ? 'secondary' : 'azure'}>
        {isBuiltIn ? say(LIBRARY.builtIn) : `${say(LIBRARY.version)} ${version}`}
      </Badge>
      <a href={contentPath(kind, version)} download>
        {`${say(FORMS.download)}: ${say(LIBRARY.inUse)}`}
      </a>
      {!isBuiltIn && (
        <a href={contentPath(kind, 0)} download>
          {`${say(FORMS.download)}: ${say(LIBRARY.builtIn)}`}
        </a>
      )}
    </p>
  );
}

/** The file stands last: what comes before it, the token above all, is checked before its bytes are taken. */
function Upload({ entry: { kind } }: { entry: TemplateEntry }) {
  const { say, actor, csrfToken } = useReader();
  if (!actor || !may(actor, 'form-template.write')) return null;
  return (
    <form class="frame" method="post" action={`/forms/templates/${kind}`} enctype="multipart/form-data">
      <input type="hidden" name="_csrf" value={csrfToken} />
      <label class="form-label">
        {say(LIBRARY.upload)}
        <input class="form-control" type="file" name="file" accept=".docx" required />
      </label>
      <button class="btn" type="submit">
        {say(LIBRARY.upload)}
      </button>
    </form>
  );
}

function Versions({ entry, timeZone }: { entry: TemplateEntry; timeZone: string }) {
  const { say, actor } = useReader();
  if (entry.versions.length === 0) return null;
  const isWriter = actor && may(actor, 'form-template.write');
  const older = [...entry.versions.slice(1).map(({ version }) => version), 0];
  return (
    <details>
      <summary>{`${say(LIBRARY.versions)}: ${entry.versions.length}`}</summary>
      <ul class="list-group list-group-flush">
        {entry.versions.map(({ version, restores, createdAt, author, fileName }) => (
          <li class="list-group-item" key={version}>
            <a href={contentPath(entry.kind, version)} download>{`${say(LIBRARY.version)} ${version}`}</a>
            {` · ${[fileName ?? say(LIBRARY.builtIn), author].filter(Boolean).join(' · ')} · `}
            <Instant at={createdAt} timeZone={timeZone} />
            {restores !== null && ` · ${say(LIBRARY.restores)} ${restores}`}
          </li>
        ))}
      </ul>
      {isWriter && (
        <div class="frame">
          {older.map((version) => (
            <PostForm key={version} action={`/forms/templates/${entry.kind}/restoration`}>
              <input type="hidden" name="version" value={String(version)} />
              <Button label={restoreLabel(version)} />
            </PostForm>
          ))}
        </div>
      )}
    </details>
  );
}

function restoreLabel(version: number) {
  const { vi, en } = version === 0 ? LIBRARY.builtIn : LIBRARY.version;
  const number = version === 0 ? '' : ` ${version}`;
  return {
    vi: `${LIBRARY.restore.vi}: ${vi}${number}`,
    en: `${LIBRARY.restore.en}: ${en}${number}`,
  };
}

function Fields({ kind }: { kind: FormKind }) {
  const { say } = useReader();
  const { texts, lists } = formKind(kind).catalogue;
  return (
    <details>
      <summary>{say(LIBRARY.fields)}</summary>
      <dl class="facts">
        {Object.entries(texts).map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
        {Object.entries(lists).map(([name, columns]) => (
          <div key={name}>
            <dt>
              <code>{`{#${name}} … {/${name}}`}</code>
            </dt>
            <dd>
              {Object.entries(columns)
                .map(([column, meaning]) => `{${column}} ${say(meaning)}`)
                .join('; ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
