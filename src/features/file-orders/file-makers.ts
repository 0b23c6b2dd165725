import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type Sight, sightOf } from '../../domain/file-orders/sight.js';
import type { Language } from '../../domain/values/language.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Refused } from '../../platform/refused.js';

/** Told as often as one likes; written down now and then. */
export type Progress = (done: number, total: number) => void;

export interface Making<Parameters> {
  /** Whoever ordered it, with the rights of now. */
  readonly actor: Actor;
  readonly parameters: Parameters;
  readonly language: Language;
  readonly progress: Progress;
}

/** How files of one kind are made. */
export interface FileMaker<Parameters extends object> {
  /** Asked when it is ordered, when it is made and when it is fetched. */
  may(actor: Actor): boolean;
  /** Throws Refused where they cannot be read, or name what the actor may not know of. */
  check(actor: Actor, parameters: object): Promise<Parameters>;
  /** Names for all that such a file may tell the actor, where that is not everything; asked when it is made and when it is fetched. */
  recordsFor?(actor: Actor): Promise<readonly string[]>;
  titleOf(parameters: Parameters, language: Language): string;
  fileOf(parameters: Parameters, day: PlainDate): { readonly name: string; readonly mediaType: string };
  make(making: Making<Parameters>): Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array>>;
}

/** Features that make files say here how; orders themselves know no feature. */
@Injectable()
export class FileMakers {
  private readonly makers = new Map<string, FileMaker<object>>();

  register<Parameters extends object>(kind: string, maker: FileMaker<Parameters>): void {
    if (this.makers.has(kind)) throw new Error(`two makers of files of kind ${kind}`);
    this.makers.set(kind, maker as unknown as FileMaker<object>);
  }

  get(kind: string): FileMaker<object> {
    const maker = this.makers.get(kind);
    if (!maker) throw Refused.because('file-order-kind-unknown', undefined, 'kind');
    return maker;
  }

  /** What a file of this kind may tell the actor now. */
  async sightOf(actor: Actor, kind: string): Promise<Sight> {
    return sightOf(actor, (await this.get(kind).recordsFor?.(actor)) ?? []);
  }

  /** False also for kinds that an earlier release made. */
  may(actor: Actor, kind: string): boolean {
    return this.makers.get(kind)?.may(actor) ?? false;
  }
}
