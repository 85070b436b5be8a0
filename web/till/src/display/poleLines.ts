import { common, formatQuantity, tongue } from '@fourmiliere/ui';
import { euro, kilograms, t } from '../i18n/words';
import type { Shown, ShownLine } from './shown';

const columns = 20;

/** Two lines of 20 characters for a pole display; none when nothing is sold: then it greets by itself. */
export function poleLines(shown: Shown): string[] {
  switch (shown.kind) {
    case 'greeting':
      return [];
    case 'basket':
      return [shown.last ? sold(shown.last) : blank, apart(t('basket.total'), euro(shown.totalCents))];
    case 'weighing':
      return weighing(shown);
    case 'paying':
      return paying(shown);
    case 'done':
      return done(shown);
  }
}

const blank = ' '.repeat(columns);

function sold(line: ShownLine): string {
  const pieces = line.unit === 'piece' ? line.quantityMilli / 1000 : 1;
  return apart(pieces === 1 ? line.name : `${pieces}x ${line.name}`, euro(line.amountCents));
}

function weighing(shown: Shown & { kind: 'weighing' }): string[] {
  const { name, unit, unitPriceCents, tareGrams, weight } = shown;
  const price = `${euro(unitPriceCents)}/${common(`unit.${unit}`)}`;
  const tare = `${t('display.tare')} ${kilos(tareGrams)}`;
  if (!weight)
    return [name.slice(0, columns).padEnd(columns), apart(tareGrams > 0 ? tare : t('weigh.title'), price)];
  if (tareGrams > 0) return [loads(weight, tareGrams), whole(price, euro(weight.amountCents))];
  return [whole(kilograms(weight.netGrams), price), apart(name, euro(weight.amountCents))];
}

/** Gross, tare and net: three figures of which none may be missing. */
function loads(
  { grossGrams, netGrams }: { grossGrams: number; netGrams: number },
  tareGrams: number,
): string {
  const figures = [
    t('display.gross') + kilos(grossGrams),
    t('display.tare') + kilos(tareGrams),
    t('display.net') + kilos(netGrams),
  ];
  const apartEach = figures.join(' ');
  return apartEach.length <= columns ? apartEach.padEnd(columns) : figures.join('').padEnd(columns);
}

function kilos(grams: number): string {
  return formatQuantity(grams, tongue.language, 3);
}

function paying({ receivedCents, restCents, cashCents }: Shown & { kind: 'paying' }): string[] {
  if (restCents < 0) return [apart(t('receipt.change'), euro(-cashCents)), blank];
  const rest = apart(t(receivedCents > 0 ? 'pay.rest' : 'pay.title'), euro(restCents));
  if (receivedCents > 0) return [apart(t('display.received'), euro(receivedCents)), rest];
  return [rest, cashCents === restCents ? blank : apart(t('pay.cash-due'), euro(cashCents))];
}

function done(shown: Shown & { kind: 'done' }): string[] {
  if (shown.paidOutCents > 0) return [apart(t('display.given'), euro(shown.paidOutCents)), thanks()];
  if (shown.changeCents === 0) return [thanks(), apart(t('display.paid'), euro(shown.paidCents))];
  const received = `${t('display.received')} ${euro(shown.receivedCents)}`;
  const room = columns - 2 - received.length;
  const short = t('display.thanks');
  return [
    short.length <= room ? apart(short, received) : apart(t('display.received'), euro(shown.receivedCents)),
    apart(t('receipt.change'), euro(shown.changeCents)),
  ];
}

function thanks(): string {
  return t('display.thanks-bye').slice(0, columns).padEnd(columns);
}

/** The gateway knows by two spaces what must stay whole, should its display spell € longer. */
function apart(left: string, right: string): string {
  const words = left.slice(0, Math.max(0, columns - 2 - right.length));
  return words + right.padStart(columns - words.length);
}

/** Both are figures, none of which may be cut. */
function whole(left: string, right: string): string {
  if (left.length + right.length < columns) return left + right.padStart(columns - left.length);
  const [a, b] = [left, right].map((text) => text.replace(/\s/g, '')) as [string, string];
  return a + b.padStart(columns - a.length);
}
