/** Evidence synthesis in pure functions. Nothing here reads, writes or knows of studies, graphs or requests. */
export type { Effect, Estimate } from './basis/estimate.js';
export { type Inference, normalInference, tInference } from './basis/inference.js';

export type { ArmCount, ArmMean, CountTable } from './effects/arms.js';
export { countEffect, type CountMeasure } from './effects/count-effect.js';
export { logOddsRatio } from './effects/log-odds-ratio.js';
export { logRiskRatio } from './effects/log-risk-ratio.js';
export { meanDifference, type MeanDifferenceVariance } from './effects/mean-difference.js';
export { riskDifference } from './effects/risk-difference.js';
export {
  hedgesCorrection,
  type SmdConvention,
  standardizedMeanDifference,
} from './effects/standardized-mean-difference.js';

export { combineCounts, combineMeans } from './conversions/combine-arms.js';
export { meanAndSdFromMedian, type MedianSummary } from './conversions/mean-from-median.js';
export { sdFromInterval } from './conversions/sd-from-interval.js';
export { sdFromPValue, standardErrorFromPValue } from './conversions/sd-from-p-value.js';
export { sdFromStandardError } from './conversions/sd-from-standard-error.js';
export {
  logStandardErrorFromInterval,
  type PrintedInterval,
  standardErrorFromInterval,
} from './conversions/standard-error-from-interval.js';

export { cochranQ, type QTest } from './tau2/cochran-q.js';
export { estimateTau2, type Tau2Estimator } from './tau2/estimate-tau2.js';
export {
  type Inconsistency,
  inconsistencyFromQ,
  inconsistencyFromTau2,
  inconsistencyInterval,
} from './tau2/inconsistency.js';
export type { Tau2Estimate } from './tau2/tau2-estimate.js';
export { tau2Interval } from './tau2/tau2-interval.js';

export { confidence } from './pooling/confidence.js';
export { cumulative } from './pooling/cumulative.js';
export { leaveOneOut } from './pooling/leave-one-out.js';
export { mantelHaenszel, type MantelHaenszelMean } from './pooling/mantel-haenszel.js';
export { metaRegression, type MetaRegression } from './pooling/meta-regression.js';
export { peto, type PetoMean } from './pooling/peto.js';
export { pool, type PoolOptions } from './pooling/pool.js';
export { poolMantelHaenszel, poolPeto } from './pooling/pool-counts.js';
export type { IntervalMethod, PooledEffect } from './pooling/pooled-effect.js';
export { type PredictionInput, predictionInterval } from './pooling/prediction-interval.js';
export {
  poolSubgroups,
  poolSubgroupsWithCommonTau2,
  type SubgroupAnalysis,
  testOfDifferences,
} from './pooling/subgroups.js';

export { beggTest } from './bias/begg-test.js';
export { eggerTest, type EggerTest } from './bias/egger-test.js';
export { type FunnelRegression, funnelRegression } from './bias/funnel-regression.js';
export type { RankCorrelation } from './bias/kendall.js';
export { type MissingEstimator, trimAndFill, type TrimAndFill, type TrimAndFillOptions } from './bias/trim-and-fill.js';
