/** Parts of queries about what a later session of the council has put right. */

/**
 * Whether another valid verdict corrects this row of `verdict`: the session that corrects it may have been postponed, and been
 * taken up by one that follows.
 */
export const IS_CORRECTED = `exists (
  with recursive course as (
    select session.corrects_session_id, session.follows_session_id
    from verdict later join council_session session on session.id = later.session_id
    where later.project_id = verdict.project_id and later.valid
    union all
    select earlier.corrects_session_id, earlier.follows_session_id
    from course join council_session earlier on earlier.id = course.follows_session_id
    where course.corrects_session_id is null)
  select from course where course.corrects_session_id = verdict.session_id)`;
