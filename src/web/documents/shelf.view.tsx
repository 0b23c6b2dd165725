import type { DocumentSubject } from '../../domain/documents/document-subjects.js';
import { DOCUMENT } from '../../wording/documents.js';
import { FRAME } from '../../wording/pages.js';
import { SHELF } from '../../wording/register.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type RefusedFiling } from '../project/documents-props.js';
import { FilingForm } from '../project/filing-form.view.js';
import { ChecklistsView } from './checklists.view.js';
import type { Dossiers } from './dossiers.js';
import type { RefusedShelfForm } from './refused-shelf-form.view.js';
import { type Shelf, ShelfDocument } from './shelf-document.view.js';
import { shelfPath } from './shelf-path.js';

export interface ShelfCardProps {
  readonly subject: DocumentSubject;
  readonly shelf: Shelf;
  readonly mostMegabytes: number;
  readonly timeZone: string;
  /** What was just sent and not taken. */
  readonly refused?: RefusedFiling;
  readonly refusedForm?: RefusedShelfForm;
}

interface ShelfProps extends ShelfCardProps {
  /** Of a project alone. */
  readonly dossiers?: Dossiers;
  readonly linking?: string;
}

/** The documents of one record with their versions, and of a project what its dossiers still lack. */
export function ShelfView({ dossiers, linking, ...card }: ShelfProps) {
  const { say } = useReader();
  const { project } = card.shelf;
  const title = say(SHELF[card.subject.kind]);
  return (
    <Layout title={project ? `${title} · ${project.code}` : title}>
      <article class="stack">
        <header>
          <p class="mb-1">
            {project ? (
              <a href={`/projects/${project.id}`}>{`${project.code} ${project.title}`}</a>
            ) : (
              <a href={`/councils/${card.subject.id}`}>{say(SHELF.back)}</a>
            )}
          </p>
          <h1 class="page-title">{title}</h1>
        </header>
        <ShelfCard {...card} />
        {dossiers && (
          <ChecklistsView
            projectId={card.subject.id}
            dossiers={dossiers}
            shelf={card.shelf}
            linking={linking}
            refused={card.refusedForm}
          />
        )}
      </article>
    </Layout>
  );
}

export function ShelfCard({ subject, shelf, refused, ...shown }: ShelfCardProps) {
  const { say } = useReader();
  return (
    <Card id="documents" title={DOCUMENT.title}>
      {refused && (
        <p class="alert alert-danger m-3" role="alert">
          {refused.reason}
        </p>
      )}
      {shelf.items.length === 0 ? (
        <p class="card-body text-secondary">{say(FRAME.none)}</p>
      ) : (
        <ul class="list-group list-group-flush">
          {shelf.items.map((document) => (
            <ShelfDocument key={document.id} document={document} {...shown} />
          ))}
        </ul>
      )}
      {shelf.mayFile && (
        <FilingForm
          projectId={subject.id}
          shelf={subject.kind === 'project' ? shelf : { ...shelf, items: [] }}
          refused={refused}
          mostMegabytes={shown.mostMegabytes}
          action={`${shelfPath(subject)}/filing`}
        />
      )}
    </Card>
  );
}
