import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../domain/values/language.js';
import type { DeliveryState } from '../../domain/webhooks/delivery.js';
import type { WebhookEventType } from '../../domain/webhooks/webhook-events.js';

/** Where signed messages go, such as the bridge of a chat. */
@Entity('webhook')
export class Webhook {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly name: string;

  @Column('text')
  readonly url: string;

  /** Signs what is sent; sealed, and never part of an answer but the one that drew it. */
  @Column('bytea', { select: false })
  readonly secret: Buffer;

  @Column('text')
  readonly language: Language;

  @Column('text', { name: 'event_types', array: true })
  readonly eventTypes: WebhookEventType[];

  /** What is switched off is neither told nor keeps anything for later. */
  @Column('boolean', { default: true })
  readonly active: boolean;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  /** Gone from the lists; its log stays. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  readonly removedAt: Date | null;

  @Column('integer', { default: 1 })
  readonly version: number;
}

/** One event for one webhook: promise, attempts and what became of it. */
@Entity('webhook_delivery')
export class WebhookDeliveryRow {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'webhook_id' })
  readonly webhookId: string;

  @Column('text', { name: 'event_type' })
  readonly eventType: WebhookEventType;

  @Column('text', { name: 'event_key' })
  readonly eventKey: string;

  @Column('jsonb')
  readonly payload: { readonly text: string; readonly data: Record<string, unknown> };

  @Column('text', { default: 'planned' })
  readonly state: DeliveryState;

  @Column('integer', { default: 0 })
  readonly attempts: number;

  /** Attempts before the present series, which a person may start anew. */
  @Column('integer', { name: 'attempts_before', default: 0 })
  readonly attemptsBefore: number;

  /** When the sweep looks at it next: the next try, or the end of the lease while sending. */
  @Column('timestamptz', { name: 'ring_at' })
  readonly ringAt: Date;

  @Column('integer', { name: 'response_status', nullable: true })
  readonly responseStatus: number | null;

  @Column('text', { name: 'response_excerpt', nullable: true })
  readonly responseExcerpt: string | null;

  /** Why the last attempt failed: a code, and after a colon what the system called it. */
  @Column('text', { nullable: true })
  readonly error: string | null;

  @Column('text', { name: 'drop_reason', nullable: true })
  readonly dropReason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  readonly settledAt: Date | null;
}

export const WEBHOOK_TABLES = [Webhook, WebhookDeliveryRow];
