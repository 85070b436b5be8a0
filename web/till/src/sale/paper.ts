import { common, formatDate, formatQuantity, formatRate, sum, tongue } from '@fourmiliere/ui';
import { euro, grossAndTare, t } from '../i18n/words';
import { heading } from './heading.svelte';
import { slipLines, type Receipt, type ReceiptLine } from './receipt';

/** One thing on a paper, as the gateway prints it. */
export type Element =
  | {
      readonly kind: 'text';
      readonly left: string;
      readonly right?: string;
      readonly align?: 'left' | 'centre' | 'right';
      readonly bold?: boolean;
      readonly doubleSize?: boolean;
    }
  | { readonly kind: 'rule' | 'blank' | 'cut' | 'drawer' };

export interface Paper {
  readonly elements: readonly Element[];
}

/** The gateway takes no longer text to the left. */
const leftAtMost = 400;

/** The paper of a ticket: the same figures as on the screen. Opens the drawer when cash moves. */
export function paperOf(receipt: Receipt): Paper {
  const cash = receipt.tenders.some((tender) => tender.kind === 'cash' && tender.amountCents !== 0);
  return {
    elements: [
      ...(cash ? [{ kind: 'drawer' } as const] : []),
      ...head(receipt),
      { kind: 'rule' },
      ...receipt.lines.flatMap(lineOf),
      { kind: 'rule' },
      ...sums(receipt),
      ...slips(receipt),
      { kind: 'rule' },
      ...vat(receipt),
      { kind: 'blank' },
      centred(t('receipt.served', { name: receipt.cashier })),
      centred(t('receipt.thanks'), { bold: true }),
      { kind: 'cut' },
    ],
  };
}

/** Lines as they are, such as those that a terminal gives at the end of its day. */
export function paperOfLines(lines: readonly string[]): Paper {
  return { elements: [...lines.map((line) => sides(line)), { kind: 'cut' }] };
}

/** The same, which leaves the drawer shut. */
export function withoutDrawer(paper: Paper): Paper {
  return { elements: paper.elements.filter((element) => element.kind !== 'drawer') };
}

function head(receipt: Receipt): Element[] {
  const reference = t('receipt.reference', { reference: receipt.reference });
  const number = receipt.answer && t('receipt.number', { number: receipt.answer.receiptNumber });
  const { name, address, enterpriseNumber } = heading.now;
  return [
    centred(name, { bold: true, doubleSize: true }),
    ...(address ? [centred(address)] : []),
    ...(enterpriseNumber ? [centred(t('receipt.enterprise', { number: enterpriseNumber }))] : []),
    centred(`${formatDate(receipt.completedAt)} · ${receipt.tillId}`),
    centred(number ? `${number} · ${reference}` : reference),
    ...(receipt.saleReference
      ? [centred(t('receipt.refund-of', { reference: receipt.saleReference }), { bold: true })]
      : []),
  ];
}

function lineOf(line: ReceiptLine): Element[] {
  const single = line.quantityMilli === 1000 && line.unit === 'piece' && line.discountBp === 0;
  const piece = line.unit === 'piece';
  const quantity = formatQuantity(line.quantityMilli, tongue.language, piece ? 0 : 3);
  const { tare } = line;
  const notes = [
    `${tare ? `${t('weigh.net')} ` : ''}${piece ? quantity : `${quantity} ${common(`unit.${line.unit}`)}`} × ${euro(line.unitPriceCents)}`,
    ...(line.discountBp > 0
      ? [t('receipt.discount', { rate: formatRate(line.discountBp, tongue.language) })]
      : []),
    ...(line.manual ? [t('basket.manual')] : []),
  ];
  return [
    sides(line.name, euro(line.totalCents)),
    ...(tare ? [sides(`  ${grossAndTare(line.quantityMilli + tare.grams, tare.grams)}`)] : []),
    ...(single ? [] : [sides(`  ${notes.join(', ')}`)]),
  ];
}

function sums(receipt: Receipt): Element[] {
  const { totals } = receipt;
  const back = receipt.kind === 'refund';
  return [
    sides(t('receipt.total'), euro(totals.totalCents), true),
    ...(totals.roundingCents === 0
      ? []
      : [
          sides(t('pay.rounding'), euro(totals.roundingCents)),
          sides(t('receipt.to-pay'), euro(totals.toPayCents), true),
        ]),
    ...receipt.tenders.map((tender) =>
      sides(
        common(`tender.${tender.kind}`),
        euro(back ? tender.amountCents : (tender.tenderedCents ?? tender.amountCents)),
      ),
    ),
    ...(receipt.changeCents === 0 ? [] : [sides(t('receipt.change'), euro(receipt.changeCents))]),
  ];
}

/** As the terminal set them: it knows what a card payment has to show. */
function slips(receipt: Receipt): Element[] {
  return (receipt.slips ?? [])
    .map(slipLines)
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => [{ kind: 'rule' } as const, ...lines.map((line) => sides(line))]);
}

function vat(receipt: Receipt): Element[] {
  const deposits = sum(
    receipt.lines.filter((line) => line.kind !== 'article').map((line) => line.totalCents),
  );
  return [
    ...receipt.totals.vat.map((row) =>
      sides(
        t('receipt.vat-of', {
          rate: formatRate(row.rateBp, tongue.language),
          base: euro(row.baseCents),
        }),
        euro(row.vatCents),
      ),
    ),
    ...(deposits === 0 ? [] : [sides(t('receipt.deposits'), euro(deposits))]),
  ];
}

function centred(text: string, style: { bold?: boolean; doubleSize?: boolean } = {}): Element {
  return { kind: 'text', left: printable(text), align: 'centre', ...style };
}

function sides(left: string, right?: string, bold = false): Element {
  return {
    kind: 'text',
    left: printable(left),
    ...(right === undefined ? {} : { right: printable(right) }),
    ...(bold ? { bold } : {}),
  };
}

/** Printers know one kind of blank, and control characters would be commands. */
function printable(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, ' ').slice(0, leftAtMost);
}
