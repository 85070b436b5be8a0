'use strict';

const signInKey = 'fourmiliere.signIn';
const lookEveryMs = 500;
const $ = (id) => document.getElementById(id);
const api = '../api/detection';
let chosen = null;
let search = null;
let preview = null;
let previewed = '';
let proposed = Promise.resolve();
let refusal = '';

function who() {
  try {
    const stored = JSON.parse(localStorage.getItem(signInKey));
    return stored && Date.parse(stored.expiresAt) > Date.now() ? stored : null;
  } catch {
    return null;
  }
}

function make(tag, props = {}, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children.filter(Boolean));
  return made;
}

function toast(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => ($('toast').hidden = true), 6000);
}

function refuse(text) {
  refusal = text;
  toast(text);
  return null;
}

/* The answer, or null after the refusal was shown. */
async function ask(method, path, body) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${who()?.token ?? ''}` };
  const answer = await fetch(api + path, { method, headers, cache: 'no-store', body: body && JSON.stringify(body) }).catch(() => null);
  if (!answer) return refuse('La passerelle ne répond pas.');
  if (answer.status === 204) return {};
  const json = await answer.json().catch(() => ({}));
  if (answer.ok) return json;
  const detail = detailed.includes(json.code) ? ` ${json.detail ?? ''}` : '';
  return refuse((refusals[json.code] ?? json.title ?? 'Refusé.') + detail);
}

function verdict(text, state) {
  if ($('verdict').textContent !== text) $('verdict').textContent = text;
  $('verdict').dataset.state = state ?? '';
  $('verdict').hidden = !text;
}

function portChoice(port) {
  const free = !port.heldBy;
  const input = make('input', { type: 'radio', name: 'port', value: port.file, disabled: !free, checked: chosen === port.file });
  input.onchange = () => {
    chosen = port.file;
    $('believe').hidden = false;
  };
  const known = others[port.notAScale];
  const note = free ? known && `C’est ${known} : on peut l’écouter, pas l’interroger.` : `Utilisé par ${port.heldBy} : on n’y touche pas.`;
  return make(
    'label',
    { className: `choice${free ? '' : ' held'}` },
    input,
    make(
      'span',
      {},
      make('strong', { textContent: port.what ?? (port.usb ? 'Adaptateur USB' : 'Port de l’ordinateur') }),
      make('small', { textContent: [port.file, port.usb].filter(Boolean).join(' · ') }),
      port.name !== port.file && port.name !== port.usb && make('small', { textContent: port.name }),
      note && make('small', { className: 'note', textContent: note }),
    ),
  );
}

let shownPorts = '';
function showPorts(ports) {
  const now = JSON.stringify(ports);
  if (now === shownPorts) return;
  shownPorts = now;
  if (!ports.some((port) => port.file === chosen && !port.heldBy)) chosen = null;
  $('ports').replaceChildren(...ports.map(portChoice));
  $('no-ports').hidden = ports.length > 0;
  $('choose').hidden = false;
  $('believe').hidden = chosen === null;
}

function described(finding) {
  const line = `${finding.baud} bauds, ${finding.dataBits}${{ none: 'N', even: 'E', odd: 'O' }[finding.parity]}${finding.stopBits}`;
  if (finding.kind === 'scanner') return [`Scanner : ${finding.code}`, line];
  const weight = finding.grams === undefined ? '' : `${(finding.grams / 1000).toLocaleString('fr-BE', { minimumFractionDigits: 3 })} kg, `;
  return [`${weight}${states[finding.state] ?? finding.state}`, `${finding.protocol} · ${makers[finding.protocol] ?? ''} · ${line}`];
}

function candidate(finding) {
  const [what, how] = described(finding);
  return make('li', {}, make('strong', { textContent: what }), make('small', { textContent: how }));
}

function frameRow(frame) {
  return make(
    'li',
    {},
    make('small', { textContent: `${frame.direction === 'heard' ? 'reçu' : 'envoyé'}${frame.times > 1 ? ` × ${frame.times}` : ''}` }),
    make('span', { className: 'bytes', textContent: frame.text }),
    make('span', { className: 'bytes hex', textContent: frame.hex }),
  );
}

function goingOn(some) {
  return some?.phase === 'listening' || some?.phase === 'asking';
}

/* Without a search there is only the choice. */
function show(now) {
  search = now ?? null;
  const going = goingOn(search);
  $('listen').disabled = going;
  if (!search) {
    $('live').hidden = $('write').hidden = true;
    return;
  }
  const [what, todo, state] = tell(now);
  $('live').hidden = false;
  $('live').dataset.state = state ?? '';
  if ($('what').textContent !== what) $('what').textContent = what;
  $('todo').textContent = todo;
  $('candidates').replaceChildren(...now.findings.map(candidate));
  $('frames').replaceChildren(...now.frames.slice(-12).map(frameRow));
  $('bytes').hidden = now.frames.length === 0;
  $('cancel').hidden = !going;
  const mayAsk = now.mayAsk && (now.phase !== 'silent' || now.belief === 'scale');
  $('ask').hidden = $('ask-note').hidden = going || !mayAsk;
  $('write').hidden = now.phase !== 'found';
  if (now.phase === 'found') proposed = propose();
}

function option(value, text) {
  return make('option', { value, textContent: text });
}

function fill(select, options) {
  if (JSON.stringify(options) === select.dataset.shown) return;
  const kept = select.value;
  select.dataset.shown = JSON.stringify(options);
  select.replaceChildren(...options.map(([value, text]) => option(value, text)));
  if (options.some(([value]) => value === kept)) select.value = kept;
}

/* The device that has no port yet is the likeliest; else one that is not plugged in now, maybe a new one. */
function likeliest(targets) {
  const used = JSON.parse(shownPorts || '[]').map(({ heldBy }) => heldBy);
  return targets.find(({ port, fresh }) => !port && !fresh) ?? targets.find(({ deviceId }) => !used.includes(deviceId));
}

function choices() {
  const scale = search.findings[0].kind === 'scale';
  $('protocol-field').hidden = !scale;
  fill($('protocol'), scale ? search.findings.map(({ protocol }) => [protocol, `${protocol} · ${makers[protocol] ?? ''}`]) : []);
  const fresh = ($('target').dataset.shown ?? '[]') === '[]';
  fill(
    $('target'),
    search.targets.map(({ deviceId, port, fresh: added }) => [deviceId, `${deviceId}, ${added ? 'un appareil de plus' : (port ?? 'sans port')}`]),
  );
  if (fresh) $('target').value = likeliest(search.targets)?.deviceId;
  $('interval-field').hidden = $('interval-note').hidden = !scale;
  const interval = scale ? chooseInterval() : '';
  return { deviceId: $('target').value, ...(scale && { protocol: $('protocol').value }), ...(interval && { intervalGrams: Number(interval) }) };
}

/* Begins, for each device, with what is set for it. */
function chooseInterval() {
  const { deviceId, intervalGrams: set } = search.targets.find((target) => target.deviceId === $('target').value) ?? {};
  const grams = [...new Set([...intervals, ...(set ? [set] : [])])].sort((one, other) => one - other);
  fill($('interval'), [['', 'Je ne sais pas'], ...grams.map((each) => [`${each}`, `${each} g`])]);
  if ($('interval').dataset.of !== deviceId) $('interval').value = set ?? '';
  $('interval').dataset.of = deviceId;
  return $('interval').value;
}

async function propose() {
  const query = `${new URLSearchParams(choices())}`;
  if (previewed === query) return;
  previewed = query;
  $('save').hidden = $('copy').hidden = $('done').hidden = true;
  const lines = await ask('GET', `/settings?${query}`);
  if (previewed !== query) return;
  if (lines) showLines(lines);
  else showRefusal();
}

async function reread() {
  previewed = '';
  const now = await ask('GET', '');
  if (now) show(now.search);
  await proposed;
}

function showRefusal() {
  previewed = '';
  $('file').textContent = '';
  $('lines').replaceChildren();
  $('hindrance').textContent = refusal;
  $('hindrance').hidden = $('reread').hidden = false;
  $('done').hidden = true;
}

/* A replaced line has the number that it has now, a new one that which it will have. */
function numbered(lines) {
  let added = 0;
  return lines.map((line) => ({ ...line, was: line.before === undefined ? void added++ : line.number - added }));
}

function showLines(shown) {
  preview = shown;
  const { file, writable, overruled, backup } = shown;
  const lines = numbered(shown.lines);
  $('file').textContent = file ? `Dans ${file} :` : 'Cette passerelle n’a pas de fichier de réglages. Copiez ces lignes dans le vôtre :';
  const rows = lines.flatMap(({ number, was, before, after }) => [
    was && make('del', { textContent: `${was}  − ${before}\n` }),
    make('ins', { textContent: `${number}  + ${after}\n` }),
  ]);
  $('lines').replaceChildren(...(rows.length ? rows.filter(Boolean) : ['Tout y est déjà.']));
  const reasons = [
    file && !writable && `${byHand} sudo nano -l ${file}`,
    overruled.length > 0 && `Enlevez d’abord ${overruled.join(', ')} du service : cette variable l’emporte sur le fichier.`,
  ].filter(Boolean);
  $('hindrance').textContent = reasons.join(' ');
  $('hindrance').hidden = reasons.length === 0;
  $('reread').hidden = true;
  $('save').hidden = Boolean(backup) || !file || reasons.length > 0 || lines.length === 0;
  $('copy').hidden = lines.length === 0;
  $('done').hidden = !backup && lines.length > 0 && writable;
  $('done').dataset.state = 'right';
  const restart = 'redémarrez la passerelle : sudo systemctl restart fourmiliere-device-gateway';
  $('done').textContent = backup ? `C’est écrit. Maintenant, ${restart} (L’ancien fichier reste dans ${backup}.)` : `Ensuite, ${restart}`;
}

async function begin(path, body) {
  previewed = '';
  delete $('target').dataset.shown;
  delete $('interval').dataset.of;
  const now = await ask('POST', path, body);
  if (!now) return;
  show(now.search);
  $('live').scrollIntoView({ behavior: 'smooth', block: 'start' });
}

$('listen').onclick = () => begin('/listening', { port: chosen, belief: document.querySelector('input[name=belief]:checked').value });
$('ask').onclick = () => begin('/asking', { port: search.port });
$('cancel').onclick = () => ask('POST', '/cancel');
$('protocol').onchange = $('target').onchange = $('interval').onchange = () => propose();
$('reread').onclick = () => reread();
$('copy').onclick = async () => {
  const text = numbered(preview.lines).map(({ was, before, after }) => (was ? `# À la place de la ligne ${was}, à effacer : ${before.trim()}\n` : '') + after);
  await navigator.clipboard.writeText(`${text.join('\n')}\n`).then(
    () => toast('Les lignes sont copiées.'),
    () => toast('Sélectionnez les lignes et copiez-les.'),
  );
};

function writing(under) {
  for (const id of ['save', 'target', 'protocol', 'interval']) $(id).disabled = under;
}

/* The lines as they are now, and why they were not written. */
async function refused(why) {
  await reread();
  if ($('hindrance').hidden) $('hindrance').textContent = why;
  $('hindrance').hidden = false;
}

$('save').onclick = async () => {
  writing(true);
  const written = await ask('POST', '/settings', { ...choices(), version: preview.version });
  if (written) showLines(written);
  else await refused(refusal);
  writing(false);
};

let turn = 0;
let notice = '';
async function look() {
  if (document.hidden) return;
  if (!who()?.roles?.includes('shop')) {
    verdict(who() ? 'Il faut un badge du magasin pour cette page.' : 'Identifiez-vous d’abord, avec un badge du magasin, sur la page « État de la caisse ».', 'wrong');
    return;
  }
  const going = goingOn(search);
  if (!going && turn++ % 4 > 0) return;
  const now = await ask('GET', '');
  if (!now) return;
  showPorts(now.ports);
  if (now.search) notice = '';
  else if (search) notice = 'La passerelle a redémarré. Si tout est écrit, regardez « État de la caisse » ; sinon, recommencez.';
  verdict(notice);
  const other = ['port', 'belief', 'phase'].some((what) => now.search?.[what] !== search?.[what]);
  if (going || goingOn(now.search) || other) show(now.search);
}

async function again() {
  await look().catch(() => toast('La passerelle ne répond pas.'));
  setTimeout(again, lookEveryMs);
}
void again();
