import { Problem, Unreachable } from '@fourmiliere/ui';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TerminalDay } from './terminalDay.svelte';

describe('closing the day of the card terminal', () => {
  const api = { post: vi.fn() };
  const print = vi.fn();
  let day: TerminalDay;

  beforeEach(() => {
    api.post.mockReset();
    print.mockReset().mockResolvedValue(undefined);
    day = new TerminalDay(api, print);
  });

  it('shows how it ended and prints what the terminal gives', async () => {
    api.post.mockResolvedValue({ state: 'done', message: 'Clôturée.', receiptLines: ['TOTAL 12,34'] });

    await day.close('http://till/device', 'terminal-1');

    expect(api.post.mock.calls[0]?.[0]).toBe('http://till/device/api/terminals/terminal-1/end-of-day');
    expect(day.end?.state).toBe('done');
    expect(print).toHaveBeenCalledWith(['TOTAL 12,34']);
  });

  it('prints nothing when the terminal gives nothing', async () => {
    api.post.mockResolvedValue({ state: 'refused', message: 'Refusé.', receiptLines: [] });

    await day.close('http://till/device', 'terminal-1');

    expect(print).not.toHaveBeenCalled();
  });

  it('says why it could not ask, and may be asked again', async () => {
    api.post.mockRejectedValueOnce(new Problem(409, 'terminal-busy'));
    await day.close('http://till/device', 'terminal-1');
    expect([day.failure, day.busy, day.end]).toEqual([new Problem(409, 'terminal-busy'), false, null]);
    api.post.mockResolvedValue({ state: 'done', message: '', receiptLines: [] });

    await day.close('http://till/device', 'terminal-1');

    expect([day.failure, day.end?.state]).toEqual([null, 'done']);
  });

  it('does not know how it ended when the answer is lost', async () => {
    api.post.mockRejectedValueOnce(new Unreachable());

    await day.close('http://till/device', 'terminal-1');

    expect([day.end?.state, day.failure]).toEqual(['unknown', null]);
  });

  it('forgets an earlier end when the next try fails, and prints nothing again', async () => {
    api.post.mockResolvedValueOnce({ state: 'refused', message: 'Non.', receiptLines: ['NON'] });
    await day.close('http://till/device', 'terminal-1');
    api.post.mockRejectedValueOnce(new Problem(409, 'terminal-away'));

    await day.close('http://till/device', 'terminal-1');

    expect([day.end, print.mock.calls.length]).toEqual([null, 1]);
  });

  it('asks once however often it is pressed', async () => {
    api.post.mockReturnValue(new Promise(() => undefined));
    void day.close('http://till/device', 'terminal-1');

    await day.close('http://till/device', 'terminal-1');

    expect(api.post).toHaveBeenCalledTimes(1);
  });
});
