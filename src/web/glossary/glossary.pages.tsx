import { Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { Allow } from '../../platform/http/allow.js';
import { Pages } from '../layout/pages.js';
import { GlossaryView } from './glossary.view.js';

@Pages()
export class GlossaryPages {
  @Get('glossary')
  @Allow('any-account')
  show(): VNode {
    return <GlossaryView />;
  }
}
