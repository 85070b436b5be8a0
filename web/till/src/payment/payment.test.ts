// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  due,
  likelyNotes,
  nothingPaid,
  payCash,
  payExact,
  takeBack,
  type Outcome,
  type Payment,
} from './payment';

const open = (outcome: Outcome): Payment => {
  if (outcome.done) throw new Error('paid already');
  return outcome.payment;
};

describe('a payment', () => {
  it('in cash is rounded and gives change', () => {
    expect(payCash(1291, nothingPaid, 2000)).toEqual({
      done: true,
      tenders: [{ kind: 'cash', amountCents: 1290, tenderedCents: 2000 }],
    });
  });

  it('by card is never rounded', () => {
    expect(payExact(1293, nothingPaid, 'card', 1293)).toEqual({
      done: true,
      tenders: [{ kind: 'card', amountCents: 1293 }],
    });
  });

  it('by voucher and cash rounds only the cash', () => {
    const voucher = open(payExact(1293, nothingPaid, 'meal_voucher', 800));

    expect(due(1293, voucher)).toEqual({ restCents: 493, cashCents: 495, roundingCents: 2 });
    expect(payCash(1293, voucher, 500)).toMatchObject({
      done: true,
      tenders: [{ kind: 'meal_voucher' }, { kind: 'cash', amountCents: 495, tenderedCents: 500 }],
    });
  });

  it('may begin with some cash and end by card', () => {
    const some = open(payCash(1293, nothingPaid, 500));

    expect(payExact(1293, some, 'card', 793)).toEqual({
      done: true,
      tenders: [
        { kind: 'card', amountCents: 793 },
        { kind: 'cash', amountCents: 500, tenderedCents: 500 },
      ],
    });
  });

  it('adds up cash that is handed over bit by bit into one tender', () => {
    const some = open(payCash(1293, nothingPaid, 500));

    expect(payCash(1293, some, 1000)).toEqual({
      done: true,
      tenders: [{ kind: 'cash', amountCents: 1295, tenderedCents: 1500 }],
    });
  });

  it('pays out empties', () => {
    expect(due(-122, nothingPaid).cashCents).toBe(-120);
    expect(payCash(-122, nothingPaid, -120)).toEqual({
      done: true,
      tenders: [{ kind: 'cash', amountCents: -120, tenderedCents: -120 }],
    });
  });

  it('takes no more than is due by an exact tender', () => {
    expect(() => payExact(500, nothingPaid, 'card', 501)).toThrow(RangeError);
    expect(() => payExact(500, nothingPaid, 'card', 0)).toThrow(RangeError);
  });

  it('takes back what was entered by mistake', () => {
    const voucher = open(payExact(1293, open(payCash(1293, nothingPaid, 100)), 'meal_voucher', 800));

    expect(takeBack(voucher, 0)).toEqual({ exact: [], cashCents: 100 });
    expect(takeBack(voucher, 'cash').cashCents).toBe(0);
  });

  it.each([
    [860, [1000, 2000, 5000, 10_000]],
    [1290, [2000, 5000, 10_000, 20_000]],
    [6245, [7000, 10_000, 20_000]],
    [500, [1000, 2000, 5000, 10_000]],
  ])('offers notes for %i', (cents, notes) => expect(likelyNotes(cents)).toEqual(notes));
});
