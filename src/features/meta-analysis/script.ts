import type { Analysis, IncludedStudy, Omission } from './analysis.js';
import type { PooledEffect } from '../../statistics/index.js';
import { isOnLogScale, measureNames, sides, sizeLine, studyNames, type PlotNames } from './plots/labels.js';
import { oneLine } from './plots/text-width.js';

/** A text as an R string: what is not plain ASCII is escaped, so that the script reads alike in every locale. */
export function rString(content: string): string {
  const characters = Array.from(content, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') return `\\${character}`;
    if (code >= 0x20 && code < 0x7f) return character;
    const printable = code === 0 || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code;
    return `\\U{${printable.toString(16)}}`;
  });
  return `"${characters.join('')}"`;
}

/** A text as a comment: one line of printable ASCII, whatever it holds. */
const comment = (content: string): string => `# ${oneLine(content).replace(/[^\x20-\x7e]/gu, '?')}`;

/** A number with all its digits: R reads back the very same. */
const rNumber = (value: number | null | undefined): string => (value == null ? 'NA' : String(value));

/** Numbers as a vector, a few a line. */
function rVector(values: readonly (number | null | undefined)[]): string {
  const lines: string[] = [];
  for (let at = 0; at < values.length; at += 5)
    lines.push(
      values
        .slice(at, at + 5)
        .map(rNumber)
        .join(', '),
    );
  return lines.length === 1 ? `c(${lines.join()})` : `c(\n  ${lines.join(',\n  ')}\n)`;
}

/** +1, or -1 where a standardised difference was turned so that positive is better. */
const signOf = ({ means, estimate }: IncludedStudy): 1 | -1 =>
  means && (means.experimental.mean - means.comparator.mean) * estimate < 0 ? -1 : 1;

function armsOf(study: IncludedStudy, { measure }: Analysis): string {
  const { means, counts } = study;
  if (means) {
    const { experimental: a, comparator: b } = means;
    const turned = measure === 'SMD' ? `, sign = ${signOf(study)}` : '';
    return `n1i = ${a.n}, m1i = ${a.mean}, sd1i = ${a.sd}, n2i = ${b.n}, m2i = ${b.mean}, sd2i = ${b.sd}${turned}, `;
  }
  if (!counts) return '';
  const { experimental: a, comparator: b } = counts;
  return `ai = ${a.events}, n1i = ${a.total}, ci = ${b.events}, n2i = ${b.total}, `;
}

function rowOf(study: IncludedStudy, name: string, analysis: Analysis): string {
  const from = study.means || study.counts ? 'from the arms' : 'as printed';
  const findings = study.findings.map(({ id }) => id).join(', ');
  const notes = study.notes.map((note) => `; ${note}`).join('');
  const numbers = `${armsOf(study, analysis)}yi = ${study.estimate}, vi = ${study.variance}`;
  return `  ${comment(`${study.study.id}: ${findings} (${from})${notes}`)}\n  row(${rString(name)}, ${numbers})`;
}

const hasMeans = ({ included }: Analysis): boolean => included.some(({ means }) => means);
const hasCounts = ({ included }: Analysis): boolean => included.some(({ counts }) => counts);

function rawColumns(analysis: Analysis): string {
  if (hasMeans(analysis)) return 'n1i = NA, m1i = NA, sd1i = NA, n2i = NA, m2i = NA, sd2i = NA, sign = 1, ';
  return hasCounts(analysis) ? 'ai = NA, n1i = NA, ci = NA, n2i = NA, ' : '';
}

function dataOf(analysis: Analysis, names: PlotNames): string {
  const columns = rawColumns(analysis);
  const used = [...columns.matchAll(/(\w+) = /g)].map(([, name = '']) => `${name} = ${name}, `).join('');
  const labels = studyNames(analysis, names);
  const rows = analysis.included.map((study, index) => rowOf(study, labels[index] ?? study.study.id, analysis));
  return `row <- function(study, ${columns}yi, vi) {
  data.frame(study = study, ${used}yi = yi, vi = vi)
}
# yi and vi are the effect and its variance as chondrograph has them; natural logs for ratios.
dat <- rbind(
${rows.join(',\n')}
)`;
}

const preamble = `# Prints a number and stops unless it is that of chondrograph. \`least\` is the size that a difference is judged by
# where the number itself is smaller.
agree <- function(label, got, expected, tolerance = 1e-6, least = 0) {
  got <- as.vector(got)
  cat(sprintf("%-28s %s\\n", label, paste(format(got, digits = 8, trim = TRUE), collapse = " ")))
  stopifnot(length(got) == length(expected), all(is.na(got) == is.na(expected)))
  stopifnot(all(abs(got - expected) <= tolerance * pmax(abs(expected), least), na.rm = TRUE))
}`;

/** Computes the effects anew from the arms, and takes them instead of those given. */
function effectsFromArms(analysis: Analysis): string[] {
  const { measure } = analysis;
  if (!hasMeans(analysis) && !hasCounts(analysis)) return [];
  const call = hasMeans(analysis)
    ? 'n1i = n1i, m1i = m1i, sd1i = sd1i, n2i = n2i, m2i = m2i, sd2i = sd2i, data = dat'
    : 'ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = dat, add = 1/2, to = "only0", drop00 = FALSE';
  return [
    `# Effects anew from the numbers of the arms${measure === 'SMD' ? ", Hedges' g; sign turns it so that positive is better" : ''}.
es <- escalc(measure = "${measure ?? 'GEN'}", ${call}, append = FALSE)
anew <- !is.na(dat$n1i)
${measure === 'SMD' ? 'es$yi <- dat$sign * es$yi\n' : ''}agree("effects from the arms", es$yi[anew], dat$yi[anew], least = sqrt(dat$vi[anew]))
agree("their variances", es$vi[anew], dat$vi[anew])
dat$yi[anew] <- es$yi[anew]
dat$vi[anew] <- es$vi[anew]`,
  ];
}

const estimators = { DERSIMONIAN_LAIRD: 'DL', REML: 'REML', PAULE_MANDEL: 'PM' } as const;
const tests = { WALD: 'z', HARTUNG_KNAPP: 'knha', HARTUNG_KNAPP_ADHOC: 'adhoc' } as const;

/** The pooling as an R function of the data, so that it can be had without each study. */
function fitOf({ model, measure, tau2Estimator, intervalMethod }: Analysis): string {
  if (model === 'MANTEL_HAENSZEL') {
    return `# Mantel-Haenszel on the counts as they are; 0.5 is added only for the effects of single studies, so for Q.
fit <- function(d) {
  rma.mh(measure = "${measure ?? ''}", ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = d,
         add = c(1/2, 0), to = c("only0", "none"), drop00 = FALSE)
}`;
  }
  if (model === 'COMMON_EFFECT') return 'fit <- function(d) rma(yi, vi, data = d, method = "EE", test = "z")';
  return `# With two studies the interval is the Wald interval. The search for tau2 goes on until nothing moves.
fit <- function(d) {
  fine <- list(threshold = 1e-9 * mean(d$vi), tol = 1e-10 * mean(d$vi), maxiter = 10000,
               tau2.max = diff(range(d$yi))^2 + mean(d$vi))
  rma(yi, vi, data = d, method = "${estimators[tau2Estimator ?? 'REML']}", control = fine,
      test = if (nrow(d) < 3) "z" else "${tests[intervalMethod ?? 'WALD']}")
}`;
}

function pooledChecks({ tau2Estimator }: Analysis, pooled: PooledEffect): string {
  const loose = tau2Estimator === 'REML' || tau2Estimator === 'PAULE_MANDEL' ? ', tolerance = 1e-4' : '';
  const lines = [
    ['estimate', 'res$beta', pooled.estimate, ', least = unit'],
    ['standard error', 'res$se', pooled.standardError, ', least = unit'],
    ['95 % interval, low', 'res$ci.lb', pooled.ciLow, ', least = unit'],
    ['95 % interval, high', 'res$ci.ub', pooled.ciHigh, ', least = unit'],
    ...(pooled.pValue === null ? [] : ([['p', 'res$pval', pooled.pValue, ', least = 1']] as const)),
    ['Q', 'res$QE', pooled.q, ', least = 1'],
    ['p of Q', 'res$QEp', pooled.qPValue, ', least = 1'],
    ['I2, per cent', 'res$I2', pooled.i2, `, least = 1${loose}`],
    ['H2', 'res$H2', pooled.h2, loose],
    ...(pooled.tau2 === null ? [] : ([['tau2', 'res$tau2', pooled.tau2, `, least = mean(dat$vi)${loose}`]] as const)),
  ] as const;
  return `res <- fit(dat)
unit <- 1 / sqrt(sum(1 / dat$vi)) # the error of a common effect
${lines.map(([label, got, expected, how]) => `agree("${label}", ${got}, ${expected}${how})`).join('\n')}
agree("weights, per cent", weights(res), ${rVector(pooled.weights)}, least = 1)`;
}

function predictionChecks({ pooled }: Analysis): string[] {
  if (pooled?.predictionLow == null || pooled.predictionHigh === null) return [];
  return [
    `# Prediction interval with t and k - 2 degrees of freedom.
reach <- qt(0.975, nrow(dat) - 2) * sqrt(res$tau2 + res$se^2)
agree("prediction interval, low", res$beta - reach, ${pooled.predictionLow}, least = unit)
agree("prediction interval, high", res$beta + reach, ${pooled.predictionHigh}, least = unit)`,
  ];
}

/** The pooled ratio, for a reader; the checks are of logs. */
function ratioLines(analysis: Analysis): string[] {
  if (!isOnLogScale(analysis)) return [];
  return ['cat(sprintf("as a ratio: %.6g [%.6g, %.6g]\\n", exp(res$beta), exp(res$ci.lb), exp(res$ci.ub)))'];
}

function omissionChecks({ model }: Analysis, omissions: readonly Omission[]): string[] {
  if (omissions.length === 0) return [];
  const noError = model === 'MANTEL_HAENSZEL' ? ' || !is.finite(left$beta) || left$se == 0' : '';
  const column = (of: (omission: Omission) => number | undefined): string => rVector(omissions.map(of));
  return [
    `# Leave one out, in the order of the studies.
out <- t(sapply(seq_len(nrow(dat)), function(i) {
  left <- tryCatch(fit(dat[-i, ]), error = function(e) NULL)
  if (is.null(left) || is.na(left$se)${noError}) rep(NA_real_, 3) else c(left$beta, left$ci.lb, left$ci.ub)
}))
agree("without each: estimate", out[, 1], ${column(({ pooled }) => pooled?.estimate)}, least = unit)
agree("without each: low", out[, 2], ${column(({ pooled }) => pooled?.ciLow)}, least = unit)
agree("without each: high", out[, 3], ${column(({ pooled }) => pooled?.ciHigh)}, least = unit)`,
  ];
}

function eggerChecks({ egger }: Analysis): string[] {
  if (!egger) return [];
  return [
    `# Egger's test, as regtest(model = "lm"): the slope of the effect on its standard error.
egger <- summary(lm(yi ~ sqrt(vi), data = dat, weights = 1 / vi))$coefficients[2, ]
agree("Egger's intercept", egger[1], ${egger.intercept}, least = ${egger.standardError})
agree("its standard error", egger[2], ${egger.standardError})
agree("its t", egger[3], ${egger.statistic}, least = 1)
agree("its p", egger[4], ${egger.pValue}, least = 1)`,
  ];
}

function singleChecks({ effect, pooled }: Analysis): string[] {
  if (pooled || !effect) return [];
  const { standardError, ciLow, ciHigh } = effect;
  return [
    `# One study: its effect with the Wald interval; nothing is pooled.
res <- list(beta = dat$yi, se = sqrt(dat$vi), ci.lb = dat$yi - qnorm(0.975) * sqrt(dat$vi), ci.ub = dat$yi + qnorm(0.975) * sqrt(dat$vi))
agree("estimate", res$beta, ${effect.estimate}, least = res$se)
agree("standard error", res$se, ${standardError})
agree("95 % interval, low", res$ci.lb, ${ciLow}, least = res$se)
agree("95 % interval, high", res$ci.ub, ${ciHigh}, least = res$se)`,
  ];
}

function head(analysis: Analysis, { outcome, instrument, unit }: PlotNames): string {
  const { left, right } = sides(analysis);
  const measure = analysis.measure === null ? 'effect' : measureNames[analysis.measure];
  const scale = [instrument, unit].filter((part) => part !== null && part !== '').join(', ');
  const told = [
    `Meta-analysis by chondrograph: ${outcome}. ${measure}${scale === '' ? '' : ` (${scale})`}.`,
    sizeLine(analysis),
    `Below no effect: ${left}; above: ${right}.`,
    'Needs R 4 and the package metafor. Every number is computed here and compared with that of chondrograph.',
  ];
  return [...told.map(comment), 'library(metafor)'].join('\n');
}

/**
 * A script in R, for the package metafor, that holds the data and gives the numbers of an analysis anew: from the
 * numbers of the arms where there are any. It stops where a number is not that of the analysis. Null where nothing
 * could be pooled.
 */
export function rScript(analysis: Analysis, names: PlotNames): string | null {
  const { status, included, pooled } = analysis;
  if (status === 'NOT_POOLABLE' || included.length === 0) return null;
  const pooling = pooled ? [fitOf(analysis), pooledChecks(analysis, pooled)] : singleChecks(analysis);
  const parts = [
    head(analysis, names),
    dataOf(analysis, names),
    preamble,
    ...effectsFromArms(analysis),
    ...pooling,
    ...ratioLines(analysis),
    ...predictionChecks(analysis),
    ...omissionChecks(analysis, analysis.leaveOneOut()),
    ...eggerChecks(analysis),
    'cat("Every number is that of chondrograph.\\n")',
  ];
  return `${parts.join('\n\n')}\n`;
}
