import type {FixesCandidates} from '../series/fixes-candidate.ts';
import type {Line} from './line.ts';
import type {SplitDraft} from './split-state.ts';
import type {TextArea} from './text-area.ts';

/** What a line that is being edited is for. */
export type Field =
	| Readonly<{kind: 'shortlog'; item: string}>
	/** Who wrote the patch, and when. */
	| Readonly<{kind: 'author'; item: string}>
	| Readonly<{kind: 'left'; item: string}>
	/** Why a rule's findings are set aside; the item is empty where they are about the series. */
	| Readonly<{kind: 'waiver'; item: string; rule: string}>
	/** The title of a section that is cited by this number. */
	| Readonly<{kind: 'section'; item: string; number: string}>
	| Readonly<{kind: 'filter'}>
	| Readonly<{kind: 'whole'; patch: string}>
	| Readonly<{kind: 'revision'}>
	| Readonly<{kind: 'question'}>
	| Readonly<{kind: 'because'; obligation: string}>
	| Readonly<{kind: 'machine'; obligation: string; where: readonly ('Intel' | 'AMD' | 'nested')[]}>
	| Readonly<{kind: 'cover-subject'}>
	| Readonly<{kind: 'output-dir'}>;

/** A text of the posting that the person writes: the cover letter's, what changed since the last version, what was tested. */
export type OwnText = 'cover' | 'notes' | 'statement';

/** What a text of several lines that is being edited is for. */
export type AreaField = Readonly<{kind: 'message'; item: string}> | Readonly<{kind: 'text'; of: OwnText}>;

/** A question with a few answers that floats above a step. */
export type Question =
	| Readonly<{kind: 'prefix'; item: string}>
	/** Which commit a patch fixes. */
	| Readonly<{kind: 'culprit'; item: string; found: FixesCandidates}>
	| Readonly<{kind: 'relation'; item: string}>
	| Readonly<{kind: 'partner'; item: string; relation: 'fails-without' | 'keeps-passing'}>
	| Readonly<{kind: 'obligation'; obligation: string}>
	| Readonly<{kind: 'where'; obligation: string}>
	| Readonly<{kind: 'move'; ref: string; name: string}>
	| Readonly<{kind: 'interrupted'; says: string}>;

/** What floats above the step, if anything. */
export type Dialog =
	/** `over` is what it covers, and goes back to. */
	| Readonly<{kind: 'help'; scroll: number; over?: Dialog}>
	| Readonly<{kind: 'why'; scroll: number}>
	/** Lines of prose are broken to the width, others cut. */
	| Readonly<{kind: 'text'; title: string; text: string; isProse?: boolean; scroll: number}>
	| Readonly<{kind: 'line'; field: Field; line: Line}>
	/** `shows` is what stands in place of the text for a moment, and `scroll` how far that was scrolled. */
	| Readonly<{kind: 'area'; field: AreaField; area: TextArea; shows: 'text' | 'keys' | 'why'; scroll: number}>
	| Readonly<{kind: 'question'; question: Question}>
	/** Safe fixes of the message here or of all, or its tags tidied, before they count. */
	| Readonly<{kind: 'fixes'; reach: 'here' | 'all' | 'tags'; scroll: number}>
	/** A commit being cut into parts. */
	| Readonly<{kind: 'split'; draft: SplitDraft}>
	| Readonly<{kind: 'plan'; view: 'shortlogs' | 'range-diff'; scroll: number}>
	/** `isArmed` once the box has stood on the screen for a moment: keys typed before do not count. */
	| Readonly<{kind: 'confirm'; isArmed: boolean}>;
