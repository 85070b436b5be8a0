const lock = 'fourmiliere-till';
const stolenKey = 'fourmiliere.till.taken';

/** Only one window is the till, so that two never have the same basket in hand. */
export async function holdTheTill(start: () => Promise<void>, elsewhere: () => void): Promise<void> {
  if (!('locks' in navigator)) return start();
  const steal = sessionStorage.getItem(stolenKey) !== null;
  sessionStorage.removeItem(stolenKey);
  const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
  try {
    await navigator.locks.request(lock, options, async (held) => {
      if (!held) return elsewhere();
      await start();
      await new Promise(() => undefined);
    });
  } catch {
    // Another window took over: this one lets go of everything it has in hand.
    location.reload();
  }
}

/** Makes this window the till; the other one steps back. */
export function takeTheTill(): void {
  sessionStorage.setItem(stolenKey, 'yes');
  location.reload();
}
