/** The fields of a project's form as a proposal, or as the change that they make. */
import { NewProject, ProjectChange } from '../../features/projects/project.dto.js';
import type { Project } from '../../features/projects/project.entity.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { partialDateIn, shownDate } from '../fields/written-figures.js';

export const PROJECT_FORM_NAME = 'project';

const PLAIN = ['title', 'kind', 'level', 'field', 'scale', 'objectives', 'code'] as const;
const PARTIES = [
  'leadInstitutionId',
  'principalInvestigatorId',
  'authorityId',
  'heldById',
  'programmeId',
] as const;
const PERIOD = ['start', 'end', 'asWritten'] as const;

type Held = Record<(typeof PLAIN)[number] | (typeof PARTIES)[number], string | undefined> & {
  socioEconomicObjective: number | undefined;
  period: Record<(typeof PERIOD)[number], string | undefined>;
};

function heldIn(fields: FormFields): Held {
  const objective = textIn(fields, 'socioEconomicObjective');
  return {
    ...(Object.fromEntries([...PLAIN, ...PARTIES].map((name) => [name, textIn(fields, name)])) as Omit<
      Held,
      'period' | 'socioEconomicObjective'
    >),
    socioEconomicObjective: objective === undefined ? undefined : Number(objective),
    period: {
      start: partialDateIn(fields, 'period.start'),
      end: partialDateIn(fields, 'period.end'),
      asWritten: textIn(fields, 'period.asWritten'),
    },
  };
}

export function proposalIn(fields: FormFields): Promise<NewProject> {
  return shaped(NewProject, { ...heldIn(fields), effectiveDate: partialDateIn(fields, 'effectiveDate') });
}

/** Only what differs from the record, so that the audit names what was changed; null where there is nothing to save. */
export async function changeIn(fields: FormFields, saved: Project): Promise<ProjectChange | null> {
  const { period, ...held } = heldIn(fields);
  // A project is never without a code: an emptied field leaves it as it is.
  const changed = differences({ ...held, code: held.code ?? saved.code }, saved);
  const periodChanged = differences(period, saved.period);
  if (Object.keys(changed).length + Object.keys(periodChanged).length === 0) return null;
  return shaped(ProjectChange, {
    ...changed,
    ...(Object.keys(periodChanged).length > 0 && { period: periodChanged }),
  });
}

/** What was emptied becomes null. */
function differences(held: object, saved: object): object {
  return Object.fromEntries(
    Object.entries(held)
      .filter(([name, value]) => (value ?? null) !== ((saved as Record<string, unknown>)[name] ?? null))
      .map(([name, value]) => [name, value ?? null]),
  );
}

/** A project as its form shows it. */
export function fieldsOf(project: Project): FormFields {
  const { period, version, socioEconomicObjective } = project;
  return {
    ...Object.fromEntries(PLAIN.map((name) => [name, project[name] ?? ''])),
    socioEconomicObjective: socioEconomicObjective === null ? '' : String(socioEconomicObjective),
    'period.start': shownDate(period.start) ?? '',
    'period.end': shownDate(period.end) ?? '',
    'period.asWritten': period.asWritten ?? '',
    version: String(version),
  };
}
