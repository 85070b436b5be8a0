export const languages = ['fr', 'nl', 'en'] as const;
export type Language = (typeof languages)[number];
export type Params = Record<string, string | number>;

const storageKey = 'fourmiliere.language';

/** The language of the screen, kept on this machine and shared by the front ends. */
class Tongue {
  language = $state<Language>(stored());

  use(language: Language): void {
    this.language = language;
    localStorage.setItem(storageKey, language);
    document.documentElement.lang = language;
  }
}

function stored(): Language {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(storageKey);
  return languages.find((l) => l === kept) ?? 'fr';
}

export const tongue = new Tongue();

/**
 * Makes the translator of one catalogue. The French keys are the type: a key missing in Dutch or English does not
 * compile. `{name}` is filled in; `{count|article|articles}` chooses by number.
 */
export function translator<K extends string>(
  catalogue: Record<Language, Record<K, string>>,
): (key: K, params?: Params) => string {
  return (key, params = {}) => fill(catalogue[tongue.language][key], params, tongue.language);
}

export function fill(message: string, params: Params, language: Language): string {
  return message.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined) return String(value);
      return (new Intl.PluralRules(language).select(Number(value)) === 'one' ? one : other) ?? '';
    },
  );
}

export function formatDate(instant: string | Date, options: Intl.DateTimeFormatOptions = {}): string {
  return new Intl.DateTimeFormat(`${tongue.language}-BE`, {
    dateStyle: 'short',
    timeStyle: 'short',
    ...options,
  }).format(typeof instant === 'string' ? Date.parse(instant) : instant);
}
