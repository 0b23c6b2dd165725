import { Catch, NotFoundException } from '@nestjs/common';
import { PageFilter } from './page.filter.js';

/** An address that nothing answers: a page says so to people, a problem to programs. */
@Catch(NotFoundException)
export class LostFilter extends PageFilter {}
