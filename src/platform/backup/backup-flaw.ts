import { Mendable } from '../mendable.js';

/** Why a backup cannot be taken, read or restored, in a sentence for the person at the keyboard. */
export class BackupFlaw extends Mendable {}
