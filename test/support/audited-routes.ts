/**
 * What every change route leaves in the audit. The test client asks it of each change that any spec makes and that is accepted:
 * one of the acts of its row stands in the trail under that very request, and beside it only what follows by itself.
 */
import { appendFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';

/** Where the routes that were asked with success are noted, a line each time. */
const LOG = process.env.AUDITED_ROUTES_LOG;

interface Row {
  /** One of them, however the change was worded. */
  readonly acts: readonly string[];
  /** Why there may be none. */
  readonly silentWhen?: string;
}

const nothing = (because: string): Row => ({ acts: [], silentWhen: because });
const onceOnly = (acts: string, because: string): Row => ({ acts: acts.split(' | '), silentWhen: because });

const IDENTITY = onceOnly('account.identity-linked | account.identity-unlinked', 'it was so before');
const RESET = onceOnly('account.reset-asked', 'nobody has the address, or no mail can go');

/** What changes may bring with them: papers and persons named in them, dates that follow, earlier versions that end. */
const FOLLOWS = new Set([
  'decision.registered',
  'decision.completed',
  'person.registered',
  'milestone.set',
  'milestone.moved',
  'milestone.completed',
  'milestone.cancelled',
  'milestone.reopened',
  'conflict.suggested',
  'rulebook.ended',
  'seat.left',
  'session.called',
  'account.link-sent',
  'account.link-shown',
  'account.recovery-code-used',
]);

export const AUDITED_ROUTES: Readonly<Record<string, string | Row>> = {
  'POST /accounts': 'account.opened',
  'POST /accounts/:id/openid': IDENTITY,
  'POST /accounts/:id/password': 'account.link-sent | account.link-shown',
  'POST /accounts/:id/second-factor/removal': 'account.second-factor-removed',
  'POST /accounts/:id/sessions/end': 'account.sessions-ended',
  'DELETE /api/v1/access-tokens/:id': 'access-token.revoked',
  'DELETE /api/v1/accounts/:id/openid-subject': IDENTITY,
  'PUT /api/v1/accounts/:id/openid-subject': IDENTITY,
  'POST /api/v1/accounts/:id/password-links': 'account.link-sent | account.link-shown',
  'DELETE /api/v1/accounts/:id/second-factor': 'account.second-factor-removed',
  'DELETE /api/v1/accounts/:id/sessions': 'account.sessions-ended',
  'PUT /api/v1/password': 'account.password-changed',
  'PUT /api/v1/password-links': 'account.password-set-by-link',
  'POST /api/v1/password-resets': RESET,
  'POST /api/v1/second-factor': nothing('a secret that nothing asks for yet'),
  'PUT /api/v1/second-factor': 'account.second-factor-set',
  'PUT /api/v1/second-factor-demand': 'second-factor-demand.changed',
  'POST /api/v1/second-factor/recovery-codes': 'account.recovery-codes-renewed',
  'POST /api/v1/second-factor/removal': 'account.second-factor-removed',
  'DELETE /api/v1/session': onceOnly('account.signed-out', 'an access token has no session'),
  'DELETE /api/v1/sessions': 'account.sessions-ended',
  'DELETE /api/v1/sessions/:id': 'account.session-ended',
  'POST /forgotten': RESET,
  'POST /password-links/:token': 'account.password-set-by-link',
  'POST /profile/access-tokens': 'access-token.issued',
  'POST /profile/access-tokens/:id/revocation': 'access-token.revoked',
  'POST /profile/password': 'account.password-changed',
  'POST /profile/second-factor': nothing('a secret that nothing asks for yet'),
  'POST /profile/second-factor/code': 'account.second-factor-set',
  'POST /profile/second-factor/recovery-codes': 'account.recovery-codes-renewed',
  'POST /profile/second-factor/removal': 'account.second-factor-removed',
  'POST /profile/sessions/:id/end': 'account.session-ended',
  'POST /profile/sessions/end-others': 'account.sessions-ended',
  'POST /second-factor-demand': 'second-factor-demand.changed',
  'POST /sign-in': onceOnly('account.signed-in', 'a code is still to come'),
  'POST /sign-in/code': 'account.signed-in',
  'POST /sign-out': 'account.signed-out',
  'POST /accounts/:id/access': 'account.changed',
  'POST /accounts/:id/facts': 'account.changed',
  'POST /api/v1/access-tokens': 'access-token.issued',
  'POST /api/v1/accounts': 'account.opened',
  'PATCH /api/v1/accounts/:id': 'account.changed',
  'POST /api/v1/amount-readings': nothing('reckons, keeps nothing'),
  'POST /api/v1/ballots/:id/confirmation': 'ballot.confirmed',
  'POST /api/v1/ballots/:id/reopening': 'ballot.reopened',
  'PUT /api/v1/ballots/:id/scan': 'ballot.scanned',
  'POST /api/v1/calendar-feeds': 'calendar-feed.opened',
  'DELETE /api/v1/calendar-feeds/:id': 'calendar-feed.revoked',
  'POST /api/v1/councils': 'council.established',
  'POST /api/v1/councils/:id/conflicts': 'conflict.declared',
  'PATCH /api/v1/councils/:id/conflicts/:conflictId': 'conflict.dismissed | conflict.upheld',
  'POST /api/v1/councils/:id/documents': 'document.filed',
  'POST /api/v1/councils/:id/seats': 'seat.joined',
  'PATCH /api/v1/councils/:id/seats/:seatId': 'seat.left',
  'POST /api/v1/councils/:id/sessions': 'session.called',
  'POST /api/v1/decisions': onceOnly(
    'decision.registered | decision.completed',
    'a paper that is known is found',
  ),
  'POST /api/v1/decisions/:id/documents': 'document.filed',
  'POST /api/v1/documents/:id/versions': 'document.version-added',
  'POST /api/v1/documents/:id/withdrawal': 'document.withdrawn',
  'POST /api/v1/file-orders': onceOnly('file-order.placed', 'the same order stands'),
  'POST /api/v1/file-orders/:id/cancellation': onceOnly('file-order.cancelled', 'it was cancelled before'),
  'POST /api/v1/form-templates/:kind': 'form-template.uploaded',
  'POST /api/v1/form-templates/:kind/restoration': 'form-template.restored',
  'POST /api/v1/forms': 'form.made',
  'DELETE /api/v1/holidays/:day': 'holiday.removed',
  'PUT /api/v1/holidays/:day': 'holiday.set',
  'POST /api/v1/inbox/:id/reading': nothing('the reader has seen it'),
  'POST /api/v1/inbox/reading': nothing('the reader has seen it'),
  'POST /api/v1/institutions': 'institution.registered',
  'PATCH /api/v1/institutions/:id': 'institution.changed',
  'POST /api/v1/ledger-locks': 'ledger.locked',
  'DELETE /api/v1/letterheads/:authorityId/:validFrom': 'letterhead.removed',
  'PUT /api/v1/letterheads/:authorityId/:validFrom': 'letterhead.written',
  'DELETE /api/v1/mail-templates/:name/:language': 'mail-template.restored',
  'PUT /api/v1/mail-templates/:name/:language': 'mail-template.written',
  'POST /api/v1/mail-templates/:name/:language/preview': nothing('a preview'),
  'PATCH /api/v1/milestones/:id': 'milestone.moved | milestone.cancelled',
  'POST /api/v1/milestones/:id/completion': 'milestone.completed',
  'POST /api/v1/milestones/:id/documents': 'document.filed',
  'POST /api/v1/persons': 'person.registered',
  'PATCH /api/v1/persons/:id': 'person.changed',
  'POST /api/v1/pipeline-entries': 'pipeline-entry.noted',
  'POST /api/v1/projects': 'project.proposed',
  'PATCH /api/v1/projects/:id': 'project.changed',
  'POST /api/v1/projects/:id/adjustments': 'project.adjusted',
  'PUT /api/v1/projects/:id/checklists/:stage/items/:code': 'checklist.documents-linked',
  'DELETE /api/v1/projects/:id/checklists/:stage/items/:code/waiver': 'checklist.item-asked-again',
  'PUT /api/v1/projects/:id/checklists/:stage/items/:code/waiver': 'checklist.item-waived',
  'POST /api/v1/projects/:id/councils': 'council.established',
  'POST /api/v1/projects/:id/counterpart-commitments': 'counterpart.promised',
  'PATCH /api/v1/projects/:id/counterpart-commitments/:commitmentId': 'counterpart.changed',
  'PUT /api/v1/projects/:id/delivered-products': 'project.products-delivered',
  'POST /api/v1/projects/:id/disbursements': 'disbursement.recorded',
  'POST /api/v1/projects/:id/disbursements/:entryId/reversal': 'disbursement.reversed',
  'POST /api/v1/projects/:id/documents': 'document.filed',
  'PUT /api/v1/projects/:id/funding-plan': 'funding-plan.written',
  'POST /api/v1/projects/:id/funding-plan/approval': 'funding-plan.written',
  'POST /api/v1/projects/:id/milestones': 'milestone.set',
  'POST /api/v1/projects/:id/outcomes': 'outcome.recorded',
  'POST /api/v1/projects/:id/transitions': 'project.moved',
  'DELETE /api/v1/reminder-policies/:topic': 'reminder-policy.restored',
  'PUT /api/v1/reminder-policies/:topic': 'reminder-policy.written',
  'POST /api/v1/reminders/:id/drop': 'reminder.dropped',
  'POST /api/v1/reminders/:id/retry': 'reminder.retried',
  'POST /api/v1/reports/annual/kept': 'report.kept',
  'PUT /api/v1/reports/annual/texts/:section': 'annual-text.written | annual-text.taken-back',
  'POST /api/v1/rulebooks': 'rulebook.published | rulebook.drafted',
  'DELETE /api/v1/rulebooks/:id': 'rulebook.draft-deleted',
  'PUT /api/v1/rulebooks/:id': 'rulebook.changed',
  'POST /api/v1/rulebooks/:id/adoptions': 'rulebook.adopted',
  'POST /api/v1/rulebooks/:id/publication': 'rulebook.published',
  'POST /api/v1/rulebooks/:id/rehearsal': 'rulebook.rehearsed',
  'POST /api/v1/rulebooks/:id/successor': 'rulebook.succeeded',
  'POST /api/v1/session': 'account.signed-in',
  'PUT /api/v1/sessions/:id/attendance': 'session.attendance-recorded',
  'POST /api/v1/sessions/:id/award': 'project.moved',
  'POST /api/v1/sessions/:id/ballots': 'ballot.keyed-in',
  'PUT /api/v1/sessions/:id/ballots/mine': onceOnly('ballot.drafted', 'drafts are told once'),
  'POST /api/v1/sessions/:id/ballots/mine/submission': 'ballot.submitted',
  'POST /api/v1/sessions/:id/closing': 'session.closed',
  'PUT /api/v1/sessions/:id/comments/:seatId': 'comment.written',
  'PUT /api/v1/sessions/:id/comments/mine': 'comment.written',
  'PUT /api/v1/sessions/:id/items/:projectId': 'session.proposal-noted',
  'PUT /api/v1/sessions/:id/officers': 'session.officers-named',
  'POST /api/v1/sessions/:id/opening': 'session.opened',
  'POST /api/v1/sessions/:id/postponement': 'session.postponed',
  'POST /api/v1/sessions/:id/sheets/mine': 'form.made',
  'PUT /api/v1/sessions/:id/steps/:code': 'session.step-recorded',
  'POST /api/v1/sessions/:id/voting': 'session.voting-called',
  'POST /api/v1/webhook-deliveries/:id/drop': 'webhook-delivery.dropped',
  'POST /api/v1/webhook-deliveries/:id/retry': 'webhook-delivery.retried',
  'POST /api/v1/webhooks': 'webhook.added',
  'DELETE /api/v1/webhooks/:id': 'webhook.removed',
  'PATCH /api/v1/webhooks/:id': 'webhook.changed',
  'POST /api/v1/webhooks/:id/secret': 'webhook.secret-renewed',
  'POST /api/v1/webhooks/:id/test': 'webhook.tested',
  'POST /calendar-feeds': 'calendar-feed.opened',
  'POST /calendar-feeds/:id/revocation': 'calendar-feed.revoked',
  'POST /councils/:id/conflicts': 'conflict.declared',
  'POST /councils/:id/conflicts/:conflictId': 'conflict.dismissed | conflict.upheld',
  'POST /councils/:id/documents/filing': 'document.filed',
  'POST /councils/:id/joining': 'seat.joined',
  'POST /councils/:id/leaving': 'seat.left',
  'POST /councils/:id/sessions': 'session.called',
  'POST /decisions/:id/filing': 'document.filed',
  'POST /documents/:id/versions': 'document.version-added',
  'POST /documents/:id/withdrawal': 'document.withdrawn',
  'POST /file-orders': onceOnly('file-order.placed', 'the same order stands'),
  'POST /file-orders/:id/cancellation': onceOnly('file-order.cancelled', 'it was cancelled before'),
  'POST /finance/books': 'ledger.locked',
  'POST /forms': 'form.made',
  'POST /forms/mine': 'form.made',
  'POST /forms/templates/:kind': 'form-template.uploaded',
  'POST /forms/templates/:kind/restoration': 'form-template.restored',
  'POST /holidays/:day': 'holiday.set',
  'POST /holidays/:day/removal': 'holiday.removed',
  'POST /inbox/:id/reading': nothing('the reader has seen it'),
  'POST /inbox/reading': nothing('the reader has seen it'),
  'POST /institutions': 'institution.registered',
  'POST /institutions/:id/change': 'institution.changed',
  'POST /language': nothing('a cookie of the reader'),
  'POST /letterheads': 'letterhead.written',
  'POST /letterheads/:authorityId/:validFrom/removal': 'letterhead.removed',
  'POST /mail-templates/:name/:language': 'mail-template.written',
  'POST /mail-templates/:name/:language/preview': nothing('a preview'),
  'POST /mail-templates/:name/:language/restoration': 'mail-template.restored',
  'POST /milestones/:id/completion': 'milestone.completed',
  'POST /milestones/:id/documents/filing': 'document.filed',
  'POST /milestones/:id/move': 'milestone.moved',
  'POST /milestones/:id/removal': 'milestone.cancelled',
  'POST /persons': 'person.registered',
  'POST /persons/:id/change': 'person.changed',
  'POST /projects/:id/adjustments': 'project.adjusted',
  'POST /projects/:id/adjustments/preview': nothing('a preview'),
  'POST /projects/:id/checklists/:stage/items/:code': 'checklist.documents-linked',
  'POST /projects/:id/checklists/:stage/items/:code/waiver': 'checklist.item-waived',
  'POST /projects/:id/checklists/:stage/items/:code/waiver/removal': 'checklist.item-asked-again',
  'POST /projects/:id/commitments': 'counterpart.promised',
  'POST /projects/:id/commitments/:commitmentId': 'counterpart.changed',
  'POST /projects/:id/councils/new': 'council.established',
  'POST /projects/:id/documents': 'document.filed',
  'POST /projects/:id/documents/filing': 'document.filed',
  'POST /projects/:id/funding/new': 'funding-plan.written',
  'POST /projects/:id/funding/sums': nothing('reckons, keeps nothing'),
  'POST /projects/:id/ledger': 'disbursement.recorded',
  'POST /projects/:id/ledger/:entryId/reversal': 'disbursement.reversed',
  'POST /projects/:id/milestones': 'milestone.set',
  'POST /reminder-policies/:topic': 'reminder-policy.written',
  'POST /reminder-policies/:topic/preview': nothing('a preview'),
  'POST /reminder-policies/:topic/restoration': 'reminder-policy.restored',
  'POST /reminder-policies/:topic/restoration-preview': nothing('a preview'),
  'POST /reminders/:id/drop': 'reminder.dropped',
  'POST /reminders/:id/retry': 'reminder.retried',
  'POST /reports/kept': 'report.kept',
  'POST /reports/texts/:section': 'annual-text.written | annual-text.taken-back',
  'POST /rulebooks/:id/adoptions': 'rulebook.adopted',
  'POST /rulebooks/:id/copy': 'rulebook.drafted',
  'POST /rulebooks/:id/deletion': 'rulebook.draft-deleted',
  'POST /rulebooks/:id/edit': 'rulebook.changed',
  'POST /rulebooks/:id/publication': 'rulebook.published',
  'POST /rulebooks/:id/rehearsal': 'rulebook.rehearsed',
  'POST /rulebooks/new': 'rulebook.drafted',
  'POST /sessions/:id/acts/attendance': 'session.attendance-recorded',
  'POST /sessions/:id/acts/comment': 'comment.written',
  'POST /sessions/:id/acts/confirmation': 'ballot.confirmed',
  'POST /sessions/:id/acts/officers': 'session.officers-named',
  'POST /sessions/:id/acts/opening': 'session.opened',
  'POST /sessions/:id/acts/postponement': 'session.postponed',
  'POST /sessions/:id/acts/proposal': 'session.proposal-noted',
  'POST /sessions/:id/acts/received-comment': 'comment.written',
  'POST /sessions/:id/acts/step': 'session.step-recorded',
  'POST /sessions/:id/acts/voting': 'session.voting-called',
  'POST /sessions/:id/awaiting': 'ballot.confirmed',
  'POST /sessions/:id/award': 'project.moved',
  'POST /sessions/:id/ballot': onceOnly('ballot.submitted | ballot.drafted', 'drafts are told once'),
  'POST /sessions/:id/closing': 'session.closed',
  'POST /sessions/:id/conflict': onceOnly('conflict.declared | ballot.drafted', 'drafts are told once'),
  'POST /sessions/:id/paper-ballot': 'ballot.keyed-in',
  'POST /sessions/:id/paper-scan': 'ballot.scanned',
  'POST /sessions/:id/reopening': 'ballot.reopened',
  'POST /setup': nothing('sends a mail to the reader, to try the server'),
  'POST /webhooks': 'webhook.added',
  'POST /webhooks/:id': 'webhook.changed',
  'POST /webhooks/:id/deliveries/:deliveryId/drop': 'webhook-delivery.dropped',
  'POST /webhooks/:id/deliveries/:deliveryId/retry': 'webhook-delivery.retried',
  'POST /webhooks/:id/removal': 'webhook.removed',
  'POST /webhooks/:id/secret': 'webhook.secret-renewed',
  'POST /webhooks/:id/test': 'webhook.tested',
};

const PATTERNS = Object.entries(AUDITED_ROUTES)
  .map(([key, row]) => {
    const [method, route] = key.split(' ') as [string, string];
    const path = new RegExp(`^${route.replace(/:[A-Za-z]+/g, '[^/]+')}$`);
    return { method, path, row: typeof row === 'string' ? { acts: row.split(' | ') } : row, key };
  })
  // A word in a path comes before a parameter in its place.
  .sort((a, b) => a.key.split(':').length - b.key.split(':').length);

export interface AcceptedChange {
  readonly method: string;
  readonly url: string;
  readonly requestId: string;
  /** The answer may be one that was given before. */
  readonly isRepeated: boolean;
}

/** @throws where the trail does not tell of it as its row says; a route without a row is named by the test of all routes */
export async function checkAudited(sql: DataSource, change: AcceptedChange): Promise<void> {
  const { method, url, requestId, isRepeated } = change;
  const path = url.split('?')[0]!;
  const found = PATTERNS.find((one) => one.method === method && one.path.test(path));
  if (!found) return;
  const row: Row = found.row;
  if (LOG) appendFileSync(LOG, `${found.key}\n`);
  const rows = await sql.query('select act from audit_entry where request_id = $1', [requestId]);
  const acts: string[] = rows.map((entry: { act: string }) => entry.act);
  const isDryRun = /[?&]dryRun=true/.test(url);
  const mayBeSilent = row.silentWhen !== undefined || isRepeated || isDryRun;
  const isTold = acts.some((act) => row.acts.includes(act)) || (mayBeSilent && acts.length === 0);
  const strange = acts.filter((act) => !row.acts.includes(act) && !FOLLOWS.has(act));
  if (!isTold || strange.length > 0 || (isDryRun && acts.length > 0))
    throw new Error(
      `${method} ${url} left in the audit: ${acts.join(', ') || 'nothing'}; its row says ${row.acts.join(' | ')}`,
    );
}
