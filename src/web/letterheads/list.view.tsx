import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { LetterheadRow } from '../../features/letterheads/letterhead.entity.js';
import type { Letterheads } from '../../features/letterheads/letterheads.service.js';
import { LETTERHEADS } from '../../wording/letterheads.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

type ListProps = Awaited<ReturnType<Letterheads['listLetterheads']>>;

export function LetterheadListView({ items, authorities }: ListProps) {
  const { say, actor } = useReader();
  const names = new Map(authorities.map(({ id, name }) => [id, name]));
  const columns: readonly Column<LetterheadRow>[] = [
    { title: LETTERHEADS.authority, cell: (head) => <Name head={head} name={names.get(head.authorityId)} /> },
    { title: LETTERHEADS.validFrom, cell: ({ validFrom }) => formatDate(validFrom) },
    { title: LETTERHEADS.agency, cell: ({ agency }) => agency },
    { title: LETTERHEADS.addressees, cell: ({ addressees }) => addressees.join('; ') },
  ];
  return (
    <Layout title={say(LETTERHEADS.title)}>
      <div class="stack">
        <h1 class="page-title">{say(LETTERHEADS.title)}</h1>
        <p class="text-secondary">{say(LETTERHEADS.hint)}</p>
        {items.length === 0 ? (
          <p>{say(authorities.length === 0 ? LETTERHEADS.noAuthority : LETTERHEADS.none)}</p>
        ) : (
          <section class="card">
            <Table
              caption={LETTERHEADS.title}
              columns={columns}
              rows={items}
              keyOf={({ authorityId, validFrom }) => `${authorityId} ${validFrom}`}
            />
          </section>
        )}
        {actor && may(actor, 'letterhead.write') && authorities.length > 0 && (
          <p>
            <a class="btn btn-primary" href="/letterheads/new">
              {say(LETTERHEADS.add)}
            </a>
          </p>
        )}
      </div>
    </Layout>
  );
}

function Name({ head: { authorityId, validFrom }, name }: { head: LetterheadRow; name?: string }) {
  const { actor } = useReader();
  return actor && may(actor, 'letterhead.write') ? (
    <a href={`/letterheads/${authorityId}/${validFrom}`}>{name}</a>
  ) : (
    <span>{name}</span>
  );
}
