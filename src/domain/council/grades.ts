/** What a council may conclude and what one ballot may say, each list best first. */
export const GRADES = ['excellent', 'good', 'pass', 'average', 'fail'] as const;
export type Grade = (typeof GRADES)[number];

export const VOTES = ['approve', 'reject'] as const;
export type Vote = (typeof VOTES)[number];

/** What one valid ballot says: a grade, or for or against. */
export type Choice = Grade | Vote;

export function isAtLeast(grade: Grade, other: Grade): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(other);
}
