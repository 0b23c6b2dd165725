import type { MinutesSectionCode } from '../domain/reporting/minutes-phrases.js';
import { articleText } from './meeting.js';
import type { MinutesWords } from './minutes-words.js';
import { ballotWordEn } from './verdict-en.js';
import { PURPOSE_WORDS } from './words.js';

const SECTIONS: Readonly<Record<MinutesSectionCode, string>> = {
  council: 'The council',
  meeting: 'Time, place and agenda',
  attendance: 'Members present',
  absence: 'Members absent and their comments',
  movements: 'Who came late or left',
  conflicts: 'Members kept out by a conflict of interest',
  presiding: 'Who presided',
  tellers: 'Tellers',
  result: 'Ballots and conclusion',
  ranking: 'Ranking of the proposals',
  history: 'Other sessions',
};

const after = (word: string, part: string | undefined) => (part ? `${word}${part}` : '');

export const MINUTES_ENGLISH: MinutesWords = {
  decides: 'gives the result',
  ruleName: (conclusion) => `Whether ${conclusion}`,
  outcome: (holds) => (holds ? 'holds' : 'does not hold'),
  title: (purpose) => `Minutes of the ${PURPOSE_WORDS[purpose].en.toLowerCase()}`,
  sectionTitle: (code) => SECTIONS[code],

  council: ({ purpose, number, date, issuer, establishedOn, rulebook }) => {
    const paper = number ? ` by decision ${number}${after(' of ', date)}${after(', ', issuer)}` : '';
    return `${PURPOSE_WORDS[purpose].en} established on ${establishedOn}${paper}. The session follows: ${rulebook}.`;
  },
  meeting: ({ date, opensAt, closesAt, place, mode }) =>
    `Session of ${date}${after(', opened at ', opensAt)}${after(', closed at ', closesAt)}${after(', ', place)}, ${mode}.`,
  project: (code, title) => `Project ${code} “${title}”`,
  agenda: (projects) => `Agenda: ${projects.join('; ')}.`,

  member: (role, name) => `${role}: ${name}`,
  attendance: (appointed, present) => `Of ${appointed} members ${present} were present:`,
  online: (member) => `${member} (online)`,
  absence: (absent) => `${absent} absent:`,
  nobodyAbsent: () => 'No member was absent.',
  silent: (member) => `${member} (no written comment)`,
  comment: ({ name, project, receivedOn, content }) =>
    `Comment of ${name} on project ${project}, received on ${receivedOn}, was read out: “${content}”`,
  arrived: (member, at) => `${member} came after the opening${after(', at ', at)}`,
  left: (member, at) => `${member} left the session${after(' at ', at)}`,
  keptOut: ({ member, project, reason }) =>
    `${member} received no documents, took no part and cast no ballot on project ${project}: the person ${reason}`,
  nobodyKeptOut: () => 'Nobody.',

  presides: (member, authorisation, project) =>
    `Presided${after(' on project ', project)}: ${member}${after(', authorised in writing: ', authorisation)}.`,
  electedPresides: (project) => `Presided${after(' on project ', project)}: chosen by the members present.`,
  secretary: (member) => `Secretary of the meeting: ${member}.`,
  tellers: (head, others) => {
    const list = [...(head ? [`${head} (head)`] : []), ...others];
    return `Tellers: ${list.join(', ')}.`;
  },

  quorum: ({ appointed, present, recused, needed, article, holds }) =>
    `Quorum (${articleText(article, 'en')}): ${appointed} members, ${needed} needed, ${present} present${after(', recused ', recused)} – ${holds ? 'met' : 'not met'}.`,
  ballots: ({ handedOut, cast, valid, invalid, missing }) =>
    `Ballots handed out ${handedOut}, cast ${cast}, valid ${valid}, invalid ${invalid}, missing ${missing}.`,
  choices: (said) => `Of the valid ballots: ${said.join(', ')}.`,
  choice: (choice, count) => `${count} ${ballotWordEn(choice)}`,
  ranked: ({ place, project, average, withBonus, wins, tied }) => {
    const recommended = tied ? 'equal, left to the authority' : wins ? 'recommended' : 'not recommended';
    return `${place}. ${project}: average ${average}${after(', with the bonus ', withBonus)} – ${recommended}.`;
  },

  takesUp: (date, reason) =>
    `This session takes up again the one called for ${date}, postponed because: ${reason}`,
  corrects: (date, reason) =>
    `This session corrects that of ${date}, because: ${reason} The record of that session stays as it is.`,
};
