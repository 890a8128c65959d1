import { requireEffects } from '../basis/checks.js';
import type { Effect } from '../basis/estimate.js';
import { likelihoodTau2 } from './likelihood.js';
import { derSimonianLaird, hedges, hunterSchmidt, sidikJonkman } from './moments.js';
import { pauleMandel } from './paule-mandel.js';
import { closedForm, type Tau2Estimate } from './tau2-estimate.js';

export type Tau2Estimator =
  | 'DERSIMONIAN_LAIRD'
  | 'REML'
  | 'PAULE_MANDEL'
  | 'MAXIMUM_LIKELIHOOD'
  | 'HEDGES'
  | 'SIDIK_JONKMAN'
  | 'EMPIRICAL_BAYES'
  | 'HUNTER_SCHMIDT';

type Rule = (effects: readonly Effect[]) => Tau2Estimate;

const none = closedForm(0, 0);
const ones = (effects: readonly Effect[]) => [effects.map(() => 1)];

const rules: Record<Tau2Estimator, Rule> = {
  DERSIMONIAN_LAIRD: derSimonianLaird,
  REML: (effects) => likelihoodTau2(effects, ones(effects), 'REML') ?? none,
  PAULE_MANDEL: pauleMandel,
  MAXIMUM_LIKELIHOOD: (effects) => likelihoodTau2(effects, ones(effects), 'ML') ?? none,
  HEDGES: hedges,
  SIDIK_JONKMAN: sidikJonkman,
  EMPIRICAL_BAYES: pauleMandel,
  HUNTER_SCHMIDT: hunterSchmidt,
};

/**
 * Variance of the true effects between studies, never below 0; 0 for one study, which cannot show any. REML is the
 * usual choice (Langan et al., Res Synth Methods 2019; 10: 83-98). With few studies every estimate is very uncertain:
 * give the Q-profile interval with it.
 */
export function estimateTau2(effects: readonly Effect[], estimator: Tau2Estimator): Tau2Estimate {
  requireEffects(effects, 1);
  return effects.length === 1 ? none : rules[estimator](effects);
}
