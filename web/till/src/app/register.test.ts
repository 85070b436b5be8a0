import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { article, beer, bottle, freshStore } from '../testing';
import type { TillStore } from '../store/store';
import { setQuantity } from '../basket/basket';
import { Register, type At } from './register.svelte';

const at: At = { tillId: 'caisse-1', tillSessionId: 'session', cashier: 'Camille', soldBy: 'staff' };

describe('the register', () => {
  let store: TillStore;
  let register: Register;

  beforeEach(async () => {
    store = await freshStore();
    register = new Register(store);
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

  it('counts how often an unknown code was scanned, until it is set aside', () => {
    register.addUnknown('999');
    register.addUnknown('999');
    expect(register.unknown).toEqual([{ code: '999', times: 2 }]);

    register.setAside('999');

    expect(register.unknown).toEqual([]);
  });
});
