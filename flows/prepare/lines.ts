import type {TestingAnswer} from '../../src/evidence/answer.ts';
import {shortlogOf, withShortlog} from '../../src/series/patch.ts';
import type {Field} from '../../src/session/dialog.ts';
import {suggestionFor} from '../../src/session/judged.ts';
import {postingState} from '../../src/session/posting-state.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {Api} from '../api.ts';
import {nameSection} from '../messages/name-section.ts';
import {setMessage} from '../messages/take.ts';
import {waive} from '../messages/waive.ts';
import {setFilter} from '../messages/walk.ts';
import {takeAuthor} from './author.ts';
import {postingRows} from './patches-keys.ts';
import {nextObligation} from './testing-keys.ts';

/** How a line is asked for. */
export const lineLabel = (field: Field): string => {
	switch (field.kind) {
		case 'shortlog':
			return 'Shortlog';
		case 'author':
			return 'Author and date; without a date the one there is stays';
		case 'left':
			return 'Why does this message stay as it is?';
		case 'waiver':
			return `Why does ${field.rule} not count here? The reason is kept in the repository`;
		case 'section':
			return `What is the section called? Its title stands in place of "${field.number}"`;
		case 'filter':
			return 'Show only: must, should or hint, a rule, or words of a shortlog or finding';
		case 'whole':
			return 'Why must KVM and selftests change in one commit?';
		case 'revision':
			return 'Branch, tag or commit to sit on';
		case 'question':
			return 'What do you want reviewers to answer?';
		case 'because':
			return 'Not done, because (empty: no reason given)';
		case 'machine':
			return 'Machine, as the posting should name it (empty: not named)';
		case 'cover-subject':
			return 'Subject of the cover letter';
		case 'output-dir':
			return 'Folder for the patch files';
	}
};

const testingAnswer = (api: Api, id: string, answer: TestingAnswer) => {
	const testing = {...api.session().answers.testing, [id]: answer};
	api.send({kind: 'answered', change: {testing}});
	nextObligation(api);
};

const chooseRevision = (api: Api, revision: string) =>
	api.start('Looking at that revision', async (tools, job) => {
		const {repository, series} = api.session();
		if (repository === undefined || series === undefined) return;
		const tree = await tools.resolveTree(revision);
		const trees = [...repository.trees.filter(each => each.ref !== tree.ref), tree];
		api.send({
			kind: 'trees-surveyed',
			standings: await tools.survey({repository: {...repository, trees}, series}, job),
		});
	});

/** What a finished line does. An empty line is like Esc where an empty answer means nothing. */
export const finishLine = (api: Api, field: Field, text: string): void => {
	const {answers} = api.session();
	const trimmed = text.trim();
	if (field.kind === 'author' && takeAuthor(api, field, trimmed) === 'refused') return;
	const item = 'item' in field ? itemsOf(api.session()).find(({id}) => id === field.item) : undefined;
	api.send({kind: 'dialog-closed'});
	switch (field.kind) {
		case 'shortlog': {
			if (item === undefined || trimmed === '') return;
			// What was suggested for the rest of the message came with the line, and is taken with it.
			const suggestion = suggestionFor(api.session(), item);
			const isNew = trimmed !== shortlogOf(item.message) || suggestion !== item.message;
			if (isNew) setMessage(api, item, withShortlog(suggestion, trimmed));
			return;
		}
		case 'left':
			if (item !== undefined && trimmed !== '') {
				api.send({kind: 'answered', change: {left: {...answers.left, [item.id]: trimmed}}});
			}
			return;
		case 'author':
			return;
		case 'waiver':
			waive(api, field.item, field.rule, trimmed);
			return;
		case 'section':
			if (item !== undefined) nameSection(api, item, field.number, trimmed);
			return;
		case 'filter':
			setFilter(api, trimmed);
			return;
		case 'whole':
			if (trimmed !== '') {
				api.send({kind: 'answered', change: {splits: {...answers.splits, [field.patch]: {whole: trimmed}}}});
			}
			return;
		case 'revision':
			if (trimmed !== '') chooseRevision(api, trimmed);
			return;
		case 'question':
			api.send({kind: 'answered', change: {question: trimmed}});
			return;
		case 'because':
			testingAnswer(api, field.obligation, {done: false, because: trimmed});
			return;
		case 'machine':
			testingAnswer(api, field.obligation, {done: true, where: field.where, machine: trimmed, result: ''});
			return;
		case 'cover-subject': {
			const cover = postingState(api.session())?.cover;
			if (cover === undefined) return;
			api.send({kind: 'answered', change: {cover: {...cover, subject: trimmed}}});
			// The text is what is written next; Enter again would open the subject once more.
			const next = postingRows(api.session()).indexOf('blurb');
			const isNext = trimmed !== '' && cover.blurb.trim() === '' && next !== -1;
			if (isNext) api.send({kind: 'cursor-moved', to: next});
			return;
		}
		case 'output-dir':
			api.send({kind: 'answered', change: {outputDir: trimmed === '' ? undefined : trimmed}});
			return;
	}
};
