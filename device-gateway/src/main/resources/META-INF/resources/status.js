'use strict';

const signInKey = 'fourmiliere.signIn';
const $ = (id) => document.getElementById(id);

function who() {
  try {
    const stored = JSON.parse(localStorage.getItem(signInKey));
    return stored && Date.parse(stored.expiresAt) > Date.now() ? stored : null;
  } catch {
    return null;
  }
}

function ask(method, path, body) {
  const headers = { 'content-type': 'application/json' };
  if (who()) headers.authorization = `Bearer ${who().token}`;
  return fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

function toast(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => ($('toast').hidden = true), 6000);
}

function make(tag, props = {}, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children.filter(Boolean));
  return made;
}

async function test(method, path, body, done) {
  const answer = await ask(method, path, body).catch(() => null);
  if (answer?.ok) return toast(done);
  const problem = (await answer?.json().catch(() => null)) ?? {};
  const why = testRefusals[problem.code] ?? problem.detail ?? problem.title ?? answer?.status;
  toast(answer ? `Refusé : ${why}` : 'La passerelle ne répond pas.');
}

const ticket = () => ({
  paper: {
    elements: [
      { kind: 'text', left: 'TICKET D’ESSAI', align: 'centre', bold: true },
      { kind: 'text', left: 'Accents : é è à ç ê œ', right: '1,00 €' },
      { kind: 'text', left: new Date().toLocaleString('fr-BE') },
      { kind: 'cut' },
    ],
  },
});

function button(text, action) {
  return make('button', { type: 'button', textContent: text, onclick: action });
}

/* Drawn anew all the time: what is under way has to outlive its button. */
const zeroing = new Set();

/* How the day of a terminal ended, or that it is under way: its card says so until the page is loaded again. */
const dayEnds = new Map();

/* The terminal calls the bank: that takes a while. */
async function endOfDay({ id }) {
  if (!confirm('Le terminal envoie ses paiements à la banque. Clôturer sa journée ?')) return;
  dayEnds.set(id, { busy: true, words: 'Le terminal appelle la banque : attendez…' });
  look();
  const answer = await ask('POST', `api/terminals/${id}/end-of-day`).catch(() => null);
  const told = (await answer?.json().catch(() => null)) ?? {};
  const lost = 'Personne ne sait si c’est fait : regardez l’écran du terminal.';
  const words = told.message ?? (testRefusals[told.code] ? `Refusé : ${testRefusals[told.code]}` : told.detail);
  dayEnds.set(id, { words: answer ? (words ?? `Refusé : ${answer.status}`) : lost, lines: told.receiptLines });
  look();
}

/* A link could not say who asks. */
async function exportJournal(button, path, download) {
  button.disabled = true;
  const answer = await ask('GET', path).catch(() => null);
  const lines = answer?.ok ? await answer.blob().catch(() => null) : null;
  button.disabled = false;
  if (!lines) return toast('Le journal ne peut pas être exporté maintenant.');
  const link = make('a', { href: URL.createObjectURL(lines), download });
  link.click();
  URL.revokeObjectURL(link.href);
}

function buttons(device, { zeroes }) {
  const tests = [];
  if (zeroes) {
    const zero = async ({ target }) => {
      zeroing.add(device.id);
      target.disabled = true;
      await test('POST', `api/scales/${device.id}/zero`, undefined, 'La balance montre zéro.');
      zeroing.delete(device.id);
      target.disabled = false;
    };
    tests.push(Object.assign(button('Mettre à zéro', zero), { disabled: zeroing.has(device.id) }));
  }
  if (device.kind === 'printer') {
    const print = () => test('PUT', `api/prints/${crypto.randomUUID()}`, { ...ticket(), printer: device.id }, 'Le ticket d’essai est demandé.');
    const kick = () => test('POST', 'api/drawer/kick', { reason: 'essai', printer: device.id }, 'Le tiroir doit s’ouvrir.');
    tests.push(button('Imprimer un essai', print));
    if (who()?.roles?.includes('shop')) tests.push(button('Ouvrir le tiroir', kick));
  }
  if (device.kind === 'terminal' && who()?.roles?.includes('shop')) {
    const close = button('Clôturer la journée', () => endOfDay(device));
    tests.push(Object.assign(close, { disabled: Boolean(dayEnds.get(device.id)?.busy) }));
  } else if (device.kind !== 'terminal') {
    tests.push(button('Rouvrir le port', () => test('POST', `api/devices/${device.id}/reopen`, undefined, 'Le port est rouvert.')));
  }
  return make('div', { className: 'buttons' }, ...tests);
}

function frames(list) {
  const rows = list.slice(-12).map((frame) =>
    make(
      'tr',
      {},
      make('td', { textContent: new Date(frame.at).toLocaleTimeString('fr-BE') }),
      make('td', { textContent: frame.direction === 'heard' ? 'reçu' : 'envoyé' }),
      make('td', { className: 'bytes', textContent: frame.text }),
      make('td', { className: 'bytes', textContent: frame.hex }),
      make('td', { textContent: frame.times > 1 ? `× ${frame.times}` : '' }),
    ),
  );
  return rows.length ? make('div', { className: 'scroll' }, make('table', {}, ...rows)) : make('p', { textContent: 'Aucune trame.' });
}

const opened = new Set();

function card(device, now, more) {
  const right = device.state === 'connected';
  const [what, hint] = right && !device.lastError ? [] : explain(device.lastError);
  const box = make('section', { className: 'card' }, make('h2', { textContent: sentence(device, now) }));
  box.dataset.state = right ? (what ? 'warning' : 'right') : 'wrong';
  if (what) box.append(make('p', { className: 'what', textContent: what }), make('p', { className: 'hint', textContent: `À essayer : ${hint}` }));
  if (!more) return box;
  const facts = [`Port attendu : ${device.port ?? 'aucun'}`, more.speaks && `langue : ${more.speaks}`, more.drawer && `tiroir : ${more.drawer === 'open' ? 'ouvert' : 'fermé'}`, `erreurs : ${device.errors}`, `réouvertures : ${more.reopenings}`];
  box.append(make('p', { className: 'facts', textContent: facts.filter(Boolean).join(' · ') }), buttons(device, more));
  const day = dayEnds.get(device.id);
  if (day) box.append(make('p', { className: 'what', role: 'status', textContent: day.words }));
  if (day?.lines?.length) box.append(make('pre', { textContent: day.lines.join('\n') }));
  if (device.kind === 'terminal') return box;
  const details = make('details', { open: opened.has(device.id) }, make('summary', { textContent: 'Dernières trames' }), frames(more.frames));
  details.ontoggle = () => opened[details.open ? 'add' : 'delete'](device.id);
  box.append(details);
  return box;
}

/* What everybody at the till has to know of the gateway's disk. */
const journalAdvice = {
  warning: 'Le journal de la passerelle demande de la place ou de l’attention : prévenez l’équipe informatique.',
  damaged: 'Un ancien journal abîmé a été mis de côté : prévenez l’équipe informatique, ne l’effacez pas.',
  unavailable: 'La passerelle ne peut rien garder : pas de carte, pas de papier. Son disque est-il plein ? Prévenez l’équipe informatique.',
};

function journalWords({ state, entries, bytes, message }) {
  const words = { ok: 'en ordre', warning: 'à surveiller', damaged: 'un ancien journal est abîmé', unavailable: 'ne peut rien garder' };
  const found = journalTroubles.flatMap(([pattern, say]) => {
    const says = pattern.exec(message ?? '');
    return says ? [say(...says.slice(1))] : [];
  });
  const more = found.length || !message ? found : [message];
  return [`${words[state]}, ${entries} entrées, ${(bytes / 1048576).toFixed(1)} Mo.`, ...more].join(' ');
}

/* A line such as "14:32, badge 2001 : faire de la monnaie". */
function openingWords({ openedAt, cause, badge, openedBy, reason }, now) {
  const at = new Date(openedAt);
  const today = at.toDateString() === new Date(now).toDateString();
  const time = at.toLocaleTimeString('fr-BE', { hour: '2-digit', minute: '2-digit' });
  const when = today ? time : `${at.toLocaleDateString('fr-BE')} ${time}`;
  return cause === 'by-hand' ? `${when}, à la main : personne ne l’a demandé` : `${when}, badge ${badge ?? openedBy} : ${reason}`;
}

const paperWords = { waiting: 'attend', printing: 'en cours', printed: 'imprimé', doubtful: 'à vérifier sur le rouleau' };

/* What it printed, as a picture: drawn by the gateway when somebody looks. */
async function unroll(details, id) {
  const old = details.querySelector('img');
  if (old) URL.revokeObjectURL(old.src);
  old?.remove();
  if (!details.open) return;
  const answer = await ask('GET', `api/prints/${id}/png`).catch(() => null);
  if (!answer?.ok) return toast('Ce papier ne peut pas être montré.');
  details.append(make('img', { alt: 'Le papier, tel qu’il est imprimé', src: URL.createObjectURL(await answer.blob()) }));
}

function showPapers(papers) {
  const shown = JSON.stringify(papers);
  if ($('papers').dataset.shown === shown) return;
  const opened = new Set([...$('papers').querySelectorAll('details[open]')].map((each) => each.dataset.id));
  $('papers').dataset.shown = shown;
  $('papers').hidden = !papers.length;
  $('papers-list').replaceChildren(
    ...papers.map(({ id, state, wantedAt, message }) => {
      const time = new Date(wantedAt).toLocaleTimeString('fr-BE', { hour: '2-digit', minute: '2-digit' });
      const summary = make('summary', { textContent: `${time}, ${paperWords[state]}` });
      const details = make('details', { className: 'paper', open: opened.has(id), title: message ?? '' }, summary);
      details.dataset.id = id;
      details.ontoggle = () => unroll(details, id);
      return details;
    }),
  );
}

/* Whether tickets reach the shop when the till can't bring them there, told before it is needed. */
function forwardingWords({ waiting, refused, trouble, since }, now) {
  const many = (count, words) => (count < 2 ? `${count} ticket ${words[0]}` : `${count} tickets ${words[1]}`);
  const counts = `${many(waiting, ['attend', 'attendent'])}, ${many(refused, ['refusé', 'refusés'])}.`;
  const state = !since ? 'Pas encore essayé.' : `${trouble ? 'Ne marche pas' : 'Prêt'} depuis ${lasted(since, now)}.`;
  return `${state} ${counts}`;
}

function showTickets(forwarding, refused, { now, leftBehind } = {}) {
  $('tickets').hidden = !forwarding;
  if (!forwarding) return;
  const { waiting, trouble } = forwarding;
  $('tickets').dataset.state = refused.length || leftBehind.length || (trouble && waiting) ? 'wrong' : trouble ? 'warning' : 'right';
  const [what, hint] = trouble ? explain(trouble, forwardTroubles) : [];
  const words = [make('p', { textContent: forwardingWords(forwarding, now) })];
  if (what) words.push(make('p', { className: 'what', textContent: what }), make('p', { className: 'hint', textContent: `À essayer : ${hint}` }));
  words.push(...leftBehind.map((sentence) => make('p', { className: 'what', textContent: sentence })));
  const body = $('tickets-body');
  const focused = [...body.querySelectorAll('button')].indexOf(document.activeElement);
  body.replaceChildren(...words, ...refused.map(refusedTicket));
  if (focused >= 0) body.querySelectorAll('button')[focused]?.focus();
}

function refusedTicket({ id, kind, keptAt, code, message }) {
  const retry = () => test('POST', `api/tickets/${id}/retry`, undefined, 'Le ticket est envoyé de nouveau.').then(look);
  const at = new Date(keptAt).toLocaleString('fr-BE');
  const unread = code === 'unreadable';
  const why = unread ? 'illisible dans le journal de la caisse : mettez la passerelle à jour.' : `la boutique refuse (${code}). ${message ?? ''}`;
  const what = `${unread ? 'Ticket' : kind === 'refund' ? 'Remboursement' : 'Vente'} du ${at} : ${why}`;
  return make('div', {}, make('p', { textContent: what }), !unread && who()?.roles?.includes('shop') && button('Réessayer', retry));
}

function show(status, devices) {
  const full = 'copies' in status;
  const journal = full ? status.journal.state : status.journal;
  const wrong = devices.filter(({ device }) => device.state !== 'connected').map(({ device }) => nameOf(device));
  const warned = devices.filter(({ device }) => device.state === 'connected' && device.lastError).map(({ device }) => nameOf(device));
  const see = [...wrong, ...warned];
  const told = [see.length ? `À voir : ${see.join(', ')}.` : 'Tous les appareils sont prêts.', journalAdvice[journal]];
  $('verdict').textContent = told.filter(Boolean).join(' ');
  $('verdict').dataset.state = wrong.length || journal === 'unavailable' ? 'wrong' : see.length || journal !== 'ok' ? 'warning' : 'right';
  $('identity').textContent = `Caisse ${status.tillId} · version ${status.version}`;
  $('simple').hidden = full;
  $('gateway').hidden = !full;
  $('enter').textContent = full ? `Quitter (${who()?.name ?? 'badge'})` : 'S’identifier';
  const focused = [...$('devices').querySelectorAll('button, summary')].indexOf(document.activeElement);
  $('devices').replaceChildren(...devices.map((each) => card(each.device, status.now, full ? each : null)));
  if (focused >= 0) $('devices').querySelectorAll('button, summary')[focused]?.focus();
  $('export').hidden = !who()?.roles?.includes('shop');
  $('export-damaged').hidden = $('export').hidden || journal !== 'damaged';
  $('openings').hidden = !status.drawerOpenings?.length;
  if (!full) return;
  $('openings-list').replaceChildren(...status.drawerOpenings.map((each) => make('li', { textContent: openingWords(each, status.now) })));
  const { copies } = status;
  const facts = {
    'En marche depuis': lasted(status.startedAt, status.now),
    Réglages: status.settingsFile ?? 'sans fichier',
    Journal: journalWords(status.journal),
    'Copies pour Kafka': copies.wanted ? `${copies.waiting} attendent, ${copies.dropped} perdues` : 'pas demandées',
  };
  $('facts').replaceChildren(...Object.entries(facts).flatMap(([name, value]) => [make('dt', { textContent: name }), make('dd', { textContent: value })]));
}

/* A button that is drawn anew under the finger is not pressed. */
let pressed = false;
document.addEventListener('pointerdown', () => (pressed = true));
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => (pressed = false));

async function look() {
  try {
    if (document.hidden || pressed) return;
    if (who()) {
      const answer = await ask('GET', 'api/status');
      if (answer.ok) {
        const status = await answer.json();
        show(status, status.devices);
        const forwarding = await ask('GET', 'api/tickets/forwarding');
        const refused = await ask('GET', 'api/tickets?state=refused');
        const known = forwarding.ok && refused.ok;
        showTickets(known ? await forwarding.json() : null, known ? (await refused.json()).items : [], status);
        const papers = await ask('GET', 'api/prints');
        return showPapers(papers.ok ? (await papers.json()).items : []);
      }
      if (answer.status === 401) localStorage.removeItem(signInKey);
    }
    const answer = await ask('GET', 'api/status/outline');
    if (answer.ok) {
      const status = await answer.json();
      showTickets(null);
      showPapers([]);
      return show(status, status.devices.map((device) => ({ device })));
    }
    $('verdict').textContent = 'Identifiez-vous pour voir l’état de la caisse.';
  } catch {
    $('verdict').dataset.state = 'wrong';
    $('verdict').textContent = 'La passerelle ne répond pas. À essayer : sudo systemctl restart fourmiliere-device-gateway';
  }
}

/* Through the shop's address its own sign-in is there; else the gateway asks the shop. */
async function signIn(badge, pin) {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ badge, pin }) };
  const answer = await fetch('/sales/api/sign-in', request);
  return answer.status === 404 ? fetch('api/sign-in', request) : answer;
}

$('sign-in-form').onsubmit = async (event) => {
  event.preventDefault();
  const answer = await signIn($('badge').value, $('pin').value).catch(() => null);
  $('pin').value = '';
  $('sign-in-error').hidden = Boolean(answer?.ok);
  if (answer?.ok) {
    localStorage.setItem(signInKey, JSON.stringify(await answer.json()));
    $('sign-in').close();
    return look();
  }
  const known = {
    401: 'Badge ou code PIN inconnu.',
    404: 'L’adresse de la boutique (fourmiliere.shop.address) manque dans gateway.properties.',
    423: 'Trop d’essais : attendez une minute.',
    429: 'Trop d’essais : attendez une minute.',
  };
  $('sign-in-error').textContent = known[answer?.status] ?? 'La boutique ne répond pas. La vue simple reste disponible.';
};
$('export').onclick = ({ target }) => exportJournal(target, `api/journal/export?from=${new Date(Date.now() - 7 * 86400000).toISOString()}`, 'journal.ndjson');
$('export-damaged').onclick = ({ target }) => exportJournal(target, 'api/journal/damaged/export', 'journal-damaged.ndjson');
$('leave').onclick = () => $('sign-in').close();
$('enter').onclick = () => {
  if (!who()) return $('sign-in').showModal();
  localStorage.removeItem(signInKey);
  look();
};
look();
setInterval(look, 2000);
