import { it } from 'vitest';
import { pool, leaveOneOut, type PoolOptions } from '../../../src/statistics/index.js';
import { bcg, effect } from './sample.js';
it('speed', () => {
  const o: PoolOptions = { model: 'RANDOM_EFFECTS', tau2Estimator: 'REML', intervalMethod: 'HARTUNG_KNAPP_ADHOC' };
  for (let r = 0; r < 3; r++) {
  let t = performance.now(); for (let i = 0; i < 500; i++) pool(bcg.effects, o); console.log('k13', (performance.now()-t)/500, 'ms');
  t = performance.now(); for (let i = 0; i < 20; i++) leaveOneOut(bcg.effects, (e) => pool(e, o)); console.log('loo13', (performance.now()-t)/20, 'ms');
  const big = Array.from({length: 1000}, (_, i) => effect(Math.sin(i*7.3), 0.05 + (i%17)/20));
  t = performance.now(); pool(big, o); console.log('k1000', performance.now()-t, 'ms'); }
});
