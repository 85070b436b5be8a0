import type { PadKey } from '@fourmiliere/ui';

/** The key of a number pad that a keyboard key stands for. */
export function padKey(key: string): PadKey | 'enter' | null {
  if (/^\d$/.test(key)) return key as PadKey;
  if (key === 'Backspace') return 'erase';
  if (key === 'Delete') return 'clear';
  if (key === ',' || key === '.') return ',';
  return key === 'Enter' ? 'enter' : null;
}
