import {fixesTagRequired} from '../../../src/handbook/rules/tags/fixes-tag-required.ts';
import {afterFixes, consequenceText} from '../../../src/handbook/tags/after-fixes.ts';
import {formatFixes} from '../../../src/handbook/tags/fixes.ts';
import {namesFixes, withFixesTag} from '../../../src/handbook/tags/insert-fixes.ts';
import type {FixesCandidate, FixesCandidates} from '../../../src/series/fixes-candidate.ts';
import {type Item, itemShortlog} from '../../../src/session/items.ts';
import {knownFindings} from '../../../src/session/judged.ts';
import type {Session} from '../../../src/session/session.ts';
import type {Api} from '../../api.ts';
import {setMessage} from '../../messages/take.ts';
import {openLine} from '../open-line.ts';
import type {Asked} from './asked.ts';

/** Year and month, in UTC. */
const monthOf = (when: number) => {
	const date = new Date(when * 1000);
	return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 7);
};

const releaseText = ({isCurrentCycle, release}: FixesCandidate) =>
	isCurrentCycle === true ? 'this cycle' : (release ?? 'release unknown');

/** Rules ask what a tag's commit is: this one is known now. */
const tellOfCommit = (api: Api, {oid, short, subject, committed}: FixesCandidate) => {
	const {facts} = api.session().around;
	if (facts === undefined) return;
	const commit = {oid, subject, when: committed, isInBase: true};
	const commits = new Map([...facts.commits, [short, commit] as const]);
	api.send({kind: 'around-read', around: {facts: {...facts, commits}}});
};

const takeCulprit = (api: Api, item: Item, culprit: FixesCandidate) => {
	const isNamed = namesFixes(item.message, culprit.oid);
	const tag = formatFixes(culprit, culprit.short.length);
	const message = withFixesTag(item.message, tag, culprit.oid);
	api.send({kind: 'dialog-closed'});
	if (!isNamed) {
		tellOfCommit(api, culprit);
		setMessage(api, item, message);
	}
	const says = consequenceText(afterFixes(culprit, message));
	api.send({
		kind: 'noticed',
		notice: isNamed ? `Named already. ${says}` : says,
	});
};

/** Leaves the finding, with a reason where it is one. */
const leave = (api: Api, item: Item) => {
	const isFound = knownFindings(api.session(), item)?.some(({rule}) => rule.id === fixesTagRequired.id);
	if (isFound === true) openLine(api, {kind: 'waiver', item: item.id, rule: fixesTagRequired.id});
	else api.send({kind: 'dialog-closed'});
};

/** Which commit a patch fixes. */
export const askCulprit = (_session: Session, item: Item, {candidates, notes}: FixesCandidates): Asked => ({
	title: 'Which commit brought what this mends?',
	subject: itemShortlog(item),
	about: notes.join(' '),
	options: [
		...candidates.map(each => ({
			value: each.oid,
			label: each.subject,
			// In a narrow terminal the last is cut first.
			facts: [releaseText(each), each.why.replace(/ comes? from it$/, ''), monthOf(each.when)],
		})),
		{value: 'none', label: 'None of these'},
	],
	take: (api, value) => {
		const culprit = candidates.find(({oid}) => oid === value);
		if (culprit === undefined) leave(api, item);
		else takeCulprit(api, item, culprit);
	},
});
