import {readdirSync, readFileSync} from 'node:fs';
import ts from 'typescript';
import {expect, test} from 'vitest';
import {allRules} from '../../src/handbook/catalogue.ts';

/** Fewest cases that break a rule, and that look as if they did. */
const fewest = 5;

const folder = new URL('rules/', import.meta.url);
const files = new Map(
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('.test.ts'))
		.map(name => [name.replace(/^.*[/\\]|\.test\.ts$/g, ''), new URL(name.replaceAll('\\', '/'), folder)]),
);

/** What the two tables of a rule are called. */
const tables: Readonly<Record<string, 'broken' | 'fine'>> = {
	broken: 'broken',
	reported: 'broken',
	fine: 'fine',
};

/** How many rows the tables have in the file of a rule's test; a spread one counts once. */
const rowsIn = (file: URL): Readonly<Record<'broken' | 'fine', number>> => {
	const rows = {broken: 0, fine: 0};
	const visit = (node: ts.Node): void => {
		if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) {
			const table = ts.isIdentifier(node.name) ? tables[node.name.text] : undefined;
			const value = node.initializer;
			if (table !== undefined && value !== undefined && ts.isArrayLiteralExpression(value))
				rows[table] += value.elements.length;
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file.pathname, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
	return rows;
};

test.each(allRules.map(({id}) => id))('%s has its table of broken and of tricky cases', id => {
	const file = files.get(id);
	expect(file, 'the rule has a test of its own').toBeDefined();
	if (file === undefined) return;
	const {broken, fine} = rowsIn(file);
	expect(broken, 'cases that break it').toBeGreaterThanOrEqual(fewest);
	expect(fine, 'cases that look as if they did').toBeGreaterThanOrEqual(fewest);
});
