/** All that the office records beside the acts of the audit that tell it: each query selects `record`. */
import { BUILT_IN_RULEBOOKS } from '../../domain/council/built-in-rulebooks.js';
import { notAsTold } from './as-told.js';
import { OF_OFFICE } from './told-of-office.js';
import { OF_PROJECTS } from './told-of-projects.js';

/** What came with the program stands as it came; a successor may end it. */
const BUILT_IN = `select 'rulebook ' || rulebook.code as record
  from rulebook left join jsonb_array_elements('${JSON.stringify(BUILT_IN_RULEBOOKS).replaceAll("'", "''")}') said
    on (said ->> 'code', (said ->> 'version')::integer) = (rulebook.code, rulebook.version)
  where built_in and (content - 'validTo' is distinct from said - 'validTo' or state <> 'published'
    or (purpose, valid_from::text) is distinct from (said ->> 'purpose', said ->> 'validFrom')
    or valid_to::text is distinct from said ->> 'validTo'
      and rulebook.id not in (select root_id from audit_entry where act = 'rulebook.ended'))`;

/** One by one: of a large office no statement may take too long. */
export const RECORDS_AS_TOLD: readonly string[] = [
  BUILT_IN,
  ...Object.entries({ ...OF_OFFICE, ...OF_PROJECTS }).map(
    ([name, rows]) => `select coalesce(project.code, '${name} ' || broken.id) as record
      from (${notAsTold(rows)}) broken left join project on project.id::text = broken.root_id`,
  ),
];
