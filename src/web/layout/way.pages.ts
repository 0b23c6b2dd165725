import { Get } from '@nestjs/common';
import { AllowAnyone } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { Pages } from './pages.js';
import { CurrentReader, type Reader } from './reader.js';
import { SeeOther } from './see-other.js';

/** The address without a path, and every address that nothing else answers. */
@Pages()
@AllowAnyone()
export class WayPages {
  @Get()
  start(@CurrentReader() { actor }: Reader): SeeOther {
    return new SeeOther(actor ? '/projects' : '/sign-in');
  }

  @Get('*')
  lost(): never {
    throw Refused.because('not-found');
  }
}
