import type {PatchRule} from '../../rule.ts';
import {codeBracesMultiline} from './code-braces-multiline.ts';
import {codeExportInternal} from './code-export-internal.ts';
import {codeFeatureDefaultOff} from './code-feature-default-off.ts';
import {codeModuleParamDocumented} from './code-module-param-documented.ts';
import {codeMoveSeparate} from './code-move-separate.ts';
import {codeNoCommentedOut} from './code-no-commented-out.ts';
import {codeNoNewBug} from './code-no-new-bug.ts';
import {codeNoUserTriggerableWarn} from './code-no-user-triggerable-warn.ts';
import {codeReverseFirTree} from './code-reverse-fir-tree.ts';
import {codeUapiDocumented} from './code-uapi-documented.ts';
import {codeUnsignedInt} from './code-unsigned-int.ts';
import {commentBarrierExplained} from './comment-barrier-explained.ts';
import {commentCapitalized} from './comment-capitalized.ts';
import {commentFunctionParens} from './comment-function-parens.ts';
import {commentImperative} from './comment-imperative.ts';
import {commentLockUseLockdep} from './comment-lock-use-lockdep.ts';
import {commentMultilineStyle} from './comment-multiline-style.ts';
import {commentNoC99} from './comment-no-c99.ts';
import {commentNoKernelDocFunc} from './comment-no-kernel-doc-func.ts';
import {commentNoPronouns} from './comment-no-pronouns.ts';
import {commentNoTail} from './comment-no-tail.ts';
import {commentNotRestatingCode} from './comment-not-restating-code.ts';
import {refIseNeverInCode} from './ref-ise-never-in-code.ts';
import {refNoSdmInComments} from './ref-no-sdm-in-comments.ts';
import {refNoSdmPasteInComments} from './ref-no-sdm-paste-in-comments.ts';

/** Rules of comments and code, in reading order. */
export const codeRules: readonly PatchRule[] = [
	commentNoPronouns,
	commentImperative,
	commentNotRestatingCode,
	commentFunctionParens,
	commentCapitalized,
	commentMultilineStyle,
	commentNoTail,
	commentNoC99,
	commentNoKernelDocFunc,
	commentLockUseLockdep,
	commentBarrierExplained,
	refNoSdmInComments,
	refNoSdmPasteInComments,
	refIseNeverInCode,
	codeExportInternal,
	codeUapiDocumented,
	codeFeatureDefaultOff,
	codeModuleParamDocumented,
	codeMoveSeparate,
	codeNoCommentedOut,
	codeNoNewBug,
	codeNoUserTriggerableWarn,
	codeBracesMultiline,
	codeUnsignedInt,
	codeReverseFirTree,
];
