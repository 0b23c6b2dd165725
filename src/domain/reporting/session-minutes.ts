/** The minutes of a session say what its records say: no name, number or grade is typed again, each is tied to its record. */
import { isJudged, type MinutesFacts } from './minutes-facts.js';
import {
  tellAbsence,
  tellAttendance,
  tellConflicts,
  tellMovements,
  tellPresiding,
  tellTellers,
} from './minutes-members.js';
import { tellCouncil, tellHistory, tellMeeting } from './minutes-occasion.js';
import type { MinutesPhrases, MinutesSectionCode } from './minutes-phrases.js';
import { tellRanking, tellResult } from './minutes-result.js';
import { MinutesScribe } from './minutes-scribe.js';
import type { CitedFact } from './telling.js';

export interface MinutesSection {
  readonly code: MinutesSectionCode;
  /** Of a section about one project. */
  readonly projectId?: string;
  readonly title: string;
  /** A line for each statement. */
  readonly text: string;
  readonly facts: readonly CitedFact[];
}

export interface SessionMinutes {
  readonly title: string;
  readonly sections: readonly MinutesSection[];
}

type Tell = (scribe: MinutesScribe) => string[];
type Plan = readonly [code: MinutesSectionCode, tell: Tell, projectId?: string];

export function sessionMinutes(facts: MinutesFacts, phrases: MinutesPhrases): SessionMinutes {
  const plans: Plan[] = [
    ['council', tellCouncil],
    ['meeting', tellMeeting],
    ['attendance', tellAttendance],
    ['absence', tellAbsence],
    ['movements', tellMovements],
    ['conflicts', tellConflicts],
    ['presiding', tellPresiding],
    ['tellers', tellTellers],
    ...facts.items
      .filter(isJudged)
      .map((item): Plan => ['result', (scribe) => tellResult(scribe, item), item.project.id]),
    ['ranking', tellRanking],
    ['history', tellHistory],
  ];
  return {
    title: phrases.title(facts.council.purpose),
    sections: plans.flatMap(([code, tell, projectId]): MinutesSection[] => {
      const scribe = new MinutesScribe(facts, phrases);
      const lines = tell(scribe);
      if (lines.length === 0) return [];
      return [
        {
          code,
          ...(projectId && { projectId }),
          title: phrases.sectionTitle(code),
          text: lines.join('\n'),
          facts: scribe.facts,
        },
      ];
    }),
  };
}
