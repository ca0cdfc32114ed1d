import { typesetWords } from '../../../report/words/fr/typography.ts'
import type { MethodWords } from './en.ts'

/** Every sentence of the view “Method and limits” in French. */
export const METHOD_FR: MethodWords = typesetWords({
  title: (out, facts) => `Jugé sur ${facts} faits, le modèle s'est nettement trompé sur ${out}`,
  titleLow: (out, facts) =>
    `Jugé sur ${facts} faits, le modèle s'est nettement trompé sur ${out}, et toujours par défaut`,
  titleHigh: (out, facts) =>
    `Jugé sur ${facts} faits, le modèle s'est nettement trompé sur ${out}, et toujours par excès`,
  lead: (judged, all, points) =>
    `${judged} de ses ${all} nombres nommés relèvent du jugement, et ${points} points faibles sont connus. On compte ici des mondes simulés sous ces hypothèses : ce ne sont ni des probabilités ni une prévision.`,
  contents: 'Sommaire',
  top: 'Retour au sommaire',
  loading: 'Lecture du dossier enregistré sur la méthode.',
  failed: "Le dossier enregistré sur la méthode n'a pas pu être lu",
  again: 'Réessayer',
  yes: 'oui',
  no: 'non',
  sections: {
    limits: "Ce qu'il ne peut pas dire",
    judgement: 'Ce qui relève du jugement',
    matching: 'À quoi les mondes sont comparés',
    misses: 'Ses erreurs',
    forecast: 'La prévision de fin 2024',
    episodes: 'Les booms précédents',
    drivers: 'Ce qui pousse la réponse',
    variance: 'À qui revient la variance',
    readings: 'Ce que change la définition',
    data: "L'âge des données",
    worlds: 'Mondes, graines et unités',
    matrix: 'Où chaque dollar se retrouve',
    changes: 'Changements des nombres',
  },
  limits: {
    intro:
      "Faiblesses connues du modèle et de ses résultats, avec les nombres qui les montrent. Un résultat qui s'appuie sur l'une d'elles est fragile.",
    notes: 'Remarques sur le calcul affiché',
  },
  judgement: {
    intro:
      "Chaque nombre nommé dit d'où il vient. Jugement signifie qu'aucune source ne l'énonce ; la raison est donnée, et personne n'est tenu d'y croire. Les nombres munis d'une loi a priori varient d'un monde à l'autre.",
    title: (judged, all, share) => `${judged} nombres sur ${all} (${share}) relèvent du jugement`,
    unit: "Nombres nommés du modèle, par nature de preuve. Partie foncée : ceux munis d'une loi a priori",
    description: (parts) => `Nombres par nature : ${parts.join(' ; ')}.`,
    part: (kind, all, drawn) => `${kind} ${all}, dont ${drawn} avec loi a priori`,
    kind: 'Nature de preuve',
    all: 'Nombres',
    drawn: 'Avec loi a priori',
    list: (count) => `Les ${count} nombres de jugement et leurs raisons`,
    number: 'Nombre',
    what: "Ce que c'est",
    why: 'Pourquoi cette valeur',
    prior: 'Loi a priori',
  },
  matching: {
    intro:
      "Le scénario « now » garde les mondes proches de ce qui a été observé. Ce tri enlève les mondes que l'histoire a démentis ; il ne rend pas les autres justes.",
  },
  misses: {
    title: (off, all, level, low) =>
      `${off} faits sur ${all} sont manqués de plus de ${level}, dont ${low} par défaut`,
    unit: "Monde central rapporté au fait, la plus grande erreur d'abord. Barre : étendue du fait. Point creux : fait auquel le modèle a été calé",
    description: (parts) => `Plus grandes erreurs : ${parts.join(' ; ')}.`,
    part: (about, miss) => `${about} ${miss}`,
    inside: "dans l'étendue",
    fact: 'Fait',
    model: 'Modèle',
    miss: 'Erreur',
    about: 'Comparaison',
    target: 'Calé dessus',
    worst: (count) => `Graphique : les ${count} plus grandes erreurs. Tableau : tous les faits.`,
  },
  forecast: {
    title: (inside, all, above) =>
      `${inside} faits sur ${all} tombent dans 80 % des mondes ; ${above} dépassent le monde médian`,
    unit: 'Mondes rapportés au fait : 1 est le fait. Barre : de 10 à 90 % des mondes. Point : monde médian, plein si le fait est dans la barre',
    description: (parts) =>
      `Monde médian rapporté au fait, avec 10 et 90 % des mondes : ${parts.join(' ; ')}.`,
    part: (about, middle, low, high) => `${about} ${middle} (${low} à ${high})`,
    about: 'Comparaison',
    fact: 'Fait',
    low: '10 %',
    middle: '50 %',
    high: '90 %',
    below: 'Mondes au-dessous',
    inside: 'Dans la bande',
    score: 'Score',
    note: (score) =>
      `Score : score de probabilité continu par rangs, rapporté au fait ; 0 est parfait, la moyenne est de ${score}.`,
    missing: "Les tests qui n'existent pas",
  },
  episodes: {
    title: (share, year, calm, calmYear) =>
      `Le boom des télécoms éclate dans ${share} mondes sur 10 à la fin de ${year}, l'essor du cloud dans ${calm} en ${calmYear}`,
    intro:
      "Mêmes comportements et mêmes lois a priori, avec les entrées d'un autre boom. La prime que le modèle forme pour les télécoms bouge trop peu et trop tard ; si l'on impose la vraie, l'éclatement vient à temps, mais ce qui l'a fait bouger reste alors hors du modèle.",
    unit: "Mondes sur 10 ayant éclaté à la fin de l'année",
    boom: 'Boom',
    happened: "Ce qui s'est passé",
    year: 'Fin',
    share: 'Mondes sur 10',
    description: (parts) => `Mondes sur 10 : ${parts.join(' ; ')}.`,
  },
  variance: {
    intro:
      "Une corrélation dit ce qui accompagne un éclatement. La variance dit quelle part de la différence entre mondes chaque sorte d'entrée explique à elle seule, et quelle part n'appartient à personne.",
    base: 'Ces parts sont enregistrées pour le cas de base et ne suivent pas les leviers.',
  },
  drivers: {
    intro: 'Calculé sur les mondes affichés : le graphique suit donc vos changements.',
  },
  readings: {
    intro:
      "La réponse dépend de ce qu'on appelle éclatement, de la force des extrapolations et de la fréquence des chocs. Toutes les lectures emploient les mêmes mondes quand c'est possible.",
  },
  data: {
    intro: (figures, tables) =>
      `${figures} chiffres publiés, en ${tables} tables, fondent valeurs, observations et contrôles. Une année postérieure à la date des données est une projection que quelqu'un a publiée.`,
    modelDate: (month) => `Les données du modèle vont jusqu'à ${month}.`,
    caption: 'Tables de chiffres',
    table: 'Table',
    figures: 'Chiffres',
    span: 'Années',
    undated: 'sans date',
    said: 'Publié en',
    gaps: 'Sans nombre',
    conflicts: (count) => `${count} points où les sources divergent`,
    conflictsIntro: 'Ces chiffres sont tenus côte à côte et jamais moyennés.',
    sides: (count) => `${count} chiffres`,
    sources: (count) => `${count} sources des nombres du modèle, et ce qui en a été lu`,
    source: 'Source',
    year: 'Année',
    kind: 'Nature',
    used: 'Nombres',
    read: 'Ce qui a été lu',
    readNote: 'Les notes de lecture sont tenues en anglais, langue de la plupart des sources.',
    kinds: {
      filing: 'document déposé',
      survey: 'enquête',
      paper: 'article',
      'data set': 'jeu de données',
      press: 'presse',
      'project data': 'données du projet',
      model: 'modèle',
    },
  },
  worlds: {
    items: [
      [
        'Monde',
        "Un passage du modèle, avec un tirage de chaque nombre incertain, du bruit mensuel et des chocs. Une part de mondes compte de tels passages ; ce n'est pas une probabilité du monde réel.",
      ],
      [
        'Graine',
        "Chaque tirage vient de la graine, du numéro du monde, du nom et du mois, par un compteur et non par une suite. Le monde 7 est le même quel que soit le nombre de processus, dans le navigateur comme en ligne de commande, et deux scénarios d'une même graine ne diffèrent que par ce qu'on y a changé.",
      ],
      [
        "Erreur d'échantillonnage",
        "Avec 2 000 mondes, une part d'un demi a une erreur type d'environ un point sur cent. C'est peu à côté de l'étendue des lectures, qu'aucun nombre de mondes ne réduit.",
      ],
      [
        'Mêmes bits',
        "Les fonctions élémentaires sont celles du programme : toute machine donne les mêmes chiffres. L'empreinte au dossier d'un calcul couvre le modèle et le scénario.",
      ],
      [
        'Unités',
        "Chaque nombre et chaque équation a une unité, vérifiée : les flux sont en Md $ par an, les stocks en Md $, les parts de 0 à 1, un mois est un douzième d'année. Les dollars sont courants ; les prix des biens ne bougent pas.",
      ],
      [
        'Éclatement',
        "Les valeurs de l'IA au moins 40 % sous leur plus haut de douze mois, et l'investissement d'IA au moins 25 % sous celui d'un an plus tôt, de neuf mois avant à un an et demi après.",
      ],
    ],
    record: 'Dossier du calcul affiché',
    command: 'Le même en ligne de commande',
  },
  matrix: {
    text: "Chaque paiement a un payeur et un bénéficiaire, chaque créance un détenteur et un émetteur. Les matrices des bilans et des flux de n'importe quel mois sont dans « Qui paie qui », avec le contrôle que les colonnes sont de somme nulle.",
    open: 'Ouvrir les matrices',
    half: "Avec des pas d'un demi-mois, le cours de Nvidia bouge de 10 % au plus ; les autres trajectoires de 6 % au plus.",
  },
  changes: {
    intro:
      "Ce qui a changé les nombres, la version la plus récente d'abord. Les comptes sont des mondes sur 10 ayant éclaté, relevés après chaque étape sur 400 mondes ; aucune étape n'a été choisie pour son effet sur eux.",
    version: (version) => `Version ${version}`,
    published: (date) => `publiée le ${date}`,
    title: (first, last, calmFirst, calmLast, year) =>
      `De ${first} à ${last} sur 10 à la fin de ${year} avec chocs, de ${calmFirst} à ${calmLast} sans`,
    unit: (year) =>
      `Mondes sur 10 ayant éclaté à la fin de ${year}, après chaque étape. Point plein : avec chocs. Point creux : sans`,
    description: (parts) => `Après chaque étape : ${parts.join(' ; ')}.`,
    step: 'Étape',
    leftOut: (step) => `${step} (non retenu)`,
    calm: (year) => `Sans, ${year}`,
    article: (year) => `Avec, ${year}`,
    source: 'Consigné dans',
  },
} satisfies MethodWords)
