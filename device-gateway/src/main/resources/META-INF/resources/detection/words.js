'use strict';

/* What the gateway's codes mean, in the shop's words. */
const refusals = {
  'port-unknown': 'Ce port n’est plus là. Le câble est-il branché ?',
  'port-in-use': 'Un appareil de la caisse utilise ce port.',
  'detection-running': 'Une recherche est déjà en cours.',
  'not-a-scale': 'Seule une balance peut être interrogée.',
  'listen-first': 'Écoutez d’abord ce port jusqu’au bout.',
  'device-not-understood': 'L’appareil a dit quelque chose que personne ne comprend : on le laisse tranquille.',
  'nothing-found': 'Rien n’a été trouvé. Recommencez.',
  'no-settings-file': 'Cette passerelle n’a pas de fichier de réglages.',
  'settings-not-writable': 'La passerelle n’a pas le droit d’écrire ce fichier.',
  'settings-unreadable': 'Le fichier de réglages ne peut pas être lu.',
  'settings-changed': 'Le fichier a changé entre-temps. Relisez les lignes.',
  'settings-wrong': 'Avec ces lignes, la passerelle ne démarrerait pas.',
  'settings-overruled': 'Une variable d’environnement l’emporte sur ce fichier.',
  forbidden: 'Il faut un badge du magasin.',
  unauthorized: 'Identifiez-vous d’abord.',
};

/* Those whose detail is for the shop. */
const detailed = ['settings-unreadable', 'settings-wrong', 'settings-overruled'];

const byHand =
  'La passerelle n’a pas le droit d’écrire ce fichier. Remplacez-y chaque ligne rouge par la verte qui la suit, et ajoutez les autres vertes ; un réglage écrit deux fois empêcherait la passerelle de démarrer :';

/* What e is on the plates of scales for the counter, in grams. */
const intervals = [1, 2, 5, 10, 20];

const others = { printer: 'une imprimante', terminal: 'un terminal de paiement', scanner: 'un scanner', display: 'un afficheur', modem: 'un modem' };
const makers = {
  'toledo-8217': 'Mettler Toledo 8217, Magellan, Ohaus Aviator',
  nci: 'NCI, Weigh-Tronix, Adam MDW',
  sma: 'SMA : Avery, Brecknell, Salter',
  'dialog-06': 'Dialog 06 : Bizerba, Mettler, Dibal, CAS, Avery',
  icl: 'ICL, TEC',
  'cas-pd2': 'CAS PD-II, type 0 ou 1',
  'cas-type-6': 'CAS PD-II, type 6',
  'cas-ecr': 'CAS, ECR type 14',
  'mt-sics': 'MT-SICS : Mettler Toledo, KERN (KCP), Ohaus',
  'kern-old': 'KERN, anciens modèles',
  'kern-kfb': 'KERN KFB, SFB',
  indicator: 'indicateurs CAS, KERN KXS (envoi continu)',
  'sartorius-sbi': 'Sartorius SBI',
  ohaus: 'Ohaus',
  'adam-azextra': 'Adam AZExtra, CBD',
  dibal: 'Dibal',
  epelsa: 'Epelsa (automatique)',
};
const states = {
  stable: 'au repos',
  moving: 'en mouvement',
  unchanged: 'sans changement',
  zero: 'vide',
  under: 'sous zéro',
  over: 'trop lourd',
  light: 'trop léger',
  faulty: 'signale une panne',
};

/* Where a search is: what one reads, what one does, and how it looks. */
function tell(search) {
  const scale = search.belief === 'scale';
  const act = {
    scale: 'Posez un poids sur la balance ; si elle a une touche d’impression, appuyez dessus toutes les deux secondes.',
    scanner: 'Scannez plusieurs fois le même article.',
    unknown: 'Posez un poids sur la balance, ou scannez plusieurs fois le même article.',
  }[search.belief];
  switch (search.phase) {
    case 'listening':
      return [`J’écoute à ${search.baud} bauds…`, act];
    case 'asking':
      return [`J’interroge à ${search.baud} bauds…`, 'Laissez un poids sur la balance, au repos. Cela prend une minute environ.'];
    case 'found':
      return ['Reconnu !', 'Comparez avec ce que l’appareil montre, puis écrivez la configuration.', 'right'];
    case 'uncertain':
      return ['Compris, mais pas deux fois de suite.', 'Écoutez encore, et répétez le même geste.', 'warning'];
    case 'silent':
      if (!scale)
        return ['Il n’a rien dit.', 'Est-il allumé ? Un scanner doit être réglé sur « USB COM port ». Si c’est une balance, choisissez « Une balance ».', 'warning'];
      return search.mayAsk && !search.frames.some(({ direction }) => direction === 'said')
        ? ['La balance ne dit rien d’elle-même.', 'C’est normal pour beaucoup de balances : interrogez-la.', 'warning']
        : ['Pas de réponse.', 'Est-elle allumée ? Son menu a-t-il un réglage « interface » ou « RS-232 » ?', 'warning'];
    case 'strange':
      return [
        'Il parle une langue inconnue : on le laisse tranquille.',
        scale
          ? 'Posez un poids au repos et recommencez. Sinon, notez les octets ci-dessous et demandez de l’aide, ou changez la langue dans son menu.'
          : 'Notez les octets ci-dessous et demandez de l’aide, ou changez la langue dans le menu de l’appareil.',
        'wrong',
      ];
    case 'cancelled':
      return ['Arrêté.', 'Vous pouvez recommencer.', 'warning'];
    default:
      return [...explain(search.problem), 'wrong'];
  }
}
