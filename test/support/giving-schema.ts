/**
 * What the 360Giving Data Standard 1.1 asks of a package and its grants: required fields, types, patterns and formats of its
 * authoritative schemas (360-giving-schema.json and 360-giving-package-schema.json of github.com/ThreeSixtyGiving/standard), written
 * down without their texts for the fields that are published here. Fields of one's own are allowed by the standard.
 */
const TEXT = { type: 'string' };
const LINK = { type: 'string', format: 'uri' };
const INSTANT = { type: 'string', format: 'date-time' };
const DAY = { pattern: '^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$' };
const MONTH_OR_YEAR = { pattern: '^[0-9]{4}(-(0[1-9]|1[012]))?$' };
const DATE = { type: 'string', oneOf: [{ format: 'date-time' }, DAY] };
const LOOSE_DATE = { type: 'string', oneOf: [{ format: 'date-time' }, DAY, MONTH_OR_YEAR] };

function object(properties: object, required: readonly string[] = []) {
  return { type: 'object', properties, required };
}
function list(items: object, minItems = 0) {
  return { type: 'array', items, minItems };
}

const ORGANIZATION = object({ id: TEXT, name: TEXT, url: LINK, dateModified: INSTANT }, ['id', 'name']);
const CLASSIFICATION = object({ vocabulary: TEXT, code: TEXT, title: TEXT, description: TEXT, url: LINK });

const GRANT = object(
  {
    id: TEXT,
    title: TEXT,
    description: TEXT,
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    amountAppliedFor: { type: 'number' },
    amountAwarded: { type: 'number' },
    amountDisbursed: { type: 'number' },
    awardDate: DATE,
    url: LINK,
    plannedDates: list(object({ startDate: LOOSE_DATE, endDate: LOOSE_DATE, duration: TEXT })),
    recipientOrganization: list(ORGANIZATION, 1),
    fundingOrganization: list(ORGANIZATION, 1),
    beneficiaryLocation: list(object({ id: TEXT, name: TEXT, countryCode: { pattern: '^[A-Z]{2}$' } })),
    grantProgramme: list(object({ code: TEXT, title: TEXT, url: LINK })),
    classifications: list(CLASSIFICATION),
    dataSource: LINK,
    dateModified: INSTANT,
  },
  [
    ...['id', 'title', 'description', 'currency', 'amountAwarded', 'awardDate'],
    ...['recipientOrganization', 'fundingOrganization'],
  ],
);

export const GIVING_PACKAGE = object(
  {
    version: { type: 'string', pattern: '^(\\d+\\.)(\\d+)$' },
    title: TEXT,
    description: TEXT,
    issued: DATE,
    identifier: TEXT,
    accessURL: LINK,
    license: LINK,
    grants: { ...list(GRANT, 1), uniqueItems: true },
  },
  ['grants'],
);
