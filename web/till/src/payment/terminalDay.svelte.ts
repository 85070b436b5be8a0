import type { Api } from '@fourmiliere/ui';

/** How the terminal ended its day, as the gateway tells it; its message is for the person at the till. */
export interface DayEnd {
  readonly state: 'done' | 'refused' | 'unknown';
  readonly message: string;
  readonly receiptLines: readonly string[];
}

/** The bank is called meanwhile: the terminal takes its time. */
const patienceMs = 180_000;

/** Closes the day of the card terminal: what it holds goes to the bank. */
export class TerminalDay {
  busy = $state(false);
  end = $state.raw<DayEnd | null>(null);
  /** Why nothing was asked, or nobody knows what became of it. */
  failure = $state.raw<unknown>(null);

  constructor(
    private readonly api: Pick<Api, 'post'>,
    private readonly print: (lines: readonly string[]) => Promise<void>,
  ) {}

  async close(gateway: string, terminalId: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      const path = `${gateway}/api/terminals/${encodeURIComponent(terminalId)}/end-of-day`;
      this.end = await this.api.post<DayEnd>(path, undefined, { timeoutMs: patienceMs });
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
    if (this.end && this.end.receiptLines.length > 0) await this.print(this.end.receiptLines);
  }
}
