/** Methods in the fixtures that the engine does not offer, and why. Everything else must be computed and must agree. */
export const notOffered: Readonly<Record<string, string>> = {
  COCHRAN_MANTEL_HAENSZEL: 'a score test of no effect beside the Wald test that poolMantelHaenszel gives',
  TARONE: 'a second test of homogeneity of odds ratios; Q about the Mantel-Haenszel mean is the one reported',
  FAIL_SAFE_N_ROSENTHAL: 'no answer uses a fail-safe number: it rests on p values and ignores size of effect',
  FAIL_SAFE_N_ROSENBERG: 'no answer uses a fail-safe number: it rests on p values and ignores size of effect',
  FAIL_SAFE_N_ORWIN: 'no answer uses a fail-safe number: its target effect is anybody’s choice',
  HENMI_COPAS: 'a common-effect mean with a random-effects interval, which no answer uses',
  TAU2_CI_BIGGERSTAFF_TWEEDIE: 'one interval of tau2 is offered, the Q profile',
  TAU2_CI_PROFILE_LIKELIHOOD_ML: 'one interval of tau2 is offered, the Q profile',
  TAU2_CI_PROFILE_LIKELIHOOD_REML: 'one interval of tau2 is offered, the Q profile',
};

/** Precise values that are not: where a search stopped, or a rounded number went in. The printed ones are compared. */
export const notPrecise: readonly { fixture: string; method: string; quantity: string; because: string }[] = [
  {
    fixture: 'clasp-odds-ratio',
    method: 'RANDOM_ML',
    quantity: 'tau',
    because: 'the likelihood falls from 0 on: tau is 0, and 8.5e-8 is what step halving left',
  },
  {
    fixture: 'egger2001-magnesium-or',
    method: 'EGGER_META_REGRESSION_REML',
    quantity: 'p',
    because: 'the score at our tau2 is 0 to 14 digits; at 1e-5 the reference stopped, and p shows it most',
  },
  {
    fixture: 'depression-mortality-rr',
    method: 'I2_FROM_Q',
    quantity: 'I2',
    because: 'computed from the printed Q of two decimals: (74.49 - 17) / 74.49, and (62.73 - 17) / 62.73',
  },
];
