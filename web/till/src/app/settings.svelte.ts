const key = 'fourmiliere.till';

interface Kept {
  readonly tillId: string;
  readonly gateway: string;
}

export const validTillId = /^[A-Za-z0-9-]{1,40}$/;

/** Which till this machine is, and where its gateway listens; kept in this browser. */
export class Settings {
  tillId = $state('caisse-1');
  gateway = $state('http://localhost:8085');

  constructor(private readonly storage: Storage = localStorage) {
    const kept = read(storage);
    if (kept.tillId && validTillId.test(kept.tillId)) this.tillId = kept.tillId;
    if (kept.gateway !== undefined) this.gateway = kept.gateway;
  }

  save(tillId: string, gateway: string): void {
    this.tillId = tillId;
    this.gateway = gateway;
    this.storage.setItem(key, JSON.stringify({ tillId, gateway }));
  }
}

function read(storage: Storage): Partial<Kept> {
  try {
    return (JSON.parse(storage.getItem(key) ?? '{}') as Partial<Kept> | null) ?? {};
  } catch {
    return {};
  }
}
