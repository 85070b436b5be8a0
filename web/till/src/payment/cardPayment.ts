import { Problem } from '@fourmiliere/ui';

/** A payment at the card terminal, or its reversal, as the gateway tells it. */
export interface PaymentView {
  readonly id: string;
  readonly state: 'pending' | 'approved' | 'declined' | 'unknown';
  /** Absent when somebody settles what the gateway can no longer read; then it does not know `reverses` either. */
  readonly amountCents?: number | null;
  readonly reverses?: string | null;
  /** In French: what to do now, or how it ended. */
  readonly message?: string | null;
  readonly cardName?: string | null;
  readonly maskedPan?: string | null;
  readonly authorisationCode?: string | null;
  readonly receiptLines?: readonly string[] | null;
}

/** What a terminal proved; for the customer's paper, the server has no place for it. */
export interface CardSlip {
  readonly id: string;
  readonly amountCents: number;
  readonly cardName?: string;
  readonly maskedPan?: string;
  readonly authorisationCode?: string;
  /** What the terminal wants on paper. */
  readonly lines: readonly string[];
}

export type Stage =
  /** On this disk; the gateway is being asked. */
  | { readonly is: 'sending' }
  /** The customer is at the terminal. */
  | { readonly is: 'pending'; readonly message: string; readonly stopping: boolean }
  /** It may have left, and the gateway does not answer: it is only asked what became of it. Absent: it said once that it has not heard of it. */
  | { readonly is: 'silent'; readonly absent: boolean }
  /** The gateway itself does not know. */
  | { readonly is: 'unknown'; readonly message: string }
  | { readonly is: 'approved'; readonly slip: CardSlip }
  | { readonly is: 'declined'; readonly message: string }
  /** Nothing left for the terminal; the code says why. */
  | { readonly is: 'unsent'; readonly code: string }
  /** Nothing left: nobody knows what became of an earlier payment at this terminal. */
  | { readonly is: 'blocked'; readonly id: string; readonly other: PaymentView | null };

/** One attempt to take a card's money, or to give it back. The amount leaves at most once under its id. */
export interface CardAttempt {
  readonly id: string;
  readonly amountCents: number;
  /** The payment that this takes back. */
  readonly reverses?: string;
  /** Where the gateway that was asked answers: no other can know. */
  readonly gateway: string;
  /** The gateway has told of it once: it can't be that it never left. */
  readonly told: boolean;
  readonly stage: Stage;
}

/** Nobody may go on as if this had not been asked: the card may be charged, or is. */
export function isOpen(attempt: CardAttempt | null): boolean {
  return (
    attempt !== null && ['sending', 'pending', 'silent', 'unknown', 'approved'].includes(attempt.stage.is)
  );
}

/** The id of the payment that the gateway has to be asked about, or null. */
export function questionOf(attempt: CardAttempt | null): string | null {
  if (attempt?.stage.is === 'blocked') return attempt.stage.id;
  const waits = attempt && ['pending', 'silent', 'unknown'].includes(attempt.stage.is);
  return waits ? attempt.id : null;
}

/** After a reload nobody knows whether it left: it is never sent, only asked about. */
export function restored(attempt: CardAttempt): CardAttempt {
  const { is } = attempt.stage;
  return is === 'sending' || is === 'pending' ? at(attempt, { is: 'silent', absent: false }) : attempt;
}

/** The gateway told how a payment is: this one, or the one that blocks it. */
export function heard(attempt: CardAttempt, view: PaymentView): CardAttempt {
  const { stage } = attempt;
  if (stage.is === 'blocked' && view.id === stage.id) return blockedBy(attempt, view);
  if (view.id !== attempt.id || stage.is === 'approved' || stage.is === 'declined') return attempt;
  const { amountCents = null, reverses } = view;
  const readable = amountCents !== null;
  if (readable && (amountCents !== attempt.amountCents || (reverses ?? undefined) !== attempt.reverses))
    return at(attempt, { is: 'unsent', code: 'payment-differs' });
  const message = view.message ?? '';
  const told = { ...attempt, told: true };
  switch (view.state) {
    case 'pending':
      return at(told, { is: 'pending', message, stopping: stage.is === 'pending' && stage.stopping });
    case 'approved':
      return at(told, { is: 'approved', slip: slipOf(view, attempt.amountCents) });
    case 'declined':
    case 'unknown':
      return at(told, { is: view.state, message });
  }
}

/**
 * The order to pay, or to take back, failed. It is given only while nothing has left, and a refusal means that it stays
 * so; without an answer nobody knows.
 */
export function orderFailed(attempt: CardAttempt, failure: unknown): CardAttempt {
  if (!isRefusal(failure)) return at(attempt, { is: 'silent', absent: false });
  const named = idIn(failure.detail);
  if (failure.code === 'payment-unclear' && named)
    return at(attempt, { is: 'blocked', id: named, other: null });
  if (failure.code === 'payment-reversed' && named)
    return at({ ...attempt, id: named }, { is: 'silent', absent: false });
  return at(attempt, { is: 'unsent', code: failure.code });
}

/**
 * The question what became of it failed. That the gateway never heard of it counts when it says so twice, a moment apart:
 * the order may still be on its way.
 */
export function questionFailed(attempt: CardAttempt, failure: unknown): CardAttempt {
  const { stage } = attempt;
  if (stage.is !== 'pending' && stage.is !== 'silent') return attempt;
  if (!(failure instanceof Problem) || failure.status !== 404 || failure.code !== 'not-found')
    return at(attempt, { is: 'silent', absent: false });
  if (attempt.told) return at(attempt, { is: 'unknown', message: '' });
  const twice = stage.is === 'silent' && stage.absent;
  return at(attempt, twice ? { is: 'unsent', code: 'not-sent' } : { is: 'silent', absent: true });
}

/** The cashier wants the terminal to stop; how it ends is the terminal's word. */
export function stopping(attempt: CardAttempt): CardAttempt {
  const { stage } = attempt;
  return stage.is === 'pending' ? at(attempt, { ...stage, stopping: true }) : attempt;
}

/** To be sent once more: under the same id while nothing has left, else the last one must have ended. */
export function again(attempt: CardAttempt, freshId: string): CardAttempt {
  const { stage } = attempt;
  if (isOpen(attempt)) throw new RangeError('it is not decided');
  const spent = stage.is === 'declined' || (stage.is === 'unsent' && stage.code === 'payment-differs');
  return at({ ...attempt, id: spent ? freshId : attempt.id, told: false }, { is: 'sending' });
}

/** A person of the shop role read the terminal's paper, and the gateway can't note it: it no longer knows, or is gone. */
export function declared(attempt: CardAttempt, approved: boolean): CardAttempt {
  if (attempt.stage.is !== 'silent' && attempt.stage.is !== 'unknown') return attempt;
  const { id, amountCents } = attempt;
  return at(
    attempt,
    approved ? { is: 'approved', slip: { id, amountCents, lines: [] } } : { is: 'declined', message: '' },
  );
}

function blockedBy(attempt: CardAttempt, other: PaymentView): CardAttempt {
  const decided = other.state === 'approved' || other.state === 'declined';
  return at(
    attempt,
    decided ? { is: 'unsent', code: `cleared-${other.state}` } : { is: 'blocked', id: other.id, other },
  );
}

function slipOf(view: PaymentView, amountCents: number): CardSlip {
  const { id, cardName, maskedPan, authorisationCode, receiptLines } = view;
  return {
    id,
    amountCents,
    ...(cardName ? { cardName } : {}),
    ...(maskedPan ? { maskedPan } : {}),
    ...(authorisationCode ? { authorisationCode } : {}),
    lines: receiptLines ?? [],
  };
}

/** The gateway said no before anything left: without its journal it sends nothing either. */
function isRefusal(failure: unknown): failure is Problem {
  return (
    failure instanceof Problem &&
    ((failure.status >= 400 && failure.status < 500 && failure.status !== 408) ||
      failure.code === 'journal-unavailable')
  );
}

function idIn(detail: string): string | undefined {
  return /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i.exec(detail)?.[0];
}

function at(attempt: CardAttempt, stage: Stage): CardAttempt {
  return { ...attempt, stage };
}
