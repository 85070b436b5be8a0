import type { Page } from '../api/catalog';
import type { StockRow } from '../api/inventory';
import type { TicketRow, TillSession } from '../api/sales';
import { addDays, shopDate } from '../lib/period';
import { api } from '../state/session';
import { PAGE_SIZE } from '../state/pagedRows.svelte';

export const DAYS = 14;
export const SERVICES = ['catalog', 'sales', 'inventory', 'accounting', 'device'] as const;
export type Service = (typeof SERVICES)[number];

/** A page of tickets is 50; beyond this many pages the chart says that it is partial. */
const TICKET_PAGES = 24;
const SESSION_PAGES = 8;

export interface Overview {
  today: string;
  /** Sessions of the last days, newest first. */
  sessions: TillSession[];
  tickets: TicketRow[];
  partial: boolean;
  negatives: number;
}

/** Reads what the home page shows, from the same addresses as the pages behind it. */
export async function readOverview(signal: AbortSignal): Promise<Overview> {
  const today = shopDate(new Date());
  const [sessions, negatives] = await Promise.all([
    readSessions(addDays(today, 1 - DAYS), signal),
    countNegatives(signal),
  ]);
  const open = sessions.filter((session) => session.businessDate === today);
  const read = await Promise.all(open.map((session) => readTickets(session, signal)));
  return {
    today,
    sessions,
    tickets: read.flatMap((one) => one.tickets),
    partial: read.some((one) => one.partial),
    negatives,
  };
}

async function readSessions(from: string, signal: AbortSignal): Promise<TillSession[]> {
  const found: TillSession[] = [];
  for (let page = 0; page < SESSION_PAGES; page++) {
    const { items, total } = await api.get<Page<TillSession>>('/sales/api/till-sessions', {
      query: { page },
      signal,
    });
    found.push(...items);
    const last = items[items.length - 1];
    if (!last || last.businessDate < from || found.length >= total) break;
  }
  return found;
}

async function readTickets(
  session: TillSession,
  signal: AbortSignal,
): Promise<{ tickets: TicketRow[]; partial: boolean }> {
  const read = (page: number) =>
    api.get<Page<TicketRow>>('/sales/api/sales', { query: { tillSessionId: session.id, page }, signal });
  const first = await read(0);
  const pages = Math.ceil(first.total / PAGE_SIZE);
  const rest = await Promise.all(
    Array.from({ length: Math.max(0, Math.min(pages, TICKET_PAGES) - 1) }, (_, i) => read(i + 1)),
  );
  return { tickets: [first, ...rest].flatMap((page) => page.items), partial: pages > TICKET_PAGES };
}

async function countNegatives(signal: AbortSignal): Promise<number> {
  return (await api.get<Page<StockRow>>('/inventory/api/stock', { query: { negative: true }, signal })).total;
}

export type Health = 'up' | 'down';

/** Whether a service says that it is well; health is open to everybody. */
export async function readHealth(service: Service): Promise<Health> {
  try {
    const response = await fetch(`/${service}/q/health`, {
      signal: AbortSignal.timeout(5000),
      cache: 'no-store',
    });
    const body = (await response.json()) as { status?: string };
    return response.ok && body.status === 'UP' ? 'up' : 'down';
  } catch {
    return 'down';
  }
}
