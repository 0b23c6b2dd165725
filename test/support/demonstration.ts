/** The demonstration office, served on a free port: what a browser visits. */
import { loadDemonstration } from '../../src/demonstration/load-demonstration.js';
import { Config } from '../../src/platform/config/config.module.js';
import { type Client, TestApplication } from './application.js';

const DEMO_PASSWORD = 'mat-khau-thu-nghiem';

export class Demonstration {
  private constructor(
    readonly application: TestApplication,
    readonly origin: string,
    /** What the first start prints. */
    readonly printed: string,
  ) {}

  static async start(): Promise<Demonstration> {
    const application = await TestApplication.start({ DEMO_PASSWORD });
    const { app } = application;
    const printed = (await loadDemonstration(app, app.get(Config), () => undefined))!;
    await app.listen(0, '127.0.0.1');
    return new Demonstration(application, await app.getUrl(), printed);
  }

  signIn = (name: string): Promise<Client> => this.application.signIn(emailOf(name), DEMO_PASSWORD);

  stop = (): Promise<void> => this.application.stop();
}

export const DEMONSTRATION_PASSWORD = DEMO_PASSWORD;

export function emailOf(name: string): string {
  return `${name}@demo.local`;
}
