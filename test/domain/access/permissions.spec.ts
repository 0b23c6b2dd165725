import { ROLES, type Role } from '../../../src/domain/access/actor.js';
import {
  may,
  PERMISSIONS,
  type Permission,
  seesAllProjects,
} from '../../../src/domain/access/permissions.js';

const permissions = Object.keys(PERMISSIONS) as Permission[];

function openTo(...roles: Role[]): Permission[] {
  return permissions.filter((permission) => may({ roles }, permission));
}

describe('what a role opens', () => {
  it('is nothing without a role', () => {
    expect(openTo()).toEqual([]);
  });

  it('is, for the auditor, reading only', () => {
    expect(openTo('auditor').filter((permission) => !/\.(read|export)$/.test(permission))).toEqual([]);
    expect(openTo('auditor')).toEqual(expect.arrayContaining(['audit.read', 'funding.read', 'report.read']));
  });

  it('is, for the reporter, reading, and writing what goes out as a paper', () => {
    expect(openTo('reporter').filter((permission) => !/\.(read|export)$/.test(permission))).toEqual([
      'report.write',
      'form.make',
    ]);
  });

  it.each<[Permission, Role[]]>([
    ['account.manage', ['administrator']],
    ['outbox.read', ['administrator']],
    ['reminder-policy.read', ['administrator', 'secretary']],
    ['reminder-policy.write', ['administrator']],
    ['mail-template.read', ['administrator', 'secretary']],
    ['mail-template.write', ['administrator']],
    ['webhook.manage', ['administrator']],
    ['backup.read', ['administrator']],
    ['audit.read', ['administrator', 'auditor']],
    ['funding.write', ['secretary', 'finance']],
    ['disbursement.write', ['finance']],
    ['ledger.lock', ['finance']],
    ['reconciliation.read', ['secretary', 'leader', 'finance', 'reporter', 'auditor']],
    ['ballot.cast', ['council-member']],
    ['comment.write', ['council-member']],
    ['session.lead', ['secretary', 'council-member']],
    ['ballot.key-in', ['secretary']],
    ['ballot.reopen', ['secretary', 'council-member']],
    ['topic.award', ['secretary', 'leader']],
    ['council.manage', ['secretary']],
    ['conflict.decide', ['secretary']],
    ['rulebook.write', ['administrator', 'secretary']],
    ['rulebook.rehearse', ['administrator', 'secretary']],
    ['project.create', ['secretary', 'investigator']],
    ['document.write', ['secretary', 'investigator']],
    ['project.transition', ['secretary', 'leader', 'investigator']],
  ])('%s is open to %j alone', (permission, roles) => {
    expect(ROLES.filter((role) => may({ roles: [role] }, permission))).toEqual(roles.toSorted(byRank));
  });

  it('adds up over the roles of a person', () => {
    const both = openTo('finance', 'council-member');
    expect(both.toSorted()).toEqual(
      [...new Set([...openTo('finance'), ...openTo('council-member')])].toSorted(),
    );
  });

  it('keeps investigators and council members from the register of people and the papers of the office', () => {
    for (const role of ['investigator', 'council-member'] as const) {
      expect(openTo(role)).not.toEqual(expect.arrayContaining(['person.read']));
      expect(may({ roles: [role] }, 'decision.read')).toBe(false);
    }
    expect(may({ roles: ['council-member'] }, 'funding.read')).toBe(false);
  });

  it('opens every permission to somebody', () => {
    expect(
      permissions.filter((permission) => !ROLES.some((role) => may({ roles: [role] }, permission))),
    ).toEqual([]);
  });
});

describe('who knows of every project', () => {
  it.each<[Role, boolean]>([
    ['administrator', true],
    ['secretary', true],
    ['leader', true],
    ['finance', true],
    ['reporter', true],
    ['auditor', true],
    ['council-member', false],
    ['investigator', false],
  ])('%s: %s', (role, sees) => {
    expect(seesAllProjects({ roles: [role] })).toBe(sees);
  });

  it('is an investigator who also holds an office', () => {
    expect(seesAllProjects({ roles: ['investigator', 'leader'] })).toBe(true);
    expect(seesAllProjects({ roles: [] })).toBe(false);
  });
});

function byRank(a: Role, b: Role): number {
  return ROLES.indexOf(a) - ROLES.indexOf(b);
}
