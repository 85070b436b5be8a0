const probeEveryMs = 3_000;

/** Whether the server answers. Every call tells; while it is away, a probe looks for its return. */
export class Connection {
  away = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly back: () => void,
    private readonly fetchIt: typeof fetch = (...args) => fetch(...args),
  ) {}

  /** A fetch that notices silence and answers of a proxy without a server behind it. */
  readonly fetch: typeof fetch = async (input, init) => {
    try {
      const response = await this.fetchIt(input, init);
      this.#note(![502, 503, 504].includes(response.status));
      return response;
    } catch (error) {
      this.#note(false);
      throw error;
    }
  };

  offline(): void {
    this.#note(false);
  }

  /** Looks at once, for instance when the browser says that the network is back. */
  async probe(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      const answer = await this.fetchIt('/sales/q/health/ready', {
        cache: 'no-store',
        signal: AbortSignal.timeout(4_000),
      });
      this.#note(answer.ok);
    } catch {
      this.#note(false);
    }
  }

  #note(answers: boolean): void {
    const returned = answers && this.away;
    this.away = !answers;
    clearTimeout(this.#timer);
    if (!answers) this.#timer = setTimeout(() => void this.probe(), probeEveryMs);
    if (returned) this.back();
  }
}
