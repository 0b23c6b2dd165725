import { Ballot } from './ballot.entity.js';
import { Council, CouncilConflict, CouncilProject, CouncilSeat } from './council.entity.js';
import { StoredRulebook } from './rulebook.entity.js';
import { CouncilSession, SeatAttendance, SessionItem } from './session.entity.js';
import { StoredVerdict } from './verdict.entity.js';

export const COUNCIL_TABLES = [
  StoredRulebook,
  Council,
  CouncilProject,
  CouncilSeat,
  CouncilConflict,
  CouncilSession,
  SessionItem,
  SeatAttendance,
  Ballot,
  StoredVerdict,
];
