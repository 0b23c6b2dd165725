import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ALLOW_KEY } from './allow.js';

/** A route that does not say whom it is open to is a mistake: the program does not start with one. */
export function refuseUnmarkedRoutes(app: NestFastifyApplication): void {
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  const unmarked = controllers.flatMap(({ metatype, instance }) => {
    if (!instance || !metatype) return [];
    const prototype = Object.getPrototypeOf(instance);
    return scanner
      .getAllMethodNames(prototype)
      .map((name) => prototype[name])
      .filter((handler) => Reflect.hasMetadata(METHOD_METADATA, handler))
      .filter((handler) => !reflector.getAllAndOverride(ALLOW_KEY, [handler, metatype]))
      .map((handler) => `${metatype.name}.${handler.name}`);
  });
  if (unmarked.length > 0) throw new Error(`routes without @Allow: ${unmarked.join(', ')}`);
}
