const answerWithinMs = 2_000;
/** The gateway drops a text after five minutes: a till that is gone leaves none standing. */
const repeatEveryMs = 60_000;

export interface Way {
  /** Where the gateway answers; null while there is none. */
  readonly gateway: () => string | null;
  readonly token: () => string | undefined;
  readonly fetch?: typeof fetch;
}

/**
 * Tells the gateway's customer display what to show: one request at a time, and only the newest text waits. Whatever
 * becomes of it, the till never waits and never hears of it.
 */
export class PoleDisplay {
  #known = false;
  #wanted: string | null = null;
  #told: string | null = null;
  #busy = false;

  constructor(private readonly way: Way) {
    setInterval(() => this.#tellAgain(), repeatEveryMs);
  }

  /** Whether this till has one, though it may be unplugged now. */
  set known(known: boolean) {
    this.#known = known;
    this.#tellAgain();
  }

  show(lines: readonly string[]): void {
    this.#wanted = JSON.stringify({ lines });
    void this.#tell();
  }

  #tellAgain(): void {
    this.#told = null;
    void this.#tell();
  }

  async #tell(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#known && this.#wanted !== null && this.#wanted !== this.#told) {
      this.#told = this.#wanted;
      await this.#put(this.#wanted);
    }
    this.#busy = false;
  }

  async #put(body: string): Promise<void> {
    const gateway = this.way.gateway();
    const token = this.way.token();
    if (!gateway || !token) return;
    const send = this.way.fetch ?? fetch;
    try {
      await send(`${gateway}/api/display`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(answerWithinMs),
      });
    } catch {
      // It is told again with the next change, or in a minute.
    }
  }
}
