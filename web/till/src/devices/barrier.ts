/** What is known to keep this page from a gateway; the codes are those of the problems with words. */
export type Barrier = 'origin-not-allowed' | 'local-network-forbidden';

/** Chromium's names for the permission to reach this computer, the newer one first. */
const permissions = ['loopback-network', 'local-network-access'];

/**
 * Why nothing comes from the gateway at that address; null when it answers this page, or nobody can know. A browser
 * tells a page neither that it was refused nor that it may not ask: a page that is refused can still see that somebody
 * answered.
 */
export async function barrierTo(address: string): Promise<Barrier | null> {
  if (!address) return null;
  const health = `${address.replace(/\/$/, '')}/device/q/health`;
  if (await answers(health, 'cors')) return null;
  if (await answers(health, 'no-cors')) {
    // It may have started between the two.
    return (await answers(health, 'cors')) ? null : 'origin-not-allowed';
  }
  return (await forbidden()) ? 'local-network-forbidden' : null;
}

async function answers(address: string, mode: RequestMode): Promise<boolean> {
  try {
    await fetch(address, { mode, cache: 'no-store', signal: AbortSignal.timeout(4_000) });
    return true;
  } catch {
    return false;
  }
}

async function forbidden(): Promise<boolean> {
  for (const name of permissions) {
    try {
      return (await navigator.permissions.query({ name } as never)).state === 'denied';
    } catch {
      // This browser does not know it by that name, or asks for no permission at all.
    }
  }
  return false;
}
