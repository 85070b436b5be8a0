// @vitest-environment node
import { Problem, Unreachable } from '@fourmiliere/ui';
import { describe, expect, it } from 'vitest';
import {
  again,
  declared,
  heard,
  isOpen,
  orderFailed,
  questionFailed,
  questionOf,
  restored,
  stopping,
  type CardAttempt,
  type PaymentView,
  type Stage,
} from './cardPayment';

const id = '0198c0de-0000-7000-8000-000000000001';
const other = '0198c0de-0000-7000-8000-000000000002';
const slip = { id, amountCents: 1234, lines: [] };

const stages: Record<Stage['is'], Stage> = {
  sending: { is: 'sending' },
  pending: { is: 'pending', message: 'Carte', stopping: false },
  silent: { is: 'silent', absent: false },
  unknown: { is: 'unknown', message: 'Regardez' },
  approved: { is: 'approved', slip },
  declined: { is: 'declined', message: 'Refusé' },
  unsent: { is: 'unsent', code: 'terminal-busy' },
  blocked: { is: 'blocked', id: other, other: null },
};
const all = Object.keys(stages) as Stage['is'][];

const attempt = (is: Stage['is'], more: Partial<CardAttempt> = {}): CardAttempt => ({
  id,
  amountCents: 1234,
  gateway: 'http://localhost:8085/device',
  told: is === 'pending' || is === 'unknown',
  stage: stages[is],
  ...more,
});

const view = (state: PaymentView['state'], more: Partial<PaymentView> = {}): PaymentView => ({
  id,
  state,
  amountCents: 1234,
  reverses: null,
  message: 'Le terminal dit',
  cardName: null,
  maskedPan: null,
  authorisationCode: null,
  receiptLines: null,
  ...more,
});

describe('a card payment', () => {
  it.each<[Stage['is'], boolean, string | null]>([
    ['sending', true, null],
    ['pending', true, id],
    ['silent', true, id],
    ['unknown', true, id],
    ['approved', true, null],
    ['declined', false, null],
    ['unsent', false, null],
    ['blocked', false, other],
  ])('that is %s binds the sale: %s, and the gateway is asked about %s', (is, open, asked) => {
    expect([isOpen(attempt(is)), questionOf(attempt(is))]).toEqual([open, asked]);
  });

  it.each<[Stage['is'], Stage['is']]>([
    ['sending', 'silent'],
    ['pending', 'silent'],
    ['silent', 'silent'],
    ['unknown', 'unknown'],
    ['approved', 'approved'],
    ['declined', 'declined'],
    ['unsent', 'unsent'],
    ['blocked', 'blocked'],
  ])('that was %s is %s after a reload, under the same id', (before, after) => {
    const back = restored(attempt(before));

    expect([back.stage.is, back.id, back.amountCents]).toEqual([after, id, 1234]);
  });

  const undecided: Stage['is'][] = ['sending', 'pending', 'silent', 'unknown'];
  const answers: PaymentView['state'][] = ['pending', 'approved', 'declined', 'unknown'];
  it.each(undecided.flatMap((is) => answers.map((state) => [is, state] as const)))(
    'that is %s becomes what the gateway tells: %s',
    (is, state) => {
      const next = heard(attempt(is), view(state));

      expect([next.stage.is, next.told]).toEqual([state, true]);
    },
  );

  it.each((['approved', 'declined'] as const).flatMap((is) => answers.map((state) => [is, state] as const)))(
    'that is %s stays so whatever comes late: %s',
    (is, state) => expect(heard(attempt(is), view(state))).toEqual(attempt(is)),
  );

  it.each(all)('that is %s is not touched by what is told of another', (is) => {
    const stranger = view('approved', { id: '0198c0de-0000-7000-8000-000000000003' });

    expect(heard(attempt(is), stranger)).toEqual(attempt(is));
  });

  it('keeps what the terminal proved', () => {
    const proof = {
      cardName: 'Debit Mastercard',
      maskedPan: '############4771',
      authorisationCode: 'A1B2C3',
      receiptLines: ['ACHAT', 'EUR 12,34'],
    };

    expect(heard(attempt('pending'), view('approved', proof)).stage).toEqual({
      is: 'approved',
      slip: {
        id,
        amountCents: 1234,
        cardName: 'Debit Mastercard',
        maskedPan: '############4771',
        authorisationCode: 'A1B2C3',
        lines: ['ACHAT', 'EUR 12,34'],
      },
    });
  });

  it.each([view('approved', { amountCents: 1235 }), view('approved', { reverses: other })])(
    'is not paid by another amount or another deed under its id',
    (stranger) =>
      expect(heard(attempt('pending'), stranger).stage).toEqual({ is: 'unsent', code: 'payment-differs' }),
  );

  it.each<['approved' | 'declined', Partial<CardAttempt>]>([
    ['approved', {}],
    ['declined', { reverses: other }],
  ])('is %s by a word on what the gateway can no longer read: it tells no amount', (state, deed) => {
    const settled: PaymentView = { id, state };

    const { stage } = heard(attempt('unknown', deed), settled);

    expect(stage).toEqual(state === 'approved' ? { is: state, slip } : { is: state, message: '' });
  });

  it('goes on stopping while the terminal has not ended', () => {
    const stopped = stopping(attempt('pending'));

    expect(heard(stopped, view('pending')).stage).toMatchObject({ is: 'pending', stopping: true });
    expect(heard(stopped, view('approved')).stage.is).toBe('approved');
  });

  it.each(all.filter((is) => is !== 'pending'))('that is %s has nothing to stop', (is) =>
    expect(stopping(attempt(is))).toEqual(attempt(is)),
  );
});

describe('an order that fails', () => {
  const problem = (status: number, code: string, detail = '') => new Problem(status, code, detail);

  it.each([
    problem(404, 'no-terminal'),
    problem(409, 'terminal-away'),
    problem(409, 'terminal-busy'),
    problem(409, 'payment-differs'),
    problem(409, 'payment-not-reversible'),
    problem(409, 'payment-unclear', 'no id here'),
    problem(401, 'unauthorized'),
    problem(403, 'forbidden'),
    problem(400, 'invalid'),
    problem(503, 'journal-unavailable'),
  ])('left nothing at the terminal: %s', (refusal) => {
    expect(orderFailed(attempt('sending'), refusal).stage).toEqual({ is: 'unsent', code: refusal.code });
  });

  it.each([
    new Unreachable(),
    problem(500, 'internal'),
    problem(503, 'unavailable'),
    problem(408, 'http-408'),
    problem(201, 'unreadable-answer'),
  ])('may have left when nobody says that it did not: %s', (silence) =>
    expect(orderFailed(attempt('sending'), silence).stage).toEqual({ is: 'silent', absent: false }),
  );

  it('names the payment that nobody knows of', () => {
    const detail = `Look at the terminal's last receipt, then settle payment ${other}.`;

    expect(orderFailed(attempt('sending'), problem(409, 'payment-unclear', detail)).stage).toEqual({
      is: 'blocked',
      id: other,
      other: null,
    });
  });

  it('follows the reversal that somebody else has asked for', () => {
    const reversal = attempt('sending', { reverses: 'paid' });
    const next = orderFailed(reversal, problem(409, 'payment-reversed', `See ${other}.`));

    expect([next.id, next.stage.is]).toEqual([other, 'silent']);
    expect(heard(next, view('approved', { id: other, reverses: 'paid' })).stage.is).toBe('approved');
  });
});

describe('a question that fails', () => {
  const unknownHere = new Problem(404, 'not-found');
  const silences = [
    new Unreachable(),
    new Problem(503, 'journal-unavailable'),
    new Problem(401, 'unauthorized'),
    new Problem(403, 'forbidden'),
    new Problem(404, 'http-404'),
  ];

  it.each(all.flatMap((is) => silences.map((silence) => [is, silence] as const)))(
    'decides nothing of what is %s: %s',
    (is, silence) => {
      const next = questionFailed(attempt(is), silence).stage;

      expect(next).toEqual(is === 'pending' ? stages.silent : stages[is]);
    },
  );

  it('proves that nothing left when the gateway says twice that it never heard of it', () => {
    const once = questionFailed(attempt('silent'), unknownHere);
    expect(once.stage).toEqual({ is: 'silent', absent: true });

    expect(questionFailed(once, unknownHere).stage).toEqual({ is: 'unsent', code: 'not-sent' });
  });

  it('does not count twice across a silence', () => {
    const once = questionFailed(attempt('silent'), unknownHere);

    expect(questionFailed(once, new Unreachable()).stage).toEqual(stages.silent);
  });

  it('proves nothing when the gateway had told of it before', () => {
    const lost = attempt('silent', { told: true });

    expect(questionFailed(lost, unknownHere).stage).toEqual({ is: 'unknown', message: '' });
    expect(questionFailed(attempt('pending'), unknownHere).stage.is).toBe('unknown');
  });
});

describe('once more', () => {
  it.each([
    ['declined', stages.declined, 'fresh'],
    ['not sent', { is: 'unsent', code: 'not-sent' }, id],
    ['refused', { is: 'unsent', code: 'terminal-away' }, id],
    ['under an id that is taken', { is: 'unsent', code: 'payment-differs' }, 'fresh'],
    ['blocked', stages.blocked, id],
  ] as const)('what was %s is sent', (_, stage, expected) => {
    const next = again(attempt('unsent', { stage }), 'fresh');

    expect([next.id, next.stage.is, next.told]).toEqual([expected, 'sending', false]);
  });

  it.each(all.filter((is) => isOpen(attempt(is))))('never what is %s', (is) =>
    expect(() => again(attempt(is), 'fresh')).toThrow(RangeError),
  );
});

describe('a person who read the terminal’s paper', () => {
  it.each(all)('decides what the gateway can’t note only while nobody knows: %s', (is) => {
    const may = is === 'silent' || is === 'unknown';

    expect(declared(attempt(is), true).stage.is).toBe(may ? 'approved' : is);
    expect(declared(attempt(is), false).stage.is).toBe(may ? 'declined' : is);
  });
});

describe('an earlier payment that nobody knows of', () => {
  it.each([
    ['pending', 'blocked', undefined],
    ['unknown', 'blocked', undefined],
    ['approved', 'unsent', 'cleared-approved'],
    ['declined', 'unsent', 'cleared-declined'],
  ] as const)('is %s: this one is %s', (state, is, code) => {
    const { stage } = heard(attempt('blocked'), view(state, { id: other, amountCents: 500 }));

    expect(stage).toMatchObject({ is, ...(code ? { code } : { other: { amountCents: 500 } }) });
  });
});
