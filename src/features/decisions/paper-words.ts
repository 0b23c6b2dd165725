/**
 * What a paper without a number is known by, where names of papers are handed on widely. The words of one that appoints a council
 * may name its reviewers: whoever may know them reads those in the register and in the record.
 */
export function wordsOf(decision: string): string {
  return `case when not exists (select from project_decision appointing where appointing.decision_id = ${decision}.id
    and appointing.role = 'appoints-council') then ${decision}.as_written end`;
}
