'use strict';

const lookEveryMs = 2000;
const at = (id) => document.getElementById(id);
const when = new Intl.DateTimeFormat('fr-BE', { dateStyle: 'long', timeStyle: 'short' });

function show(view) {
  at('code').dataset.state = 'shown';
  at('code').textContent = `${view.code.slice(0, 3)} ${view.code.slice(3)}`;
  const minutes = Math.max(1, Math.ceil((Date.parse(view.until) - Date.now()) / 60000));
  at('left').textContent = `Il change dans ${minutes} minute${minutes > 1 ? 's' : ''} au plus, et après chaque jumelage.`;
  at('none').hidden = view.tills.length > 0;
  at('tills').replaceChildren(...view.tills.map(row));
}

function row(till) {
  const name = document.createElement('span');
  name.textContent = till.name;
  const since = document.createElement('small');
  since.textContent = `depuis le ${when.format(new Date(till.pairedAt))}`;
  name.append(since);
  const end = document.createElement('button');
  end.type = 'button';
  end.textContent = 'Retirer';
  end.setAttribute('aria-label', `Retirer ${till.name}`);
  end.addEventListener('click', () => retire(till));
  const item = document.createElement('li');
  item.append(name, end);
  return item;
}

async function retire(till) {
  if (!confirm(`${till.name} ne verra plus la balance sans connexion au magasin. Retirer ?`)) return;
  await fetch(`../api/pairing/${till.id}/end`, { method: 'POST' });
  await look();
}

function fail(sentence) {
  at('code').dataset.state = 'none';
  at('code').textContent = sentence;
  at('left').textContent = '';
}

async function look() {
  try {
    const answer = await fetch('../api/pairing', { cache: 'no-store' });
    if (answer.ok) show(await answer.json());
    else if (answer.status === 403) fail('Ouvrez cette page sur l’ordinateur de la caisse : http://localhost:8085/device/pairing/');
    else fail('La passerelle ne peut pas donner de code pour le moment.');
  } catch {
    fail('La passerelle ne répond pas.');
  }
}

void look();
setInterval(look, lookEveryMs);
