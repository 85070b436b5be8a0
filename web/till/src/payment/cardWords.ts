import { euro, t, type Key } from '../i18n/words';
import { fr } from '../i18n/fr';
import type { CardAttempt } from './cardPayment';

export interface CardWords {
  readonly title: string;
  /** What the terminal or its gateway said, in French whatever the screen's language. */
  readonly told?: string;
  readonly hint?: string;
}

/** What the screen says of an attempt, for a sale in hand or a refund: what is going on, and what to do. */
export function cardWords({ stage, amountCents, reverses }: CardAttempt, refund = false): CardWords {
  const amount = euro(amountCents);
  const way = reverses ? 'back' : 'pay';
  switch (stage.is) {
    case 'sending':
      return { title: t(`card.${way}-pending`, { amount }) };
    case 'pending':
      return {
        title: t(`card.${way}-pending`, { amount }),
        ...(stage.stopping ? { hint: t('card.stopping') } : told(stage.message)),
      };
    case 'silent':
      return { title: t('card.silent', { amount }), hint: t('card.silent-hint') };
    case 'unknown':
      return { title: t(`card.${way}-unknown`), ...told(stage.message), hint: t(`card.${way}-unknown-hint`) };
    case 'approved':
      return { title: t(`card.${way}-approved`, { amount }) };
    case 'declined':
      return { title: t(`card.${way}-declined`), ...told(stage.message) };
    case 'unsent':
      return { title: t(`card.${way}-unsent`), hint: reason(stage.code, refund) };
    case 'blocked':
      return { title: t('card.blocked'), ...told(stage.other?.message ?? ''), hint: t('card.blocked-hint') };
  }
}

function told(message: string): { told?: string } {
  return message ? { told: message } : {};
}

function reason(code: string, refund: boolean): string {
  const own = `card.refund-${code}`;
  const key = refund && own in fr ? own : `card.${code}`;
  return t(key in fr ? (key as Key) : 'card.refused', { code });
}
