'use strict';

/* What the gateway says is wrong, in the shop's words: what it is, and what to try. */
const troubles = [
  [/^no port is set/, () => ['Aucun port n’est réglé.', 'Donnez son port dans gateway.properties, puis redémarrez la passerelle.']],
  [/^(?:port|file) (.+) is missing/, (p) => [`Le port attendu n’est pas là : ${p}.`, 'Le câble USB est-il branché des deux côtés ? L’appareil est-il allumé ?']],
  [/^(?:port|file) (.+) is forbidden/, (p) => [`La passerelle n’a pas le droit d’ouvrir ${p}.`, 'Refaites l’étape « udev et groupes » du mode d’emploi, puis redémarrez.']],
  [/^port (\S+) is ambiguous: (.+); add the serial number/, (p, both) => [`Deux ports s’appellent ${p} : ${both.replaceAll(' and ', ' et ')}.`, 'Ajoutez le numéro de série dans gateway.properties, puis redémarrez la passerelle.']],
  [/^port (\S+) is ambiguous: (.+); take/, (p, both) => [`Deux ports s’appellent ${p} : ${both.replaceAll(' and ', ' et ')}.`, 'Donnez dans gateway.properties un nom de /dev/serial/by-id ou de /dev/serial/by-path, puis redémarrez la passerelle.']],
  [/^port (.+) is busy/, (p) => [`Un autre programme tient le port ${p}.`, 'Fermez l’autre programme, ou redémarrez l’ordinateur.']],
  [/was cut|is gone|takes no bytes/, () => ['La liaison est coupée.', 'Rebranchez le câble ; regardez si l’appareil est allumé, et s’il a du papier.']],
  [/said wait, and not go on/, () => ['L’imprimante a demandé d’attendre et ne reprend pas.', 'A-t-elle du papier, son capot est-il fermé ? Éteignez-la et rallumez-la.']],
  [/line floods/, () => ['L’appareil envoie bien plus d’octets qu’il ne faut.', 'Est-ce le bon appareil, à la bonne vitesse ?']],
  [/scale does not answer/, () => ['La balance est branchée mais ne répond pas.', 'Est-elle allumée ? Est-elle réglée sur le bon protocole dans son menu ?']],
  [/scale is not understood|^not understood/, () => ['La balance parle, mais on ne la comprend pas.', 'Comparez protocole, vitesse et parité dans son menu et dans gateway.properties.']],
  [/printer doesn't answer/, () => ['L’imprimante ne répond pas.', 'Est-elle allumée ? Est-ce la bonne adresse ou le bon port ?']],
  [/paper is out/, () => ['Il n’y a plus de papier.', 'Mettez un rouleau et fermez le capot.']],
  [/cover is open/, () => ['Le capot est ouvert.', 'Fermez-le jusqu’au clic.']],
  [/nearly at its end/, () => ['Le papier est bientôt fini.', 'Gardez un rouleau prêt.']],
  [/printer has an error/, () => ['L’imprimante signale une panne.', 'Éteignez-la, regardez le couteau, rallumez-la.']],
  [/printer is offline/, () => ['L’imprimante est hors ligne.', 'Appuyez sur son bouton d’avance ou éteignez-la et rallumez-la.']],
  [/^(\S+) (?:does not answer|can't be reached|is not known|refuses)/, (a) => [`Rien ne répond à ${a}.`, 'L’appareil est-il allumé et dans le réseau ? L’adresse est-elle la bonne ?']],
  [/no code: is the speed right/, () => ['Le scanner envoie autre chose qu’un code.', 'Réglez-le sur « USB COM port » et vérifiez la vitesse.']],
  [/opened anew/, () => ['La liaison est rouverte, comme demandé.', 'Attendez deux secondes.']],
  [/mistake in the gateway/, () => ['Erreur dans la passerelle.', 'Envoyez le journal du service : journalctl -u fourmiliere-device-gateway']],
];
/* Why a test came to nothing. */
const testRefusals = {
  'zero-refused': 'la balance ne montre pas zéro. Enlevez tout de son plateau et attendez qu’elle se repose.',
  'scale-away': 'la balance ne répond pas. Est-elle allumée, son câble est-il branché ?',
  forbidden: 'il faut un badge du magasin.',
};

const names = { scale: 'Balance', scanner: 'Scanner', printer: 'Imprimante', terminal: 'Terminal de paiement', display: 'Afficheur client' };
const feminine = { scale: true, printer: true };

function explain(error) {
  for (const [pattern, say] of troubles) {
    const found = pattern.exec(error ?? '');
    if (found) return say(...found.slice(1));
  }
  return error ? [error, 'Lisez cette phrase au téléphone.'] : ['Pas encore de réponse.', 'Attendez quelques secondes.'];
}

function lasted(from, now) {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(from)) / 1000));
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return seconds < 129600 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} jours`;
}

function nameOf({ kind, id }) {
  const number = /-(\d+)$/.exec(id)?.[1] ?? id;
  return `${names[kind] ?? id}${number === '1' ? '' : ` ${number}`}`;
}

/* The sentence that one reads out on the phone. */
function sentence(device, now) {
  const e = feminine[device.kind] ? 'e' : '';
  return device.state === 'connected'
    ? `${nameOf(device)} : branché${e}, prêt${e} depuis ${lasted(device.since, now)}.`
    : `${nameOf(device)} : pas prêt${e} depuis ${lasted(device.since, now)}.`;
}
