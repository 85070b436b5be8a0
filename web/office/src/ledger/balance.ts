/** Reading entries and trial balances. */
import type { BalanceLine, Entry, TrialBalance } from '../api/accounting';
import { csvAmount, toCsv } from '../lib/csv';

/** What an entry moves: the sum of its debits, in cents. */
export function entryCents(entry: Pick<Entry, 'postings'>): number {
  return entry.postings.reduce((sum, posting) => sum + posting.debitCents, 0);
}

/** Debit minus credit of an entry's postings; anything but zero is a fault to be shown loudly. */
export function imbalanceCents(entry: Pick<Entry, 'postings'>): number {
  return entry.postings.reduce((sum, p) => sum + p.debitCents - p.creditCents, 0);
}

export interface AccountClass {
  digit: string;
  lines: BalanceLine[];
  debitCents: number;
  creditCents: number;
}

/** A trial balance cut into the classes of the Belgian chart (first digit), each with its sums. */
export function byClass(lines: readonly BalanceLine[]): AccountClass[] {
  const classes = new Map<string, AccountClass>();
  for (const line of [...lines].sort((a, b) => a.account.localeCompare(b.account))) {
    const digit = line.account.charAt(0);
    const group = classes.get(digit) ?? { digit, lines: [], debitCents: 0, creditCents: 0 };
    group.lines.push(line);
    group.debitCents += line.debitCents;
    group.creditCents += line.creditCents;
    classes.set(digit, group);
  }
  return [...classes.values()];
}

/** The trial balance as a file; the last row holds the sums. */
export function balanceCsv(balance: TrialBalance, header: readonly string[], total: string): string {
  const row = (name: string[], debit: number, credit: number) => [
    ...name,
    csvAmount(debit),
    csvAmount(credit),
    csvAmount(debit - credit),
  ];
  return toCsv([
    header,
    ...balance.lines.map((l) => row([l.account, l.name], l.debitCents, l.creditCents)),
    row(['', total], balance.debitCents, balance.creditCents),
  ]);
}
