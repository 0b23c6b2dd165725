import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { isBackupDue, isBackupOld, isDatedAhead } from '../../domain/schedule/backups.js';
import { archiveName } from '../../platform/backup/archive-name.js';
import { BackupFlaw } from '../../platform/backup/backup-flaw.js';
import { BackupFolder, type KeptBackup, type LastTry } from '../../platform/backup/backup-folder.js';
import { checkArchive } from '../../platform/backup/check-archive.js';
import { oneAtATime } from '../../platform/backup/one-at-a-time.js';
import { takeBackup } from '../../platform/backup/take-backup.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Mendable } from '../../platform/mendable.js';
import { RecurringWorkRepository } from '../../platform/queue/recurring-work.repository.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { Incidents } from '../reminders/incidents.js';

/** Stands as the failure of a try until it has an end. */
const NOT_ENDED = 'It is being taken, or its program ended before it was.';

export interface BackupReport {
  readonly now: Date;
  readonly backups: readonly KeptBackup[];
  readonly lastTry: LastTry | null;
  readonly lastGoodAt: Date | null;
  /** Since when there is no good backup, longer than two days; null: there is one. */
  readonly oldSince: Date | null;
  /** Why the folder cannot be read. */
  readonly unreadable: string | null;
}

/** Takes a backup a day into the folder that is configured, reads each back, and tells administrators when there is none. */
@Injectable()
export class ScheduledBackups {
  /** The last good backup that was seen; before one was, when this work last succeeded: a folder that is out of reach tells nothing. */
  private knownSince: Date | null = null;

  constructor(
    private readonly config: Config,
    private readonly store: FileStore,
    private readonly incidents: Incidents,
    private readonly runs: RecurringWorkRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws the reason when the backup that was due failed: it stands beside the last run of this work */
  async takeWhereDue(): Promise<void> {
    const { backupTo, backupAt, officeTimeZone, databaseUrl } = this.config;
    if (!backupTo) return;
    try {
      await oneAtATime(databaseUrl!, async () => {
        const { now, lastGoodAt, lastTry, unreadable } = await this.report();
        if (unreadable) throw new BackupFlaw(unreadable);
        const history = { lastGoodAt, lastTriedAt: lastTry && new Date(lastTry.at) };
        if (isBackupDue(history, now, backupAt, officeTimeZone)) await this.take(now, lastTry);
      });
    } finally {
      await this.settleIncident();
    }
  }

  async report(): Promise<BackupReport> {
    const now = await this.clock.now();
    this.knownSince ??= await this.transactions.read((tx) => this.runs.succeededAt(tx, 'backup'));
    const none = { now, backups: [], lastTry: null, lastGoodAt: null, oldSince: null, unreadable: null };
    if (!this.config.backupTo) return none;
    const folder = new BackupFolder(this.config.backupTo);
    try {
      const isKnown = (at: string) => !isDatedAhead(new Date(at), now);
      const [backups, tried] = [await folder.list(now), await folder.lastTry()];
      const lastTry = tried && isKnown(tried.at) ? tried : null;
      const good = backups.find(({ note }) => note !== null && isKnown(note.takenAt))?.note;
      const lastGoodAt = good ? new Date(good.takenAt) : null;
      if (lastGoodAt) this.knownSince = lastGoodAt;
      else if (lastTry) this.knownSince = new Date(lastTry.firstAt);
      return { ...none, backups, lastTry, lastGoodAt, oldSince: this.oldSince(now) };
    } catch (error) {
      const unreadable = `${folder.path} is no folder that can be read (${(error as Error).message}). It is never made: bring it back, or mend BACKUP_TO.`;
      return { ...none, oldSince: this.oldSince(now), unreadable };
    }
  }

  /** What was seen by a clock that was ahead counts from now on. */
  private oldSince(now: Date): Date | null {
    if (this.knownSince && isDatedAhead(this.knownSince, now)) this.knownSince = now;
    return this.knownSince && isBackupOld(this.knownSince, now) ? this.knownSince : null;
  }

  /** The archive stands under its name before it is read back; the note beside it says that it was. */
  private async take(now: Date, lastTry: LastTry | null): Promise<void> {
    const { backupTo, backupKeep, backupKey, dataDir, databaseUrl, databaseMigrationUrl } = this.config;
    const folder = new BackupFolder(backupTo!);
    const firstAt = lastTry?.firstAt ?? now.toISOString();
    const noteTry = (failure: string | null) => folder.noteTry({ at: now.toISOString(), failure, firstAt });
    const stopwatch = this.clock.stopwatch();
    const place = archiveName(folder.path, now);
    const name = place.slice(join(folder.path, '/').length);
    try {
      await folder.clearDrafts();
      noteTry(NOT_ENDED);
      const { takenAt, tables, files } = await takeBackup({
        databaseUrl: databaseMigrationUrl ?? databaseUrl!,
        store: this.store,
        dataDir,
        place,
        passphrase: backupKey,
      });
      await checkArchive(place, backupKey);
      folder.note(name, {
        takenAt,
        tookMs: Math.round(stopwatch()),
        rows: tables.reduce((sum, { rows }) => sum + rows, 0),
        files: files.count,
        lost: files.missing.length + files.damaged.length,
        encrypted: backupKey !== undefined,
      });
      noteTry(null);
      await folder.prune(backupKeep, now);
    } catch (error) {
      const { message } = error as Error;
      const failure =
        error instanceof Mendable ? message : `Nothing can be kept in ${folder.path}: ${message}`;
      try {
        noteTry(failure);
      } catch {
        // A folder that takes nothing takes no note either: the failure stands beside the last run.
      }
      throw new BackupFlaw(failure);
    }
  }

  /** Only a good backup that is seen ends it. */
  private async settleIncident(): Promise<void> {
    const { oldSince, lastGoodAt, now } = await this.report();
    await this.transactions.run(async (tx) => {
      if (oldSince) await this.incidents.begin(tx, 'backup-old', oldSince, [], now);
      else if (lastGoodAt) await this.incidents.end(tx, 'backup-old', now);
    });
  }
}
