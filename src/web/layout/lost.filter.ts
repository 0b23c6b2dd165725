import { Catch, HttpException } from '@nestjs/common';
import { PageFilter } from './page.filter.js';

/** What reaches no page, an address that nothing answers or a form too large to read: a page says so to people, a problem to programs. */
@Catch(HttpException)
export class LostFilter extends PageFilter {}
