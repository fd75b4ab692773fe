import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';

const bare = /\bunsigned\b(?!\s+(?:int|long|char|short|__int128)\b|\s*$)/g;

export const codeUnsignedInt = defineCodeRule({
	id: 'code-unsigned-int',
	severity: 'hint',
	title: 'The type is written unsigned int',
	why: 'The short form leaves a reader to wonder whether the width was thought about. For what hardware defines there are u8, u16, u32 and u64.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Variable types'),
	good: '\tunsigned int cpu;',
	bad: '\tunsigned cpu;',
	needs: 'unsigned',
	check: piece =>
		piece.lines.flatMap(line => {
			if (!line.isNew || !line.code.includes('unsigned')) return [];
			return [...line.code.matchAll(bare)].map(({index}) => {
				const to = index + 'unsigned'.length;
				return codeReport(
					'This type says only "unsigned". Write "unsigned int", or u32 for a value of the hardware.',
					0.85,
					codeSpot(piece, line, index, to, line.text.replace(bare, 'unsigned int')),
				);
			});
		}),
});
