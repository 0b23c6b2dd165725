/** Reads the signatures of a PDF without asking anybody: how far they prove themselves, and no further. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { type PdfSignature, unreadable } from '../../domain/documents/signatures.js';
import {
  contentsOf,
  type SignedRange,
  signedBytesOf,
  signedRanges,
} from '../../domain/documents/signed-ranges.js';
import { Config } from '../config/config.module.js';
import { MEGABYTE } from '../config/readers.js';

/** What is longer is not read into memory as a whole. */
const MOST_BYTES = 64 * MEGABYTE;
const MOST_MS = 5_000;

@Injectable()
export class PdfSignatures {
  private readonly logger = new Logger('PdfSignatures');
  private roots: Promise<string[]> | undefined;

  constructor(private readonly config: Config) {}

  /** Never fails: of what cannot be read it says so. */
  async read(pieces: AsyncIterable<Uint8Array>, size: number): Promise<PdfSignature[]> {
    if (size > MOST_BYTES) return [unreadable('file-too-large')];
    const pdf = Buffer.allocUnsafe(size);
    let at = 0;
    for await (const piece of pieces) {
      pdf.set(piece.subarray(0, size - at), at);
      at += piece.length;
    }
    const { ranges, areTooMany } = signedRanges(pdf);
    const read: PdfSignature[] = [];
    const timedOut = new AbortController();
    const deadline = pause(MOST_MS, unreadable('took-too-long'), { signal: timedOut.signal, ref: false });
    deadline.catch(() => undefined);
    for (const range of ranges) read.push(await Promise.race([this.readOne(pdf, range), deadline]));
    timedOut.abort();
    return areTooMany ? [...read, unreadable('too-many')] : read;
  }

  private async readOne(pdf: Buffer, range: SignedRange | null): Promise<PdfSignature> {
    if (!range) return unreadable('range-unreadable');
    try {
      // Loaded with the first signature only: it is large.
      const { verifySignature } = await import('./verify-signature.js');
      const found = await verifySignature(
        contentsOf(pdf, range),
        signedBytesOf(pdf, range),
        await this.trustedRoots(),
      );
      return { ...found, coversWholeFile: range.coversWholeFile };
    } catch (error) {
      this.logger.warn({ unreadableSignature: String(error).slice(0, 200) });
      return unreadable('content-unreadable', range.coversWholeFile);
    }
  }

  /** Each file of the folder may hold several, in PEM. */
  private trustedRoots(): Promise<string[]> {
    this.roots ??= readRoots(this.config.trustedRootsDir);
    return this.roots;
  }
}

async function readRoots(folder: string | undefined): Promise<string[]> {
  if (!folder) return [];
  const names = (await readdir(folder)).filter((name) => /\.(pem|crt|cer)$/i.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
  const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
  return texts.flatMap((text) => [...text.matchAll(PEM)].map((match) => match[1]!));
}
