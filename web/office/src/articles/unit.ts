import type { Unit } from '../api/catalog';
import { t } from '../messages';

/** “/ kg”: what a price is for. */
export function perUnit(unit: Unit): string {
  return t(unit === 'kg' ? 'unit.perKg' : unit === 'l' ? 'unit.perL' : 'unit.perPiece');
}
