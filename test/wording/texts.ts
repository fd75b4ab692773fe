import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/** A text in the source as people read it: what a template puts in is `{}`. `role` is the property or call it is given to. */
export type SourceText = Readonly<{place: string; text: string; role: string}>;

const filesBelow = (folder: string): readonly string[] =>
	readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
		.map(name => join(folder, name))
		.filter(name => /\.tsx?$/.test(name))
		.toSorted();

const nameOf = (node: ts.Node | undefined): string =>
	node !== undefined && (ts.isIdentifier(node) || ts.isStringLiteral(node)) ? node.text : '';

/** What the text is for: the property, the called function with the place among its arguments, or the JSX attribute. */
const roleOf = (node: ts.Node): string => {
	const {parent} = node;
	if (parent === undefined) return '';
	if (ts.isPropertyAssignment(parent) && parent.initializer === node) return nameOf(parent.name);
	if (ts.isJsxAttribute(parent)) return nameOf(parent.name);
	if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.arguments !== undefined) {
		const at = parent.arguments.indexOf(node as ts.Expression);
		return at < 0 ? '' : `${nameOf(parent.expression)}(${at})`;
	}
	const isThrough =
		ts.isParenthesizedExpression(parent) ||
		ts.isConditionalExpression(parent) ||
		ts.isAsExpression(parent) ||
		ts.isJsxExpression(parent);
	return isThrough ? roleOf(parent) : '';
};

const textOf = (node: ts.Node): string | undefined => {
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
	if (ts.isTemplateExpression(node))
		return node.head.text + node.templateSpans.map(({literal}) => `{}${literal.text}`).join('');
	return ts.isJsxText(node) ? node.text.trim() : undefined;
};

const textsIn = (path: string): readonly SourceText[] => {
	const source = ts.createSourceFile(
		path,
		readFileSync(join(root, path), 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const found: SourceText[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
		const text = textOf(node);
		if (text !== undefined && text !== '') {
			const {line} = source.getLineAndCharacterOfPosition(node.getStart());
			found.push({place: `${path}:${line + 1}`, text, role: roleOf(node)});
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
};

/** Every text in the program's source. */
export const sourceTexts = (): readonly SourceText[] =>
	['src', 'flows', 'components'].flatMap(filesBelow).flatMap(textsIn);

/** Texts of words: those that have a blank between letters, and are no command, pattern or path. */
export const isProse = ({text}: SourceText): boolean =>
	/[a-z,.;:)}]{2} [a-z({]/i.test(text) && /[a-z]{3}/.test(text);
