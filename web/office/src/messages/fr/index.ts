/** What the office says in French, the language of the shop; the other catalogues have the same keys. */
import { base } from './base';
import { books } from './books';
import { shop } from './shop';

export const fr = { ...base, ...shop, ...books } as const;

export type OfficeKey = keyof typeof fr;
