import { typesetWords } from '../../../report/words/fr/typography.ts'
import type { CostWords } from './en.ts'

/** Every sentence of the view “Cost of intelligence” in French. */
export const COST_FR: CostWords = typesetWords({
  eyebrow: (preset, worlds) => `${preset} · ${worlds} mondes`,
  changed: (count) => (count === '1' ? '1 donnée changée' : `${count} données changées`),
  finding: {
    serves: (name, cost) => `${name} : servir un million de jetons de sortie coûte ${cost}`,
    inferred: (name, price, low, high) =>
      `${name} demande ${price} pour un million de jetons de sortie ; leur coût n'est qu'une déduction, de ${low} à ${high}`,
    trained: (bill) => ` ; le dernier entraînement représente ${bill} d'heures de GPU louées`,
    trainedOnly: (name, bill) =>
      `${name} : le dernier entraînement représente ${bill} d'heures de GPU louées ; le coût du service d'un jeton n'est pas publié`,
    lab: (name, margin, result) =>
      `${name} : une marge brute de ${margin} et un résultat d'exploitation de ${result}`,
    nothing: (name) => `${name} : rien de son coût ne peut être calculé`,
  },
  loading: 'Lecture des coûts.',
  pending: 'Calcul des coûts.',
  failed: "Les coûts n'ont pas pu être calculés",
  again: 'Réessayer',
  computing: 'calcul en cours',
  coarse: (worlds) => `provisoire : ${worlds} mondes`,
  presets: 'Cas prêts',
  asked: {
    title: 'Ce qui est demandé : un prix, pas un coût',
    how: "L'argent demandé contient marge, concurrence et stratégie. Il reste à part de l'argent dépensé ; seule la part encaissée mène de l'un à l'autre.",
    none: "Son auteur n'affiche pas de prix.",
  },
  inputs: {
    title: 'Changer les données',
    how: "Chaque nombre dont dépendent les coûts. Un tiret n'a pas de valeur : personne ne l'a publiée, ou elle est sans objet.",
    find: (count) => `Chercher parmi ${count} données`,
    found: (count) => (count === '1' ? '1 donnée trouvée' : `${count} données trouvées`),
    counting: 'Seulement les données qui comptent ici',
    resetAll: 'Tout rétablir',
    reset: 'rétablir',
    was: (value) => `était ${value}`,
    wasNothing: "n'avait pas de valeur",
    range: (low, high) => `de ${low} à ${high} dans neuf mondes sur dix`,
    value: (known, all) => `${known} sur ${all} ont une valeur`,
    blocks: {
      architecture: 'Architecture',
      training: 'Entraînement',
      serving: 'Service et matériel',
      ownership: 'Posséder un H100',
      lab: 'Le laboratoire',
    },
    slider: (name) => `${name}, curseur`,
  },
  faults: {
    title: (count) =>
      count === '1'
        ? 'Une donnée ne peut pas avoir cette valeur'
        : `${count} fautes dans ce qui est réglé`,
    kept: "Les nombres ci-dessous sont ceux d'avant le changement.",
    badNumber: "Ce n'est pas un nombre. Écrivez 3, ou une fourchette comme 3 à 6.",
    between: (low, high) => `doit être compris entre ${low} et ${high}`,
    atLeast: (low) => `doit valoir au moins ${low}`,
    atMost: (high) => `doit valoir au plus ${high}`,
    check: 'Ensemble, les données violent une règle du modèle',
    setting: "n'est pas une valeur que cette donnée peut prendre",
  },
  notice: {
    preset: (name) =>
      `Ce lien nomme un cas qui n'existe pas, « ${name} ». La page montre le premier.`,
    inputs: (names) =>
      `Ce lien règle des données qui n'existent pas : ${names}. Elles sont laissées de côté.`,
    beside: (names) => `Ce lien compare des cas qui n'existent pas : ${names}.`,
  },
  lines: {
    title: 'Tous les résultats',
    how: 'Un nom ouvre le calcul de son nombre.',
    known: 'connu',
    share: (share) => `${share} de la dispersion relèvent du jugement`,
  },
  open: {
    title: (name) => `D'où vient ce nombre : ${name}`,
    value: 'Valeur',
    range: '10–90 % des mondes',
    formula: 'Formule',
    reads: "Ce qu'elle lit",
    input: "C'est une donnée.",
    setting: 'Réglée par',
    preset: 'ce cas',
    model: 'le modèle',
    you: 'vous',
    prior: 'Loi a priori',
    sources: 'Sources',
    checked: 'Lu ici',
    missing: 'Sans valeur',
    back: 'Retour',
    close: 'Fermer',
    edit: 'Changer cette donnée',
    cli: 'La même chose en ligne de commande',
  },
  published: {
    title: (agree, all) =>
      agree === all
        ? `Les ${all} chiffres publiés sont retrouvés`
        : `${agree} des ${all} chiffres publiés sont retrouvés`,
    none: 'Aucun chiffre publié à comparer au nôtre pour ce cas',
    yours: "Des données ont été changées : l'écart peut venir de vous.",
    columns: {
      what: 'Chiffre publié',
      published: 'publié',
      ours: 'le nôtre',
      unit: 'unité',
      off: 'écart',
      verdict: 'verdict',
      source: 'source',
    },
    backFitted:
      'Un chiffre dont une donnée a été tirée concorde par construction et ne confirme rien.',
  },
  side: {
    title: 'Côte à côte',
    how: "Quatre au plus. Chacun tel qu'il est publié ; vos changements ne comptent que plus haut.",
    choose: 'Cas côte à côte',
    most: "Quatre au plus : retirez-en un d'abord.",
    few: 'Choisissez au moins un cas.',
    table: 'Tous les résultats côte à côte',
    ratios: (first) => `Rapports de ${first} aux autres`,
    prices: 'Rapports de prix : argent demandé',
    costs: 'Rapports de coûts : argent dépensé',
    none: "aucun : l'un des deux n'a pas de valeur",
    line: 'résultat',
  },
  feeds: {
    title: "Ce que l'économie en retient",
    how: "Ces paramètres du modèle de l'essor citent le coût de l'intelligence comme source. Ils ne bougent pas avec les données ci-dessus : chacun a sa propre fourchette.",
    columns: { name: "Dans l'économie", value: 'sa valeur', from: 'Ici', link: '' },
    open: 'Ouvrir dans le modèle',
    size: "taille de l'événement passé",
    notes: {
      efficiency:
        "La taille de l'événement de janvier 2025 est le prix affiché d'o1 rapporté à celui de R1. Un rapport de prix y tient lieu de rapport de coûts, car le coût d'o1 n'est pas public.",
      gross_margin:
        "La valeur repose sur les comptes d'OpenAI. La marge du sixième jour de DeepSeek est théorique, chaque jeton au prix affiché, et sort de la fourchette.",
      initial_rent:
        "Le loyer d'un gigawatt repose sur les loyers de l'heure de H100 ; le coût de cette heure pour son propriétaire montre qu'ils le couvrent.",
    },
  },
  chart: {
    columns: {
      what: 'quoi',
      value: 'valeur',
      unit: 'unité',
      low: '10 % des mondes',
      high: '90 % des mondes',
      known: 'connu',
      judged: 'part jugée',
    },
    description: (rows) => `${rows.join(' ; ')}.`,
    tokens: {
      unit: 'USD par million de jetons, argent dépensé ; barre : 10–90 % des mondes ; échelle logarithmique',
      title: (value) => `Servir un million de jetons de sortie coûte ${value}`,
      titleInferred: (low, high) =>
        `Un million de jetons de sortie coûte de ${low} à ${high} par déduction`,
      titleNone: "Le coût du service d'un jeton ne peut pas être calculé",
      note: "Point plein : données publiées seulement. Point creux : quelque chose est déduit, jugé ou de vous. Un coût déduit d'un prix n'est pas une mesure.",
    },
    bill: {
      unit: 'USD, trois notions de coût et le programme entier ; barre : 10–90 % des mondes ; échelle logarithmique',
      title: ({ rental_cost: rent, amortised_cost: wear, acquisition_cost: bought }) =>
        [
          rent === undefined ? '' : `${rent} en location`,
          wear === undefined ? '' : `${wear} en usure et énergie`,
          bought === undefined ? '' : `${bought} pour les machines neuves`,
        ]
          .filter((part) => part !== '')
          .join(', ')
          .replace(/^/, 'Le dernier entraînement : '),
      titleNone: "Aucune facture d'entraînement ne peut être calculée",
      note: "Location, amorti et achat répondent à des questions différentes et ne s'ajoutent jamais. Le programme ajoute à la location les essais et le personnel.",
    },
    margin: {
      unit: '% de la recette ; barre : 10–90 % des mondes',
      title: ({ margin_on_revenue: margin, gross_margin: gross, profit_over_cost: over }) =>
        margin === undefined
          ? `Une marge brute de ${gross ?? '–'}`
          : over === undefined
            ? `Une marge de ${margin} sur la recette`
            : `Une marge de ${margin} sur la recette, soit ${over} de profit rapporté au coût`,
      titleNone: "Aucune marge ne peut être calculée : ce qui est encaissé n'est pas public",
      note: 'Une marge est un profit rapporté à la recette. Le profit rapporté au coût est un autre nombre, pas une marge.',
    },
    beside: {
      unit_cost: {
        unit: 'USD par million de jetons de sortie, argent dépensé ; échelle logarithmique',
        title: ({ low, lowName, high, highName, times, isOpen, isJudged }) =>
          isJudged
            ? `Service : ${lowName} ${low} ; ${highName} ${high} par déduction, sans mesure`
            : isOpen
              ? `Service : ${lowName} ${low}, ${highName} ${high} ; les fourchettes se touchent`
              : `Servir un jeton coûte ${times} fois plus pour ${highName} (${high}) que pour ${lowName} (${low})`,
        titleOne: (names, value) => `Coût du service, connu pour ${names.join(', ')} : ${value}`,
        titleNone: "Le coût du service n'est connu pour aucun",
      },
      price_output: {
        unit: 'USD demandés pour un million de jetons de sortie, prix affiché ; échelle logarithmique',
        title: ({ low, lowName, high, highName, times }) =>
          `${highName} demande ${times} fois le prix de ${lowName} : ${high} contre ${low}`,
        titleOne: (names, value) => `Prix affiché, connu pour ${names.join(', ')} : ${value}`,
        titleNone: "Aucun n'a de prix affiché connu",
      },
      rental_cost: {
        unit: 'USD, notion 1 : heures de GPU à un loyer ; échelle logarithmique',
        title: ({ low, lowName, high, highName, times }) =>
          `Loué, le dernier entraînement de ${highName} (${high}) a coûté ${times} fois celui de ${lowName} (${low})`,
        titleOne: (names, value) =>
          `Location du dernier entraînement, connue pour ${names.join(', ')} : ${value}`,
        titleNone: "Aucune facture de location n'est connue",
      },
      amortised_cost: {
        unit: 'USD, notion 2 : usure des serveurs et énergie ; échelle logarithmique',
        title: ({ low, lowName, high, highName, times, isOpen }) =>
          isOpen
            ? `Amorti : ${lowName} ${low}, ${highName} ${high} ; les fourchettes se touchent`
            : `En usure et énergie, ${highName} (${high}) a coûté ${times} fois ${lowName} (${low})`,
        titleOne: (names, value) => `Usure et énergie, connues pour ${names.join(', ')} : ${value}`,
        titleNone: "Aucune facture amortie n'est connue",
      },
      acquisition_cost: {
        unit: 'USD, notion 3 : les machines neuves ; échelle logarithmique',
        title: ({ low, lowName, high, highName, times, isOpen }) =>
          isOpen
            ? `À neuf : ${lowName} ${low}, ${highName} ${high} ; les fourchettes se touchent`
            : `À neuf, les machines de ${highName} (${high}) ont coûté ${times} fois celles de ${lowName} (${low})`,
        titleOne: (names, value) => `Machines neuves, connues pour ${names.join(', ')} : ${value}`,
        titleNone: "Le prix des machines n'est connu pour aucun",
      },
      margin_on_revenue: {
        unit: '% de la recette',
        title: ({ low, lowName, high, highName }) =>
          `Des marges de ${low} (${lowName}) à ${high} (${highName})`,
        titleOne: (names, value) =>
          `Marge sur la recette, connue pour ${names.join(', ')} : ${value}`,
        titleNone: "La marge d'aucun n'est connue : ce qui est encaissé n'est pas public",
      },
    },
  },
} satisfies CostWords)
