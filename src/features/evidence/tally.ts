import type { Vote } from './vote.js';

/** Counts of studies, one vote a study. The first four directions count controlled votes. */
export interface Tally {
  studies: number;
  randomized: number;
  controlled: number;
  uncontrolled: number;
  participants: number;
  participantsUnknown: number;
  improved: number;
  noDifference: number;
  worsened: number;
  mixed: number;
  uncontrolledImproved: number;
  uncontrolledNoDifference: number;
  uncontrolledWorsened: number;
}

/** People in the votes; a vote of unknown size adds nothing. */
export const participantsIn = (votes: readonly Vote[]): number =>
  votes.reduce((sum, { participants }) => sum + (participants ?? 0), 0);

export function tallyOf(votes: readonly Vote[]): Tally {
  const controlled = votes.filter(({ standing }) => standing === 'CONTROLLED');
  const uncontrolled = votes.filter(({ standing }) => standing === 'UNCONTROLLED');
  const count = (of: readonly Vote[], direction: Vote['direction']): number =>
    of.filter((vote) => vote.direction === direction).length;
  return {
    studies: votes.length,
    randomized: controlled.filter(({ study }) => study.design === 'RANDOMIZED').length,
    controlled: controlled.length,
    uncontrolled: uncontrolled.length,
    participants: participantsIn(votes),
    participantsUnknown: votes.filter(({ participants }) => participants === null).length,
    improved: count(controlled, 'IMPROVED'),
    noDifference: count(controlled, 'NO_DIFFERENCE'),
    worsened: count(controlled, 'WORSENED'),
    mixed: count(controlled, 'MIXED'),
    uncontrolledImproved: count(uncontrolled, 'IMPROVED'),
    uncontrolledNoDifference: count(uncontrolled, 'NO_DIFFERENCE'),
    uncontrolledWorsened: count(uncontrolled, 'WORSENED'),
  };
}
