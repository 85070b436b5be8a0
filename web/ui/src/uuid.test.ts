// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { bornAt, reference, uuidV7 } from './uuid';

describe('an id', () => {
  it('is a UUIDv7 that begins with its time', () => {
    const id = uuidV7(Date.parse('2026-11-24T10:00:00Z'));

    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(bornAt(id)).toEqual(new Date('2026-11-24T10:00:00Z'));
  });

  it.each([
    ['00000000-0000-7000-8000-000000000000', '00000000'],
    ['00000000-0000-7000-8000-00ffffffffff', 'ZZZZZZZZ'],
    ['00000000-0000-7000-8000-000000000020', '00000010'],
  ])('%s prints as %s', (id, text) => expect(reference(id)).toBe(text));
});
