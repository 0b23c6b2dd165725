/** The routes of the running application, as its controllers declare them. */
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
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
  const known = app.getHttpAdapter().getInstance();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance);
      const base = [Reflect.getMetadata(PATH_METADATA, metatype) ?? ''].flat() as string[];
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => prototype[name])
        .filter((handler) => Reflect.hasMetadata(METHOD_METADATA, handler))
        .flatMap((handler) => {
          const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler)]!;
          const own = [Reflect.getMetadata(PATH_METADATA, handler)].flat() as string[];
          const allowance = reflector.getAllAndOverride<Allowance>(ALLOW_KEY, [handler, metatype]);
          return base.flatMap((first) => own.map((last) => ({ method, path: join(first, last), allowance })));
        });
    })
    .flatMap((route) =>
      ['', '/api/v1']
        .map((prefix) => ({ ...route, path: `${prefix}${route.path}` }))
        .filter(({ method, path }) => known.hasRoute({ method: method as 'GET', url: path })),
    );
}

function join(...parts: string[]): string {
  const path = parts.map((part) => part.replace(/^\/+|\/+$/g, '')).filter(Boolean);
  return `/${path.join('/')}`;
}
