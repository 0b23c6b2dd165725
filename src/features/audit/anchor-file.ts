import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Anchor } from '../../domain/audit/anchors.js';
import { Config } from '../../platform/config/config.module.js';
import { appendLines, readLines } from '../../platform/storage/appended-lines.js';

export const ANCHOR_FILE = 'audit-anchors.jsonl';

export interface FiledAnchors {
  readonly fileIsThere: boolean;
  readonly anchors: readonly Anchor[];
  readonly unreadableLines: readonly number[];
}

/** The anchors outside the database: whoever rewrites one has still to rewrite the other. */
@Injectable()
export class AnchorFile {
  readonly path: string;

  constructor({ dataDir }: Config) {
    this.path = join(dataDir, ANCHOR_FILE);
  }

  async read(): Promise<FiledAnchors> {
    const fileIsThere = existsSync(this.path);
    const lines = await readLines(this.path);
    const anchors = lines.map(anchorIn);
    return {
      fileIsThere,
      anchors: anchors.filter((anchor) => anchor !== null),
      unreadableLines: anchors.flatMap((anchor, at) => (anchor === null ? [at + 1] : [])),
    };
  }

  append(anchors: readonly Anchor[]): Promise<void> {
    return appendLines(
      this.path,
      anchors.map((anchor) => JSON.stringify(anchor)),
    );
  }
}

/** A database that begins anew has no part in the anchors of the one before, which are kept beside. */
export async function setAnchorsAside(dataDir: string): Promise<void> {
  const path = join(dataDir, ANCHOR_FILE);
  if (existsSync(path)) await rename(path, `${path}.${randomBytes(4).toString('hex')}`);
}

function anchorIn(line: string): Anchor | null {
  try {
    const { number, digest } = JSON.parse(line);
    return Number.isInteger(number) && typeof digest === 'string' ? JSON.parse(line) : null;
  } catch {
    return null;
  }
}
