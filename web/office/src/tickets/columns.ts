import type { TicketRow } from '../api/sales';
import type { Column } from '../kit/table';
import { dateTime } from '../lib/format';
import { t } from '../messages';

/** The columns of every list of tickets; `total` is drawn by the page. */
export function ticketColumns(): Column<TicketRow>[] {
  return [
    { id: 'number', label: t('tickets.number'), text: (r) => String(r.receiptNumber), width: '6rem' },
    {
      id: 'reference',
      label: t('tickets.reference'),
      text: (r) => r.reference,
      width: '8rem',
      soft: true,
      from: 560,
    },
    { id: 'time', label: t('tickets.time'), text: (r) => dateTime(r.completedAt), width: '11rem' },
    { id: 'till', label: t('tickets.till'), text: (r) => r.tillId, soft: true },
    { id: 'kind', label: t('tickets.kind'), width: '10rem', from: 640 },
    { id: 'total', label: t('tickets.total'), width: '8rem', end: true },
  ];
}
