/** A report once kept is compared with the one drawn now: figure by figure, sentence by sentence, each change with its records. */
import { type AnnualBasis, rowsOf } from './annual-basis.js';
import { type AnnualFigure, figuresIn } from './annual-figures.js';
import type { AnnualRecord, Summarised } from './annual-record.js';
import type { ToldProject } from './annual-report.js';
import { TEXT_SECTIONS } from './annual-texts.js';
import type { CitedFact } from './telling.js';

export interface DrawnReport {
  readonly record: AnnualRecord;
  readonly basis: AnnualBasis;
}

export interface AnnualChange {
  readonly what: 'figure' | 'paragraph' | 'pipeline' | 'paper' | 'text' | 'letterhead';
  /** Of a figure; the section of a text. */
  readonly path: string;
  readonly was: string | null;
  readonly is: string | null;
  readonly records: readonly ChangedRecord[];
}

export interface ChangedRecord {
  readonly kind: string;
  readonly id: string;
  readonly project?: { readonly id: string; readonly code: string; readonly title: string };
  /** What of it is told: `totalVnd`, `grade`. */
  readonly name?: string;
  /** Null where the one report does not have it. */
  readonly was: string | null;
  readonly is: string | null;
}

export function changesSince(kept: DrawnReport, now: DrawnReport): AnnualChange[] {
  return [
    ...changedFigures(kept, now),
    ...changedParagraphs(kept.record, now.record),
    ...changedEntries('pipeline', kept.record.pipeline, now.record.pipeline),
    ...changedEntries('paper', kept.record.papers, now.record.papers),
    ...TEXT_SECTIONS.flatMap((section) => {
      const [was, is] = [kept, now].map(({ record }) => record.texts[section]?.text ?? null);
      return changed('text', section, was!, is!);
    }),
    ...changed('letterhead', '', wordsOf(kept.record.letterhead), wordsOf(now.record.letterhead)),
  ];
}

function changed(
  what: AnnualChange['what'],
  path: string,
  was: string | null,
  is: string | null,
): AnnualChange[] {
  return was === is ? [] : [{ what, path, was, is, records: [] }];
}

function changedFigures(kept: DrawnReport, now: DrawnReport): AnnualChange[] {
  const [before, after] = [figuresIn(kept.record), figuresIn(now.record)];
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].flatMap((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    const records = changedRecords(sharesOf(was, kept.basis), sharesOf(is, now.basis));
    if (records.length === 0) return [];
    return [{ what: 'figure', path, was: figureText(was), is: figureText(is), records } as const];
  });
}

interface Share {
  readonly project: NonNullable<ChangedRecord['project']>;
  readonly part: string;
}

/** What each project brings to a figure: a line that a new version of its plan repeats is no change. */
function sharesOf(figure: AnnualFigure | undefined, basis: AnnualBasis): Map<string, Share> {
  const sums = new Map<string, { project: Share['project']; sum: bigint }>();
  for (const { project, amountVnd = 1n } of figure ? rowsOf(figure, basis) : []) {
    sums.set(project.id, { project, sum: (sums.get(project.id)?.sum ?? 0n) + amountVnd });
  }
  return new Map([...sums].map(([id, { project, sum }]) => [id, { project, part: String(sum) }]));
}

function changedRecords(
  before: ReadonlyMap<string, Share>,
  after: ReadonlyMap<string, Share>,
): ChangedRecord[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was?.part === is?.part) return [];
    const { project } = (is ?? was)!;
    return [{ kind: 'project', id, project, was: was?.part ?? null, is: is?.part ?? null }];
  });
}

function figureText(figure: AnnualFigure | undefined): string | null {
  return figure ? String(figure.value) : null;
}

type Told = ToldProject & Summarised;

function changedParagraphs(kept: AnnualRecord, now: AnnualRecord): AnnualChange[] {
  const [before, after] = [kept, now].map(
    ({ acceptedProjects, notAcceptedProjects, appliedProjects }) =>
      new Map(
        [...acceptedProjects, ...notAcceptedProjects, ...appliedProjects].map((told: Told) => [
          told.project.id,
          told,
        ]),
      ),
  );
  return [...new Set([...before!.keys(), ...after!.keys()])].flatMap((id) => {
    const [was, is] = [before!.get(id), after!.get(id)];
    const [wasText, isText] = [was, is].map((told) => told && (told.summary?.text ?? told.project.title));
    if (wasText === isText) return [];
    const { code, title } = (is ?? was)!.project;
    const records = changedFacts(was?.summary?.facts ?? [], is?.summary?.facts ?? []).map((one) => ({
      ...one,
      project: { id, code, title },
    }));
    return [{ what: 'paragraph', path: id, was: wasText ?? null, is: isText ?? null, records } as const];
  });
}

/** Records that tell the same are no change, though the row behind them is another. */
function changedFacts(before: readonly CitedFact[], after: readonly CitedFact[]): ChangedRecord[] {
  const names = new Set([...before, ...after].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [was, is] = [before, after].map((facts) => facts.filter((fact) => fact.name === name));
    const [wasText, isText] = [was!, is!].map((facts) => facts.map(({ text }) => text).join('; ') || null);
    if (wasText === isText) return [];
    const { kind, id } = (is![0] ?? was![0])!.record;
    return [{ kind, id, name, was: wasText!, is: isText! }];
  });
}

function changedEntries(
  what: 'pipeline' | 'paper',
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): AnnualChange[] {
  const [was, is] = [before, after].map((entries) => new Map(entries.map((entry) => [entry.id, entry])));
  return [...new Set([...was!.keys(), ...is!.keys()])].flatMap((id) =>
    changed(what, id, wordsOf(was!.get(id)), wordsOf(is!.get(id))),
  );
}

/** What a record says, without what it is called by. */
function wordsOf(record: object | null | undefined): string | null {
  if (!record) return null;
  const { id: _, ...said } = record as { id?: string };
  return Object.values(said)
    .flat()
    .filter((value) => typeof value === 'string' && value !== '')
    .join(', ');
}
