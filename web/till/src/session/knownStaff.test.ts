import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import type { SignedIn } from '@fourmiliere/ui';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshStore } from '../testing';
import type { TillStore } from '../store/store';
import { KnownStaff } from './knownStaff';

const subtle = webcrypto.subtle as unknown as SubtleCrypto;
const camille: SignedIn = {
  token: 'header.claims.signature',
  name: 'Camille',
  roles: ['cashier'],
  expiresAt: '2026-11-25T08:30:00Z',
};
const day = 24 * 60 * 60_000;

describe('the staff that a till knows', () => {
  let store: TillStore;
  let now = 0;
  let staff: KnownStaff;

  beforeEach(async () => {
    now = Date.parse('2026-11-25T08:00:00Z');
    store = await freshStore();
    staff = new KnownStaff(store, () => now, subtle);
    await staff.learn('1001', '2468', camille);
  });

  it('are recognised by badge and code, after a restart too', async () => {
    const restarted = new KnownStaff(store, () => now, subtle);

    expect((await restarted.recognise('1001', '2468'))?.name).toBe('Camille');
  });

  it('are not recognised by another code or badge', async () => {
    expect(await staff.recognise('1001', '2469')).toBeNull();
    expect(await staff.recognise('1002', '2468')).toBeNull();
  });

  it('get no token that a service would take', async () => {
    expect((await staff.recognise('1001', '2468'))?.token).toBe('header.claims.');
  });

  it('are known for seven days', async () => {
    now += 7 * day - 1;
    expect(await staff.recognise('1001', '2468')).not.toBeNull();
    now += 1;
    expect(await staff.recognise('1001', '2468')).toBeNull();
  });

  it('are known for seven days since the server said so, not since the till did', async () => {
    now += 6 * day;
    await staff.recognise('1001', '2468');
    now += day;

    expect(await staff.recognise('1001', '2468')).toBeNull();
  });

  it('are forgotten after five wrong codes in a row', async () => {
    for (let i = 0; i < 4; i++) await staff.recognise('1001', '0000');
    expect(await staff.recognise('1001', '2468')).not.toBeNull();

    for (let i = 0; i < 4; i++) await staff.recognise('1001', '0000');
    expect(await staff.recognise('1001', '2468')).not.toBeNull();

    for (let i = 0; i < 5; i++) await staff.recognise('1001', '0000');
    expect(await staff.recognise('1001', '2468')).toBeNull();
  });

  it('are not known before the server let them in, should the clock be set back', async () => {
    now -= day;

    expect(await staff.recognise('1001', '2468')).toBeNull();
  });

  it('leave the disk when their seven days are over', async () => {
    now += 7 * day;
    await staff.forgetOld();

    expect(await store.remember('knownStaff')).toEqual({});
  });

  it('are let in by the right code when the disk is full', async () => {
    await staff.recognise('1001', '0000');
    vi.spyOn(store, 'keep').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));

    expect((await staff.recognise('1001', '2468'))?.name).toBe('Camille');
  });

  it('leave no code on the disk', async () => {
    const kept = await store.remember('knownStaff');

    expect(JSON.stringify(kept)).not.toContain('2468');
    expect(JSON.stringify(kept)).not.toContain('signature');
  });

  it.each(['finance', 'admin'])('are never those whose code opens more than the till: %s', async (role) => {
    await staff.learn('9001', '1357', { ...camille, roles: ['cashier', role] });

    expect(await staff.recognise('9001', '1357')).toBeNull();
  });

  it('are nobody where the browser offers no cryptography', async () => {
    const plain = new KnownStaff(await freshStore(), () => now, null);
    await plain.learn('1001', '2468', camille);

    expect(await plain.recognise('1001', '2468')).toBeNull();
  });
});
