import type { Page } from '../api/catalog';
import type { Parked } from '../api/accounting';
import { api } from './session';

const EVERY_MS = 60_000;

/** What waits for somebody and is shown in the navigation, whatever page is open. */
class Waiting {
  parked = $state(0);

  /** Looks now and every minute, if this person may; answers how to stop. */
  watch(allowed: boolean): (() => void) | undefined {
    if (!allowed) {
      this.parked = 0;
      return undefined;
    }
    void this.look();
    const timer = setInterval(() => void this.look(), EVERY_MS);
    return () => clearInterval(timer);
  }

  /** Counts what is parked; keeps the last count when nobody answers. */
  async look(): Promise<void> {
    try {
      this.parked = (await api.get<Page<Parked>>('/accounting/api/parked')).total;
    } catch {
      // The page itself says what is wrong; the navigation keeps what it knew.
    }
  }
}

export const waiting = new Waiting();
