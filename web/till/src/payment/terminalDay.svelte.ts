import { Unreachable, type Api } from '@fourmiliere/ui';

/** How the terminal ended its day, as the gateway tells it; its message is for the person at the till. */
export interface DayEnd {
  readonly state: 'done' | 'refused' | 'unknown';
  readonly message: string;
  readonly receiptLines: readonly string[];
}

/** The bank is called meanwhile; the gateway gives the terminal ten minutes. */
const patienceMs = 11 * 60_000;

/** Closes the day of the card terminal: what it holds goes to the bank. */
export class TerminalDay {
  busy = $state(false);
  end = $state.raw<DayEnd | null>(null);
  /** Why nothing was asked. */
  failure = $state.raw<unknown>(null);

  constructor(
    private readonly api: Pick<Api, 'post'>,
    private readonly print: (lines: readonly string[]) => Promise<void>,
  ) {}

  async close(gateway: string, terminalId: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    this.end = null;
    try {
      const path = `${gateway}/api/terminals/${encodeURIComponent(terminalId)}/end-of-day`;
      const end = await this.api.post<DayEnd>(path, undefined, { timeoutMs: patienceMs });
      this.end = end;
      if (end.receiptLines.length > 0) await this.print(end.receiptLines);
    } catch (error) {
      if (error instanceof Unreachable) this.end = { state: 'unknown', message: '', receiptLines: [] };
      else this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}
