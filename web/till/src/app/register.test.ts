import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { article, beer, bottle, freshStore } from '../testing';
import type { TillStore } from '../store/store';
import { remove, setQuantity } from '../basket/basket';
import type { CardAttempt, Stage } from '../payment/cardPayment';
import { Register, type At } from './register.svelte';

const at: At = { tillId: 'caisse-1', tillSessionId: 'session', cashier: 'Camille', soldBy: 'staff' };

describe('the register', () => {
  let store: TillStore;
  let refusals: number;
  let register: Register;

  beforeEach(async () => {
    store = await freshStore();
    refusals = 0;
    register = new Register(store, () => (refusals += 1));
  });

  async function reloaded(): Promise<Register> {
    const fresh = new Register(store);
    await fresh.restore();
    return fresh;
  }

  it('has basket, payment step and scans back after a reload in the middle of payment', async () => {
    register.add(beer, bottle);
    register.pay(true);
    await register.payExact('meal_voucher', 100, at);
    register.hold('5410000000002');
    register.addUnknown('999');

    const after = await reloaded();

    expect(after.basket).toEqual(register.basket);
    expect(after.paying).toBe(true);
    expect(after.due.restCents).toBe(105);
    expect(after.held.map((scan) => scan.code)).toEqual(['5410000000002']);
    expect(after.unknown).toEqual([{ code: '999', times: 1 }]);
  });

  it('does not have a paid basket back after a reload when a code is scanned while it is paid', async () => {
    register.add(beer, bottle);
    register.pay(true);
    const paid = register.payCash(500, at);
    register.hold('5410000000002');
    await paid;

    const after = await reloaded();

    expect(after.empty).toBe(true);
    expect(after.paying).toBe(false);
    expect(after.held.map((scan) => scan.code)).toEqual(['5410000000002']);
  });

  it('has the sale on disk, and the basket empty there, before it says that it is paid', async () => {
    register.add(beer, bottle);
    register.pay(true);

    const receipt = await register.payCash(500, at);

    const [item] = await store.outbox();
    expect(item).toMatchObject({ id: receipt?.id, method: 'PUT', path: `/sales/api/sales/${receipt?.id}` });
    expect(item?.body).toMatchObject({
      tillSessionId: 'session',
      soldBy: 'staff',
      lines: [
        {
          articleId: 'beer',
          quantityMilli: 1000,
          unitPriceCents: 195,
          vatRateBp: 2100,
          discountBp: 0,
          kind: 'article',
        },
        { articleId: 'bottle', quantityMilli: 1000, unitPriceCents: 10, vatRateBp: 0, kind: 'deposit' },
      ],
      tenders: [{ kind: 'cash', amountCents: 205, tenderedCents: 500 }],
      totals: {
        totalCents: 205,
        roundingCents: 0,
        toPayCents: 205,
        vat: [{ rateBp: 2100, totalCents: 195, baseCents: 161, vatCents: 34 }],
      },
    });
    expect((await reloaded()).empty).toBe(true);
    expect(receipt?.changeCents).toBe(295);
  });

  it('sells a basket once, however often "paid" is tapped', async () => {
    register.add(article());

    const receipts = await Promise.all([
      register.payCash(250, at),
      register.payCash(250, at),
      register.payCash(250, at),
    ]);

    expect(receipts.filter(Boolean)).toHaveLength(1);
    expect(await store.outbox()).toHaveLength(1);
  });

  it('gives each sale an id of its own', async () => {
    register.add(article());
    const first = await register.payCash(250, at);
    register.add(article());

    const second = await register.payCash(250, at);

    expect(second?.id).not.toBe(first?.id);
  });

  it('undoes step by step, even a cleared basket', () => {
    register.add(article());
    register.change(setQuantity(register.basket, '1', 5000));
    register.clear();

    register.undo();
    expect(register.basket.lines[0]?.quantityMilli).toBe(5000);

    register.undo();
    expect(register.basket.lines[0]?.quantityMilli).toBe(1000);
  });

  describe('when scans may have been lost while the scanner’s line was cut', () => {
    it('says so while a ticket is in hand, until somebody has looked', () => {
      register.add(beer);

      register.scannerBack(true);

      expect(register.scansMissed).toBe(true);
      register.looked();
      expect(register.scansMissed).toBe(false);
    });

    it('says so of a ticket that was sold before the line came back', async () => {
      register.add(beer);
      register.scannerLost();
      await register.payCash(500, at);
      register.scannerLost();

      register.scannerBack(true);

      expect(register.scansMissed).toBe(true);
    });

    it('says nothing when nothing was being sold', async () => {
      register.add(beer);
      register.scannerLost();
      register.scannerBack(false);
      await register.payCash(500, at);
      register.scannerLost();

      register.scannerBack(true);

      expect(register.scansMissed).toBe(false);
    });

    it('still says so after a reload, and after another cut that lost nothing', async () => {
      register.add(beer);
      register.scannerBack(true);

      const after = await reloaded();
      after.scannerBack(false);

      expect(after.scansMissed).toBe(true);
    });
  });

  it('counts how often an unknown code was scanned, until it is set aside', () => {
    register.addUnknown('999');
    register.addUnknown('999');
    expect(register.unknown).toEqual([{ code: '999', times: 2 }]);

    register.setAside('999');

    expect(register.unknown).toEqual([]);
  });

  const attempt = (stage: Stage, more: Partial<CardAttempt> = {}): CardAttempt => ({
    id: 'card-1',
    amountCents: 205,
    gateway: 'http://localhost:8085/device',
    told: false,
    stage,
    ...more,
  });
  const approved = (id: string, amountCents: number): Stage => ({
    is: 'approved',
    slip: { id, amountCents, maskedPan: '####4771', lines: ['ACHAT'] },
  });

  async function toPay(): Promise<void> {
    register.add(beer, bottle);
    register.pay(true);
    await register.beginCard(attempt({ is: 'sending' }));
  }

  async function paidInPart(): Promise<void> {
    await toPay();
    register.changeCard(attempt(approved('card-1', 100), { amountCents: 100 }));
    await register.takeCard(at);
  }

  it('comes back to the payment and asks about the same attempt after a crash right after it was kept', async () => {
    await toPay();

    const after = await reloaded();

    expect(after.paying).toBe(true);
    expect(after.card).toEqual(attempt({ is: 'silent', absent: false }));
    expect(after.due.restCents).toBe(205);
  });

  it('has no attempt when the disk does not keep it', async () => {
    register.add(beer, bottle);
    store.close();

    await expect(register.beginCard(attempt({ is: 'sending' }))).rejects.toThrow();

    expect(register.card).toBeNull();
  });

  it.each<Stage>([
    { is: 'sending' },
    { is: 'pending', message: '', stopping: false },
    { is: 'silent', absent: false },
    { is: 'unknown', message: '' },
    approved('card-1', 205),
  ])('keeps the sale as it is while a card may be charged: $is', async (stage) => {
    await toPay();
    register.changeCard(attempt(stage));
    const before = register.basket;

    register.pay(false);
    register.clear();
    register.undo();
    register.add(article());
    const paid = await register.payCash(500, at);

    expect([register.paying, register.basket, paid]).toEqual([true, before, null]);
    expect(await store.outbox()).toHaveLength(0);
  });

  it('keeps the sale as it is once the terminal has money of it', async () => {
    await paidInPart();

    register.takeBack(0);
    register.clear();

    expect([register.paying, register.due.restCents, register.empty]).toEqual([true, 105, false]);
  });

  it('lets the ticket change after a part was paid by card, as long as more is sold than that', async () => {
    await paidInPart();
    const [line] = register.basket.lines;
    register.pay(false);

    register.change(remove(register.basket, line?.key ?? ''));
    expect([register.due.restCents, refusals]).toEqual([105, 1]);
    register.change(setQuantity(register.basket, line?.key ?? '', 2000));
    expect([register.due.restCents, refusals]).toEqual([310, 1]);
    register.undo();

    expect([register.due.restCents, register.empty]).toEqual([105, false]);
  });

  it('can’t be left while the terminal is asked', async () => {
    await toPay();
    register.changeCard(attempt({ is: 'pending', message: '', stopping: false }));

    register.pay(false);
    register.change({ ...register.basket, lines: [] });

    expect([register.paying, register.empty]).toEqual([true, false]);
  });

  it('lets go of an attempt that came to nothing', async () => {
    await toPay();
    register.changeCard(attempt({ is: 'declined', message: '' }));

    await register.payCash(500, at);

    expect([register.card, register.empty]).toEqual([null, true]);
    expect((await reloaded()).card).toBeNull();
  });

  it('is sold by what the terminal approved, and sends the server no more than it takes', async () => {
    await toPay();
    register.changeCard(attempt(approved('card-1', 205)));

    const receipt = await register.takeCard(at);

    const [item] = await store.outbox();
    expect(item?.body).toMatchObject({ tenders: [{ kind: 'card', amountCents: 205 }] });
    expect(JSON.stringify(item?.body)).not.toMatch(/4771|card-1/);
    expect(receipt?.slips).toEqual([
      { id: 'card-1', amountCents: 205, maskedPan: '####4771', lines: ['ACHAT'] },
    ]);
    expect([(await reloaded()).empty, (await reloaded()).card]).toEqual([true, null]);
  });

  it('takes what was approved after a reload when the disk had refused the sale', async () => {
    await toPay();
    register.changeCard(attempt(approved('card-1', 205)));

    const after = await reloaded();
    await after.takeCard(at);

    expect(await store.outbox()).toHaveLength(1);
  });

  it('takes what was approved once, however often it is told', async () => {
    await toPay();
    register.changeCard(attempt(approved('card-1', 205)));

    const receipts = await Promise.all([register.takeCard(at), register.takeCard(at)]);

    expect(receipts.filter(Boolean)).toHaveLength(1);
    expect(await store.outbox()).toHaveLength(1);
  });

  it('owes again what the terminal gave back, and keeps both slips for the paper', async () => {
    await paidInPart();
    await register.beginCard(
      attempt(approved('back-1', 100), { id: 'back-1', amountCents: 100, reverses: 'card-1' }),
    );

    await register.takeCard(at);

    expect([register.due.restCents, register.bound, register.payment.exact]).toEqual([205, false, []]);
    const receipt = await register.payCash(500, at);
    expect(receipt?.slips?.map((slip) => slip.id)).toEqual(['card-1', 'back-1']);
  });
});
