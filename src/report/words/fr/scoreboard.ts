import type { SCOREBOARD } from '../en/scoreboard.ts'

/** Which published figures follow from their own inputs. */
export const SCOREBOARD_FR: typeof SCOREBOARD = {
  heading: 'Chiffres publiés, recalculés',
  short: 'Chiffres recalculés',
  title: (reproduces, failing, outputs) =>
    `${reproduces} nombres publiés sur ${outputs} suivent de leurs propres entrées ; ${failing} n'en suivent pas`,
  lead: (implied, targets, built) =>
    `Chaque chiffre est un petit modèle avec unités et sources (evidence/citations). Parmi les autres, ${implied} disent ce qui doit être vrai sans que personne l'ait publié, ${targets} sont des cibles sans calcul public, et ${built} sont vrais par construction : ils ne prouvent rien et sont comptés à part.`,
  unit: 'Distance entre valeur calculée et valeur publiée, en part de celle-ci, sur une échelle de dizaines. Chaque point est un nombre',
  description: (parts) => `Nombres non redonnés : ${parts.join(' ; ')}.`,
  rows: { reproduces: 'redonné par le calcul', built: 'par construction', fails: 'non redonné' },
  output: 'Nombre',
  formula: 'Formule',
  published: 'Publié',
  computed: 'Calculé',
  unitHead: 'Unité',
  off: 'Écart',
  finding: 'Constat',
  caption: 'Chaque nombre publié et ce que donnent ses entrées',
}
