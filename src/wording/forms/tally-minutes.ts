import type { Choice } from '../../domain/council/grades.js';
import type { CouncilPurpose } from '../../domain/council/rulebook.js';
import type { Counts } from '../../domain/council/tally.js';
import { type SaidText, said, type ValuesOf } from '../../domain/forms/form.js';
import type { PaperFacts, ProjectOfForm, SessionOfForm } from '../../domain/forms/form-facts.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import type { TALLY_MINUTES } from '../../domain/forms/tally-minutes.js';
import type { JudgedItem, MinutesFacts } from '../../domain/reporting/minutes-facts.js';
import { minutesPhrases } from '../minutes.js';
import type { VerdictContext } from '../verdict.js';
import { ballotWordVi } from '../verdict-vi.js';
import { councilValues, headValues, meetingValues, projectValues, rows } from './shared-values.js';

export interface TallyFacts extends PaperFacts {
  readonly session: SessionOfForm;
  readonly project: ProjectOfForm;
  readonly minutes: MinutesFacts;
  readonly item: JudgedItem;
  readonly context: VerdictContext;
}

export function tallyValues(facts: TallyFacts): ValuesOf<typeof TALLY_MINUTES> {
  const { session, project, minutes, item, context } = facts;
  const { id, counts, choices, account, ranking } = item.verdict;
  const phrases = minutesPhrases({ ...context, language: 'vi' });
  const record = (field: string) => ({ kind: 'verdict', id, field });
  const count = (name: string, figure: number): SaidText => said(String(figure), record(`counts.${name}`));
  const tellers = minutes.tellers.flatMap(({ seatId, isHead }) => {
    const member = minutes.members.find((each) => each.seatId === seatId);
    return member ? [{ name: nameOf(member), duty: isHead ? 'Trưởng ban' : 'Thành viên', isHead }] : [];
  });
  return {
    ...headValues(facts),
    ...councilValues(session),
    ...projectValues(project),
    ...meetingValues(session),
    appointed: count('appointed', counts.appointed),
    present: count('present', counts.present),
    absent: count('appointed', counts.appointed - counts.present),
    handedOut: count('present', counts.present),
    cast: count('cast', counts.cast),
    valid: count('cast', counts.cast - counts.invalid),
    invalid: count('invalid', counts.invalid),
    conclusion: said(phrases.conclusion(account, ranking), record('grade')),
    headTeller: said(tellers.find(({ isHead }) => isHead)?.name, {
      kind: 'session',
      id: session.id,
      field: 'tellers',
    }),
    tellers: rows(
      tellers.map(({ name, duty }) => ({ name, duty })),
      { kind: 'session', id: session.id, field: 'tellers' },
    ),
    tally: rows(tallyRows(choices, counts, session.purpose), record('counts')),
    grounds: rows(
      account.all.map((rule) => ({ line: phrases.rule(rule, rule === account.deciding) })),
      record('trace'),
    ),
  };
}

/** Where members give points, no choice is counted. */
export function tallyRows(choices: readonly Choice[], counts: Counts, purpose: CouncilPurpose) {
  if (choices.length === 0)
    return [{ choice: 'Phiếu chấm điểm', count: String(counts.cast - counts.invalid) }];
  return choices.map((choice) => ({
    choice: capital(ballotWordVi(choice, purpose)),
    count: String(counts[choice] ?? 0),
  }));
}

function nameOf({ academicTitle, fullName }: MinutesFacts['members'][number]): string {
  return [academicTitle, fullName].filter(Boolean).join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const TALLY_LAYOUT: FormLayout = [
  { is: 'head', number: 'Số:        /BB-{symbol}' },
  { is: 'title', text: 'BIÊN BẢN KIỂM PHIẾU' },
  { is: 'subtitle', text: '{council}' },
  { is: 'paragraph', lead: '1. Tên nhiệm vụ: ', text: '{projectTitle} (mã {projectCode}, {projectKind})' },
  {
    is: 'paragraph',
    lead: '2. Tổ chức chủ trì: ',
    text: '{lead}; chủ nhiệm: {leader}; hợp đồng: {contract}; thời gian thực hiện: {period}',
  },
  {
    is: 'paragraph',
    lead: '3. Hội đồng: ',
    text: 'thành lập theo {councilPaper}; họp ngày {meetingDay} tại {meetingPlace}',
  },
  {
    is: 'paragraph',
    lead: '4. Thành viên: ',
    text: 'theo quyết định {appointed}, có mặt {present}, vắng mặt hoặc không tham gia {absent}.',
  },
  { is: 'paragraph', lead: '5. Ban kiểm phiếu:', text: '' },
  { is: 'plain', each: 'tellers', text: '- {duty}: {name}' },
  {
    is: 'paragraph',
    lead: '6. Kết quả kiểm phiếu: ',
    text: 'số phiếu phát ra {handedOut}, thu về {cast}, hợp lệ {valid}, không hợp lệ {invalid}. Trong số phiếu hợp lệ:',
  },
  {
    is: 'table',
    each: 'tally',
    columns: [
      { title: 'Mức đánh giá', text: '{choice}', width: 65 },
      { title: 'Số phiếu', text: '{count}', width: 35, align: 'center' },
    ],
  },
  { is: 'paragraph', lead: '7. Đối chiếu quy chế:', text: '' },
  { is: 'plain', each: 'grounds', text: '- {line}' },
  { is: 'paragraph', lead: '8. Kết luận: ', text: '{conclusion}' },
  {
    is: 'signatures',
    columns: [
      { title: 'CÁC THÀNH VIÊN BAN KIỂM PHIẾU', hint: '(Ký, ghi rõ họ tên)', name: '' },
      { title: 'TRƯỞNG BAN KIỂM PHIẾU', hint: '(Ký, ghi rõ họ tên)', name: '{headTeller}' },
    ],
  },
];
