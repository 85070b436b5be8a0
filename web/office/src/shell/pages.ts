import type { Component } from 'svelte';
import Articles from '../articles/Articles.svelte';
import Home from '../home/Home.svelte';
import Import from '../imports/Import.svelte';
import Balance from '../ledger/Balance.svelte';
import Checks from '../ledger/Checks.svelte';
import Entries from '../ledger/Entries.svelte';
import ParkedFacts from '../ledger/ParkedFacts.svelte';
import Receipts from '../receiving/Receipts.svelte';
import Sessions from '../sessions/Sessions.svelte';
import Stock from '../stock/Stock.svelte';
import Suppliers from '../suppliers/Suppliers.svelte';
import Discrepancies from '../tickets/Discrepancies.svelte';
import Tickets from '../tickets/Tickets.svelte';
import type { Page } from './nav';

/** What is shown for each page of the navigation. */
export const components: Record<Page, Component> = {
  home: Home,
  articles: Articles,
  suppliers: Suppliers,
  import: Import,
  stock: Stock,
  receipts: Receipts,
  sessions: Sessions,
  tickets: Tickets,
  discrepancies: Discrepancies,
  entries: Entries,
  balance: Balance,
  parked: ParkedFacts,
  checks: Checks,
};
