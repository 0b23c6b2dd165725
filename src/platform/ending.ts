import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Tells work that goes on by itself that the program ends: it finishes what it has in hand and takes no more. */
@Injectable()
export class Ending implements OnModuleDestroy {
  private begun = false;

  get isNear(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }

  onModuleDestroy(): void {
    this.begin();
  }
}
