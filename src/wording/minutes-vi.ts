import type { MinutesSectionCode } from '../domain/reporting/minutes-phrases.js';
import { articleText } from './meeting.js';
import type { MinutesWords } from './minutes-words.js';
import { ballotWordVi } from './verdict-vi.js';
import { PURPOSE_WORDS } from './words.js';

const SECTIONS: Readonly<Record<MinutesSectionCode, string>> = {
  council: 'Căn cứ',
  meeting: 'Thời gian, địa điểm, nội dung',
  attendance: 'Thành viên có mặt',
  absence: 'Thành viên vắng mặt và ý kiến nhận xét',
  movements: 'Đến sau, rời phiên họp',
  conflicts: 'Thành viên không tham gia do xung đột lợi ích',
  presiding: 'Chủ trì và thư ký',
  tellers: 'Ban kiểm phiếu',
  result: 'Kết quả bỏ phiếu và kết luận',
  ranking: 'Xếp hạng hồ sơ',
  history: 'Quan hệ với phiên họp khác',
};

const after = (word: string, part: string | undefined) => (part ? `${word}${part}` : '');

export const MINUTES_VIETNAMESE: MinutesWords = {
  decides: 'quyết định kết quả',
  ruleName: (conclusion) => `Điều kiện để ${conclusion}`,
  outcome: (holds) => (holds ? 'thỏa mãn' : 'không thỏa mãn'),
  title: (purpose) => `Biên bản họp ${PURPOSE_WORDS[purpose].vi.toLowerCase()}`,
  sectionTitle: (code) => SECTIONS[code],

  council: ({ purpose, number, date, issuer, establishedOn, rulebook }) => {
    const paper = number
      ? ` theo Quyết định số ${number}${after(' ngày ', date)}${after(' của ', issuer)}`
      : '';
    return `${PURPOSE_WORDS[purpose].vi} được thành lập ngày ${establishedOn}${paper}. Phiên họp theo quy chế: ${rulebook}.`;
  },
  meeting: ({ date, opensAt, closesAt, place, mode }) =>
    `Phiên họp ngày ${date}${after(', khai mạc lúc ', opensAt)}${after(', kết thúc lúc ', closesAt)}${after(', tại ', place)}, hình thức ${mode}.`,
  project: (code, title) => `Nhiệm vụ ${code} “${title}”`,
  agenda: (projects) => `Nội dung: ${projects.join('; ')}.`,

  member: (role, name) => `${role}: ${name}`,
  attendance: (appointed, present) => `Hội đồng có ${appointed} thành viên, có mặt ${present}:`,
  online: (member) => `${member} (dự trực tuyến)`,
  absence: (absent) => `Vắng mặt ${absent} thành viên:`,
  nobodyAbsent: () => 'Không có thành viên vắng mặt.',
  silent: (member) => `${member} (không có ý kiến nhận xét bằng văn bản)`,
  comment: ({ name, project, receivedOn, content }) =>
    `Ý kiến của ${name} về nhiệm vụ ${project}, nhận ngày ${receivedOn}, được đọc tại phiên họp: “${content}”`,
  arrived: (member, at) => `${member} đến sau khi khai mạc${after(', lúc ', at)}`,
  left: (member, at) => `${member} rời phiên họp${after(' lúc ', at)}`,
  keptOut: ({ member, project, reason }) =>
    `${member} không nhận tài liệu, không dự họp và không bỏ phiếu về nhiệm vụ ${project} vì ${reason}`,
  nobodyKeptOut: () => 'Không có thành viên nào.',

  presides: (member, authorisation, project) =>
    `Chủ trì${after(' phần về nhiệm vụ ', project)}: ${member}${after(', theo ủy quyền bằng văn bản: ', authorisation)}.`,
  electedPresides: (project) =>
    `Chủ trì${after(' phần về nhiệm vụ ', project)}: do các thành viên có mặt cử.`,
  secretary: (member) => `Thư ký phiên họp: ${member}.`,
  tellers: (head, others) => {
    const list = [...(head ? [`${head} (trưởng ban)`] : []), ...others];
    return `Ban kiểm phiếu: ${list.join(', ')}.`;
  },

  quorum: ({ appointed, present, recused, needed, article, holds }) =>
    `Điều kiện họp (${articleText(article, 'vi')}): ${appointed} thành viên, cần ${needed}, có mặt ${present}${after(', không tham gia ', recused)} – ${holds ? 'đủ điều kiện' : 'không đủ điều kiện'}.`,
  ballots: ({ handedOut, cast, valid, invalid, missing }) =>
    `Số phiếu phát ra ${handedOut}, thu về ${cast}, hợp lệ ${valid}, không hợp lệ ${invalid}, không nộp ${missing}.`,
  choices: (said) => `Trong số phiếu hợp lệ: ${said.join(', ')}.`,
  choice: (choice, count, purpose) => `${count} phiếu ${ballotWordVi(choice, purpose)}`,
  ranked: ({ place, project, average, withBonus, wins, tied }) => {
    const points = `điểm trung bình ${decimal(average)}${after(', sau khi cộng ưu tiên ', withBonus && decimal(withBonus))}`;
    const recommended = tied
      ? 'bằng nhau, trình cấp có thẩm quyền quyết định'
      : wins
        ? 'được đề nghị trúng tuyển'
        : 'không được đề nghị';
    return `${place}. ${project}: ${points} – ${recommended}.`;
  },

  takesUp: (date, reason) => `Phiên họp này họp lại phiên họp dự kiến ngày ${date} đã hoãn, lý do: ${reason}`,
  corrects: (date, reason) =>
    `Phiên họp này đính chính phiên họp ngày ${date}, lý do: ${reason} Hồ sơ phiên họp trước giữ nguyên.`,
};

function decimal(points: string): string {
  return points.replace('.', ',');
}
