import { beforeEach, describe, expect, it } from 'vitest';
import { Roster } from './roster.svelte';

describe('the devices of a till', () => {
  let joined: boolean;
  let roster: Roster;

  beforeEach(() => {
    joined = false;
    roster = new Roster(() => joined);
  });

  const troubled = () => roster.troubled.map(({ id, trouble }) => [id, trouble]);

  it('has nothing to say of a till without gateway', () => {
    roster.connected(false);

    expect([roster.gatewayLost, troubled()]).toEqual([false, []]);
  });

  it('misses the gateway of a till that was joined to one', () => {
    joined = true;

    roster.connected(false);

    expect(roster.gatewayLost).toBe(true);
  });

  it('misses a gateway that was there before, and forgets what it said', () => {
    roster.connected(true);
    roster.heard('scale', 'disconnected', 'scale-1', 'port x is missing');

    roster.connected(false);

    expect([roster.gatewayLost, roster.all]).toEqual([true, []]);
  });

  it('names what is wrong, a ready device with a warning too', () => {
    roster.connected(true);
    roster.heard('scale', 'disconnected', 'scale-1', 'the scale does not answer');
    roster.heard('printer', 'connected', 'printer-1', 'the paper is nearly at its end');
    roster.heard('scanner', 'connected', 'scanner-1', null);

    expect(troubled()).toEqual([
      ['printer-1', 'paper-low'],
      ['scale-1', 'silent'],
    ]);
  });

  it('is content again when the device is', () => {
    roster.connected(true);
    roster.heard('scale', 'disconnected', 'scale-1', 'port x is missing');

    roster.heard('scale', 'connected', 'scale-1', null);

    expect(troubled()).toEqual([]);
  });

  it('misses a gateway that is there and not for this page, until it is', () => {
    roster.connected(false);

    roster.barrier = 'origin-not-allowed';

    expect(roster.gatewayLost).toBe(true);
    roster.connected(true);
    expect([roster.gatewayLost, roster.barrier]).toEqual([false, null]);
  });

  it('misses nothing when nobody is at the till', () => {
    roster.connected(true);

    roster.left();

    expect(roster.gatewayLost).toBe(false);
  });
});
