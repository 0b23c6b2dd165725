import { may } from '../../domain/access/permissions.js';
import { SEAT_ROLES } from '../../domain/council/seat.js';
import type { RulebookAnswer } from '../../features/councils/rulebook-view.js';
import { PROJECT_LEVELS } from '../../features/projects/project.entity.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import { DECIDING_DAY_WORDS, RULEBOOKS } from '../../wording/rulebooks.js';
import {
  LEVEL_WORDS,
  PROJECT_KIND_WORDS,
  PURPOSE_WORDS,
  SEAT_ROLE_WORDS,
  wordOf,
} from '../../wording/words.js';
import { DateField, Field } from '../fields/field.view.js';
import { Reasons } from '../fields/form.view.js';
import { Button, PostForm, Select } from '../fields/form-parts.view.js';
import { Badge } from '../layout/badges.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Table } from '../layout/table.view.js';
import { Days } from './list.view.js';
import { reasonsWithPlaces } from './reasons-with-places.js';
import { BallotView, ConflictsView, DeadlinesView, QuorumView, VerdictRulesView } from './rules.view.js';

interface RulebookProps {
  readonly rulebook: RulebookAnswer;
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  /** Of a draft: what stands against publishing it. */
  readonly findings: Problem['errors'] | null;
  readonly problem?: Problem;
}

export function RulebookView({ rulebook, authorities, findings, problem }: RulebookProps) {
  const { say, actor } = useReader();
  const writes = actor !== null && may(actor, 'rulebook.write');
  return (
    <Layout title={rulebook.code}>
      <div class="stack">
        <div>
          <div class="text-secondary">
            {`${rulebook.code} · ${say(RULEBOOKS.version)} ${rulebook.version}`}{' '}
            <Badge colour={rulebook.state === 'draft' ? 'yellow' : 'green'}>
              {say(RULEBOOKS[rulebook.state])}
            </Badge>
          </div>
          <h1 class="page-title">{say(rulebook.title)}</h1>
        </div>
        {problem && <Reasons reasons={reasonsWithPlaces(problem.errors)} title={RULEBOOKS.wrong} />}
        {findings && findings.length > 0 && (
          <Reasons reasons={reasonsWithPlaces(findings)} title={RULEBOOKS.check} />
        )}
        {findings?.length === 0 && <p class="alert alert-success">{say(RULEBOOKS.sound)}</p>}
        {writes && <Acts rulebook={rulebook} />}
        <Scope rulebook={rulebook} />
        <Seats rulebook={rulebook} />
        <ConflictsView conflicts={rulebook.conflicts} />
        <QuorumView rulebook={rulebook} />
        <BallotView rulebook={rulebook} />
        <VerdictRulesView rulebook={rulebook} />
        <DeadlinesView deadlines={rulebook.deadlines} />
        <Adoptions rulebook={rulebook} authorities={authorities} writes={writes} />
        <Versions rulebook={rulebook} />
      </div>
    </Layout>
  );
}

function Acts({ rulebook: { id, state, builtIn, councils } }: Pick<RulebookProps, 'rulebook'>) {
  const { say } = useReader();
  const isDraft = state === 'draft';
  return (
    <div class="frame no-print">
      {(isDraft || (!builtIn && councils === 0)) && (
        <a class="btn" href={`/rulebooks/${id}/edit`}>
          {say(RULEBOOKS.edit)}
        </a>
      )}
      <PostForm action={`/rulebooks/${id}/copy`}>
        <Button label={RULEBOOKS.copy} />
      </PostForm>
      {isDraft && (
        <>
          <a class="btn" href={`/rulebooks/${id}`}>
            {say(RULEBOOKS.check)}
          </a>
          <PostForm action={`/rulebooks/${id}/publication`}>
            <Button label={RULEBOOKS.publish} strong />
          </PostForm>
          <PostForm action={`/rulebooks/${id}/publication`}>
            <input type="hidden" name="succeeds" value="yes" />
            <Button label={RULEBOOKS.succeed} />
          </PostForm>
          <PostForm action={`/rulebooks/${id}/deletion`}>
            <Button label={RULEBOOKS.remove} />
          </PostForm>
        </>
      )}
      <PostForm action={`/rulebooks/${id}/rehearsal`}>
        <DateField name="from" label={RULEBOOKS.from} />
        <DateField name="to" label={RULEBOOKS.to} />
        <Button label={RULEBOOKS.rehearse} />
      </PostForm>
    </div>
  );
}

function Scope({ rulebook }: Pick<RulebookProps, 'rulebook'>) {
  const { say, language } = useReader();
  const { legalBasis, levels, kinds, offeredForApprovalsBefore } = rulebook;
  const named = (words: typeof LEVEL_WORDS | typeof PROJECT_KIND_WORDS, codes: readonly string[]) =>
    codes.map((code) => wordOf(words, code, language)).join(', ');
  return (
    <Card id="scope" title={RULEBOOKS.scope}>
      <div class="card-body">
        <Facts
          facts={[
            [RULEBOOKS.purpose, say(PURPOSE_WORDS[rulebook.purpose])],
            [RULEBOOKS.levels, named(LEVEL_WORDS, levels)],
            [RULEBOOKS.kinds, named(PROJECT_KIND_WORDS, kinds)],
            [RULEBOOKS.document, legalBasis.document],
            [RULEBOOKS.article, legalBasis.articles.join(', ')],
            [RULEBOOKS.validity, <Days key="validity" from={rulebook.validFrom} to={rulebook.validTo} />],
            [RULEBOOKS.decidingDay, say(DECIDING_DAY_WORDS[rulebook.decidingDay])],
            [
              RULEBOOKS.limit,
              offeredForApprovalsBefore && <Days key="limit" from={offeredForApprovalsBefore} to={null} />,
            ],
            [RULEBOOKS.note, rulebook.versionNote],
            [RULEBOOKS.councils, rulebook.councils],
          ]}
        />
      </div>
    </Card>
  );
}

function Seats({ rulebook: { seats } }: Pick<RulebookProps, 'rulebook'>) {
  const { say, language } = useReader();
  const { min, max, only } = seats.count;
  const count = only?.join(', ') ?? (min === max ? min : `${min} – ${max}`);
  return (
    <Card id="seats" title={RULEBOOKS.seats}>
      <p class="card-body mb-0">
        {`${count} (${say(RULEBOOKS.usual)}: ${seats.count.default}). ${say(RULEBOOKS.article)} ${seats.article}.`}
        {seats.mayBeOtherWithReason && ` ${say(RULEBOOKS.otherSize)}.`}
      </p>
      <Table
        caption={RULEBOOKS.seats}
        columns={[
          { title: RULEBOOKS.role, cell: (role) => wordOf(SEAT_ROLE_WORDS, role, language) },
          { title: RULEBOOKS.least, cell: (role) => seats.roles[role].min, isFigure: true },
          { title: RULEBOOKS.most, cell: (role) => seats.roles[role].max ?? '–', isFigure: true },
        ]}
        rows={SEAT_ROLES}
        keyOf={(role) => role}
      />
    </Card>
  );
}

function Adoptions({ rulebook, authorities, writes }: Omit<RulebookProps, 'findings'> & { writes: boolean }) {
  const { say, language } = useReader();
  const nameOf = (authority: string | null) =>
    authority === null
      ? say(RULEBOOKS.anyAuthority)
      : (authorities.find(({ id }) => id === authority)?.name ?? authority);
  const names = Object.fromEntries(authorities.map(({ id, name }) => [id, { vi: name, en: name }]));
  return (
    <Card id="adoptions" title={RULEBOOKS.adoptions}>
      <Table
        caption={RULEBOOKS.adoptions}
        columns={[
          { title: RULEBOOKS.authority, cell: ({ authority }) => nameOf(authority) },
          { title: RULEBOOKS.level, cell: ({ level }) => wordOf(LEVEL_WORDS, level, language) },
          { title: RULEBOOKS.from, cell: ({ from }) => <Days from={from} to={null} /> },
          { title: RULEBOOKS.ground, cell: ({ note }) => say(note) },
        ]}
        rows={rulebook.adoptions}
        keyOf={({ authority, level, from }) => `${authority} ${level} ${from}`}
      />
      {writes && rulebook.state === 'published' && (
        <PostForm action={`/rulebooks/${rulebook.id}/adoptions`} class="card-body filters no-print">
          <Select
            name="authorityId"
            label={RULEBOOKS.authority}
            codes={['', ...authorities.map(({ id }) => id)]}
            words={{ '': RULEBOOKS.anyAuthority, ...names }}
          />
          <Select name="level" label={RULEBOOKS.level} codes={PROJECT_LEVELS} words={LEVEL_WORDS} />
          <DateField name="from" label={RULEBOOKS.from} required />
          <Field name="note" label={RULEBOOKS.ground} required />
          <Button label={RULEBOOKS.adopt} />
        </PostForm>
      )}
    </Card>
  );
}

function Versions({ rulebook: { versions } }: Pick<RulebookProps, 'rulebook'>) {
  const { say } = useReader();
  return (
    <Card id="versions" title={RULEBOOKS.versions}>
      <Table
        caption={RULEBOOKS.versions}
        columns={[
          {
            title: RULEBOOKS.version,
            cell: ({ id, version, state }) => (
              <a href={`/rulebooks/${id}`}>{`${version} (${say(RULEBOOKS[state])})`}</a>
            ),
          },
          {
            title: RULEBOOKS.validity,
            cell: ({ validFrom, validTo }) => <Days from={validFrom} to={validTo} />,
          },
          { title: RULEBOOKS.note, cell: ({ versionNote }) => versionNote ?? '–' },
        ]}
        rows={versions}
        keyOf={({ id }) => id}
      />
    </Card>
  );
}
