import { Problem, Unreachable, type Api } from '@fourmiliere/ui';

const kept = 'fourmiliere.pairing';

/**
 * The key that the gateway gave this browser when a person typed the code of the gateway's page. With it the scale goes
 * on while nobody can sign in at the shop; whoever has it sees devices and prints, nothing more.
 */
export class Pairing {
  key = $state<string | undefined>();

  constructor(
    private readonly api: Pick<Api, 'post'>,
    private readonly storage: Storage = localStorage,
  ) {
    this.key = storage.getItem(kept) ?? undefined;
  }

  /**
   * Joins this till to the first gateway that answers at one of those addresses.
   *
   * @throws Problem when it refuses the code, or none answers
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
    throw new Problem(503, 'no-gateway');
  }
}

/** At the till's own address there may be no gateway at all. */
function isNoGateway(error: unknown): boolean {
  return error instanceof Problem && (error.status === 404 || error.status === 405);
}
