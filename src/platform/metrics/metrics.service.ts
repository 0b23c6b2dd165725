import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** A part of the program that has figures to show: it names them in the registry, and reads them anew for each answer. */
export interface MetricsPart {
  register(registry: Registry): void;
  read(): Promise<void>;
}

/** The figures of this program in the text format of Prometheus. */
@Injectable()
export class MetricsService {
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;
  private readonly parts: MetricsPart[] = [];
  private registry: Registry | undefined;

  add(part: MetricsPart): void {
    this.parts.push(part);
  }

  async text(): Promise<string> {
    this.registry ??= this.open();
    for (const part of this.parts) await part.read();
    return this.registry.metrics();
  }

  /** Opened by the first who asks: a program that nobody watches measures nothing. */
  private open(): Registry {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    for (const part of this.parts) part.register(registry);
    return registry;
  }
}
