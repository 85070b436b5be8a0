/** What the office says in French, the language of the shop; the other catalogues have the same keys. */
import { base } from './base';
import { books } from './books';
import { faults } from './faults';
import { shop } from './shop';

export const fr = { ...base, ...shop, ...books, ...faults } as const;

export type OfficeKey = keyof typeof fr;
