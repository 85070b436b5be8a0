import { Problem, Unreachable, type Api } from '@fourmiliere/ui';
import { barrierTo, type Barrier } from './barrier';

const kept = 'fourmiliere.pairing';

/**
 * The key that the gateway gave this browser when a person typed the code of the gateway's page. With it the scale goes
 * on while nobody can sign in at the shop; whoever has it sees devices and prints, nothing more.
 */
export class Pairing {
  key = $state<string | undefined>();

  constructor(
    private readonly api: Pick<Api, 'post'>,
    private readonly barrier: (address: string) => Promise<Barrier | null> = barrierTo,
    private readonly storage: Storage = localStorage,
  ) {
    this.key = storage.getItem(kept) ?? undefined;
  }

  /**
   * Joins this till to the first gateway that answers at one of those addresses, of which the last is the till's own.
   *
   * @throws Problem when it refuses the code, or none answers; then with what is known to keep us from the last
   */
  async pair(origins: readonly string[], code: string, tillId: string): Promise<void> {
    for (const origin of origins) {
      try {
        const path = `${origin.replace(/\/$/, '')}/device/api/pairings`;
        const { key } = await this.api.post<{ key: string }>(path, { code, name: tillId });
        this.storage.setItem(kept, key);
        this.key = key;
        return;
      } catch (error) {
        if (!(error instanceof Unreachable) && !isNoGateway(error)) throw error;
      }
    }
    throw new Problem(503, (await this.barrier(origins.at(-1) ?? '')) ?? 'no-gateway');
  }
}

/** At the shop's address there may be no gateway at all, or one that is not for this till. */
function isNoGateway(error: unknown): boolean {
  return (
    error instanceof Problem && ([404, 405].includes(error.status) || error.code === 'origin-not-allowed')
  );
}
