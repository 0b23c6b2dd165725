import { AppModule as Real } from '../app.module.ts';
import { WebModule } from './web.module.js';
export class AppModule { static of(config: never, more: never[] = []) { return Real.of(config, [...more, WebModule] as never); } }
