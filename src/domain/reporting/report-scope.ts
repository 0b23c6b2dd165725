/** Whose projects a report tells of: all of the office where both are null, else those of one unit, one programme, or one unit in one programme. */
export interface ReportScope {
  /** The institution that leads, answers for or holds the projects. */
  readonly unitId: string | null;
  /** The programme that they belong to. */
  readonly programmeId: string | null;
}

export function reportScope(asked: {
  readonly unit?: string | null;
  readonly programme?: string | null;
}): ReportScope {
  return { unitId: asked.unit ?? null, programmeId: asked.programme ?? null };
}
