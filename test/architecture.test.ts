import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Rooms by the start of a path, most particular first. */
const rooms = [
	['src/series', 'series'],
	['src/text', 'text'],
	['src/handbook', 'handbook'],
	['src/posting', 'posting'],
	['src/evidence', 'evidence'],
	['src/session', 'session'],
	['src/tools', 'tools'],
	['src/git', 'git'],
	['src/commands', 'commands'],
	['src/cli.ts', 'cli'],
	['src/start.ts', 'start'],
	['components', 'components'],
	['flows', 'flows'],
] as const;

type Room = (typeof rooms)[number][1];

/** Which rooms a room may enter; its own always. Types may come from further than values. */
const mayEnter: Readonly<Record<Room, Readonly<{values: readonly Room[]; types: readonly Room[]}>>> = {
	series: {values: [], types: []},
	text: {values: [], types: []},
	handbook: {values: ['series'], types: []},
	posting: {values: ['series'], types: []},
	evidence: {values: ['series'], types: []},
	session: {values: ['series', 'text', 'handbook', 'posting', 'evidence'], types: []},
	tools: {values: ['series'], types: []},
	git: {values: ['series', 'tools'], types: []},
	components: {values: ['text'], types: ['series', 'handbook', 'posting', 'evidence']},
	flows: {
		values: ['series', 'text', 'handbook', 'posting', 'evidence', 'session', 'components'],
		types: ['tools'],
	},
	commands: {
		values: ['series', 'text', 'handbook', 'posting', 'evidence', 'session', 'tools', 'git'],
		types: [],
	},
	cli: {values: ['series', 'text', 'posting', 'session', 'tools', 'git', 'commands', 'flows'], types: []},
	start: {values: ['series', 'tools'], types: []},
};

/** Packages and builtins by the only places that may use them. */
const onlyIn: readonly (readonly [RegExp, RegExp])[] = [
	[/^execa$/, /^src\/tools\/run\.ts$/],
	[/^simple-git$/, /^src\/git\/reading\/questions\.ts$/],
	[/^(?:node:)?child_process$/, /^$/],
	[/^(?:react|ink|ink-select-input)(?:\/|$)/, /^(?:components|flows)\//],
	[/^string-width$/, /^src\/text\//],
	[/^node:fs(?:\/promises)?$/, /^src\/(?:tools|git|commands|cli\.ts|start\.ts)/],
	[/^node:(?:https?|net|dgram|tls|worker_threads)$/, /^$/],
];

const roomOf = (path: string): Room | undefined => rooms.find(([start]) => path.startsWith(start))?.[1];

const filesBelow = (folder: string): readonly string[] =>
	readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
		.map(name => join(folder, name))
		.filter(name => /\.tsx?$/.test(name));

const files = ['src', 'components', 'flows'].flatMap(filesBelow);

type Import = Readonly<{from: string; isType: boolean; isDynamic: boolean}>;

const importsOf = (path: string): readonly Import[] => {
	const source = ts.createSourceFile(
		path,
		readFileSync(join(root, path), 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		if (
			(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
			node.moduleSpecifier !== undefined
		) {
			const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
			const named = clause?.namedBindings;
			const areTypes =
				named !== undefined &&
				ts.isNamedImports(named) &&
				named.elements.every(element => element.isTypeOnly);
			const isType = ts.isImportDeclaration(node)
				? clause?.isTypeOnly === true || (clause?.name === undefined && areTypes)
				: node.isTypeOnly;
			found.push({from: (node.moduleSpecifier as ts.StringLiteral).text, isType, isDynamic: false});
		}
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [argument] = node.arguments;
			if (argument !== undefined && ts.isStringLiteral(argument)) {
				found.push({from: argument.text, isType: false, isDynamic: true});
			}
		}
		if (
			ts.isImportTypeNode(node) &&
			ts.isLiteralTypeNode(node.argument) &&
			ts.isStringLiteral(node.argument.literal)
		) {
			found.push({from: node.argument.literal.text, isType: true, isDynamic: false});
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
};

/** Why this import may not be there; undefined where it may. */
const objection = (path: string, {from, isType, isDynamic}: Import): string | undefined => {
	const here = roomOf(path);
	if (here === undefined) return `${path} is in no room`;
	if (!from.startsWith('.')) {
		const rule = onlyIn.find(([name]) => name.test(from));
		return rule === undefined || isType || rule[1].test(path) ? undefined : `${path} uses ${from}`;
	}
	const there = roomOf(relative(root, resolve(root, dirname(path), from)));
	if (there === undefined) return `${path} leaves the house for ${from}`;
	if (here === there) return undefined;
	const {values, types} = mayEnter[here];
	if (values.includes(there) || (isType && types.includes(there))) {
		return here === 'cli' && there === 'flows' && !isDynamic && !isType
			? `${path} loads the screen statically`
			: undefined;
	}
	return `${path} enters ${there}${isType ? ' for a type' : ''}`;
};

describe('the house', () => {
	it.each(files)('%s enters only the rooms it may', path => {
		expect(importsOf(path).flatMap(each => objection(path, each) ?? [])).toEqual([]);
	});

	it('sees a forbidden import', () => {
		expect(objection('src/series/x.ts', {from: '../git/git.ts', isType: false, isDynamic: false})).toContain(
			'enters git',
		);
		expect(
			objection('components/x.tsx', {from: '../src/session/session.ts', isType: true, isDynamic: false}),
		).toContain('session');
		expect(objection('flows/x.tsx', {from: 'node:child_process', isType: false, isDynamic: false})).toContain(
			'child_process',
		);
	});

	it('keeps files small', () => {
		const large = files.filter(path => readFileSync(join(root, path), 'utf8').split('\n').length > 201);
		expect(large).toEqual([]);
	});

	it('shows nothing but what belongs in the root', () => {
		const visible = readdirSync(root).filter(name => !name.startsWith('.') && name !== 'node_modules');
		expect(visible.sort()).toEqual(
			[
				'CONTRIBUTING.md',
				'LICENSE',
				'README.md',
				'assets',
				'components',
				'flows',
				'package-lock.json',
				'package.json',
				'src',
				'test',
				'tsconfig.json',
			].sort(),
		);
	});

	it('starts processes through one door', () => {
		const spawning = files.filter(path =>
			/\b(?:spawn|execFile|fork)(?:Sync)?\(/.test(readFileSync(join(root, path), 'utf8')),
		);
		expect(spawning).toEqual([]);
	});
});
