import type { Entry } from '../api/accounting';

export type SourceLink = {
  path: string[];
  words: 'entries.openTicket' | 'entries.openReceipt' | 'entries.openSession';
};

/** Where the document behind an entry is shown, if it has a page. */
export function sourceLink(
  entry: Pick<Entry, 'source' | 'sourceType' | 'tillSessionId'>,
): SourceLink | undefined {
  switch (entry.sourceType) {
    case 'sale':
    case 'refund':
      return { path: ['tickets', entry.source], words: 'entries.openTicket' };
    case 'goods-receipt':
      return { path: ['receipts', entry.source], words: 'entries.openReceipt' };
    default:
      return entry.tillSessionId
        ? { path: ['sessions', entry.tillSessionId], words: 'entries.openSession' }
        : undefined;
  }
}
