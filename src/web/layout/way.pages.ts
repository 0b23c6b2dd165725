import { Get } from '@nestjs/common';
import { AllowAnyone } from '../../platform/http/allow.js';
import { Pages } from './pages.js';
import { CurrentReader, type Reader } from './reader.js';
import { SeeOther } from './see-other.js';

/** The address without a path leads to the work, or to the sign-in. */
@Pages()
@AllowAnyone()
export class WayPages {
  @Get()
  start(@CurrentReader() { actor }: Reader): SeeOther {
    return new SeeOther(actor ? '/work' : '/sign-in');
  }
}
