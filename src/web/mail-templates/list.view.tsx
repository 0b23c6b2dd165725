import { may } from '../../domain/access/permissions.js';
import type { MailTemplateEntry } from '../../features/reminders/mail-templates.service.js';
import { TEMPLATE_WORDS, TEMPLATES } from '../../wording/mail-template-pages.js';
import { POLICY_LANGUAGE_WORDS } from '../../wording/reminder-policies.js';
import { Badge } from '../layout/badges.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

const COLUMNS: readonly Column<MailTemplateEntry>[] = [
  { title: TEMPLATES.template, cell: (entry) => <Name entry={entry} /> },
  { title: TEMPLATES.subject, cell: ({ subject }) => subject },
  { title: TEMPLATES.origin, cell: (entry) => <Origin entry={entry} /> },
];

export function TemplateListView({ templates }: { templates: readonly MailTemplateEntry[] }) {
  const { say } = useReader();
  return (
    <Layout title={say(TEMPLATES.title)}>
      <div class="stack">
        <h1 class="page-title">{say(TEMPLATES.title)}</h1>
        <p class="text-secondary">{say(TEMPLATES.hint)}</p>
        <section class="card">
          <Table
            caption={TEMPLATES.title}
            columns={COLUMNS}
            rows={templates}
            keyOf={({ name, language }) => `${name} ${language}`}
          />
        </section>
      </div>
    </Layout>
  );
}

function Name({ entry: { name, language } }: { entry: MailTemplateEntry }) {
  const { say, actor } = useReader();
  const words = `${say(TEMPLATE_WORDS[name])}, ${say(POLICY_LANGUAGE_WORDS[language])}`;
  const isWriter = actor && may(actor, 'mail-template.write');
  return isWriter ? <a href={`/mail-templates/${name}/${language}`}>{words}</a> : <span>{words}</span>;
}

export function Origin({ entry: { origin } }: { entry: MailTemplateEntry }) {
  const { say } = useReader();
  return (
    <Badge colour={origin === 'office' ? 'azure' : 'secondary'}>
      {say(origin === 'office' ? TEMPLATES.office : TEMPLATES.builtIn)}
    </Badge>
  );
}
