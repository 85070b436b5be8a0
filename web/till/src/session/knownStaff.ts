import type { SignedIn } from '@fourmiliere/ui';
import type { TillStore } from '../store/store';

/** One who signed in at this till. The code is not kept, only what it takes to recognise it. */
interface Known {
  readonly who: SignedIn;
  readonly at: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly proof: Uint8Array;
  readonly misses: number;
}

type KnownByBadge = Readonly<Record<string, Known>>;

const key = 'knownStaff';
const daysKept = 7;
const keptMs = daysKept * 24 * 60 * 60_000;
const missesMax = 5;
const beyondTheTill = ['finance', 'admin'];
/** Slows guessing down; whoever copies the disk still finds a short code, so only codes of the till are kept. */
const rounds = 300_000;

/**
 * Who signed in at this till in the last seven days, so that they may while the server is away. What they get opens
 * the till and nothing else: it holds no token that a service would take, so the server asks again when it is back.
 */
export class KnownStaff {
  constructor(
    private readonly store: TillStore,
    private readonly now: () => number = Date.now,
    /** Missing in a page that came over plain HTTP from another machine: then nobody is known. */
    private readonly subtle: SubtleCrypto | null = globalThis.crypto.subtle,
  ) {}

  /** Remembers someone whom the server let in just now. */
  async learn(badge: string, pin: string, signedIn: SignedIn): Promise<void> {
    if (!this.subtle || signedIn.roles.some((role) => beyondTheTill.includes(role))) return;
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const proof = await prove(this.subtle, pin, salt);
    const who = { ...signedIn, token: unsigned(signedIn.token) };
    await this.#keep(badge, { who, at: this.now(), salt, proof, misses: 0 });
  }

  /** The one with that badge and code; null when this till does not know them, or no longer. */
  async recognise(badge: string, pin: string): Promise<SignedIn | null> {
    const known = (await this.#all())[badge];
    if (!known || !this.subtle) return null;
    const proof = await prove(this.subtle, pin, known.salt);
    if (proof.every((byte, i) => byte === known.proof[i])) {
      // A disk without room keeps nobody out who has the right code.
      if (known.misses > 0) await this.#keep(badge, { ...known, misses: 0 }).catch(() => undefined);
      return known.who;
    }
    const misses = known.misses + 1;
    if (misses < missesMax) await this.#keep(badge, { ...known, misses });
    else await this.forget(badge);
    return null;
  }

  /** Takes off the disk whom this till no longer knows. */
  async forgetOld(): Promise<void> {
    if (await this.store.remember(key)) await this.store.keep(key, await this.#all());
  }

  async forget(badge: string): Promise<void> {
    const { [badge]: gone, ...others } = await this.#all();
    if (gone) await this.store.keep(key, others);
  }

  async #keep(badge: string, known: Known): Promise<void> {
    await this.store.keep(key, { ...(await this.#all()), [badge]: known });
  }

  async #all(): Promise<KnownByBadge> {
    const kept = (await this.store.remember<KnownByBadge>(key)) ?? {};
    const now = this.now();
    const current = ({ at }: Known) => at > now - keptMs && at <= now;
    return Object.fromEntries(Object.entries(kept).filter(([, known]) => current(known)));
  }
}

async function prove(subtle: SubtleCrypto, pin: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const secret = await subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await subtle.deriveBits(how, secret, 256));
}

/** Who it was for stays readable; no service takes it. */
function unsigned(token: string): string {
  return token.split('.').slice(0, 2).join('.') + '.';
}
