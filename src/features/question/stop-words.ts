import { keysOfList } from './spelling.js';

/** Words that hold a phrase together and say nothing: `osteoarthritis of the knee` is `knee osteoarthritis`. */
export const GLUE = keysOfList(
  'a an the of in on for to with from by at into within its their my our your this that these those',
  'derived isolated harvested obtained sourced taken human autologous autogenous allogeneic allogenic own',
);

/** Glue that says more about what follows than `of` does: `MSC on synovial fluid` is no `synovial fluid MSC`. */
export const PARTING = keysOfList('on for with by at into');

const AUXILIARY = 'is are was were be been being can could will would may might do does did';

/** Words that may stand between a verb and what it is done to: `cartilage does not regenerate`. */
export const BETWEEN = keysOfList(AUXILIARY, 'not really actually fully');

/**
 * Words that leave the question as it is, because every answer says the direction, the strength and the studies
 * anyway: asking words, auxiliaries, words for treating, for evidence, and for better and worse.
 * Not among them: negations, numbers, times, routes, doses, designs, groups of people. They would change the answer
 * and are reported as not understood. `Injection` is here as the everyday word for giving cells.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...GLUE,
  ...keysOfList(
    AUXILIARY,
    'which what whichever who whose whom how why when where whether there here it they them he she we you i me us',
    'and or as if so then also both either any some each every all such about per across regarding concerning',
    'after following during towards through via upon used using use uses be am has have had having let need needs',
    'should shall must get gets got give gives given giving make makes made come comes coming going go please tell',
    'show shows shown showing demonstrate demonstrated suggest indicate prove proven find found report reported',
    'list name compile say says said know known explain describe seem appear look looks there exist exists lie lies',
    'help helps helped helpful helping work works working worked act acts affect affects affecting treat treats',
    'treated treating treatment treatments therapy therapies therapeutic intervention medicine regenerative option',
    'improve improves improved improving improvement improvements better best good well benefit benefits beneficial',
    'reduce reduces reduced reducing reduction decrease decreases decreased less fewer lower lowers lowered lowering',
    'relieve relieves relieved relieving relief ease eases alleviate alleviates alleviation soothe lessen diminish',
    'increase increases increased enhance enhances enhanced enhancing raise raises promote promotes promoted boost',
    'change changes changed gain gains worse worsen worsens worsened worst more most much many few lot greater higher',
    'effect effects effective effectively effectiveness efficacy efficacious impact influence useful role great',
    'lead leads leading result results cause causes caused produce produces contribute associated support supports',
    'supported difference evidence data study studies trial trials research literature paper papers publication',
    'published clinical finding findings science scientific say answer question',
    'patient patients people person persons individual individuals adult adults suffer suffering sufferer those with',
    'cell cells cellular kind kinds type types sort sorts form forms injection injections injected inject injecting',
    'really actually currently overall generally usually commonly likely possible possibly just very even still',
    'source sources product products condition conditions outcome outcomes mechanism mechanisms disease diseases',
    'involved underlying responsible behind action available studied tested respond responds response responding',
    'potential delay delays delayed prevent prevents avoid avoids postpone slow slows halt articular',
  ),
]);
