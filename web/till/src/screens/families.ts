import type { IconName } from '@fourmiliere/ui';
import { fold } from '../assortment/search';

const hues = [142, 32, 75, 255, 12, 195, 320, 105, 55, 225, 170, 290];

/** Each family has its colour, by its place in the list: the same every day. */
export function hueOf(families: readonly string[], family: string | undefined): number {
  const at = family === undefined ? -1 : families.indexOf(family);
  return at < 0 ? 80 : (hues[at % hues.length] ?? 80);
}

const signs: readonly [RegExp, IconName][] = [
  [/fruit|legume|groente/, 'leaf'],
  [/biere|vin|alcool|boisson|sirop|jus|drank|huile|sauce/, 'bottle'],
  [/pate|riz|cereale|vrac|pain|farine/, 'wheat'],
  [/conserve|bocaux|sec|epicerie/, 'box'],
  [/corps|hygiene|soin/, 'heart'],
  [/consigne|vidange/, 'returns'],
  [/fromage|cremerie|traiteur|frais/, 'star'],
];

export function signOf(family: string): IconName {
  const name = fold(family);
  return signs.find(([words]) => words.test(name))?.[1] ?? 'tag';
}

/** "Boissons / Sans alcool" is shown as "Sans alcool". */
export function shortName(family: string): string {
  return family.split(/\s*\/\s*/).at(-1) ?? family;
}
