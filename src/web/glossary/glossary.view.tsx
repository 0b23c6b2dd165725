import { GLOSSARY, TERMS, type Term } from '../../wording/glossary.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

/** In the order of the reader's language. */
export function GlossaryView() {
  const { say, language } = useReader();
  const other = language === 'vi' ? 'en' : 'vi';
  const terms = TERMS.toSorted((a, b) => a.word[language].localeCompare(b.word[language], language));
  const columns: readonly Column<Term>[] = [
    { title: GLOSSARY.term, cell: ({ id, word }) => <strong id={id}>{word[language]}</strong> },
    { title: GLOSSARY.meaning, cell: ({ meaning }) => say(meaning) },
    { title: GLOSSARY.other, cell: ({ word }) => <span lang={other}>{word[other]}</span> },
  ];
  return (
    <Layout title={say(GLOSSARY.title)}>
      <div class="stack">
        <h1 class="page-title">{say(GLOSSARY.title)}</h1>
        <p class="text-secondary mb-0">{say(GLOSSARY.intro)}</p>
        <section class="card" aria-label={say(GLOSSARY.title)}>
          <Table caption={GLOSSARY.title} columns={columns} rows={terms} keyOf={({ id }) => id} />
        </section>
      </div>
    </Layout>
  );
}
