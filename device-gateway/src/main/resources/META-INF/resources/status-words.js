'use strict';

/* What the gateway says is wrong, in the shop's words: what it is, and what to try. */
const troubles = [
  [/^no port is set/, () => ['Aucun port n’est réglé.', 'Donnez son port dans gateway.properties, puis redémarrez la passerelle.']],
  [/^(?:port|file) (.+) is missing/, (p) => [`Le port attendu n’est pas là : ${p}.`, 'Le câble USB est-il branché des deux côtés ? L’appareil est-il allumé ?']],
  [/^(?:port|file) (.+) is forbidden/, (p) => [`La passerelle n’a pas le droit d’ouvrir ${p}.`, 'Refaites l’étape « Udev et groupes » du mode d’emploi, puis redémarrez.']],
  [/^port (\S+) is ambiguous: (.+); add the serial number/, (p, both) => [`Deux ports s’appellent ${p} : ${both.replaceAll(' and ', ' et ')}.`, 'Ajoutez le numéro de série dans gateway.properties, puis redémarrez la passerelle.']],
  [/^port (\S+) is ambiguous: (.+); take/, (p, both) => [`Deux ports s’appellent ${p} : ${both.replaceAll(' and ', ' et ')}.`, 'Donnez dans gateway.properties un nom de /dev/serial/by-id ou de /dev/serial/by-path, puis redémarrez la passerelle.']],
  [/^(?:port|file) (.+) is busy/, (p) => [`Un autre programme tient le port ${p}.`, 'Fermez l’autre programme, ou redémarrez l’ordinateur.']],
  [/can't be opened(?:: | or set, )(.+)/, (why) => [`Le port ne s’ouvre pas : ${why}.`, 'Débranchez et rebranchez le câble ; sinon redémarrez l’ordinateur.']],
  [/line can't be set to/, () => ['Le port ne prend pas cette vitesse.', 'Comparez la vitesse avec celle de l’appareil dans gateway.properties.']],
  [/makes no sense|only speaks|no speed/, () => ['Cet appareil est mal réglé dans gateway.properties.', 'Comparez sa ligne avec le modèle du fichier, puis redémarrez la passerelle.']],
  [/was cut|is gone|takes no bytes|line is closed/, () => ['La liaison est coupée.', 'Rebranchez le câble ; regardez si l’appareil est allumé, et s’il a du papier.']],
  [/said wait, and not go on/, () => ['L’imprimante a demandé d’attendre et ne reprend pas.', 'A-t-elle du papier, son capot est-il fermé ? Éteignez-la et rallumez-la.']],
  [/line floods/, () => ['L’appareil envoie bien plus d’octets qu’il ne faut.', 'Est-ce le bon appareil, à la bonne vitesse ?']],
  [/can't find its zero/, () => ['La balance ne trouve pas son zéro.', 'Videz son plateau, éteignez-la et rallumez-la.']],
  [/must be calibrated/, () => ['La balance demande un étalonnage.', 'Appelez l’installateur : une balance de vente ne se règle pas soi-même.']],
  [/reports that it is broken|scale reports an error|scale shows (.*)/, (shown) => [`La balance signale une panne${shown ? ` : ${shown}` : ''}.`, 'Videz son plateau, éteignez-la et rallumez-la. Sinon, appelez l’installateur.']],
  [/maker's checksum|refuses the checksum/, () => ['La balance demande la somme de contrôle de son fabricant.', 'Coupez-la dans le menu de la balance, ou demandez son polynôme au fabricant : réglage checksum-polynomial.']],
  [/scale refuses (?:the|its) tare/, () => ['La balance refuse la tare.', 'Videz son plateau, remettez-la à zéro et recommencez.']],
  [/scale refuses the (?:price|text)/, () => ['La balance refuse ce que la caisse lui envoie.', 'Recommencez la pesée. Sinon, comparez les chiffres du prix dans son menu et dans gateway.properties.']],
  [/holds an old weight, or counts/, () => ['La balance garde un ancien poids, ou compte des pièces.', 'Remettez-la en mode pesée par sa touche.']],
  [/scale did not understand/, () => ['La balance n’a pas compris la caisse.', 'Le câble est-il bon ? Comparez vitesse et parité dans son menu et dans gateway.properties.']],
  [/terminal does not answer/, () => ['Le terminal ne répond pas.', 'Est-il allumé ? Est-il occupé : que dit son écran ?']],
  [/terminal does not take what/, () => ['Le terminal ne comprend pas la caisse.', 'Comparez la vitesse dans son menu et dans gateway.properties.']],
  [/terminal refuses the till, code (\w+)/, (code) => [`Le terminal refuse la caisse (code ${code}).`, 'Le mot de passe de caisse est-il le bon dans gateway.properties ?']],
  [/scale does not answer/, () => ['La balance est branchée mais ne répond pas.', 'Est-elle allumée ? Est-elle réglée sur le bon protocole dans son menu ?']],
  [/scale is not understood|^not understood/, () => ['La balance parle, mais on ne la comprend pas.', 'Comparez protocole, vitesse et parité dans son menu et dans gateway.properties.']],
  [/printer can't be reached|printer doesn't answer/, () => ['L’imprimante ne répond pas.', 'Est-elle allumée ? Est-ce la bonne adresse ou le bon port ?']],
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
/* Why tickets would not reach the shop. */
const access = 'Refaites l’étape « Envoyer les tickets » du mode d’emploi (till-pc.md).';
const forwardTroubles = [
  [/FOURMILIERE_SALES_URL/, () => ['L’adresse de la boutique pour les tickets manque ou n’en est pas une.', 'Donnez fourmiliere.sales.url dans gateway.properties, puis redémarrez la passerelle.']],
  [/has no credential/, () => ['Cette caisse n’a pas d’accès pour envoyer ses tickets.', access]],
  [/credential's file (.+) can't be read/, (f) => [`Le fichier de l’accès n’est pas là, ou la passerelle ne peut pas le lire : ${f}.`, access]],
  [/credential's file is open to others: (.+)/, (c) => ['D’autres que la passerelle peuvent lire le fichier de l’accès.', `sudo ${c}`]],
  [/not of the form id:secret/, () => ['Le fichier de l’accès ne contient pas numéro:secret sur une ligne.', access]],
  [/does not take this gateway's credential/, () => ['La boutique n’accepte pas l’accès de cette caisse.', `Un administrateur en crée un autre. ${access}`]],
  [/credential is of till (\S+), and this is (\S+)$/, (a, b) => [`L’accès est celui de la caisse ${a}, et cette caisse s’appelle ${b}.`, `Un administrateur crée un accès pour ${b}. ${access}`]],
  [/credential is not for this ticket: (.*)/, (d) => ['L’accès est celui d’une autre caisse que le plus ancien ticket qui attend.', `Dites cette phrase à un administrateur : ${d}`]],
  [/mistake in the gateway/, () => ['Erreur dans la passerelle.', 'Envoyez le journal du service : journalctl -u fourmiliere-device-gateway. Les tickets attendent ici.']],
  [/fails on this ticket/, () => ['La boutique tombe en panne sur le plus ancien ticket qui attend.', 'Attendez : après dix essais il est mis de côté, et les autres partent.']],
  [/can't be reached|does not answer|answered/, () => ['La boutique ne répond pas.', 'Cet ordinateur est-il dans le réseau ? Les tickets attendent ici et partiront d’eux-mêmes.']],
];
/* What is the matter with the journal; several may be. */
const journalTroubles = [
  [/damaged journal was set aside and a new one begun: move (.+?) out of/, (files) => `Journal abîmé mis de côté : ${files}. À sortir de ce dossier et à garder.`],
  [/takes (\d+) MB and has room for (\d+) more/, (taken, left) => `Il prend ${taken} Mo et il en reste ${left} : faites de la place sur le disque.`],
  [/entries that can't be read \(([^)]+)\)/, (numbers) => `Des lignes ne se lisent pas (${numbers}) : un paiement qui y est compte comme indécis. Mettez la passerelle à jour.`],
  [/journal grows: nothing is removed before ticket (\S+)/, (id) => `Il grandit : le ticket ${id} n’est pas arrivé à la boutique. Voyez « Envoi des tickets ».`],
  [/journal grows: nothing is removed before payment (\S+)/, (id) => `Il grandit : personne ne sait comment le paiement ${id} a fini. Décidez-le à la caisse.`],
  [/journal is full/, () => 'Il est plein : faites de la place sur le disque.'],
  [/Another (?:program|gateway)/, () => 'Un autre programme le tient : fermez-le.'],
  [/journal (\S+) can't be written/, (file) => `La passerelle ne peut pas écrire ${file} : à qui est ce dossier ?`],
  [/journal (\S+) can't be used/, (file) => `${file} ne s’ouvre pas. Regardez le journal du service : journalctl -u fourmiliere-device-gateway`],
  [/disk of the journal/, () => 'Son disque ne répond pas ou n’accepte rien : faites-le contrôler.'],
  [/newer gateway wrote the journal/, () => 'Une passerelle plus récente l’a écrit : réinstallez-la.'],
  [/library can't be loaded/, () => 'SQLite ne démarre pas : le dossier est-il monté « noexec » ?'],
  [/being checked/, () => 'On le contrôle : attendez un peu.'],
  [/mistake in the gateway|is stopping|was deleted/, () => 'Regardez le journal du service : journalctl -u fourmiliere-device-gateway'],
];

/* Why a test came to nothing. */
const testRefusals = {
  'zero-refused': 'la balance ne montre pas zéro. Enlevez tout de son plateau et attendez qu’elle se repose.',
  'scale-away': 'la balance ne répond pas. Est-elle allumée, son câble est-il branché ?',
  'terminal-busy': 'le terminal est occupé. Attendez qu’il ait fini.',
  'terminal-away': 'le terminal ne répond pas. Est-il allumé ?',
  forbidden: 'il faut un badge du magasin.',
};

const names = { scale: 'Balance', scanner: 'Scanner', printer: 'Imprimante', terminal: 'Terminal de paiement', display: 'Afficheur client' };
const feminine = { scale: true, printer: true };

function explain(error, known = troubles) {
  for (const [pattern, say] of known) {
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
