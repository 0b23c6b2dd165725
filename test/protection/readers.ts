/** Who asks, in groups that have names, and what a row of the matrix says of them. */
export const READERS = [
  'administrator',
  'secretary',
  'leader',
  'finance',
  'reporter',
  'auditor',
  'investigator',
  'chair',
  'reviewer',
  'member',
  'disabled',
  'anonymous',
] as const;
export type Reader = (typeof READERS)[number];
export type Group = readonly Reader[];

/** Of whom a record is that a route is asked about; `closed` is the session of one's own that is over. */
export const WHOSE = ['own', 'closed', 'foreign', 'unknown'] as const;
export type Whose = (typeof WHOSE)[number];

export const ADMINISTRATOR: Group = ['administrator'];
export const SECRETARY: Group = ['secretary'];
export const FINANCE: Group = ['finance'];
export const CHAIR: Group = ['chair'];
export const COUNCIL: Group = ['chair', 'reviewer', 'member'];
/** They know of every project. */
export const OFFICE: Group = ['administrator', 'secretary', 'leader', 'finance', 'reporter', 'auditor'];
export const OFFICE_COUNCIL: Group = [...OFFICE, ...COUNCIL];
export const OFFICE_HOST: Group = [...OFFICE, 'investigator'];
export const EVERYONE: Group = [...OFFICE_HOST, ...COUNCIL];
export const SET_UP: Group = ['administrator', 'secretary'];
export const AUDIT: Group = ['administrator', 'auditor'];
export const SECRETARY_HOST: Group = ['secretary', 'investigator'];
export const SECRETARY_CHAIR: Group = ['secretary', 'chair'];
export const SECRETARY_COUNCIL: Group = ['secretary', ...COUNCIL];
export const SECRETARY_FINANCE: Group = ['secretary', 'finance'];
export const SECRETARY_LEADER: Group = ['secretary', 'leader'];
export const SECRETARY_LEADER_HOST: Group = ['secretary', 'leader', 'investigator'];
export const SECRETARY_LEADER_COUNCIL: Group = ['secretary', 'leader', ...COUNCIL];
export const SECRETARY_REPORTER: Group = ['secretary', 'reporter'];
export const PAPER_MAKERS: Group = ['secretary', 'leader', 'finance', 'reporter'];
export const REPORT_READERS: Group = ['secretary', 'leader', 'reporter', 'auditor'];
export const MONEY_READERS: Group = ['secretary', 'leader', 'finance', 'reporter', 'auditor'];
export const PROJECT_EXPORTERS: Group = ['administrator', 'secretary', 'leader', 'auditor'];
export const OPEN_DATA: Group = ['administrator', 'secretary', 'leader', 'reporter', 'auditor'];

/**
 * How a route treats the record in its address, for those who hold the right:
 * - `alike`: it has none, or answers the same whichever is named;
 * - `record`: every one that exists is open, what does not exist is 404;
 * - `project`: the office knows all of them, others their own, the rest is 404;
 * - `account`: only one's own, for everybody, the rest is 404;
 * - `absent`: the office of this test has no such record: 404 to whoever holds the right;
 * - `open`: to everybody, signed in or not; `credentials`: to whoever knows a secret.
 */
export type Rule = 'alike' | 'record' | 'project' | 'account' | 'absent' | 'open' | 'credentials';

/** `ok` is whatever is not a refusal of the reader: done, or refused for the shape or the state of what was sent. */
export type Expected = 'ok' | 401 | 403 | 404;
export type Except = Readonly<Partial<Record<Whose, Readonly<Partial<Record<Reader, Expected>>>>>>;
export type Row = readonly [readers: Group, rule: Rule, except?: Except];
export type Rows = Readonly<Record<string, Row>>;

/** What the council knows of and who presides does. */
export const PRESIDED: Except = {
  own: { reviewer: 403, member: 403 },
  closed: { reviewer: 403, member: 403 },
};
/** The host knows of it, but the office wrote it or keeps it to itself. */
export const OF_THE_OFFICE: Except = { own: { investigator: 403 } };

/** Programs are told that a right is missing, people see a page like that of what does not exist. */
export function expectedOf(
  route: string,
  [readers, rule, except]: Row,
  reader: Reader,
  whose: Whose,
): Expected {
  const apart = except?.[whose]?.[reader];
  if (apart !== undefined) return apart;
  if (rule === 'credentials') return 401;
  if (rule === 'open') return 'ok';
  if (reader === 'anonymous' || reader === 'disabled') return 401;
  if (!readers.includes(reader)) return route.includes(' /api/') ? 403 : 404;
  if (rule === 'alike') return 'ok';
  if (rule === 'absent' || whose === 'unknown') return 404;
  if (whose !== 'foreign' || rule === 'record') return 'ok';
  return rule === 'project' && OFFICE.includes(reader) ? 'ok' : 404;
}
