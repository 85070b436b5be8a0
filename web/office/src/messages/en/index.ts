/** What the office says in English. */
import type { OfficeKey } from '../fr';
import { base } from './base';
import { books } from './books';
import { faults } from './faults';
import { shop } from './shop';

export const en: Record<OfficeKey, string> = { ...base, ...shop, ...books, ...faults };
