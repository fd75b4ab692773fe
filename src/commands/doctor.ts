import type {ItemState, MachineItem} from '../evidence/machine/item.ts';
import {isReady} from '../evidence/machine/machine-state.ts';
import type {Citation} from '../series/citation.ts';
import {exitCode} from '../series/refusal.ts';
import {wrap} from '../text/fit.ts';
import {plural} from '../text/plural.ts';
import {show} from '../text/show.ts';
import {createProgressLine} from './check/progress-line.ts';
import type {CommandLine} from './command-line.ts';
import {drawsUnicode} from './configured.ts';

const marks: Readonly<Record<ItemState, readonly [unicode: string, ascii: string]>> = {
	ok: ['✓', 'v'],
	missing: ['!', '!'],
	'optional-missing': ['·', '.'],
	unknown: ['~', '~'],
};

const columns = 80;
const indent = '      ';

const citeText = ({document, section}: Citation): string => {
	const name = document.replace(/^Documentation\/(?:process\/)?/, '');
	return section === undefined ? name : `${name}, "${section}"`;
};

const itemLines = (
	{title, state, says, why, commands, cites}: MachineItem,
	hasUnicode: boolean,
	width: number,
) => {
	const mark = marks[state][hasUnicode ? 0 : 1];
	const line = `${mark} ${title.padEnd(width)}  ${show(says)}`;
	if (state === 'ok' || state === 'unknown') return [line];
	return [
		line,
		...wrap(`${why} (${citeText(cites)})`, columns - indent.length).map(text => indent + text),
		...commands.map(command => `${indent}$ ${show(command)}`),
	];
};

const count = (items: readonly MachineItem[], state: ItemState) =>
	items.filter(item => item.state === state).length;

/** What is told at the end: how much is missing, what the marks mean, and what was not looked at. */
const lastLines = (
	items: readonly MachineItem[],
	hasUnicode: boolean,
	program: string,
): readonly string[] => {
	const needed = count(items, 'missing');
	const mark = (state: ItemState) => marks[state][hasUnicode ? 0 : 1];
	return [
		'',
		needed === 0
			? 'Nothing that is needed is missing.'
			: `${plural(needed, 'thing')} that ${needed === 1 ? 'is' : 'are'} needed ${needed === 1 ? 'is' : 'are'} missing.`,
		`Marks: ${mark('ok')} in order   ${mark('missing')} needed and missing   ${mark('optional-missing')} optional and missing   ${mark('unknown')} not known`,
		'The network was not used: how old a tree is counts from what was fetched last.',
		...(needed === 0 ? [] : [`${program} onboard goes through it with you.`]),
	];
};

/** What is in order and what is not, as lines for people. */
export const doctorLines = (
	items: readonly MachineItem[],
	hasUnicode: boolean,
	program = 'kvm-series',
): readonly string[] => {
	const width = Math.max(...items.map(({title}) => title.length));
	return [
		...items.flatMap(item => itemLines(item, hasUnicode, width)),
		...lastLines(items, hasUnicode, program),
	];
};

/** The same as one JSON document; assets/doctor-1.schema.json describes it. */
export const doctorJson = (items: readonly MachineItem[]): string =>
	JSON.stringify(
		{
			schema: 'kvm-series-doctor/1',
			isReady: isReady(items),
			items: items.map(({id, title, state, says, why, commands, cites}) => ({
				id,
				title,
				state,
				says,
				why,
				commands,
				cites: {document: cites.document, ...(cites.section === undefined ? {} : {section: cites.section})},
			})),
		},
		undefined,
		'\t',
	);

/** 0 where nothing needed is missing, else 1. */
export const doctorCode = (items: readonly MachineItem[]): number =>
	isReady(items) ? exitCode.done : exitCode.refused;

/** What `kvm-series doctor` prints of the machine around this folder, and its exit code. */
export const doctorCommand = async (
	line: CommandLine,
	program: string,
): Promise<Readonly<{lines: readonly string[]; code: number}>> => {
	const {lookAt} = await import('../git/machine/look-at.ts');
	const {machineState} = await import('../evidence/machine/machine-state.ts');
	const {progress, clear} = createProgressLine(
		process.stderr.isTTY === true && process.env.TERM !== 'dumb'
			? text => process.stderr.write(text)
			: undefined,
	);
	const [facts, hasUnicode] = await Promise.all([
		lookAt({
			folder: line.opening.folder,
			onAnswer: (done, total) => progress(done, total, 'Looking at the machine'),
		}),
		drawsUnicode(line),
	]);
	clear();
	const items = machineState(facts);
	return {
		lines: line.flags.has('json') ? [doctorJson(items)] : doctorLines(items, hasUnicode, program),
		code: doctorCode(items),
	};
};
