import type { Api } from '@fourmiliere/ui';

const key = 'fourmiliere.heading';

/** Who sells, as the law wants it on tickets; sales-service has it from the shop's settings. */
export interface Heading {
  readonly name: string;
  readonly address?: string | null;
  readonly enterpriseNumber?: string | null;
}

/** What the server said last: tickets are printed while it is away, too. */
export const heading = $state<{ now: Heading }>({ now: kept() });

export async function learnHeading(api: Api): Promise<void> {
  heading.now = await api.get<Heading>('/sales/api/heading');
  localStorage.setItem(key, JSON.stringify(heading.now));
}

function kept(): Heading {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Heading>;
    if (typeof found.name === 'string') return found as Heading;
  } catch {
    // Not ours: the server says it anew.
  }
  return { name: 'La Fourmilière' };
}
