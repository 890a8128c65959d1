import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { forestPlot } from '../../../src/features/meta-analysis/plots/forest-plot.js';
import { funnelPlot } from '../../../src/features/meta-analysis/plots/funnel-plot.js';
import * as scripts from '../../../src/features/meta-analysis/script.js';
import { cases } from './zz-cases.js';

test('dump', () => {
  mkdirSync('/tmp/plots', { recursive: true });
  for (const [name, { analysis, names }] of Object.entries(cases())) {
    const forest = forestPlot(analysis, names);
    if (forest) writeFileSync(`/tmp/plots/${name}.svg`, forest);
    const funnel = funnelPlot(analysis, names);
    if (funnel) writeFileSync(`/tmp/plots/${name}-funnel.svg`, funnel);
    const script = scripts.rScript(analysis, names);
    if (script) writeFileSync(`/tmp/plots/${name}.R`, script);
    console.log(name, analysis.status, analysis.measure, analysis.k, analysis.reason);
  }
}, 60000);
