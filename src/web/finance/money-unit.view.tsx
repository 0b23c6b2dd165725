import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { MONEY_UNITS, type MoneyUnit } from '../../domain/values/money-unit.js';
import { figureInUnit, UNIT_WORDS } from '../../wording/amounts.js';
import { FINANCE, inUnit } from '../../wording/finance-pages.js';
import type { Label } from '../../wording/wording.js';
import { useReader } from '../layout/render.js';

const UNIT_COOKIE = 'khcn_unit';
const YEAR_S = 365 * 24 * 3600;

function unitOf(text: unknown): MoneyUnit | undefined {
  return MONEY_UNITS.find((unit) => unit === text);
}

/** The unit that the address names, which the browser keeps from then on; else the kept one; else đồng. */
export const ChosenUnit = createParamDecorator((_: unknown, context: ExecutionContext): MoneyUnit => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: { unit?: unknown } }>>();
  const asked = unitOf(request.query.unit);
  if (asked) {
    const secure = request.protocol === 'https';
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    reply.setCookie(UNIT_COOKIE, asked, {
      path: '/',
      sameSite: 'lax',
      httpOnly: true,
      secure,
      maxAge: YEAR_S,
    });
  }
  return asked ?? unitOf(request.cookies?.[UNIT_COOKIE]) ?? 'dong';
});

/** Pages that set none speak in đồng. */
export const UnitContext = createContext<MoneyUnit>('dong');

/** Figures of this page in its one unit, and heads that name it. */
export function useMoney() {
  const unit = useContext(UnitContext);
  const { language } = useReader();
  return {
    unit,
    figure: (amount: bigint | null) => figureInUnit(amount, unit, language),
    head: (label: Label) => inUnit(label, unit),
  };
}

/** The same page in another unit. */
export function UnitSwitch() {
  const { say, path } = useReader();
  const { unit } = useMoney();
  return (
    <nav class="frame no-print unit-switch" aria-label={say(FINANCE.unit)}>
      <span class="text-secondary">{say(FINANCE.unit)}:</span>
      {MONEY_UNITS.map((each) => (
        <a key={each} href={pathIn(path, each)} aria-current={each === unit ? 'true' : undefined}>
          {say(UNIT_WORDS[each])}
        </a>
      ))}
      {unit !== 'dong' && <span class="form-hint">{say(FINANCE.rounded)}</span>}
    </nav>
  );
}

function pathIn(path: string, unit: MoneyUnit): string {
  const [place, query = ''] = path.split('?');
  const asked = new URLSearchParams(query);
  asked.set('unit', unit);
  return `${place}?${asked}`;
}
