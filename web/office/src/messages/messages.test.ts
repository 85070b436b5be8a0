import { describe, expect, it } from 'vitest';
import { en } from './en';
import { fr, type OfficeKey } from './fr';
import { nl } from './nl';

const keys = Object.keys(fr) as OfficeKey[];

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').sort();
}

describe.each([
  ['nl', nl],
  ['en', en],
])('the %s catalogue', (_language, catalogue) => {
  it('fills in the same things as the French one', () => {
    for (const key of keys) {
      expect(new Set(placeholders(catalogue[key])), key).toEqual(new Set(placeholders(fr[key])));
    }
  });

  it('has no key that French lacks', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });
});

describe('the French catalogue', () => {
  it('uses the typographic apostrophe', () => {
    for (const key of keys) expect(fr[key], key).not.toContain("'");
  });
});
