import { Problem, type Api } from '@fourmiliere/ui';
import { paperOf, paperOfLines, withoutDrawer, type Paper } from '../sale/paper';
import type { Receipt } from '../sale/receipt';

/** A print job as the gateway tells it. */
export interface Job {
  readonly id: string;
  readonly state: 'waiting' | 'printing' | 'printed' | 'doubtful';
}

/** What the screen says of the paper of one ticket. */
export type Printed = Job['state'] | 'none' | 'failed';

const lookEveryMs = 400;
/** Tickets of before are still on their way to the gateway: so often it is asked again before the drawer stays shut. */
const keptWithinTries = 8;

/**
 * Prints tickets at the gateway. A job has the ticket's id, so that pressing twice, a reload or a lost answer never print
 * it twice; another paper of it is a duplicate, which says so.
 */
export class Printing {
  /** The till has a printer, though it may have trouble now. */
  known = $state(false);
  job = $state.raw<Job | null>(null);
  /** Why the gateway did not take the job. */
  failure = $state.raw<unknown>(null);
  /** The ticket that came out while the drawer stayed shut, since the gateway does not have it. */
  drawerShut = $state('');

  constructor(
    private readonly api: Api,
    private readonly gateway: () => string | null,
    private readonly wait: (ms: number) => Promise<unknown> = (ms) =>
      new Promise((resolve) => setTimeout(resolve, ms)),
  ) {}

  stateOf(id: string): Printed {
    if (this.job?.id !== id) return 'none';
    return this.failure ? 'failed' : this.job.state;
  }

  /**
   * Prints a ticket; a duplicate when it has been printed before.
   *
   * @param receipt asked for when the paper is made: until then the server may number it
   */
  async print(id: string, receipt: () => Promise<Receipt>): Promise<void> {
    const before = this.stateOf(id);
    const again = before === 'printed' || before === 'doubtful';
    await this.#follow(id, (jobs) => (again ? this.#again(jobs) : this.#first(id, jobs, receipt)));
  }

  /** Opens the drawer without a sale, for which the gateway wants a reason and the shop role; false when it can't. */
  async openDrawer(id: string, reason: string): Promise<boolean> {
    const gateway = this.gateway();
    if (!gateway) return false;
    return this.api.post(`${gateway}/api/drawer/kick`, { id, reason }).then(
      () => true,
      () => false,
    );
  }

  /** Prints lines that a device set itself, such as a terminal's sums; they stand on the screen as well. */
  async printLines(lines: readonly string[]): Promise<void> {
    const gateway = this.gateway();
    if (!gateway || !this.known) return;
    await this.api
      .put(`${gateway}/api/prints/${crypto.randomUUID()}`, { paper: paperOfLines(lines) })
      .catch(() => undefined);
  }

  async #first(id: string, jobs: string, receipt: () => Promise<Receipt>): Promise<Job> {
    return this.#order(id, jobs, paperOf(await receipt()), keptWithinTries);
  }

  async #order(id: string, jobs: string, paper: Paper, tries: number): Promise<Job> {
    try {
      return await this.api.put<Job>(jobs, { paper, ticketId: id });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'ticket-not-kept' && tries > 1) {
        await this.wait(lookEveryMs);
        return this.#order(id, jobs, paper, tries - 1);
      }
      if (error.code === 'ticket-not-kept' || error.code === 'ticket-without-drawer') {
        const job = await this.api.put<Job>(jobs, { paper: withoutDrawer(paper), ticketId: id });
        this.drawerShut = id;
        return job;
      }
      if (error.code !== 'print-differs') throw error;
      // It was ordered before the server had numbered the ticket.
      const job = await this.api.get<Job>(jobs);
      return job.state === 'printed' || job.state === 'doubtful' ? this.#again(jobs) : job;
    }
  }

  #again(jobs: string): Promise<Job> {
    return this.api.post<Job>(`${jobs}/again`);
  }

  async #follow(id: string, begin: (jobs: string) => Promise<Job>): Promise<void> {
    const gateway = this.gateway();
    if (!gateway) return;
    const jobs = `${gateway}/api/prints/${id}`;
    this.failure = null;
    this.job = { id, state: 'waiting' };
    try {
      let job = await begin(jobs);
      while (this.job?.id === id) {
        this.job = job;
        if (job.state === 'printed' || job.state === 'doubtful') return;
        await this.wait(lookEveryMs);
        job = await this.api.get<Job>(jobs);
      }
    } catch (error) {
      if (this.job?.id === id) this.failure = error;
    }
  }
}
