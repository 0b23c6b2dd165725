/** The fields of the open data in the order of the table's columns; lists in a record are flattened as the standard's tools do. */
import { FUNDING_SOURCES } from '../funding/funding-line.js';
import type { Grant } from './grant.js';

type FieldValue = string | number | null | undefined;

const classification = (vocabulary: string) => (grant: Grant) =>
  grant.classifications.find((one) => one.vocabulary === `khcn-${vocabulary}`)?.code;

const money = (key: 'amountApproved' | 'amountDisbursed') => (source: string) => (grant: Grant) =>
  grant.moneyBySource.find((one) => one.source === source)?.[key] ?? 0;

const FIELDS = {
  id: ({ id }) => id,
  code: ({ code }) => code,
  title: ({ title }) => title,
  description: ({ description }) => description,
  currency: ({ currency }) => currency,
  amountAwarded: ({ amountAwarded }) => amountAwarded,
  amountDisbursed: ({ amountDisbursed }) => amountDisbursed,
  awardDate: ({ awardDate }) => awardDate,
  decision: ({ decision }) => decision,
  'plannedDates/0/startDate': ({ plannedDates }) => plannedDates[0]?.startDate,
  'plannedDates/0/endDate': ({ plannedDates }) => plannedDates[0]?.endDate,
  'recipientOrganization/0/id': ({ recipientOrganization }) => recipientOrganization[0]?.id,
  'recipientOrganization/0/name': ({ recipientOrganization }) => recipientOrganization[0]?.name,
  'fundingOrganization/0/id': ({ fundingOrganization }) => fundingOrganization[0]?.id,
  'fundingOrganization/0/name': ({ fundingOrganization }) => fundingOrganization[0]?.name,
  partnerOrganization: ({ partnerOrganization }) => partnerOrganization.map(({ name }) => name).join('; '),
  'beneficiaryLocation/0/countryCode': ({ beneficiaryLocation }) => beneficiaryLocation[0]?.countryCode,
  'grantProgramme/0/code': ({ grantProgramme }) => grantProgramme[0]?.code,
  'grantProgramme/0/title': ({ grantProgramme }) => grantProgramme[0]?.title,
  'classifications/kind': classification('kind'),
  'classifications/level': classification('level'),
  'classifications/field': classification('field'),
  'classifications/stage': classification('stage'),
  'classifications/grade': classification('grade'),
  dataSource: ({ dataSource }) => dataSource,
  dateModified: ({ dateModified }) => dateModified,
  demonstration: ({ demonstration }) => String(demonstration),
} satisfies Record<string, (grant: Grant) => FieldValue>;

export type GrantField =
  | keyof typeof FIELDS
  | 'moneyBySource/amountApproved'
  | 'moneyBySource/amountDisbursed';

interface Column {
  readonly title: string;
  /** Which entry of the dictionary tells of it. */
  readonly field: GrantField;
  readonly of: (grant: Grant) => FieldValue;
}

const MONEY = {
  'moneyBySource/amountApproved': 'amountApproved',
  'moneyBySource/amountDisbursed': 'amountDisbursed',
} as const;

export const GRANT_COLUMNS: readonly Column[] = [
  ...Object.entries(FIELDS).map(([field, of]) => ({ title: field, field: field as GrantField, of })),
  ...Object.entries(MONEY).flatMap(([field, key]) =>
    FUNDING_SOURCES.map((source) => ({
      title: `${field}/${source}`,
      field: field as GrantField,
      of: money(key)(source),
    })),
  ),
];

export const GRANT_FIELDS: readonly GrantField[] = [...new Set(GRANT_COLUMNS.map(({ field }) => field))];
