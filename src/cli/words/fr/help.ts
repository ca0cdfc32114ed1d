import type { HELP } from '../en/help.ts'

/** What `--help` says of the program, its commands and their options. */
export const HELP_FR: typeof HELP = {
  program: "Le boom de l'IA, une machine à faire tourner.",
  usage: 'Emploi :',
  arguments: 'Arguments :',
  options: 'Options :',
  commands: 'Commandes :',
  byDefault: (value) => `par défaut : ${value}`,
  help: "afficher l'aide de la commande",
  version: 'afficher le numéro de version',
  model: "dossier du modèle (par défaut : l'économie de l'IA)",
  json: 'un seul document JSON sur la sortie standard',
  lang: "langue de ce qui est affiché et écrit : 'en', 'fr' (par défaut : celle du système)",
  set: "fixer un paramètre : 'gpu_life=3', 'rate[TAIWAN]=uniform(0.1,0.2)'",
  shock: "poser un choc : 'efficiency@2027-01:20', 'demand@2027-01:0.7:15'",
  link: "ce que dit un lien de l'application : scénario, changements et graine",
  worlds: 'nombre de mondes',
  seed: 'graine des mondes',
  workers: 'fils de calcul',
  start: {
    about: 'la tâche principale : comment le boom peut finir, qui perd, ce qui compte',
    scenario: 'scénario avec chocs aléatoires',
    against: 'le même sans choc aléatoire',
    sideWorlds: "mondes de chaque calcul sous d'autres lois a priori ou fréquences",
    shockWorlds: 'mondes de chaque calcul avec un seul choc',
    out: 'dossier de report.html et result.json',
    noMatch: 'ne pas comparer les mondes aux observations',
    noEvents: "laisser de côté l'étude des chocs isolés",
  },
  run: {
    about: 'calculer un scénario (un nom ou un fichier) dans de nombreux mondes',
    against: 'comparer à ce scénario, monde par monde',
    match: 'garder les mondes conformes aux observations',
    vars: "séries dont donner les bandes : 'a,b[NVDA]'",
    draws: 'calculer sur des paramètres, un bruit et des chocs donnés',
    drawsOut: 'écrire ce que les mondes ont tiré',
    out: 'écrire result.json dans ce dossier',
    strict: 'contrôler conditions, bilans et valeurs finies dans chaque monde et chaque mois',
    stream: 'garder des statistiques, pas les mondes (toujours au-delà de 20000 mondes)',
    world: 'un seul monde : son histoire',
    trace: 'avec --world : sa trajectoire mois par mois, et pourquoi il éclate',
    csv: 'avec --trace : toutes les séries en CSV',
  },
  trace: {
    about: 'un monde mois par mois, pour les tableurs',
    vars: "noms ou éléments : 'ai_index,price[NVDA]' (par défaut : tout)",
    draws: 'paramètres, bruit et chocs donnés',
    world: 'monde des tirages, ou de la graine',
    seed: 'graine du monde',
    strict: 'contrôler conditions, bilans et valeurs finies',
    csv: 'CSV en pleine précision sur la sortie standard',
  },
  sensitivity: {
    about: 'ce que fait une petite variation de chaque paramètre, en un seul calcul',
    of: "résultats ou séries : 'ai_drawdown,price[NVDA]' (par défaut : tous les résultats)",
    top: 'paramètres par tableau',
  },
  check: {
    about: 'contrôler un dossier de modèle et ses scénarios',
    strict: 'les avertissements comptent comme des défauts',
  },
  explain:
    "une équation en mots et en symboles, son unité, sa loi a priori, ses sources, ce qu'elle lit et qui la lit",
  matrix: {
    about: 'balance (qui doit quoi à qui) ou flows (qui paie qui), avec les sommes',
    at: 'mois du calcul, tel que 2025-12 (par défaut : le dernier)',
    scenario: "scénario (par défaut : base s'il existe)",
    by: "dimensions dont les acteurs partagent une colonne : 'builder,lab'",
  },
  scenarios: 'lister les scénarios',
  serve: {
    about: "servir l'application sur cette machine, dans le navigateur",
    port: 'port ; 0 en prend un de libre',
    isolated: 'sans les en-têtes qui permettent aux processus de partager la mémoire',
  },
  claims: {
    about: "les affirmations de l'article de départ, et les expériences qui les éprouvent",
    verdict: (words) => `affirmations de ce verdict : ${words}`,
    run: 'mener les expériences qui éprouvent les affirmations',
  },
  provenance: {
    about: "d'où viennent les nombres, et à qui revient la variance des résultats",
    worlds: 'mondes de chacune des quatre séries',
    scenario: "scénario (par défaut : now s'il existe)",
    of: "résultats : 'burst-by-2028,worst_gap' (par défaut : les principaux)",
    brief: 'une ligne par résultat',
  },
  cite: {
    about: 'les chiffres publiés, recalculés : tous, un seul, ou un fichier de votre main',
    case: 'recalculer un fichier au format des cas publiés',
    scoreboard: 'chaque chiffre avec son verdict, et les totaux',
    markdown: 'avec --scoreboard : en Markdown',
    set: 'changer une entrée du chiffre',
  },
  sources: {
    about: 'les sources : toutes, ou une seule avec tout ce qui repose sur elle',
    kind: (known) => `sources de ce genre : ${known}`,
    unused: 'sources que rien ne cite',
  },
  figures: {
    about:
      'les chiffres sourcés : les chercher, en voir un et ce qui le contredit, ou tous les désaccords',
    id: 'tout ce qui est su d’un chiffre',
    dataset: "les chiffres d'une seule table",
    conflicts: 'les chiffres en désaccord, côte à côte',
  },
  cost: {
    about:
      "ce que coûte un modèle à entraîner, servir et posséder, de l'architecture au laboratoire",
    set: "changer une entrée : 'batch=64', 'gpu_use=0.5'",
    compare: 'mettre un autre cas à côté',
    worlds: 'mondes des fourchettes',
  },
  usageText: (text) => text.replace('[command]', '[commande]'),
  parserFault: (text) =>
    PARSER_FAULTS.reduce((said, [pattern, french]) => said.replace(pattern, french), text),
}

/** What the parser of options says, and how it is said in French. */
const PARSER_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^error: /, 'erreur : '],
  [/unknown option '(.+)'/, 'option inconnue « $1 »'],
  [/unknown command '(.+)'/, 'commande inconnue « $1 »'],
  [/missing required argument '(.+)'/, "il manque l'argument « $1 »"],
  [/option '(.+)' argument missing/, "l'option « $1 » demande une valeur"],
  [
    /option '(.+)' argument '(.*)' is invalid\./,
    "la valeur « $2 » de l'option « $1 » n'est pas valable.",
  ],
  [/Allowed choices are (.+)\./, 'Choix possibles : $1.'],
  [
    /too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)(?:: .+)?\./,
    "trop d'arguments pour « $1 » : $2 attendus, $3 donnés.",
  ],
  [
    /too many arguments\. Expected (\d+) arguments? but got (\d+)(?:: .+)?\./,
    "trop d'arguments : $1 attendus, $2 donnés.",
  ],
  [/\(Did you mean one of (.+)\?\)/, '(Plutôt $1 ?)'],
  [/\(Did you mean (.+)\?\)/, '(Plutôt $1 ?)'],
]
