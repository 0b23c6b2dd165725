/** What somebody may not know: two worlds in which it is one thing or the other, and who may tell them apart. */
import { done } from '../support/office.js';
import type { SecretReader } from './office-of-secrets.js';
import { filed } from './office-of-two.js';
import { AUDIT, OFFICE } from './readers.js';
import { type Act, cast, declared, draft, judge, keyIn, reviewer, tried } from './secret-acts.js';

export interface Secret {
  readonly knownTo: readonly SecretReader[];
  /** What one would search for. */
  readonly words?: readonly string[];
  /** Nothing, where the worlds differ in whether it was done at all. */
  readonly one?: Act;
  readonly other: Act;
}

const OFFICES = OFFICE as readonly SecretReader[];
const AUDITORS = AUDIT as readonly SecretReader[];
const NOBODY: readonly SecretReader[] = [];
const COLLEAGUES: readonly SecretReader[] = ['chair', 'reviewer', 'member', 'recused'];
const NOT_RECUSED: readonly SecretReader[] = ['chair', 'reviewer', 'member'];

export const SECRETS: Readonly<Record<string, Secret>> = {
  'that a ballot was handed in': {
    knownTo: ['chair', 'secretary'],
    other: cast(8, { grade: 'fail', comment: 'quá sơ sài' }),
    words: ['quá sơ sài'],
  },
  'what a ballot says': {
    knownTo: NOBODY,
    one: cast(1, { grade: 'excellent', comment: 'rất đáng khen' }),
    other: cast(1, { grade: 'fail', comment: 'không đạt gì cả, phải làm lại' }),
    words: ['rất đáng khen', 'phải làm lại'],
  },
  'that a ballot is being drafted': {
    knownTo: NOBODY,
    other: draft(3, { grade: 'pass', comment: 'đang cân nhắc' }),
    words: ['đang cân nhắc'],
  },
  'what a draft says': {
    knownTo: NOBODY,
    one: draft(4, { grade: 'pass' }),
    other: draft(4, { grade: 'fail', comment: 'còn nhiều thiếu sót' }),
    words: ['thiếu sót'],
  },
  'that a ballot on paper waits to be confirmed': {
    knownTo: ['secretary', 'leader'],
    other: keyIn([1], false),
  },
  'what nearly all ballots say': {
    knownTo: NOBODY,
    one: keyIn([2, 3, 4, 5, 6, 7, 8], true),
    other: keyIn([2, 3, 4, 5, 6, 7, 8], false),
  },
  'the name of a reviewer': {
    knownTo: [...OFFICES, ...COLLEAGUES],
    one: reviewer('Trần Thị Phản Biện'),
    other: reviewer('Lê Văn Thẩm Định'),
    words: ['Trần Thị Phản Biện', 'Lê Văn Thẩm Định'],
  },
  // Who may not vote, the meeting sees; why is between the member and the office.
  'that a member declared a conflict': {
    knownTo: [...OFFICES, ...COLLEAGUES],
    other: declared(8, 'là em vợ của chủ nhiệm', false),
    words: ['em vợ'],
  },
  'what a conflict is about': {
    knownTo: OFFICES,
    one: declared(7, 'có cổ phần trong hợp tác xã', true),
    other: declared(7, 'từng kiện tổ chức chủ trì', true),
    words: ['cổ phần', 'từng kiện'],
  },
  'a comment before the session opens': {
    knownTo: ['secretary', 'chair'],
    other: async ({ office, planned }) => {
      const path = `sessions/${planned.sessionId}/comments/mine`;
      done(await office.members[4]!.client.put(path, { content: 'số liệu chưa thuyết phục' }));
    },
    words: ['chưa thuyết phục'],
  },
  'the grade before it is recognised': {
    knownTo: [...OFFICES, ...NOT_RECUSED, 'investigator'],
    one: judge('judged', () => 'excellent'),
    other: judge('judged', () => 'pass'),
  },
  'how the votes fell': {
    knownTo: [...OFFICES, ...COLLEAGUES],
    one: judge('counted', () => 'excellent'),
    other: judge('counted', (seat) => (seat === 8 ? 'pass' : 'excellent')),
  },
  'a review that was filed': {
    knownTo: OFFICES,
    other: async (secrets) =>
      filed(
        secrets.office.secretary,
        `projects/${secrets.record('projects', 'own', 'chair')}/documents`,
        'Nhận xét phản biện kín',
        'review',
      ),
    words: ['phản biện kín'],
  },
  'that minutes were filed on a project, and what they say': {
    knownTo: OFFICES,
    other: async (secrets) => {
      const shelf = `projects/${secrets.record('projects', 'own', 'chair')}/documents`;
      await filed(secrets.office.secretary, shelf, 'Biên bản khép cửa', 'minutes');
    },
    words: ['khép cửa'],
  },
  'a paper of a council': {
    knownTo: [...OFFICES, ...COLLEAGUES],
    other: ({ office, planned }) =>
      filed(office.secretary, `councils/${planned.councilId}/documents`, 'Tài liệu họp kín'),
    words: ['họp kín'],
  },
  'a document of a project of others': {
    knownTo: OFFICES,
    other: (secrets) =>
      filed(
        secrets.office.secretary,
        `projects/${secrets.record('projects', 'foreign', 'secretary')}/documents`,
        'Bí quyết sấy rong nho',
      ),
    words: ['rong nho'],
  },
  'a project of others': {
    knownTo: OFFICES,
    other: ({ office, elsewhereId }) =>
      office.propose({
        title: 'Chế phẩm từ rong nho biển',
        leadInstitutionId: elsewhereId,
        principalInvestigatorId: undefined,
        partners: [],
      }),
    words: ['rong nho biển'],
  },
  // Whoever tries a way in meets the same door.
  'that an account exists': {
    knownTo: [...AUDITORS, 'secretary'],
    one: async ({ readers }) => tried(readers.anonymous, 'newcomer@test.local'),
    other: async ({ readers, somebody: { personId } }) => {
      const account = { email: 'newcomer@test.local', displayName: 'Người Mới Vào', roles: ['leader'] };
      done(await readers.administrator.post('accounts', { ...account, personId }));
      await tried(readers.anonymous, 'newcomer@test.local');
    },
    words: ['newcomer', 'Người Mới Vào'],
  },
  'that an account has a second factor': {
    knownTo: ['administrator'],
    other: ({ somebody }, sql) =>
      sql(
        `insert into second_factor (account_id, secret, created_at, confirmed_at) values ($1, '\\x00', now(), now())`,
        [somebody.accountId],
      ),
  },
  'that sign-ins to an account are slowed': {
    knownTo: [...AUDITORS, 'leader'],
    other: ({ readers }) => tried(readers.anonymous, 'leader@test.local'),
  },
  'how a person is reached': {
    knownTo: OFFICES,
    one: ({ office, somebody }) =>
      office.secretary.patch(`persons/${somebody.personId}`, { phone: '0911222333', gender: 'male' }),
    other: async ({ office, somebody }) =>
      done(
        await office.secretary.patch(`persons/${somebody.personId}`, {
          email: 'rieng.tu@vi-du.vn',
          phone: '0944555666',
          gender: 'female',
          note: 'đang điều trị',
        }),
      ),
    words: ['0944555666', 'rieng.tu', 'đang điều trị'],
  },
  'money that was paid': {
    knownTo: [...OFFICES, 'investigator', 'partner'],
    other: async (secrets) =>
      done(
        await secrets.office.finance.post(
          `projects/${secrets.record('projects', 'own', 'chair')}/disbursements`,
          {
            kind: 'payment',
            source: 'district-budget',
            amountVnd: '50000000',
            date: '2020-06-15',
            document: { number: 'UNC-KIN', date: '2020-06-15' },
          },
        ),
      ),
    words: ['UNC-KIN', '50000000'],
  },
  'from what a project is paid': {
    knownTo: [...OFFICES, 'investigator', 'partner'],
    other: async (secrets) =>
      done(
        await secrets.office.secretary.put(`projects/${secrets.planned.projectId}/funding-plan`, {
          kind: 'adjusted',
          totalVnd: '1498636500',
          decision: { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' },
          lines: [
            { source: 'central-budget', sourceDetail: 'nguồn giữ kín', amountVnd: '412333500' },
            { source: 'counterpart', contributors: 'người dân', amountVnd: '1086303000' },
          ],
        }),
      ),
    words: ['nguồn giữ kín'],
  },
  'what an account keeps for itself': {
    knownTo: [...AUDITORS, 'leader'],
    other: async ({ readers: { leader } }) => {
      done(await leader.post('saved-filters', { name: 'Lọc kín', query: 'stage=proposed' }));
      done(await leader.post('access-tokens', { name: 'Chìa kín', expiresInDays: 7 }));
      done(await leader.post('file-orders', { kind: 'project-list', parameters: { format: 'xlsx' } }));
      done(await leader.post('calendar-feeds', { scope: 'person' }));
    },
    words: ['Lọc kín', 'Chìa kín'],
  },
  'what is written for a report': {
    knownTo: ['secretary', 'leader', 'reporter', ...AUDITORS],
    other: async ({ readers }) =>
      done(
        await readers.reporter.put('reports/annual/texts/tasks', {
          year: 2021,
          text: 'Khó khăn chưa công bố',
        }),
      ),
    words: ['chưa công bố'],
  },
  'an idea': {
    knownTo: OFFICES,
    other: async ({ office }) =>
      done(
        await office.secretary.post('pipeline-entries', {
          kind: 'idea',
          what: 'Ý tưởng giữ kín',
          withInstitutionIds: [],
        }),
      ),
    words: ['giữ kín'],
  },
  'where news go': {
    knownTo: AUDITORS,
    other: async ({ readers }) =>
      done(
        await readers.administrator.post('webhooks', {
          name: 'Kênh kín',
          url: 'https://kin.example.vn/a',
          eventTypes: ['reminder.failed'],
        }),
      ),
    words: ['Kênh kín', 'kin.example'],
  },
};
