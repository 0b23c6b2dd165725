import { Ballot, BallotVersion } from './ballot.entity.js';
import { Council, CouncilConflict, CouncilProject, CouncilSeat, SessionRecusal } from './council.entity.js';
import { RulebookAdoption, StoredRulebook } from './rulebook.entity.js';
import {
  CouncilSession,
  SeatAttendance,
  SessionItem,
  SessionStep,
  SessionTeller,
  WrittenComment,
} from './session.entity.js';
import { StoredVerdict } from './verdict.entity.js';

export const COUNCIL_TABLES = [
  StoredRulebook,
  RulebookAdoption,
  Council,
  CouncilProject,
  CouncilSeat,
  CouncilConflict,
  SessionRecusal,
  CouncilSession,
  SessionItem,
  SeatAttendance,
  SessionTeller,
  SessionStep,
  WrittenComment,
  Ballot,
  BallotVersion,
  StoredVerdict,
];
