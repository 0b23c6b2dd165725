/** How commands reach accounts: through the service, in the command's own name, so that the trail tells who it was. */
import type { Act } from '../domain/access/act.js';
import type { Account } from '../features/identity/account.entity.js';
import type { AccountsService } from '../features/identity/accounts.service.js';

export function actOf(command: string): Act {
  return {
    actor: { accountId: null, name: command, personId: null, institutionId: null, roles: [], language: 'vi' },
  };
}

export async function* allAccounts(accounts: AccountsService): AsyncGenerator<Account> {
  for (let cursor: string | undefined; ; ) {
    const page = await accounts.listAccounts({ cursor });
    yield* page.items;
    if (!page.nextCursor) return;
    cursor = page.nextCursor;
  }
}
