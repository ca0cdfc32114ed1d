import type { AppWords } from './en.ts'

/** Every sentence of the app in French. */
export const FR = {
  language: 'fr',
  views: {
    overview: 'Vue d’ensemble',
    'break-it': 'Le faire céder',
    'who-pays-whom': 'Qui paie qui',
    model: 'Modèle',
    claims: 'Thèses et citations',
    cost: 'Coût de l’intelligence',
    method: 'Méthode et limites',
  },
  bar: {
    views: 'Vues',
    language: 'Langue',
    share: 'Partager',
    copied: 'Lien copié',
    help: 'Aide et touches',
    theme: 'Thème',
    light: 'Clair',
    dark: 'Sombre',
    skip: 'Aller à la réponse',
    undo: 'Annuler',
    redo: 'Rétablir',
  },
  status: {
    computing: (done: string, of: string): string => `${done} mondes sur ${of}`,
    cancel: 'Interrompre',
    coarse: (worlds: string): string => `ébauche : ${worlds} mondes`,
    failed: 'Le moteur s’est arrêté',
    retry: 'Réessayer',
    again: 'Revenir au dernier résultat',
    loading: 'Le moteur démarre ; le résultat affiché est celui en réserve.',
    offline: 'Tout tourne dans le navigateur. Rien de ce qui est saisi n’en sort.',
    standIn: 'Ceci est le cas de base ; le scénario de ce lien est en cours de calcul.',
    oldLink: (was: string, now: string): string =>
      `Ce lien vient du modèle ${was} ; cette page utilise le ${now}. Ses changements sont appliqués au modèle plus récent : les nombres peuvent différer.`,
    badLink: (why) => `Ce lien est inutilisable, la page montre donc le cas de base : ${why}.`,
  },
  edited: {
    mark: (count) =>
      count === 1 ? 'Modèle modifié\u00a0: 1 équation' : `Modèle modifié\u00a0: ${count} équations`,
    see: 'Voir l’équation',
    revert: (count) => (count === 1 ? 'La rétablir' : 'Tout rétablir'),
    broken: (count) =>
      count === 1
        ? 'L’équation modifiée contient une erreur\u00a0; le résultat affiché s’en passe\u00a0:'
        : 'Les équations modifiées contiennent une erreur\u00a0; le résultat affiché s’en passe\u00a0:',
  },
  overview: {
    delta: (now: string, was: string): string => `${now} maintenant, ${was} sur 10 avant`,
    changed: (count: number): string =>
      count < 2 ? '1 levier changé' : `${count} leviers changés`,
    worlds: 'À quoi ressemblent les mondes',
    charts: 'Graphiques',
    table: 'Tableau',
    samples: 'Montrer 12 mondes',
    ways: 'Trois entrées',
    wayBreak: 'Qu’est-ce qui le ferait céder ?',
    wayBreakText: 'Poser des chocs sur une frise, seuls et ensemble',
    wayPays: 'Qui paie qui ?',
    wayPaysText: '29 comptes ; chaque paiement a un payeur et un bénéficiaire',
    wayTrue: 'Ce nombre est-il vrai ?',
    wayTrueText: 'Thèses et chiffres publiés, recalculés',
  },
  record: {
    title: 'Le même calcul en ligne de commande',
    text: 'Même graine, mêmes bits : cette commande donne les nombres de cette page.',
    copy: 'Copier la commande',
    numbers: 'Tous les nombres (JSON)',
  },
  scenario: {
    stance: 'Position',
    base: 'Base',
    bull: 'Hausse',
    bear: 'Baisse',
    stanceText:
      'Chaque levier à mi-chemin du bout de sa loi a priori où moins (hausse) ou plus (baisse) de mondes éclatent. Même moteur, mêmes mondes.',
    reset: (count) => (count === 1 ? 'Annuler 1 changement' : `Annuler ${count} changements`),
    scenario: 'Scénario',
    against: 'Comparer à',
    nothing: 'rien',
    changed: (name, count) => `${name}, ${count} ${count === 1 ? 'changement' : 'changements'}`,
    keep: 'Comparer désormais à celui-ci',
    stop: 'Finir la comparaison',
    working: 'Les deux scénarios tournent sur les mêmes mondes.',
  },
  levers: {
    title: 'Changer les hypothèses',
    curve: 'Chaque courbe : mondes sur 10 qui éclatent d’ici 2028, le long du levier',
    reset: 'rétablir',
    resetAll: 'Tout rétablir',
    was: (value: string): string => `était ${value}`,
    find: (count: string): string => `Chercher parmi ${count} nombres`,
    found: (count: number): string =>
      count < 2 ? `${count} nombre trouvé` : `${count} nombres trouvés`,
    kinds: {
      measured: 'mesuré',
      derived: 'déduit',
      calibrated: 'calé',
      judgement: 'jugement',
    },
    marks: { measured: 'M', derived: 'D', calibrated: 'C', judgement: 'J' },
    outside: 'hors de l’étendue admise au départ',
    badNumber: 'Ce n’est pas un nombre. Écrire 3, ou une étendue : 3 à 6.',
    names: {
      'rate[EFFICIENCY]': [
        'Chocs d’efficacité',
        'Un résultat de pointe pour une fraction de son coût, comme en janvier 2025',
      ],
      rebound_elasticity: [
        'Rebond (Jevons)',
        'Usage en plus pour 1 % de baisse du prix, à long terme',
      ],
      frontier_lead: [
        'Avance technique',
        'Laboratoires fermés devant les poids ouverts ; fonde leur pouvoir de prix',
      ],
      spending_growth: [
        'Croissance de la demande d’IA',
        'Dépenses en services d’IA, loin de la saturation',
      ],
      connection_delay: [
        'Raccordement électrique',
        'Du début des travaux au courant, sites américains seuls',
      ],
      appetite_slope: [
        'Appétit du capital-risque',
        'Force avec laquelle l’appétit suit l’élan des cours',
      ],
      true_gain: [
        'Gain de productivité',
        'Gain durable sur le travail exposé ; appris en trois ans environ',
      ],
      hedge_leverage: [
        'Levier des fonds spéculatifs',
        'Actions détenues par dollar de fonds propres',
      ],
      extrapolation_premium: [
        'Extrapolation',
        'Ce que des cours en hausse ajoutent à la valeur des actions d’IA',
      ],
    },
  },
  print: {
    changed: 'Modifié',
    shocks: 'Chocs du scénario',
    replaced: 'Équations remplacées',
  },
  embed: {
    open: 'Ouvrir dans Faultline',
    computing: 'Les mondes de ce lien sont en cours de calcul.',
    unknown: 'Aucun graphique de ce nom à montrer.',
    failed: 'Le graphique n’a pas pu être dessiné',
    again: 'Réessayer',
  },
  chart: {
    table: 'Tableau',
    chart: 'Graphique',
    sources: 'Sources',
    ground: {
      model:
        'Calculé par le modèle ; l’équation, l’unité, les entrées et leurs sources s’ouvrent par un nom :',
      facts: 'Chiffres observés tracés par-dessus :',
    },
    csv: 'CSV',
    json: 'JSON',
    svg: 'SVG',
    png: 'PNG',
    embed: 'Intégrer',
    embedTitle: 'Placer ce graphique sur une de vos pages',
    embedText:
      'Copiez ceci dans la page. Le graphique tourne dans le navigateur du lecteur ; rien n’est envoyé nulle part.',
    embedLook: 'Aperçu',
    copy: 'Copier',
    copied: 'Copié',
    close: 'Fermer',
    origin: (
      scenario: string,
      model: string,
      worlds: number,
      seed: number,
      dataDate: string,
    ): string =>
      [
        'Faultline',
        scenario,
        `modèle ${model}`,
        ...(worlds > 0 ? [worlds === 1 ? '1 monde' : `${worlds} mondes`] : []),
        `graine ${seed}`,
        `données jusqu’à ${dataDate}`,
      ].join(' · '),
  },
  help: {
    title: 'Aide et touches',
    keysOn: 'Raccourcis d’une touche',
    close: 'Fermer',
    keys: {
      '?': 'cette aide',
      '/': 'chercher un nombre',
      'u U': 'annuler, rétablir (aussi Ctrl+Z, Ctrl+Y)',
      r: 'rétablir tous les leviers',
      t: 'tableaux ou graphiques',
      c: 'comparer au cas de base',
      w: 'mondes tirés',
      '1 … 7': 'vues',
      Esc: 'interrompre le calcul',
    },
    not: 'Faultline compte des mondes simulés sous des hypothèses énoncées. Ce n’est ni une prévision ni un conseil.',
  },
} satisfies AppWords
