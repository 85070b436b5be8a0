/** One thing that is read from a service: what it is, whether it is on its way, why it did not come. */
export class Resource<T> {
  data: T | undefined = $state.raw();
  loading = $state(false);
  error: unknown = $state.raw();
  #load: ((signal: AbortSignal) => Promise<T>) | undefined;
  #abort = new AbortController();

  /** Reads; what was there stays until the answer comes unless `forget` says otherwise. */
  async read(load: (signal: AbortSignal) => Promise<T>, forget = false): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#load = load;
    this.loading = true;
    if (forget) this.data = undefined;
    try {
      const data = await load(signal);
      if (signal.aborted) return;
      this.data = data;
      this.error = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
    }
    this.loading = false;
  }

  /** Reads the same again. */
  reload(): void {
    if (this.#load) void this.read(this.#load);
  }
}
