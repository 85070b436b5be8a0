import type { Api, VatShare, TenderKind } from '@fourmiliere/ui';
import type { OutboxItem } from '../outbox/item';

/** Pieces by denomination in cents: `{"2000": 3}`. */
export type CashCount = Readonly<Record<string, number>>;

/** A till session with its figures up to now, as sales-service tells them. */
export interface Session {
  readonly id: string;
  readonly tillId: string;
  readonly businessDate: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly openedByName?: string;
  readonly floatCents: number;
  readonly closedAt?: string;
  readonly salesCount: number;
  readonly refundsCount: number;
  readonly totalCents: number;
  readonly tenders: readonly { readonly kind: TenderKind; readonly amountCents: number }[];
  readonly vat: readonly VatShare[];
  readonly roundingCents: number;
  readonly cashMovementsCents: number;
  readonly expectedCashCents: number;
  readonly countedCashCents?: number;
  readonly differenceCents?: number;
}

const path = '/sales/api/till-sessions';

/** The denominations of a drawer, notes first. */
export const notes = [10_000, 5_000, 2_000, 1_000, 500] as const;
export const coins = [200, 100, 50, 20, 10, 5, 2, 1] as const;

export function countedCents(count: CashCount): number {
  return Object.entries(count).reduce((all, [cents, pieces]) => all + Number(cents) * pieces, 0);
}

/** Without the empty compartments. */
export function withoutZeros(count: CashCount): CashCount {
  return Object.fromEntries(Object.entries(count).filter(([, pieces]) => pieces > 0));
}

export async function openSessionOf(api: Api, tillId: string): Promise<Session | null> {
  const found = await api.get<{ items: Session[] }>(path, { query: { tillId, open: true } });
  return found.items[0] ?? null;
}

export function openSession(api: Api, id: string, tillId: string, floatCount: CashCount): Promise<Session> {
  return api.post<Session>(path, { id, tillId, floatCount: withoutZeros(floatCount) });
}

/** Cash that goes in or out of the drawer, as the server is sent it. */
export function cashMovement(
  id: string,
  at: { readonly tillSessionId: string; readonly soldBy: string | undefined },
  what: { readonly kind: 'in' | 'out' | 'safe'; readonly amountCents: number; readonly reason: string },
): Omit<OutboxItem, 'sequence'> {
  return {
    id,
    kind: 'cash-movement',
    method: 'POST',
    path: `${path}/${at.tillSessionId}/cash-movements`,
    body: { id, ...what, ...(at.soldBy ? { movedBy: at.soldBy } : {}) },
    madeAt: new Date().toISOString(),
    attempts: 0,
  };
}

export function sessionReport(api: Api, id: string): Promise<Session> {
  return api.get<Session>(`${path}/${id}`);
}

export function closeSession(
  api: Api,
  sessionId: string,
  id: string,
  cashCount: CashCount,
): Promise<Session> {
  return api.post<Session>(`${path}/${sessionId}/close`, { id, cashCount: withoutZeros(cashCount) });
}
