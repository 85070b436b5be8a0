import { Problem, type Api } from '@fourmiliere/ui';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Receipt } from '../sale/receipt';
import { Printing, type Job } from './printing.svelte';

vi.mock('../sale/paper', async (original) => ({
  ...(await original<typeof import('../sale/paper')>()),
  paperOf: (receipt: Receipt) => ({ elements: ['drawer', receipt.reference] }),
  withoutDrawer: ({ elements }: { elements: string[] }) => ({ elements: elements.slice(1) }),
}));

const receipt = { id: 't1', reference: 'ABCD2345' } as Receipt;
const job = (state: Job['state']): Job => ({ id: 't1', state });

describe('printing a ticket', () => {
  const api = { get: vi.fn(), put: vi.fn(), post: vi.fn() };
  let gateway: string | null;
  let printing: Printing;

  beforeEach(() => {
    Object.values(api).forEach((call) => call.mockReset());
    gateway = 'http://till:8085/device';
    printing = new Printing(
      api as unknown as Api,
      () => gateway,
      () => Promise.resolve(),
    );
  });

  it('sends the paper under the id of the ticket and follows it to its end', async () => {
    api.put.mockResolvedValue(job('waiting'));
    api.get.mockResolvedValueOnce(job('printing')).mockResolvedValueOnce(job('printed'));

    await printing.print('t1', () => Promise.resolve(receipt));

    expect(api.put).toHaveBeenCalledWith('http://till:8085/device/api/prints/t1', {
      paper: { elements: ['drawer', 'ABCD2345'] },
      ticketId: 't1',
    });
    expect(printing.stateOf('t1')).toBe('printed');
    expect(printing.drawerShut).toBe('');
    expect(api.get).toHaveBeenCalledTimes(2);
  });

  it('waits for a ticket that is on its way to the gateway', async () => {
    api.put.mockRejectedValueOnce(new Problem(409, 'ticket-not-kept')).mockResolvedValue(job('printed'));

    await printing.print('t1', () => Promise.resolve(receipt));

    expect(api.put).toHaveBeenCalledTimes(2);
    expect(api.put.mock.calls[1]).toEqual(api.put.mock.calls[0]);
    expect(printing.drawerShut).toBe('');
  });

  it.each([
    ['the gateway does not have', 'ticket-not-kept', 9],
    ['moves no cash', 'ticket-without-drawer', 2],
  ])('leaves the drawer shut for a ticket that %s', async (_, code, asked) => {
    api.put.mockImplementation((_path: string, { paper }: { paper: { elements: string[] } }) =>
      paper.elements.includes('drawer')
        ? Promise.reject(new Problem(409, code))
        : Promise.resolve(job('printed')),
    );

    await printing.print('t1', () => Promise.resolve(receipt));

    expect(api.put).toHaveBeenCalledTimes(asked);
    expect(api.put).toHaveBeenLastCalledWith('http://till:8085/device/api/prints/t1', {
      paper: { elements: ['ABCD2345'] },
      ticketId: 't1',
    });
    expect(printing.stateOf('t1')).toBe('printed');
    expect(printing.drawerShut).toBe('t1');
  });

  it.each([
    ['opens', () => api.post.mockResolvedValue({}), true],
    ['does not open for who may not', () => api.post.mockRejectedValue(new Problem(403, 'forbidden')), false],
  ])('%s the drawer without a sale, with a reason', async (_, answer, opened) => {
    answer();

    expect(await printing.openDrawer('m1', 'timbres')).toBe(opened);

    expect(api.post).toHaveBeenCalledWith('http://till:8085/device/api/drawer/kick', {
      id: 'm1',
      reason: 'timbres',
    });
  });

  it('asks for a duplicate of what was printed before', async () => {
    api.put.mockResolvedValue(job('printed'));
    api.post.mockResolvedValue(job('printed'));
    await printing.print('t1', () => Promise.resolve(receipt));

    await printing.print('t1', () => Promise.resolve(receipt));

    expect(api.put).toHaveBeenCalledTimes(1);
    expect(api.post).toHaveBeenCalledWith('http://till:8085/device/api/prints/t1/again');
  });

  it('asks for a duplicate of what was printed before the ticket had its number', async () => {
    api.put.mockRejectedValue(new Problem(409, 'print-differs'));
    api.get.mockResolvedValueOnce(job('printed'));
    api.post.mockResolvedValue(job('printed'));

    await printing.print('t1', () => Promise.resolve(receipt));

    expect(api.post).toHaveBeenCalledTimes(1);
    expect(printing.stateOf('t1')).toBe('printed');
  });

  it('follows what was ordered before and has not come out yet', async () => {
    api.put.mockRejectedValue(new Problem(409, 'print-differs'));
    api.get.mockResolvedValueOnce(job('waiting')).mockResolvedValueOnce(job('printed'));

    await printing.print('t1', () => Promise.resolve(receipt));

    expect(api.post).not.toHaveBeenCalled();
    expect(printing.stateOf('t1')).toBe('printed');
  });

  it('prints the ticket even if the next customer is served meanwhile', async () => {
    let number: (receipt: Receipt) => void = () => undefined;
    api.put.mockResolvedValue(job('printed'));
    const printed = printing.print('t1', () => new Promise((resolve) => (number = resolve)));
    expect(printing.stateOf('t1')).toBe('waiting');
    printing.job = { id: 't2', state: 'waiting' };

    number(receipt);
    await printed;

    expect(api.put).toHaveBeenCalledTimes(1);
    expect(printing.job).toEqual({ id: 't2', state: 'waiting' });
  });

  it('leaves what nobody can tell to a person', async () => {
    api.put.mockResolvedValue(job('doubtful'));

    await printing.print('t1', () => Promise.resolve(receipt));

    expect(printing.stateOf('t1')).toBe('doubtful');
    expect(api.post).not.toHaveBeenCalled();
  });

  it('says that the gateway does not answer', async () => {
    api.put.mockRejectedValue(new Error('away'));

    await printing.print('t1', () => Promise.resolve(receipt));

    expect(printing.stateOf('t1')).toBe('failed');
    expect(printing.stateOf('t2')).toBe('none');
  });

  it('keeps why the gateway refuses a paper', async () => {
    const refusal = new Problem(422, 'paper-too-wide');
    api.put.mockRejectedValue(refusal);

    await printing.print('t1', () => Promise.resolve(receipt));

    expect([printing.stateOf('t1'), printing.failure]).toEqual(['failed', refusal]);
  });

  it('does nothing without a gateway', async () => {
    gateway = null;

    await printing.print('t1', () => Promise.resolve(receipt));

    expect(printing.stateOf('t1')).toBe('none');
    expect(api.put).not.toHaveBeenCalled();
  });

  it('prints lines of a terminal as they are, where there is a printer', async () => {
    printing.known = true;
    api.put.mockResolvedValue({});

    await printing.printLines(['TOTAL 12,34']);

    expect(api.put.mock.calls[0]?.[1]).toEqual({
      paper: { elements: [{ kind: 'text', left: 'TOTAL 12,34' }, { kind: 'cut' }] },
    });
  });
});
