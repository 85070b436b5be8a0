import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import Lookup from './Lookup.svelte';

function lookup(find: (text: string) => Promise<string[]>) {
  const onpick = vi.fn();
  const onnone = vi.fn();
  render(Lookup<string>, {
    label: 'Article',
    find,
    name: (one: string) => one,
    onpick,
    onnone,
    testid: 'field',
  });
  return { field: screen.getByTestId('field'), onpick, onnone };
}

describe('Lookup', () => {
  it('takes a scan whose Enter comes before the answer', async () => {
    let answer: (found: string[]) => void = () => undefined;
    const { field, onpick } = lookup(() => new Promise((resolve) => (answer = resolve)));
    await fireEvent.input(field, { target: { value: '5411530727483' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    answer(['Confiture']);
    await vi.waitFor(() => expect(onpick).toHaveBeenCalledExactlyOnceWith('Confiture'));
    expect((field as HTMLInputElement).value).toBe('');
  });

  it('shows several and takes the one that the arrows chose', async () => {
    const { field, onpick } = lookup(async () => ['Lait', 'Lait écrémé']);
    await fireEvent.input(field, { target: { value: 'lait' } });
    await screen.findByText('Lait écrémé');
    await fireEvent.keyDown(field, { key: 'ArrowDown' });
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(onpick).toHaveBeenCalledExactlyOnceWith('Lait écrémé');
  });

  it('says what was not found', async () => {
    const { field, onpick, onnone } = lookup(async () => []);
    await fireEvent.input(field, { target: { value: 'xyz' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    await vi.waitFor(() => expect(onnone).toHaveBeenCalledExactlyOnceWith('xyz'));
    expect(onpick).not.toHaveBeenCalled();
  });
});
