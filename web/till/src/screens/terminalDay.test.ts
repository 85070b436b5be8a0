import 'fake-indexeddb/auto';
import { Problem, tongue } from '@fourmiliere/ui';
import { cleanup, configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Till } from '../app/till.svelte';
import { provideTill } from '../app/context';
import { TerminalDay } from '../payment/terminalDay.svelte';
import { freshStore } from '../testing';
import TerminalDayPanel from './TerminalDayPanel.svelte';
import { Shop, stubBrowser } from './testing';

configure({ asyncUtilTimeout: 10_000 });

vi.mock('../app/context', async (original) => {
  const context = await original<typeof import('../app/context')>();
  let provided: Till;
  return { ...context, provideTill: (till: Till) => (provided = till), useTill: () => provided };
});

describe('the terminal’s end of day at the till', () => {
  const user = userEvent.setup({ delay: null });
  let till: Till;
  let roles: string[];

  beforeEach(async () => {
    localStorage.clear();
    tongue.use('fr');
    stubBrowser(new Shop());
    till = new Till(await freshStore());
    provideTill(till);
    roles = ['cashier', 'shop'];
    vi.spyOn(till.signIn, 'has').mockImplementation((role) => roles.includes(role));
    vi.spyOn(till.devices, 'gateway', 'get').mockReturnValue('http://till/device');
    till.devices.roster.connected(true);
    till.devices.roster.heard('terminal', 'connected', 'terminal-1', null);
  });
  afterEach(() => {
    till.outbox.stop();
    cleanup();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  function show() {
    const day = new TerminalDay(till.gateway, (lines) => till.devices.printing.printLines(lines));
    render(TerminalDayPanel, { day });
  }

  it('is closed by a button, and says how it ended', async () => {
    const end = { state: 'done', message: 'La journée est clôturée.', receiptLines: ['TOTAL 12,34'] };
    vi.spyOn(till.gateway, 'post').mockResolvedValue(end);
    show();

    await user.click(await screen.findByTestId('terminal-day-close'));

    const panel = await screen.findByTestId('terminal-day');
    await vi.waitFor(() => expect(panel.dataset['state']).toBe('done'));
    expect(panel.textContent).toContain('TOTAL 12,34');
    expect(screen.queryByTestId('terminal-day-close')).toBeNull();
  });

  it('says why it was not asked, also once the terminal is away', async () => {
    vi.spyOn(till.gateway, 'post').mockRejectedValue(new Problem(409, 'terminal-away'));
    show();
    await user.click(await screen.findByTestId('terminal-day-close'));

    till.devices.roster.heard('terminal', 'disconnected', 'terminal-1', 'the terminal does not answer');

    expect((await screen.findByTestId('terminal-day-failure')).textContent).toContain('est-il allumé');
  });

  it('is offered to the shop role alone', () => {
    roles = ['cashier'];

    show();

    expect(screen.queryByTestId('terminal-day')).toBeNull();
  });

  it('is not offered by a till without a terminal that answers', () => {
    till.devices.roster.heard('terminal', 'disconnected', 'terminal-1', 'the terminal does not answer');

    show();

    expect(screen.queryByTestId('terminal-day')).toBeNull();
  });
});
