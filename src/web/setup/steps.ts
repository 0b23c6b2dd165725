/** The steps of setting up an office: what makes each done, where it is done, and who may. */
import type { Role } from '../../domain/access/actor.js';
import type { Permission } from '../../domain/access/permissions.js';
import type { OfficeCounts } from '../../features/dossier/office-readiness.repository.js';
import type { StepName } from '../../wording/setup-pages.js';

export interface Step {
  readonly name: StepName;
  readonly href?: string;
  readonly permission?: Permission;
  readonly isDone: boolean;
}

interface Surroundings {
  readonly isMailReached: boolean;
  /** As announced, or looked through by the office. */
  readonly areHolidaysSettled: boolean;
  readonly hasRulebooks: boolean;
}

/** Whoever enters a paper does not confirm it, and money is another's matter. */
export const NEEDED_ROLES: readonly Role[] = ['secretary', 'leader', 'finance'];

export function stepsOf(office: OfficeCounts, around: Surroundings): readonly Step[] {
  const { accounts } = office;
  return [
    {
      name: 'demonstration',
      isDone: office.demonstrationProjects === 0 && office.demonstrationAccounts === 0,
    },
    {
      name: 'administrator',
      href: '/accounts/new',
      permission: 'account.manage',
      isDone: (accounts.administrator ?? 0) > 0,
    },
    // Institutions are entered by a secretary.
    {
      name: 'staff',
      href: '/accounts/new',
      permission: 'account.manage',
      isDone: NEEDED_ROLES.every((role) => (accounts[role] ?? 0) > 0),
    },
    {
      name: 'authority',
      href: '/institutions/new',
      permission: 'institution.write',
      isDone: office.authorities > 0,
    },
    {
      name: 'letterhead',
      href: '/letterheads/new',
      permission: 'letterhead.write',
      isDone: office.letterheads > 0,
    },
    // The authority is an institution itself.
    {
      name: 'institutions',
      href: '/institutions',
      permission: 'institution.read',
      isDone: office.institutions > 1,
    },
    {
      name: 'people',
      href: '/persons',
      permission: 'person.read',
      isDone: office.persons > NEEDED_ROLES.length,
    },
    { name: 'mail', href: '/outbox', permission: 'outbox.read', isDone: around.isMailReached },
    { name: 'holidays', href: '/holidays', permission: 'holiday.read', isDone: around.areHolidaysSettled },
    { name: 'rulebooks', href: '/rulebooks', permission: 'rulebook.read', isDone: around.hasRulebooks },
    { name: 'project', href: '/projects', permission: 'project.read', isDone: office.projects > 0 },
  ];
}
