'use strict';

const loads = [
  { name: 'Pommes', grams: 500 },
  { name: 'Sachet de noix', grams: 126 },
  { name: 'Le test', grams: 1234 },
  { name: 'Potimarron', grams: 3270 },
  { name: 'Bac de carottes', grams: 12480 },
  { name: 'Trop lourd', grams: 15500 },
];
const codes = [
  { name: 'Tomates pelées basilic 400 g', code: '8432235985234' },
  { name: 'Pomme Reinette, à peser', code: '2100004000001' },
  { name: 'Jus pomme 75 cl', code: '4058101128778' },
  { name: 'Pomme Gala, à peser', code: '2100117000004' },
  { name: 'Jus frais pomme 33 cl', code: '3339958125556' },
  { name: 'Un code que personne ne connaît', code: '5400141234565' },
];
const words = {
  stable: ['stable', 'La caisse peut vendre ce poids.'],
  moving: ['bouge', 'Le poids n’est pas stable : la caisse attend.'],
  zero: ['à zéro', 'Le plateau est vide.'],
  light: ['trop léger', 'Moins que ce que cette balance peut vendre.'],
  under: ['sous zéro', 'Le plateau pèse moins que rien : quelque chose a été soulevé.'],
  over: ['trop lourd', 'Plus de 15 kg : la balance ne pèse pas.'],
  disconnected: ['débranchée', 'La caisse n’entend pas la balance.'],
  stale: ['muette', 'Plus de nouvelles depuis une seconde.'],
};
const base = new URL('..', location.href);
const signInKey = 'fourmiliere.signIn';
const $ = (id) => document.getElementById(id);
const plugged = { scale: true, scanner: true, printer: true, display: true };
let lastRoll = '';
let socket = null;
let weightTimer = 0;

function signIn() {
  try {
    const stored = JSON.parse(localStorage.getItem(signInKey));
    return stored && Date.parse(stored.expiresAt) > Date.now() ? stored : null;
  } catch {
    return null;
  }
}

function askWho() {
  if (!$('sign-in').open) $('sign-in').showModal();
}

async function ask(method, path, body) {
  const who = signIn();
  if (!who) return askWho();
  const answer = await fetch(new URL(`api/simulator${path}`, base), {
    method,
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (answer.status === 401) return askWho();
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    const known = {
      'device-unplugged': 'L’appareil est débranché.',
      'simulator-off': 'Ici, rien n’est simulé : FOURMILIERE_SIMULATOR n’est pas mis.',
      forbidden: 'Ce badge n’a pas le droit de jouer ici.',
      invalid: 'Cette valeur n’est pas possible.',
    };
    return toast(known[problem.code] ?? problem.title ?? `Refusé (${answer.status}).`);
  }
  return answer.status === 200 ? answer.json() : undefined;
}

const tell = (path, body) => ask('POST', path, body).catch(() => toast('La passerelle ne répond pas.'));

function toast(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => ($('toast').hidden = true), 4000);
}

const kilos = (grams) => (grams / 1000).toLocaleString('fr-BE', { minimumFractionDigits: 3 });

function put(grams) {
  $('grams').value = grams;
  $('slider').value = grams;
  $('load').style.setProperty('--size', grams > 0 ? Math.min(1, 0.35 + grams / 12000) : 0);
  tell('/scale', { grams, stable: !$('restless').checked });
}

/* Where a device is not simulated there is no answer, and nobody asked for one. */
async function lookWhetherOn() {
  const headers = { authorization: `Bearer ${signIn()?.token}` };
  const answer = await fetch(new URL('api/simulator', base), { headers }).catch(() => null);
  if (answer?.ok) $('scale-off').checked = !(await answer.json()).scaleOn;
}

function scan(code) {
  tell('/scanner', { code });
}

function showWeight({ state, grams }) {
  const [word, hint] = words[state];
  $('scale').dataset.state = $('scale-chip').dataset.state = state;
  $('scale-chip').textContent = word;
  $('scale-hint').textContent = hint;
  $('lcd-weight').textContent = state === 'stable' ? kilos(grams) : state === 'zero' ? kilos(0) : '– – –';
}

function showPlug(kind, yes) {
  plugged[kind] = yes;
  $(`${kind}-plug`).textContent = yes ? 'Débrancher' : 'Rebrancher';
}

function hear({ type, time, data }) {
  if (type === 'device.weight.v1') {
    clearTimeout(weightTimer);
    weightTimer = setTimeout(() => showWeight({ state: 'stale' }), 1000);
    return showWeight(data);
  }
  if (type === 'device.device-status-changed.v1') {
    const connected = data.state === 'connected';
    // The card terminal has no cable to pull: terminal.js shows it.
    if (!$(`${data.kind}-chip`)) return;
    showPlug(data.kind, connected);
    if (data.kind !== 'scale') {
      const chip = $(`${data.kind}-chip`);
      chip.dataset.state = connected ? 'stable' : 'disconnected';
      chip.textContent = connected ? (data.kind === 'printer' ? 'prête' : 'prêt') : data.kind === 'printer' ? 'pas prête' : 'débranché';
    }
    const name = { scale: 'La balance', scanner: 'Le scanner', printer: 'L’imprimante', display: 'L’afficheur' }[data.kind];
    return note(time, connected ? 'on' : 'off', `${name} ${connected ? 'peut servir' : 'ne peut pas servir'}`, data.lastError);
  }
  if (type === 'device.scanned.v1') note(time, 'scan', data.code, data.symbology);
  if (type === 'device.weighed.v1') note(time, 'weight', `${kilos(data.netGrams)} kg`, `octets ${data.rawHex}`);
}

const marks = { cut: '✂', qr: 'QR', ean13: 'EAN-13', code128: 'Code 128', image: 'image' };

async function watchRoll() {
  if (!signIn() || document.hidden || socket?.readyState !== WebSocket.OPEN) return;
  const shown = await ask('GET', '/printer').catch(() => undefined);
  if (!shown || JSON.stringify(shown) === lastRoll) return;
  lastRoll = JSON.stringify(shown);
  $('paper').value = shown.paper;
  $('cover').checked = shown.cover === 'open';
  $('drawer').textContent = shown.drawerOpenings ? `Tiroir : ouvert ${shown.drawerOpenings} fois` : 'Tiroir : jamais ouvert';
  $('roll').replaceChildren(...shown.lines.slice(-120).map(printedLine));
  if (shown.image) [...$('roll').querySelectorAll('.image')].at(-1)?.append(pictureOf(shown.image));
  $('roll').scrollTop = $('roll').scrollHeight;
}

function printedLine({ kind, text, align, bold, doubleSize }) {
  const row = document.createElement('li');
  row.className = [kind, align, bold && 'bold', doubleSize && 'double'].filter(Boolean).join(' ');
  row.textContent = kind === 'text' ? text || ' ' : `${marks[kind] ?? kind} ${text}`;
  return row;
}

function pictureOf({ widthDots, bits }) {
  const bytes = Uint8Array.from(atob(bits), (byte) => byte.charCodeAt(0));
  const canvas = Object.assign(document.createElement('canvas'), { width: widthDots, height: (bytes.length * 8) / widthDots });
  const dots = canvas.getContext('2d').createImageData(canvas.width, canvas.height);
  for (let at = 0; at < bytes.length * 8; at++) dots.data[at * 4 + 3] = bytes[at >> 3] & (0x80 >> (at & 7)) ? 255 : 0;
  canvas.getContext('2d').putImageData(dots, 0, 0);
  return canvas;
}

async function watchPole() {
  if (!signIn() || document.hidden || socket?.readyState !== WebSocket.OPEN) return;
  const shown = await ask('GET', '/display').catch(() => undefined);
  if (!shown) return;
  $('pole').ariaLabel = `Ce que le client lit : ${shown.lines.join(' / ').trim()}`;
  shown.lines.forEach((line, at) => {
    const row = $('pole').children[at];
    if (row.textContent === line) return;
    row.replaceChildren(...[...line].map((letter) => Object.assign(document.createElement('span'), { textContent: letter })));
  });
}

function note(time, kind, text, more) {
  const row = document.createElement('li');
  row.dataset.kind = kind;
  for (const [name, value] of [
    ['time', new Date(time).toLocaleTimeString('fr-BE')],
    ['b', text],
    ['span', more ?? ''],
  ]) {
    row.append(Object.assign(document.createElement(name), { textContent: value }));
  }
  $('log-empty').hidden = true;
  $('log').prepend(row);
  while ($('log').children.length > 30) $('log').lastChild.remove();
}

function listen() {
  const who = signIn();
  if (!who) return askWho();
  const url = new URL('stream', base);
  url.protocol = url.protocol.replace('http', 'ws');
  const carrier = encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${who.token}`);
  socket = new WebSocket(url, ['bearer-token-carrier', carrier]);
  socket.onopen = () => {
    show('on', `Relié · ${who.name}`);
    lookWhetherOn();
  };
  socket.onmessage = (event) => hear(JSON.parse(event.data));
  socket.onclose = () => {
    show('off', 'Hors ligne');
    showWeight({ state: 'disconnected' });
    setTimeout(listen, 1500);
  };
}

function show(state, text) {
  $('link').dataset.state = state;
  $('link').textContent = text;
}

function button(parent, html, action) {
  const made = Object.assign(document.createElement('button'), { type: 'button', innerHTML: html, onclick: action });
  $(parent).append(made);
}

loads.forEach(({ name, grams }) => button('loads', `<b>${kilos(grams)} kg</b><span>${name}</span>`, () => put(grams)));
codes.forEach(({ name, code }) =>
  button('codes', `<b>${name}</b>${ean13(code) ?? ''}<span>${code}</span>`, () => scan(code)),
);
$('slider').oninput = () => ($('grams').value = $('slider').value);
$('slider').onchange = () => put(Number($('slider').value));
$('restless').onchange = () => put(Number($('grams').value));
$('scale-off').onchange = () => tell(`/scale/${$('scale-off').checked ? 'off' : 'on'}`).then(lookWhetherOn);
$('remove').onclick = () => put(0);
$('load-form').onsubmit = (event) => {
  event.preventDefault();
  put(Number($('grams').value));
};
$('scan-form').onsubmit = (event) => {
  event.preventDefault();
  scan($('code').value);
  $('code').select();
};
$('paper').onchange = () => tell('/printer', { paper: $('paper').value });
$('cover').onchange = () => tell('/printer', { cover: $('cover').checked ? 'open' : 'closed' });
setInterval(watchRoll, 1500);
setInterval(watchPole, 700);
for (const kind of ['scale', 'scanner', 'printer', 'display']) {
  $(`${kind}-plug`).onclick = () => tell(`/${kind}/${plugged[kind] ? 'unplug' : 'plug'}`);
}
$('sign-in').addEventListener('cancel', (event) => event.preventDefault());
$('sign-in-form').onsubmit = async (event) => {
  event.preventDefault();
  const fail = (text) => {
    $('sign-in-error').textContent = text;
    $('sign-in-error').hidden = false;
  };
  const answer = await fetch('/sales/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ badge: $('badge').value, pin: $('pin').value }),
  }).catch(() => null);
  if (!answer || answer.status === 404 || answer.status >= 500) {
    return fail('La boutique ne répond pas ici : ouvrez cette page par l’adresse de la boutique.');
  }
  if (!answer.ok) return fail(answer.status === 423 || answer.status === 429 ? 'Trop d’essais : attendez une minute.' : 'Badge ou code PIN inconnu.');
  localStorage.setItem(signInKey, JSON.stringify(await answer.json()));
  $('pin').value = '';
  $('sign-in').close();
  if (!socket || socket.readyState > WebSocket.OPEN) listen();
};

listen();
