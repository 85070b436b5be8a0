'use strict';

const cards = [
  { name: 'Accepte', hint: 'Le client paie en deux secondes.', wish: { answer: 'approve', delayMillis: 700 } },
  { name: 'Hésite', hint: 'Le client cherche son code.', wish: { answer: 'approve', delayMillis: 4000 } },
  { name: 'Refuse', hint: 'La banque ne veut pas.', wish: { answer: 'decline', code: 5, delayMillis: 700 } },
  { name: 'Coupe, payé', hint: 'Le câble lâche, la carte est débitée.', wish: { answer: 'approve', delayMillis: 700, cutAfter: 2, finishes: true } },
  { name: 'Coupe, pas payé', hint: 'Le câble lâche avant la banque.', wish: { answer: 'approve', delayMillis: 700, cutAfter: 2, finishes: false } },
  { name: 'Coupe, puis le dit', hint: 'La passerelle retrouve la preuve.', wish: { answer: 'approve', delayMillis: 700, cutAfter: 4 } },
];

cards.forEach(({ name, hint, wish }) =>
  button('cards', `<b>${name}</b><span>${hint}</span>`, async () => {
    await tell('/terminal', wish);
    await watchTerminal();
  }),
);

/** A wish to cut is for one payment: after it the terminal is as it would be without. */
function isWished({ wish }, switches) {
  return ['answer', 'delayMillis', 'cutAfter', 'finishes'].every((name) => (wish[name] ?? null) === (switches[name] ?? null));
}

async function watchTerminal() {
  if (!signIn() || document.hidden) return;
  const answer = await fetch(new URL('api/simulator/terminal', base), {
    headers: { authorization: `Bearer ${signIn().token}` },
  }).catch(() => null);
  $('terminal').hidden = !answer?.ok;
  if (!answer?.ok) return;
  const { switches, authorisations, gainCents } = await answer.json();
  const gain = (gainCents / 100).toLocaleString('fr-BE', { style: 'currency', currency: 'EUR' });
  $('terminal-book').textContent = authorisations ? `${authorisations} demandé(s), ${gain} encaissés` : 'Rien demandé encore';
  [...$('cards').children].forEach((made, at) => made.setAttribute('aria-pressed', isWished(cards[at], switches)));
}

setInterval(watchTerminal, 1500);
watchTerminal();
