import { untrack } from 'svelte';
import { signIn } from './session';

/** Reads again whatever failed while nobody was signed in, as soon as somebody is. Call while a component starts. */
export function reviveOnSignIn(...readers: { readonly error: unknown; reload(): void }[]): void {
  $effect(() => {
    if (!signIn.active) return;
    untrack(() => {
      for (const reader of readers) if (reader.error !== undefined) reader.reload();
    });
  });
}
