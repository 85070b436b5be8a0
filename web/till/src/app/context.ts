import { getContext, setContext } from 'svelte';
import type { Till } from './till.svelte';

const key = Symbol('till');

export function provideTill(till: Till): void {
  setContext(key, till);
}

export function useTill(): Till {
  return getContext<Till>(key);
}
