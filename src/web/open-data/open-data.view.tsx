import { may } from '../../domain/access/permissions.js';
import type { OpenDataService } from '../../features/open-data/open-data.service.js';
import { OPEN_DATA } from '../../wording/open-data.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

type Dictionary = ReturnType<OpenDataService['dictionary']>;

interface OpenDataProps {
  readonly counts: { readonly published: number; readonly incomplete: number };
  readonly dictionary: Dictionary;
  readonly isPublic: boolean;
}

const FORMATS = ['json', 'csv'] as const;

const COLUMNS: readonly Column<Dictionary['fields'][number]>[] = [
  { title: OPEN_DATA.field, cell: ({ field }) => <code>{field}</code> },
  { title: OPEN_DATA.meaning, cell: (field) => <Meaning field={field} /> },
];

export function OpenDataView({ counts, dictionary, isPublic }: OpenDataProps) {
  const { say, language } = useReader();
  return (
    <Layout title={say(OPEN_DATA.menu)}>
      <article class="stack">
        <h1 class="page-title">{say(OPEN_DATA.title)}</h1>
        <p>{say(OPEN_DATA.description)}</p>
        <p class="text-secondary">{say(OPEN_DATA.leftOut)}</p>
        <div class="card card-body">
          <Facts
            facts={[
              [OPEN_DATA.published, counts.published.toLocaleString(language)],
              [OPEN_DATA.incomplete, counts.incomplete.toLocaleString(language)],
              [OPEN_DATA.licence, <a href={dictionary.licence}>{dictionary.licence}</a>],
            ]}
          />
        </div>
        <Downloads />
        <p class="text-secondary">{say(isPublic ? OPEN_DATA.isPublic : OPEN_DATA.isInternal)}</p>
        <Card id="dictionary" title={OPEN_DATA.dictionary}>
          <Table
            caption={OPEN_DATA.dictionary}
            columns={COLUMNS}
            rows={dictionary.fields}
            keyOf={({ field }) => field}
          />
        </Card>
      </article>
    </Layout>
  );
}

function Downloads() {
  const { say, actor } = useReader();
  return (
    <p class="no-print frame">
      <span>{say(OPEN_DATA.download)}</span>
      {FORMATS.map((format) => (
        <a key={format} class="btn btn-primary" href={`/open-data/grants.${format}`}>
          {format.toUpperCase()}
        </a>
      ))}
      {actor &&
        may(actor, 'open-data.export') &&
        FORMATS.map((format) => (
          <a key={format} class="btn" href={`/open-data/grants.${format}?demonstration=1`}>
            {`${format.toUpperCase()} ${say(OPEN_DATA.withDemonstration)}`}
          </a>
        ))}
    </p>
  );
}

function Meaning({ field }: { field: Dictionary['fields'][number] }) {
  const { say } = useReader();
  return <span>{say(field)}</span>;
}
