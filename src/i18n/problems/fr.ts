import type { Facts, ProblemWords } from './problem-words.js';

const lost = ({ loses }: Facts) =>
  loses === 'item'
    ? ' L’élément auquel il appartient n’est pas affiché.'
    : loses === 'value'
      ? ' Il n’en est pas tenu compte.'
      : '';

const day = 'un jour comme 2020-11-11';
const instant = 'une date et une heure avec leur décalage par rapport à UTC, comme 2020-11-11T14:00:00+01:00';
const text = 'un texte, ou des textes par langue comme {"en": "Welcome", "fr": "Bienvenue"}';

const fr: ProblemWords = {
  language: 'fr',
  forms: {
    string: 'un texte entre guillemets droits',
    url: 'une adresse web (https ou http), ou une adresse relative au flux',
    contactUrl: 'une adresse qui commence par https, http, mailto ou tel, ou une adresse relative au flux',
    id: 'un identifiant : un texte de 255 caractères au plus',
    pollId: 'un identifiant de 1 à 64 lettres A–Z a–z, chiffres, « _ » ou « - »',
    language: 'un code de langue comme en, fr ou pt-BR',
    text,
    longText: text,
    number: 'un nombre dans ses limites, sans guillemets',
    count: 'un nombre entier, 0 ou plus, sans guillemets',
    boolean: 'true ou false, sans guillemets',
    srcset: 'des images avec leur largeur, comme "petite.jpg 400w, grande.jpg 800w"',
    timeZone: 'un fuseau horaire comme Europe/Brussels',
    country: 'un code de pays de deux lettres majuscules, comme BE',
    color: 'une couleur comme #0a6 ou #00aa66',
    day,
    instant,
    instantOrDay: `${instant}, ou ${day}`,
    instantOrDayOrMonth: `${instant}, ${day}, ou un mois comme 2020-11`,
    instantOrManual: `${instant}, ou "manual"`,
    list: 'une liste entre crochets, [ … ]',
    object: 'un objet entre accolades, { … }',
  },
  problems: {
    unreachable: ({ url, cause, insecure }) => ({
      what: cause
        ? `${url} est injoignable (${cause}).`
        : `Le navigateur n’a pas pu charger ${url}. Il ne dit pas à la page pourquoi.`,
      wayOut: cause
        ? 'Vérifiez l’adresse et le réseau, et si le serveur est en marche.'
        : insecure
          ? 'La page est sécurisée (https) et le flux ne l’est pas (http), ce que les navigateurs refusent : publiez le flux en https.'
          : 'Causes probables : le serveur du flux n’envoie pas l’en-tête « Access-Control-Allow-Origin: * », nécessaire pour un flux d’un autre domaine ; l’adresse est fausse ; le serveur est arrêté ; l’adresse manque dans connect-src de la Content-Security-Policy de la page ; un bloqueur de publicités. Ouvrez l’adresse dans un onglet : si le flux y apparaît, c’est l’en-tête qui manque.',
    }),
    offline: ({ url }) => ({
      what: `Il n’y a pas de connexion au réseau ; ${url} n’a pas pu être chargé.`,
      wayOut: 'Le chargement reprendra dès le retour de la connexion.',
    }),
    timeout: ({ url }) => ({
      what: `Le serveur n’a pas envoyé ${url} à temps.`,
      wayOut: 'Réessayez plus tard. Si cela dure, déposez le flux sur un serveur sous forme de simple fichier.',
    }),
    'http-status': ({ url, status }) => ({
      what: `Le serveur a répondu ${status} au lieu du flux ${url}.`,
      wayOut:
        status === '404' || status === '410'
          ? 'Vérifiez l’adresse : ce fichier n’existe pas.'
          : status === '401' || status === '403'
            ? 'Le flux doit être lisible par tous, sans mot de passe.'
            : 'Réessayez plus tard ; si cela dure, adressez-vous au responsable du serveur.',
    }),
    'too-large': ({ url }) => ({
      what: `${url} dépasse 20 Mo.`,
      wayOut:
        'Indiquez les images par leur adresse au lieu de les mettre dans le flux, et retirez ce qui n’est pas affiché.',
    }),
    'html-instead': ({ url }) => ({
      what: `${url} est une page web (HTML) ou du XML, pas un flux.`,
      wayOut:
        'Causes probables : l’adresse est celle d’une page, le serveur affiche sa page d’erreur, ou il demande un mot de passe. Ouvrez l’adresse dans une fenêtre privée : un texte commençant par { devrait apparaître.',
    }),
    truncated: ({ url, line, column }) => ({
      what: `${url} s’arrête trop tôt, à la ligne ${line}, colonne ${column}.`,
      wayOut:
        'Déposez de nouveau le fichier entier ; si un programme l’écrit, veillez à ce qu’il le remplace en une fois.',
    }),
    'not-json': ({ url, line, column, found }) => ({
      what: `${url} n’est pas du JSON valide : la ligne ${line}, colonne ${column} est illisible${found && `, à « ${found} »`}.`,
      wayOut:
        'Cherchez juste avant une virgule en trop ou manquante, ou un guillemet à l’intérieur d’un texte, qui s’écrit \\".',
    }),
    'byte-order-mark': () => ({
      what: 'Le flux commence par un caractère invisible (byte order mark). Il a été lu malgré tout.',
      wayOut: 'Enregistrez-le en « UTF-8 » plutôt qu’en « UTF-8 avec BOM ».',
    }),
    'content-type': ({ found }) => ({
      what: `Le serveur annonce le flux comme « ${found} ». Il a été lu malgré tout.`,
      wayOut: 'Faites-le envoyer comme « application/json ».',
    }),
    redirected: ({ url, found }) => ({
      what: `${url} renvoie vers ${found}, ce qui fait attendre chaque visiteur.`,
      wayOut: 'Indiquez la nouvelle adresse dans la page.',
    }),
    'invalid-utf-8': ({ found }) => ({
      what: `Le flux n’est pas écrit en UTF-8. Il a été lu comme ${found} ; les lettres accentuées peuvent être fausses.`,
      wayOut: 'Enregistrez-le en UTF-8.',
    }),
    'invalid-feed-url': ({ url }) => ({
      what: `« ${url} » n’est pas une adresse.`,
      wayOut: 'Écrivez l’adresse du flux, comme https://example.org/feed.json, dans l’attribut feed.',
    }),
    'unknown-format': ({ found }) => ({
      what: `Il n’existe pas de format de flux « ${found} ».`,
      wayOut: 'Retirez l’attribut feed-format, ou corrigez-le.',
    }),
    'not-shared': ({ url }) => ({
      what: `Le serveur de ${url} ne permet pas aux pages d’autres sites de le lire.`,
      wayOut:
        'Faites-lui envoyer l’en-tête « Access-Control-Allow-Origin: * », sauf si les widgets ne se trouvent que sur ce site même.',
    }),
    'not-a-feed': ({ url }) => ({
      what: `${url || 'Le fichier'} est du JSON, mais pas un flux d’événement : il n’a ni événement, ni séances, intervenants, sponsors ou sondages.`,
      wayOut: 'Vérifiez l’adresse, et comparez le fichier au flux de départ.',
    }),
    'unknown-version': ({ found, expected }) => ({
      what: `Le flux se dit de version ${found} ; seule la version ${expected} est connue. Il a été lu malgré tout.`,
      wayOut: `Écrivez "version": ${expected}, ou utilisez des widgets plus récents.`,
    }),
    missing: (facts) => ({
      what: `Il manque « ${facts.field} ».${facts.loses === 'item' ? lost(facts) : ''}`,
      wayOut: `Ajoutez « ${facts.field} ».`,
    }),
    'null-value': (facts) => ({
      what: `« ${facts.field} » est null.${lost(facts)}`,
      wayOut: facts.loses === 'nothing' ? 'Retirez ce champ, ou remplissez-le.' : 'Remplissez ce champ.',
    }),
    'empty-value': (facts) => ({
      what: `« ${facts.field} » est vide.${lost(facts)}`,
      wayOut: facts.loses === 'nothing' ? 'Retirez ce champ, ou remplissez-le.' : 'Remplissez ce champ.',
    }),
    'wrong-type': (facts) => ({
      what: `« ${facts.field} » vaut ${facts.found}, ce qui n’est pas le genre de valeur attendu ici.${lost(facts)}`,
      wayOut: `Écrivez ${facts.expected}.`,
    }),
    'wrong-form': (facts) => ({
      what: `« ${facts.field} » vaut « ${facts.found} », ce qui n’est pas la forme attendue ici${
        facts.loses === 'nothing' ? ', mais a pu être compris' : ''
      }.${lost(facts)}`,
      wayOut: `Écrivez ${facts.expected}.`,
    }),
    'unknown-value': ({ field, found, expected }) => ({
      what: `« ${field} » vaut « ${found} », qui n’est pas une des valeurs connues. Il n’en est pas tenu compte.`,
      wayOut: `Écrivez l’une de ces valeurs : ${expected}.`,
    }),
    'too-long': (facts) => ({
      what: `« ${facts.field} » dépasse ${facts.expected} caractères.${
        facts.loses === 'nothing' ? ' Le texte est coupé à cet endroit.' : lost(facts)
      }`,
      wayOut: 'Raccourcissez ce champ.',
    }),
    'out-of-range': (facts) => ({
      what: `« ${facts.field} » vaut ${facts.found}, ce qui est trop petit ou trop grand.${lost(facts)}`,
      wayOut: /^-?\d/.test(facts.expected)
        ? `Écrivez un nombre qui ne soit pas inférieur à ${facts.expected}.`
        : `Écrivez ${facts.expected}.`,
    }),
    'unsafe-url': (facts) => ({
      what: `« ${facts.field} » vaut « ${facts.found} », une adresse d’un genre dangereux dans une page.${lost(facts)}`,
      wayOut: `Écrivez ${facts.expected}.`,
    }),
    'unknown-time-zone': ({ found }) => ({
      what: `Il n’existe pas de fuseau horaire « ${found} ». Les heures sont affichées en UTC.`,
      wayOut: 'Écrivez un nom de la liste IANA, comme Europe/Brussels ou Africa/Nairobi.',
    }),
    'unknown-language': ({ found, expected }) => ({
      what: `« ${found} » n’est pas un code de langue. Il n’est pas tenu compte de son texte.`,
      wayOut: `Écrivez ${expected}.`,
    }),
    'repeated-id': ({ found }) => ({
      what: `L’identifiant « ${found} » est déjà celui d’un élément précédent de la même liste. Seul ce dernier est affiché.`,
      wayOut: 'Donnez à chaque élément d’une liste son propre identifiant.',
    }),
    'unknown-reference': ({ field, found, expected }) => ({
      what: `« ${field} » désigne « ${found} », mais cet identifiant n’existe pas dans ${expected}. Il n’en est pas tenu compte.`,
      wayOut: `Corrigez l’identifiant, ou ajoutez l’élément à ${expected} ; s’il y est, un autre problème empêche de l’afficher.`,
    }),
    'end-before-start': ({ field, found, expected }) => ({
      what: `« ${field} » (${found}) précède le début (${expected}). Il n’en est pas tenu compte.`,
      wayOut: 'Corrigez l’un des deux ; pensez au jour qui change à minuit, et au décalage par rapport à UTC.',
    }),
    'poll-without-options': () => ({
      what: 'Ce sondage ne propose aucun choix. Il n’est pas affiché.',
      wayOut: 'Donnez-lui des "options", ou le "kind" "rating" ou "text".',
    }),
    'html-in-text': ({ field, found }) => ({
      what: `« ${field} » contient du HTML, comme « ${found} ». Il est affiché tel quel, balises comprises.`,
      wayOut:
        'Écrivez du texte simple ; dans les textes longs, **gras**, listes et [liens](https://example.org/) en Markdown.',
    }),
    'unknown-field': ({ field, expected }) => ({
      what: `Personne ne lit « ${field} » : le flux n’a pas de tel champ à cet endroit.`,
      wayOut: expected ? `Vouliez-vous dire « ${expected} » ?` : 'Retirez ce champ, ou corrigez son nom.',
    }),
    'unlikely-url': ({ field, found, expected }) => ({
      what: `« ${field} » vaut « ${found} », ce qui mène à un fichier voisin du flux.`,
      wayOut: `Écrivez « ${expected} », si c’est ce que vous vouliez dire.`,
    }),
    'more-problems': ({ count }) => ({
      what: `Il y a ${count} autres problèmes.`,
      wayOut: 'Corrigez d’abord ceux-ci, puis vérifiez de nouveau.',
    }),
    'unknown-filter-value': ({ attribute, found }) => ({
      what: `Rien dans le flux ne correspond à « ${found} »${attribute && ` de l’attribut ${attribute}`} ; rien n’est donc affiché pour cette valeur.`,
      wayOut: 'Écrivez un identifiant du flux, ou un nom tel que le flux l’écrit.',
    }),
    'invalid-attribute': ({ attribute, found, expected }) => ({
      what: `« ${found} » n’est pas une valeur de l’attribut ${attribute}. Il n’en est pas tenu compte.`,
      wayOut: expected ? `Possible : ${expected}.` : 'Corrigez-le, ou retirez l’attribut.',
    }),
  },
};

export default fr;
