import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PoleDisplay } from './poleDisplay';

describe('telling the display at the gateway', () => {
  const send = vi.fn();
  let gateway: string | null;
  let pole: PoleDisplay;

  const told = () =>
    send.mock.calls.map(
      (call) => (JSON.parse((call[1] as RequestInit).body as string) as { lines: string[] }).lines[0],
    );
  const settle = () => vi.advanceTimersByTimeAsync(10);

  beforeEach(() => {
    vi.useFakeTimers();
    send.mockReset().mockResolvedValue(new Response(null, { status: 204 }));
    gateway = 'http://till:8085/device';
    pole = new PoleDisplay({ gateway: () => gateway, token: () => 't', fetch: send });
  });

  afterEach(() => vi.useRealTimers());

  it('says nothing before the till has something to show', async () => {
    pole.known = true;
    await settle();

    expect(send).not.toHaveBeenCalled();
  });

  it('says nothing until there is a display, and then what is to be shown now', async () => {
    pole.show(['un']);
    pole.show(['deux']);
    await settle();
    expect(send).not.toHaveBeenCalled();

    pole.known = true;
    await settle();

    expect(told()).toEqual(['deux']);
    expect(send.mock.calls[0]?.[0]).toBe('http://till:8085/device/api/display');
  });

  it('lets only the newest wait while the gateway is slow', async () => {
    let answer: (response: Response) => void = () => undefined;
    send.mockImplementationOnce(() => new Promise<Response>((resolve) => (answer = resolve)));
    pole.known = true;
    pole.show(['un']);
    for (const word of ['deux', 'trois', 'quatre']) pole.show([word]);
    await settle();
    expect(send).toHaveBeenCalledTimes(1);

    answer(new Response(null, { status: 204 }));
    await settle();

    expect(told()).toEqual(['un', 'quatre']);
  });

  it('tells the same text once, and again in a minute', async () => {
    pole.known = true;
    pole.show(['un']);
    await settle();
    pole.show(['un']);
    await settle();
    send.mockClear();

    await vi.advanceTimersByTimeAsync(60_000);

    expect(told()).toEqual(['un']);
  });

  it('goes on after a gateway that does not answer', async () => {
    send.mockRejectedValue(new TypeError('away'));
    pole.known = true;
    pole.show(['un']);
    await settle();
    send.mockResolvedValue(new Response(null, { status: 204 }));

    pole.show(['deux']);
    await settle();

    expect(told().at(-1)).toBe('deux');
  });

  it('tells a display that comes back with a gateway what it shows', async () => {
    pole.known = true;
    pole.show(['un']);
    await settle();
    pole.known = false;
    gateway = null;
    pole.show(['deux']);
    await settle();
    gateway = 'http://till:8085/device';
    send.mockClear();

    pole.known = true;
    await settle();

    expect(told()).toEqual(['deux']);
  });
});
