import { Problem, type Api } from '@fourmiliere/ui';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Receipt } from '../sale/receipt';
import { Printing, type Job } from './printing.svelte';

vi.mock('../sale/paper', () => ({ paperOf: (receipt: Receipt) => ({ elements: [receipt.reference] }) }));

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

    await printing.print(receipt);

    expect(api.put).toHaveBeenCalledWith('http://till:8085/device/api/prints/t1', {
      paper: { elements: ['ABCD2345'] },
    });
    expect(printing.stateOf('t1')).toBe('printed');
    expect(api.get).toHaveBeenCalledTimes(2);
  });

  it('asks for a duplicate of what was printed before', async () => {
    api.put.mockResolvedValue(job('printed'));
    api.post.mockResolvedValue(job('printed'));
    await printing.print(receipt);

    await printing.print(receipt);

    expect(api.put).toHaveBeenCalledTimes(1);
    expect(api.post).toHaveBeenCalledWith('http://till:8085/device/api/prints/t1/again');
  });

  it('asks for a duplicate of what was printed before the ticket had its number', async () => {
    api.put.mockRejectedValue(new Problem(409, 'print-differs'));
    api.post.mockResolvedValue(job('printed'));

    await printing.print(receipt);

    expect(api.post).toHaveBeenCalledTimes(1);
    expect(printing.stateOf('t1')).toBe('printed');
  });

  it('leaves what nobody can tell to a person', async () => {
    api.put.mockResolvedValue(job('doubtful'));

    await printing.print(receipt);

    expect(printing.stateOf('t1')).toBe('doubtful');
    expect(api.post).not.toHaveBeenCalled();
  });

  it('says that the gateway does not answer', async () => {
    api.put.mockRejectedValue(new Error('away'));

    await printing.print(receipt);

    expect(printing.stateOf('t1')).toBe('failed');
    expect(printing.stateOf('t2')).toBe('none');
  });

  it('does nothing without a gateway', async () => {
    gateway = null;

    await printing.print(receipt);

    expect(printing.stateOf('t1')).toBe('none');
    expect(api.put).not.toHaveBeenCalled();
  });
});
