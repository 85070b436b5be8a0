/** Who works at this screen, as sales-service answered. */
export interface SignedIn {
  readonly token: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly expiresAt: string;
}

export type Role = 'cashier' | 'shop' | 'finance' | 'admin';

export const signInKey = 'fourmiliere.signIn';

/** The sign-in, kept in this browser and shared by till, office and simulator. */
export class SignIn {
  current = $state<SignedIn | null>(null);
  /** The server no longer takes the token; the screen keeps everything and asks to sign in again. */
  lost = $state(false);

  constructor(private readonly storage: Storage = localStorage) {
    this.current = this.#stored();
    if (typeof window !== 'undefined') {
      window.addEventListener('storage', (event) => {
        if (event.key !== signInKey) return;
        this.current = this.#stored();
        this.lost = false;
      });
    }
  }

  /** Signed in and, as far as we know, still accepted. */
  get active(): boolean {
    return this.current !== null && !this.lost;
  }

  /** No server takes this sign-in now: there is none, it was lost, or its token's time is over. */
  ended(now: number): boolean {
    const { current } = this;
    return !this.active || !current?.token || Date.parse(current.expiresAt) <= now;
  }

  /** The staff id, read from the token's `sub`. */
  get staffId(): string | undefined {
    return this.current ? (claims(this.current.token)['sub'] as string | undefined) : undefined;
  }

  has(role: Role): boolean {
    return this.current?.roles.includes(role) ?? false;
  }

  accept(signedIn: SignedIn): void {
    const { token, name, roles, expiresAt } = signedIn;
    this.current = { token, name, roles, expiresAt };
    this.lost = false;
    this.storage.setItem(signInKey, JSON.stringify(this.current));
  }

  lose(): void {
    if (this.current) this.lost = true;
  }

  signOut(): void {
    this.current = null;
    this.lost = false;
    this.storage.removeItem(signInKey);
  }

  #stored(): SignedIn | null {
    try {
      const kept = JSON.parse(this.storage.getItem(signInKey) ?? 'null') as SignedIn | null;
      return kept && typeof kept.token === 'string' && Array.isArray(kept.roles) ? kept : null;
    } catch {
      return null;
    }
  }
}

/** The claims of a JWT, unverified: only the services decide what a token may do. */
export function claims(token: string): Record<string, unknown> {
  try {
    const body = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(body), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
