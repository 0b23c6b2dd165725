/** The routes of the running application, as its controllers declare them. */
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FEATURES } from '../../src/app.module.js';
import { ALLOW_KEY, type Allowance } from '../../src/platform/http/allow.js';

export interface Route {
  readonly method: string;
  /** With its parameters: `/api/v1/projects/:id`. */
  readonly path: string;
  readonly allowance: Allowance;
}

export function routesOf(app: NestFastifyApplication): Route[] {
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance, metatype, host }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance);
      const base = [Reflect.getMetadata(PATH_METADATA, metatype) ?? ''].flat() as string[];
      const prefix = FEATURES.some((feature) => feature === host?.metatype) ? 'api/v1' : '';
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => prototype[name])
        .filter((handler) => Reflect.hasMetadata(METHOD_METADATA, handler))
        .flatMap((handler) => {
          const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler)]!;
          const own = [Reflect.getMetadata(PATH_METADATA, handler)].flat() as string[];
          const allowance = reflector.getAllAndOverride<Allowance>(ALLOW_KEY, [handler, metatype]);
          return base.flatMap((first) =>
            own.map((last) => ({ method, path: join(prefix, first, last), allowance })),
          );
        });
    });
}

/** What the server's own router answers, whoever registered it: `GET /projects/:id`, HEAD apart from GET. */
export function answeredRoutes(app: NestFastifyApplication): string[] {
  const drawn = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return drawn.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods] = /^([\s│├└─]*)(.*?)(?: \(([A-Z, ]+)\))?$/u.exec(line) ?? [];
    const depth = indent.length / 4 - 1;
    if (!part) return [];
    above.splice(depth, Number.POSITIVE_INFINITY, part);
    const path = above.slice(0, depth + 1).join('');
    return (methods?.split(', ') ?? []).map((method) => `${method} ${path}`);
  });
}

function join(...parts: string[]): string {
  const path = parts.map((part) => part.replace(/^\/+|\/+$/g, '')).filter(Boolean);
  return `/${path.join('/')}`;
}
