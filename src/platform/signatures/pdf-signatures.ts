/** Reads the signatures of a PDF without asking anybody: how far they prove themselves, and no further. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import {
  nameInCertificate,
  type PdfSignature,
  type SignatureFlaw,
  unreadable,
} from '../../domain/documents/signatures.js';
import { type SignedRange, signedRanges } from '../../domain/documents/signed-ranges.js';
import { Config } from '../config/config.module.js';
import { MEGABYTE } from '../config/readers.js';
import { ThreadEnded, threadAnswers } from '../thread-answers.js';
import { Turns } from '../turns.js';

const THREAD = new URL('../../../src/platform/signatures/signature-thread.mjs', import.meta.url);
/** What is longer is not read into memory as a whole. */
const MOST_BYTES = 64 * MEGABYTE;
/** Of all signatures of a file together. */
const LONGEST_MS = 5_000;
const MOST_FILES_AT_ONCE = 2;

/** Names stand as the certificate writes them. */
interface Found extends Omit<PdfSignature, 'coversWholeFile' | 'signer' | 'organisation' | 'issuer'> {
  readonly flaw: null;
  readonly signer: string;
  readonly organisation: string;
  /** The first that says anything counts. */
  readonly issuers: readonly string[];
}
type Answer = Found | { readonly flaw: SignatureFlaw; readonly problem?: string };

@Injectable()
export class PdfSignatures {
  private readonly logger = new Logger('PdfSignatures');
  private readonly turns = new Turns(MOST_FILES_AT_ONCE);
  private roots: Promise<string[]> | undefined;

  constructor(private readonly config: Config) {}

  /** Never fails: of what cannot be read it says so. */
  async read(pieces: AsyncIterable<Uint8Array>, size: number): Promise<PdfSignature[]> {
    if (size > MOST_BYTES) return [unreadable('file-too-large')];
    const bytes = new ArrayBuffer(size);
    const pdf = Buffer.from(bytes);
    let at = 0;
    for await (const piece of pieces) {
      pdf.set(piece.subarray(0, size - at), at);
      at += piece.length;
    }
    const { ranges, areTooMany } = signedRanges(pdf);
    const whole = ranges.filter((range) => range !== null);
    const found = whole.length > 0 ? await this.turns.take(() => this.verify(bytes, whole)) : [];
    const read = ranges.map((range) => (range ? found.shift()! : unreadable('range-unreadable')));
    return areTooMany ? [...read, unreadable('too-many')] : read;
  }

  /** @param bytes are gone afterwards */
  private async verify(bytes: ArrayBuffer, ranges: readonly SignedRange[]): Promise<PdfSignature[]> {
    const read: PdfSignature[] = [];
    let flaw: SignatureFlaw = 'content-unreadable';
    try {
      const data = { pdf: new Uint8Array(bytes), ranges, roots: await this.trustedRoots() };
      const work = { data, given: [bytes], longestMs: LONGEST_MS };
      for await (const answer of threadAnswers<Answer>(THREAD, work)) {
        read.push(this.told(answer, ranges[read.length]!));
        if (read.length === ranges.length) break;
      }
    } catch (error) {
      this.warn(error);
      if (error instanceof ThreadEnded && error.reason === 'too-slow') flaw = 'took-too-long';
    }
    return ranges.map(({ coversWholeFile }, at) => read[at] ?? unreadable(flaw, coversWholeFile));
  }

  private told(answer: Answer, { coversWholeFile }: SignedRange): PdfSignature {
    if (answer.flaw !== null) {
      if (answer.problem) this.warn(answer.problem);
      return unreadable(answer.flaw, coversWholeFile);
    }
    const { signer, organisation, issuers, ...rest } = answer;
    return {
      ...rest,
      signer: nameInCertificate(signer),
      organisation: nameInCertificate(organisation),
      issuer: issuers.map(nameInCertificate).find((name) => name !== null) ?? null,
      coversWholeFile,
    };
  }

  private warn(problem: unknown): void {
    this.logger.warn({ unreadableSignature: String(problem).slice(0, 200) });
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
