import type { IconName } from '@fourmiliere/ui';
import { fold } from '../assortment/search';

interface Look {
  readonly words: RegExp;
  readonly icon: IconName;
  readonly hue: number;
}

/** How families look; the first that fits. */
const looks: readonly Look[] = [
  { words: /fruit|legume|groente/, icon: 'leaf', hue: 142 },
  { words: /biere|vin\b|vins\b|alcool fort|bier/, icon: 'bottle', hue: 62 },
  { words: /boisson|sans alcool|sirop|jus|drank/, icon: 'bottle', hue: 225 },
  { words: /huile|sauce|condiment/, icon: 'bottle', hue: 108 },
  { words: /pate|riz|cereale|pain|farine/, icon: 'wheat', hue: 82 },
  { words: /vrac|bulk|^sec$/, icon: 'wheat', hue: 50 },
  { words: /conserve|bocaux/, icon: 'box', hue: 22 },
  { words: /biscuit|chocolat|koek/, icon: 'star', hue: 38 },
  { words: /fromage|kaas/, icon: 'star', hue: 92 },
  { words: /cremerie|lait|zuivel/, icon: 'star', hue: 245 },
  { words: /traiteur|viande|poisson/, icon: 'heart', hue: 8 },
  { words: /corps|hygiene|soin/, icon: 'heart', hue: 340 },
  { words: /maison|entretien|menage/, icon: 'box', hue: 285 },
];

const plain: Look = { words: /./, icon: 'tag', hue: 75 };

/** The last part of a path says it best: "Boissons / Sans alcool". */
function lookOf(family: string): Look {
  const name = fold(shortName(family));
  return looks.find((look) => look.words.test(name)) ?? plain;
}

export function hueOf(family: string | undefined): number {
  return family === undefined ? plain.hue : lookOf(family).hue;
}

export function signOf(family: string): IconName {
  return lookOf(family).icon;
}

/** "Boissons / Sans alcool" is shown as "Sans alcool". */
export function shortName(family: string): string {
  return family.split(/\s*\/\s*/).at(-1) ?? family;
}
