/** Where the office leads, and who is led there. */

export const PAGES = [
  'home',
  'articles',
  'suppliers',
  'import',
  'stock',
  'receipts',
  'sessions',
  'tickets',
  'discrepancies',
  'entries',
  'balance',
  'parked',
  'checks',
] as const;

export type Page = (typeof PAGES)[number];

export interface Section {
  id: 'home' | 'catalog' | 'stock' | 'tills' | 'books';
  pages: Page[];
}

const SECTIONS: readonly Section[] = [
  { id: 'home', pages: ['home'] },
  { id: 'catalog', pages: ['articles', 'suppliers', 'import'] },
  { id: 'stock', pages: ['stock', 'receipts'] },
  { id: 'tills', pages: ['sessions', 'tickets', 'discrepancies'] },
  { id: 'books', pages: ['entries', 'balance', 'parked', 'checks'] },
];

/** The roles of which one opens a page; the services refuse by themselves, this only spares useless doors. */
const ROLES: Record<Page, readonly string[]> = {
  home: ['cashier', 'shop', 'finance', 'admin'],
  articles: ['cashier', 'shop', 'finance', 'admin'],
  suppliers: ['shop', 'finance', 'admin'],
  import: ['shop', 'admin'],
  stock: ['shop', 'finance', 'admin'],
  receipts: ['shop', 'finance', 'admin'],
  sessions: ['shop', 'finance', 'admin'],
  tickets: ['shop', 'finance', 'admin'],
  discrepancies: ['shop', 'finance', 'admin'],
  entries: ['finance', 'admin'],
  balance: ['finance', 'admin'],
  parked: ['finance', 'admin'],
  checks: ['finance', 'admin'],
};

/** Whether someone with these roles may see a page. */
export function maySee(page: Page, roles: readonly string[]): boolean {
  return ROLES[page].some((role) => roles.includes(role));
}

/** The navigation for someone with these roles, without empty sections. */
export function sectionsFor(roles: readonly string[]): Section[] {
  return SECTIONS.map((section) => ({
    ...section,
    pages: section.pages.filter((page) => maySee(page, roles)),
  })).filter((section) => section.pages.length > 0);
}

/** The page that a path names; the home page for none, undefined for one that does not exist. */
export function pageOf(path: readonly string[]): Page | undefined {
  const [first] = path;
  return first === undefined ? 'home' : PAGES.find((page) => page === first);
}
