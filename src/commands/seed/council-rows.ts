/** An acceptance council with its seats, its one session, the ballots and the verdict. */
import type { Batch } from './batch.js';
import { dateOf, morningOf } from './days.js';
import type { Judgement } from './judgement.js';
import type { Papers } from './papers.js';
import type { Random } from './random.js';
import type { Person } from './register.js';
import { INVENTED } from './words.js';

const DAYS_FROM_DECISION_TO_MEETING = 14;

export interface JudgedProject {
  readonly id: string;
  readonly code: string;
  readonly rulebookId: string;
  readonly judgement: Judgement;
  /** As many as there are seats; none of them on the team or from the lead institution. */
  readonly members: readonly Person[];
}

export function addCouncil(batch: Batch, random: Random, papers: Papers, project: JudgedProject): void {
  const { id: project_id, code, rulebookId: rulebook_id, judgement, members } = project;
  const { seats, verdict, heldOn } = judgement;
  const council_id = random.uuid();
  const session_id = random.uuid();
  const establishedOn = heldOn - DAYS_FROM_DECISION_TO_MEETING;
  const created_at = morningOf(establishedOn);
  const held_at = morningOf(heldOn);
  const held_on = dateOf(heldOn);
  const decision_id = papers.decide(batch, establishedOn, `Thành lập hội đồng nghiệm thu ${code}`);

  batch.add('project_decision', { project_id, decision_id, role: 'establishes-council' });
  batch.add('council', {
    id: council_id,
    purpose: 'acceptance',
    rulebook_id,
    decision_id,
    established_on: dateOf(establishedOn),
    demonstration: true,
    created_at,
  });
  batch.add('council_project', { council_id, project_id });
  batch.add('council_session', {
    id: session_id,
    council_id,
    rulebook_id,
    scheduled_at: held_at,
    mode: random.weighted({ 'in-person': 70, hybrid: 20, online: 10 }),
    place: 'Hội trường UBND huyện',
    // Closed by the load once its ballots stand: a closed session takes none.
    state: 'open',
    held_on,
    opened_at: held_at,
    created_at,
  });
  batch.add('session_item', { session_id, council_id, project_id });
  seats.forEach(({ seatId, role, present }, at) => {
    const person_id = members[at]!.id;
    batch.add('seat', { id: seatId, council_id, position: at, person_id, role });
    batch.add('project_standing', { project_id, person_id, kind: 'seat', role });
    batch.add('attendance', { session_id, council_id, seat_id: seatId, present });
  });
  judgement.ballots.forEach(({ seatId, choice }, at) => {
    batch.add('ballot', {
      id: random.uuid(),
      session_id,
      council_id,
      project_id,
      seat_id: seatId,
      state: 'submitted',
      form: { grade: choice },
      grade: choice,
      paper_number: `${at + 1}`,
      submitted_at: held_at,
    });
  });
  const verdict_id = random.uuid();
  const { grade, accepts, valid, counts, trace, distance } = verdict;
  batch.add('verdict', {
    id: verdict_id,
    session_id,
    project_id,
    rulebook_id,
    grade,
    accepts,
    valid,
    counts,
    trace,
    distance,
    held_on,
    created_at: held_at,
  });
  batch.add('project_grade', { project_id, grade, accepted_on: held_on, verdict_id, source: INVENTED });
}
